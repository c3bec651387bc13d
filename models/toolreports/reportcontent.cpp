#include "models/toolreports/reportcontent.h"

#include "models/base/quantity.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace gatehouse {

namespace {

constexpr qsizetype beginning = 1024; // where an XML declaration ends, and white space

/// The encoding that an XML declaration names, in lower case; empty for none.
QByteArray declaredEncoding(QByteArrayView text)
{
    static const QRegularExpression declaration(
        QStringLiteral("^\\s*<\\?xml\\s[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']"));
    const QString start = QString::fromLatin1(text.first(std::min(text.size(), beginning)));
    return declaration.match(start).captured(1).toLatin1().toLower();
}

/// Nothing in white space.
std::optional<char> firstCharacter(QByteArrayView text)
{
    for (const char character : text) {
        if (character != ' ' && character != '\t' && character != '\r' && character != '\n')
            return character;
    }
    return std::nullopt;
}

/// What a text begins with, in whichever encoding: no zero is one half of anything else then.
bool isAscii(char character)
{
    return (character >= ' ' && character <= '~') || character == '\t' || character == '\r'
        || character == '\n';
}

/// UTF-8 of a text in another encoding; nothing where it breaks that.
std::optional<QByteArray> recoded(QByteArrayView text, QStringDecoder decoder)
{
    // By pieces: the whole as UTF-16 would be a third copy.
    constexpr qsizetype piece = 1 << 20;
    QByteArray utf8;
    utf8.reserve(text.size() + text.size() / 2);
    for (qsizetype at = 0; at < text.size(); at += piece) {
        const QString part = decoder(text.sliced(at, std::min(piece, text.size() - at)));
        if (decoder.hasError())
            return std::nullopt;
        utf8 += part.toUtf8();
    }
    return utf8;
}

} // namespace

tl::unexpected<Error> ReportContent::tooLarge(qsizetype bytes)
{
    return fail(ErrorKind::Invalid,
                tr("The report is larger than %1. Have the tool write several smaller ones, or "
                   "leave out what is only listed in it.")
                    .arg(sizeText(bytes)));
}

tl::unexpected<Error> ReportContent::tooMany()
{
    return fail(ErrorKind::Invalid,
                tr("The report has more than %1 entries, or more text than Gatehouse takes over. "
                   "Have the tool write several reports, or only what matters.")
                    .arg(countText(qint64(mostEntries))));
}

tl::unexpected<Error> ReportContent::tooManyValues()
{
    return fail(
        ErrorKind::Invalid,
        tr("The report holds more than %1 values. Have the tool write several smaller ones.")
            .arg(countText(mostValues)));
}

tl::unexpected<Error> ReportContent::tooDeep(int levels)
{
    return fail(ErrorKind::Invalid,
                tr("Parts of the report stand inside each other on more than %n levels; no tool "
                   "does that.",
                   nullptr, levels));
}

tl::unexpected<Error> ReportContent::damaged(const QString &where, const QString &cause)
{
    return fail(ErrorKind::Unreadable,
                tr("The report is damaged or cut off (%1). Export it again from the tool it comes "
                   "from.")
                    .arg(where),
                cause);
}

tl::unexpected<Error> ReportContent::otherEncoding(const QString &cause)
{
    return fail(ErrorKind::Unreadable,
                tr("The text of the report is not in the encoding it has to be in (UTF-8 for JSON, "
                   "what it declares for XML). Save it as UTF-8."),
                cause);
}

Result<ReportContent> ReportContent::decode(const QByteArray &content)
{
    if (content.size() > mostBytes)
        return tooLarge(mostBytes);
    ReportContent result;
    result.m_text = content;
    result.m_padding = content.capacity() - content.size();
    const auto recode = [&](const char *encoding, qsizetype mark) -> Result<ReportContent> {
        QStringDecoder decoder(encoding);
        if (!decoder.isValid())
            return otherEncoding(QString::fromLatin1(encoding));
        auto utf8 = recoded(result.m_text.sliced(mark), std::move(decoder));
        if (!utf8)
            return otherEncoding(QString::fromLatin1(encoding));
        result.m_decoded = *std::move(utf8);
        result.m_text = result.m_decoded;
        result.m_padding = result.m_decoded.capacity() - result.m_decoded.size();
        return std::move(result);
    };
    if (content.startsWith("\xEF\xBB\xBF"))
        result.m_text = result.m_text.sliced(3);
    else if (content.startsWith("\xFF\xFE"))
        return recode("UTF-16LE", 2);
    else if (content.startsWith("\xFE\xFF"))
        return recode("UTF-16BE", 2);
    else if (content.size() > 1 && content[1] == '\0' && isAscii(content[0]))
        return recode("UTF-16LE", 0);
    else if (content.size() > 1 && content[0] == '\0' && isAscii(content[1]))
        return recode("UTF-16BE", 0);
    const QByteArray declared = declaredEncoding(result.m_text);
    if (declared.isEmpty() || declared == "utf-8" || declared == "utf8" || declared == "us-ascii")
        return result;
    // Some programs name the encoding of the text they had in memory.
    if (declared.startsWith("utf-16") || declared.startsWith("ucs-2"))
        return result;
    // GBK and GB 2312 are parts of it.
    if (declared.startsWith("gb"))
        return recode("GB18030", 0);
    return recode(declared.constData(), 0);
}

bool ReportContent::isEmpty() const
{
    return !firstCharacter(m_text);
}

bool ReportContent::isXml() const
{
    return firstCharacter(m_text) == '<';
}

bool ReportContent::isJson() const
{
    const auto first = firstCharacter(m_text);
    return first == '{' || first == '[';
}

} // namespace gatehouse
