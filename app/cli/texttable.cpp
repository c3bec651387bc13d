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
    m_rows.push_back(std::move(cells));
}

QStringList TextTable::shown(const QStringList &row) const
{
    QStringList cells;
    for (const QString &cell : row)
        cells += cells.size() + 1 < row.size() ? elided(cell.simplified(), widestColumn)
                                               : cell.simplified();
    return cells;
}

QString TextTable::toString() const
{
    std::vector<QStringList> rows;
    for (const QStringList &row : m_rows)
        rows.push_back(shown(row));
    std::vector<int> widths;
    for (qsizetype column = 0; column < m_headings.size(); ++column) {
        int width = textWidth(m_headings[column]);
        for (const QStringList &row : rows)
            width = std::max(width, textWidth(row[column]));
        widths.push_back(width);
    }
    QStringList rule;
    for (qsizetype column = 0; column < m_headings.size(); ++column)
        rule += QString(std::min(widths[static_cast<size_t>(column)], widestColumn), QChar(0x2500));

    QString text = line(m_headings, widths) + line(rule, widths);
    for (const QStringList &row : rows)
        text += line(row, widths);
    return text;
}

ExportedTable TextTable::forExport() const
{
    ExportedTable table;
    table.name = QStringLiteral("Gatehouse");
    for (qsizetype column = 0; column < m_headings.size(); ++column)
        table.columns.push_back({m_headings[column], ColumnKind::Text, 24});
    table.expectedRows = static_cast<qint64>(m_rows.size());
    table.rows = [this, next = size_t(0)](RowSink &row) mutable -> Result<bool> {
        if (next == m_rows.size())
            return false;
        const QStringList &cells = m_rows[next++];
        for (qsizetype column = 0; column < cells.size(); ++column) {
            bool isNumber = m_rightAligned.contains(static_cast<int>(column));
            const qint64 number = isNumber ? cells[column].toLongLong(&isNumber) : 0;
            if (isNumber)
                row.number(number);
            else if (cells[column].isEmpty())
                row.blank();
            else
                row.text(cells[column]);
        }
        return true;
    };
    return table;
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
