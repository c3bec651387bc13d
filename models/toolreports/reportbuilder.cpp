#include "models/toolreports/reportbuilder.h"

#include "models/base/foreigntext.h"
#include "models/toolreports/reportcontent.h"

namespace gatehouse {

namespace {

constexpr qsizetype mostWarnings = 100;

/// At most so many bytes of it, of whole characters; what is beyond any limit is not made a text.
std::string_view cutBytes(std::string_view text, std::size_t most, bool *wasCut)
{
    if (text.size() <= most)
        return text;
    *wasCut = true;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    return text.substr(0, most);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Whether nothing in it would be mended or cut: printable ASCII, as most texts are, with single
/// spaces in it alone.
bool isPlain(std::string_view text, int longest)
{
    if (text.size() > std::size_t(longest) || text.empty() || text.front() == ' '
        || text.back() == ' ')
        return false;
    char before = 0;
    for (const char byte : text) {
        if (byte < ' ' || byte > '~' || (byte == ' ' && before == ' '))
            return false;
        before = byte;
    }
    return true;
}

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace

ReportBuilder::ReportBuilder(ReportFormat format)
{
    m_report.format = format;
}

QString ReportBuilder::counted(QString text, bool wasCut)
{
    if (wasCut)
        count([](int times) {
            return tr("%n text(s) were cut to a sane length; the report itself has them whole.",
                      nullptr, times);
        });
    m_characters += text.size();
    return isFull() ? QString() : text;
}

QString ReportBuilder::line(std::string_view text, int longest)
{
    if (isFull())
        return {};
    if (isPlain(text, longest))
        return counted(fromAscii(text), false);
    bool bytesCut = false;
    bool wasCut = false;
    const std::string_view bytes = cutBytes(text, std::size_t(longest) * 16, &bytesCut);
    QString clean = cleanLine(fromUtf8(bytes), longest, &wasCut);
    return counted(std::move(clean), wasCut || bytesCut);
}

QString ReportBuilder::line(const QString &text, int longest)
{
    bool wasCut = false;
    QString clean = cleanLine(text, longest, &wasCut);
    return counted(std::move(clean), wasCut);
}

QString ReportBuilder::text(std::string_view text, int longest)
{
    if (isFull())
        return {};
    if (isPlain(text, longest))
        return counted(fromAscii(text), false);
    bool bytesCut = false;
    bool wasCut = false;
    const std::string_view bytes = cutBytes(text, std::size_t(longest) * 4, &bytesCut);
    QString clean = cleanText(fromUtf8(bytes), longest, &wasCut).trimmed();
    return counted(std::move(clean), wasCut || bytesCut);
}

QString ReportBuilder::text(const QString &text, int longest)
{
    bool wasCut = false;
    QString clean = cleanText(text, longest, &wasCut).trimmed();
    return counted(std::move(clean), wasCut);
}

QString ReportBuilder::heading(const QString &text)
{
    constexpr int longest = 200;
    QString first = text.section(u'\n', 0, 0);
    const qsizetype end = first.indexOf(QLatin1StringView(". "));
    if (end > 0)
        first.truncate(end);
    if (first.endsWith(u'.'))
        first.chop(1);
    if (first.size() <= longest)
        return first;
    return cleanLine(first, longest - 1) + u'…';
}

bool ReportBuilder::isFull() const
{
    return m_entries > ReportContent::mostEntries || m_characters > ReportContent::mostCharacters;
}

bool ReportBuilder::hasRoom()
{
    ++m_entries;
    return !isFull();
}

void ReportBuilder::add(ToolResult result)
{
    if (result.rule.isEmpty())
        result.rule = QStringLiteral("unnamed");
    if (result.title.isEmpty())
        result.title = result.rule;
    if (hasRoom())
        m_report.results.push_back(std::move(result));
}

void ReportBuilder::add(ToolComponent component)
{
    if (hasRoom())
        m_report.components.push_back(std::move(component));
}

void ReportBuilder::add(ToolVulnerability vulnerability)
{
    if (hasRoom())
        m_report.vulnerabilities.push_back(std::move(vulnerability));
}

void ReportBuilder::warn(const QString &sentence)
{
    if (m_report.warnings.contains(sentence))
        return;
    if (m_report.warnings.size() < mostWarnings)
        m_report.warnings += sentence;
    else
        ++m_leftOutWarnings;
}

void ReportBuilder::count(Sentence say, int times)
{
    const auto known = std::ranges::find(m_counts, say, &std::pair<Sentence, int>::first);
    if (known != m_counts.end())
        known->second += times;
    else
        m_counts.emplace_back(say, times);
}

void ReportBuilder::countCutPlaces()
{
    count([](int times) {
        return tr("Of %n result(s) only the first places are kept.", nullptr, times);
    });
}

Result<ToolReport> ReportBuilder::finish() &&
{
    if (isFull())
        return ReportContent::tooMany();
    for (const auto &[say, times] : m_counts)
        m_report.warnings += say(times);
    if (m_leftOutWarnings > 0)
        m_report.warnings +=
            tr("There are %n more warning(s) like these.", nullptr, m_leftOutWarnings);
    return std::move(m_report);
}

} // namespace gatehouse
