#include "models/toolreports/xmlreport.h"

#include "models/base/quantity.h"
#include "models/base/xmlcharacters.h"
#include "models/toolreports/reportcontent.h"

#include <QCoreApplication>

#include <cstring>

namespace gatehouse {

namespace {

struct XmlWords {
    Q_DECLARE_TR_FUNCTIONS(ReportContent)
};

/// Looks at the tags alone, in one pass that costs the same whatever they are.
class XmlShape
{
public:
    explicit XmlShape(QByteArrayView text) : m_at(text.data()), m_end(m_at + text.size()) { }

    Result<void> check()
    {
        while (const char *tag = find('<')) {
            m_at = tag + 1;
            if (starts("!--"))
                skipBehind("-->");
            else if (starts("![CDATA["))
                skipBehind("]]>");
            else if (starts("?"))
                skipBehind("?>");
            else if (starts("!"))
                return fail(ErrorKind::Invalid,
                            XmlWords::tr("The report declares a document type or entities of its "
                                         "own. No tool does, and what they stand for may grow "
                                         "without end."));
            else if (starts("/"))
                --m_level;
            else
                TRY(checkElement());
        }
        return {};
    }

private:
    const char *find(char character) const
    {
        return m_at < m_end
            ? static_cast<const char *>(std::memchr(m_at, character, std::size_t(m_end - m_at)))
            : nullptr;
    }

    bool starts(std::string_view sign) const
    {
        return std::string_view(m_at, std::size_t(m_end - m_at)).substr(0, sign.size()) == sign;
    }

    void skipBehind(std::string_view sign)
    {
        const std::string_view rest(m_at, std::size_t(m_end - m_at));
        const std::size_t found = rest.find(sign);
        m_at = found == std::string_view::npos ? m_end : m_at + found + sign.size();
    }

    Result<void> checkElement()
    {
        constexpr int mostAttributes = 100;
        int attributes = 0;
        for (; m_at < m_end && *m_at != '>'; ++m_at) {
            if (*m_at == '"' || *m_at == '\'') {
                const char quote = *m_at++;
                const char *end = find(quote);
                m_at = end ? end : m_end - 1;
            } else if (*m_at == '=' && ++attributes > mostAttributes) {
                return fail(ErrorKind::Invalid,
                            XmlWords::tr("An element of the report has more than %n attributes; no "
                                         "tool does that.",
                                         nullptr, mostAttributes));
            }
        }
        const bool isClosed = m_at < m_end && m_at[-1] == '/';
        if (!isClosed && ++m_level > ReportContent::mostXmlLevels)
            return ReportContent::tooDeep(ReportContent::mostXmlLevels);
        return {};
    }

    const char *m_at;
    const char *m_end;
    int m_level = 0;
};

} // namespace

Result<std::unique_ptr<XmlReport>> XmlReport::open(const ReportContent &content)
{
    QByteArrayView text = content.text();
    if (text.size() > ReportContent::mostXmlBytes)
        return ReportContent::tooLarge(ReportContent::mostXmlBytes);
    TRY(XmlShape(text).check());
    // It is UTF-8 now, whatever its declaration says.
    const qsizetype start = text.indexOf('<');
    text = text.sliced(std::max<qsizetype>(start, 0));
    if (text.startsWith("<?xml ")) {
        const qsizetype end = text.indexOf("?>");
        if (end > 0)
            text = text.sliced(end + 2);
    }
    std::unique_ptr<XmlReport> report(new XmlReport);
    report->m_bytes = QByteArray::fromRawData(text.data(), text.size());
    constexpr int mostMended = 1'000'000;
    report->m_mendedCharacters = mendXmlCharacters(report->m_bytes, mostMended);
    report->m_buffer.setBuffer(&report->m_bytes);
    report->m_buffer.open(QIODevice::ReadOnly);
    report->m_reader.setDevice(&report->m_buffer);
    if (!report->m_reader.readNextStartElement()) {
        TRY(report->check());
        return ReportContent::damaged(XmlWords::tr("it has no element"), {});
    }
    return report;
}

QString XmlReport::attribute(QLatin1StringView name) const
{
    const QXmlStreamAttributes attributes = m_reader.attributes();
    for (const QXmlStreamAttribute &each : attributes) {
        if (each.name() == name)
            return each.value().toString();
    }
    return {};
}

QString XmlReport::text()
{
    return m_reader.readElementText(QXmlStreamReader::IncludeChildElements);
}

QString XmlReport::text(QLatin1StringView child)
{
    QString own;
    QString inner;
    bool isChild = false;
    bool isFound = false;
    for (int level = 0; level >= 0 && !m_reader.atEnd();) {
        m_reader.readNext();
        if (m_reader.isStartElement()) {
            ++level;
            isChild = isChild || (!isFound && level == 1 && m_reader.name() == child);
        } else if (m_reader.isEndElement()) {
            isFound = isFound || (isChild && level == 1);
            isChild = isChild && level > 1;
            --level;
        } else if (m_reader.isCharacters() && (level == 0 || isChild)) {
            (isChild ? inner : own) += m_reader.text();
        }
    }
    return own.trimmed().isEmpty() ? inner : own;
}

Result<void> XmlReport::check() const
{
    if (!m_reader.hasError())
        return {};
    return ReportContent::damaged(XmlWords::tr("in line %1").arg(countText(m_reader.lineNumber())),
                                  m_reader.errorString());
}

} // namespace gatehouse
