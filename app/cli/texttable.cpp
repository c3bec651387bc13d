#include "app/cli/texttable.h"

#include "app/cli/textwidth.h"

#include <algorithm>

namespace gatehouse {

TextTable &TextTable::alignRight(std::initializer_list<int> columns)
{
    for (const int column : columns)
        m_rightAligned.insert(column);
    return *this;
}

void TextTable::add(QStringList cells)
{
    cells.resize(m_headings.size());
    for (qsizetype column = 0; column < cells.size(); ++column) {
        cells[column] = cells[column].simplified();
        if (column + 1 < cells.size())
            cells[column] = elided(cells[column], widestColumn);
    }
    m_rows.push_back(std::move(cells));
}

QString TextTable::toString() const
{
    std::vector<int> widths;
    for (qsizetype column = 0; column < m_headings.size(); ++column) {
        int width = textWidth(m_headings[column]);
        for (const QStringList &row : m_rows)
            width = std::max(width, textWidth(row[column]));
        widths.push_back(width);
    }
    QStringList rule;
    for (qsizetype column = 0; column < m_headings.size(); ++column)
        rule += QString(std::min(widths[static_cast<size_t>(column)], widestColumn), QChar(0x2500));

    QString text = line(m_headings, widths) + line(rule, widths);
    for (const QStringList &row : m_rows)
        text += line(row, widths);
    return text;
}

QString TextTable::line(const QStringList &cells, const std::vector<int> &widths) const
{
    QStringList columns;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const int width = widths[static_cast<size_t>(column)];
        if (m_rightAligned.contains(static_cast<int>(column)))
            columns += rightAligned(cells[column], width);
        else
            columns += column + 1 < cells.size() ? padded(cells[column], width) : cells[column];
    }
    QString text = columns.join(QStringLiteral("  "));
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace gatehouse
