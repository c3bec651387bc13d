#include "models/tables/csvwriter.h"

#include <QFile>

#include <cerrno>

namespace gatehouse {

namespace {

constexpr qsizetype gathered = 1 << 18;

/// Spreadsheets run a CSV cell that begins like this as a formula (CWE-1236). A plain
/// number may keep its sign.
bool runsAsFormula(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    switch (text.front()) {
    case '=':
    case '@':
    case '\t':
    case '\r':
        return true;
    case '+':
    case '-': {
        bool isNumber = false;
        (void)text.toDouble(&isNumber);
        return !isNumber;
    }
    default:
        return false;
    }
}

} // namespace

CsvWriter::CsvWriter(QFile &file) : m_file(file)
{
    m_gathered.reserve(gathered + (1 << 16));
    m_gathered.append("\xEF\xBB\xBF");
}

void CsvWriter::text(QByteArrayView utf8)
{
    separate();
    const bool defused = runsAsFormula(utf8);
    bool quoted = defused;
    for (const char c : utf8)
        quoted = quoted || c == '"' || c == ',' || c == '\n' || c == '\r';
    if (!quoted) {
        m_gathered.append(utf8);
        return;
    }
    m_gathered.append('"');
    if (defused)
        m_gathered.append('\'');
    for (const char c : utf8) {
        if (c == '"')
            m_gathered.append('"');
        m_gathered.append(c);
    }
    m_gathered.append('"');
}

void CsvWriter::number(qint64 value)
{
    separate();
    m_gathered.append(QByteArray::number(value));
}

void CsvWriter::number(double value)
{
    separate();
    m_gathered.append(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
}

void CsvWriter::blank()
{
    separate();
}

void CsvWriter::endRow()
{
    m_gathered.append("\r\n");
    m_rowBegun = false;
    if (m_gathered.size() >= gathered)
        flush();
}

bool CsvWriter::finish()
{
    flush();
    if (!m_failed && !m_file.flush()) {
        m_failed = true;
        m_systemError = errno;
    }
    return !m_failed;
}

void CsvWriter::separate()
{
    if (m_rowBegun)
        m_gathered.append(',');
    m_rowBegun = true;
}

void CsvWriter::flush()
{
    errno = 0;
    if (!m_failed && m_file.write(m_gathered) != m_gathered.size()) {
        m_failed = true;
        m_systemError = errno;
    }
    m_gathered.resize(0);
}

} // namespace gatehouse
