#include "models/evidence/evidencepreview.h"

#include "models/evidence/indentation.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace gatehouse {

namespace {

using Kind = EvidencePreview::Kind;

// PDF readers accept a header anywhere in here (ISO 32000-1, annex H, note 13).
constexpr qsizetype pdfHeaderWithin = 1024;
// Indenting may make a text longer, but not without end.
constexpr qsizetype indentedLimit = 4 * EvidencePreview::textLimit;

bool startsWith(QByteArrayView content, QByteArrayView signature)
{
    return content.startsWith(signature);
}

bool isImage(QByteArrayView content)
{
    return startsWith(content, "\x89PNG\r\n\x1a\n") || startsWith(content, "\xff\xd8\xff")
        || startsWith(content, "GIF87a") || startsWith(content, "GIF89a")
        || (startsWith(content, "BM") && content.size() > 26)
        || (startsWith(content, "RIFF")
            && content.sliced(std::min<qsizetype>(8, content.size())).startsWith("WEBP"));
}

bool isPdf(QByteArrayView content)
{
    return content.first(std::min(content.size(), pdfHeaderWithin)).indexOf("%PDF-") >= 0;
}

/// The text of a prefix of the content; nothing when it is no text. A character cut in two at
/// the end is left out.
std::optional<QString> decode(QByteArrayView bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    const bool isWide = marked && *marked != QStringConverter::Utf8;
    if (!isWide && bytes.contains('\0'))
        return std::nullopt;
    const auto decodeAs = [&](QStringDecoder decoder) -> std::optional<QString> {
        if (!decoder.isValid())
            return std::nullopt;
        QString text = decoder.decode(bytes);
        if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
            return std::nullopt;
        return text;
    };
    if (isWide)
        return decodeAs(QStringDecoder(*marked));
    if (auto text = decodeAs(QStringDecoder(QStringDecoder::Utf8)))
        return text;
    return decodeAs(QStringDecoder("GB18030"));
}

/// Binary data decodes as some GB18030 now and then, but not without control characters.
bool readsAsText(const QString &text)
{
    const auto strange = std::count_if(text.begin(), text.end(), [](QChar character) {
        return character.category() == QChar::Other_Control && !character.isSpace()
            && character != u'\x1b';
    });
    return strange * 100 <= text.size();
}

bool turnsDirection(QChar character)
{
    return (character >= u'\u202a' && character <= u'\u202e')
        || (character >= u'\u2066' && character <= u'\u2069') || character == u'\u200e'
        || character == u'\u200f';
}

/// Line ends as one sign; what does not show, or turns what follows around, as a visible sign.
QString sanitized(QString text)
{
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    text.replace(u'\r', u'\n');
    for (QChar &character : text) {
        if (character == u'\n' || character == u'\t')
            continue;
        if (character < u' ')
            character = QChar(0x2400 + character.unicode()); // ␀, ␁ … ␛
        else if (character == u'\x7f')
            character = u'\u2421';
        else if (turnsDirection(character) || character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return text;
}

bool mayBeJson(const QString &text, const QString &mediaType)
{
    const QStringView trimmed = QStringView(text).trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[')
        || mediaType.endsWith(QLatin1StringView("json"));
}

bool mayBeXml(const QString &text, const QString &mediaType)
{
    return QStringView(text).trimmed().startsWith(QLatin1StringView("<?xml"))
        || mediaType.endsWith(QLatin1StringView("xml"));
}

} // namespace

EvidencePreview previewOf(QByteArrayView content, const QString &mediaType)
{
    EvidencePreview preview;
    if (content.isEmpty())
        return preview;
    if (isImage(content)) {
        preview.kind = Kind::Image;
        return preview;
    }
    if (isPdf(content)) {
        preview.kind = Kind::Pdf;
        return preview;
    }
    preview.isTruncated = content.size() > EvidencePreview::textLimit;
    const auto text = decode(content.first(std::min(content.size(), EvidencePreview::textLimit)));
    if (!text || !readsAsText(*text)) {
        preview.isTruncated = false;
        return preview;
    }
    preview.kind = Kind::Text;
    std::optional<QString> indented;
    // The beginning of a document is not a document.
    if (!preview.isTruncated && mayBeJson(*text, mediaType)) {
        indented = indentedJson(*text, indentedLimit);
        if (indented)
            preview.kind = Kind::Json;
    }
    if (!indented && mayBeXml(*text, mediaType)) {
        preview.kind = Kind::Xml;
        if (!preview.isTruncated)
            indented = indentedXml(*text, indentedLimit);
    }
    preview.text = sanitized(indented.value_or(*text));
    return preview;
}

} // namespace gatehouse
