#include "models/tables/csvreader.h"

#include <array>

namespace gatehouse {

namespace {

bool endsLine(QChar character)
{
    return character == u'\n' || character == u'\r';
}

QChar likelySeparator(QStringView text)
{
    constexpr std::array separators{u',', u';', u'\t', u'|'};
    std::array<qsizetype, separators.size()> counts{};
    bool isQuoted = false;
    for (const QChar character : text) {
        if (character == u'"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (endsLine(character))
            break;
        for (size_t i = 0; i < separators.size(); ++i)
            counts[i] += character == separators[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return separators[static_cast<size_t>(most - counts.begin())];
}

class CsvReader
{
public:
    CsvReader(QStringView text, QChar separator, const CsvLimits &limits)
        : m_text(text), m_limits(limits)
    {
        m_content.separator = separator;
    }

    CsvContent read()
    {
        while (m_at < m_text.size()) {
            if (endsLine(m_text[m_at])) {
                ++m_at;
                continue;
            }
            if (static_cast<qsizetype>(m_content.rows.size()) == m_limits.rows) {
                m_content.isTruncated = true;
                break;
            }
            m_content.rows.push_back(row());
        }
        return std::move(m_content);
    }

private:
    QStringList row()
    {
        QStringList values;
        for (;;) {
            const QString read = value();
            if (values.size() < m_limits.columns)
                values += read;
            else
                m_content.isTruncated = true;
            if (m_at == m_text.size() || endsLine(m_text[m_at]))
                return values;
            ++m_at; // the separator
        }
    }

    QString value()
    {
        QString value;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            ++m_at;
            while (m_at < m_text.size()) {
                const QChar character = m_text[m_at++];
                if (character != u'"') {
                    take(value, character);
                } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
                    take(value, character);
                    ++m_at;
                } else {
                    break;
                }
            }
        }
        while (m_at < m_text.size() && m_text[m_at] != m_content.separator
               && !endsLine(m_text[m_at]))
            take(value, m_text[m_at++]);
        return value;
    }

    void take(QString &value, QChar character)
    {
        if (value.size() < m_limits.characters)
            value += character;
        else
            m_content.isTruncated = true;
    }

    QStringView m_text;
    const CsvLimits &m_limits;
    qsizetype m_at = 0;
    CsvContent m_content;
};

} // namespace

CsvContent readCsv(QStringView text, QChar separator, const CsvLimits &limits)
{
    return CsvReader(text, separator.isNull() ? likelySeparator(text) : separator, limits).read();
}

} // namespace gatehouse
