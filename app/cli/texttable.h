#pragma once

#include "models/tables/tableexport.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace gatehouse {

/// A table for people to read in a terminal: a heading, a rule, aligned columns.
class TextTable
{
public:
    /// Text wider than this is cut in every column but the last; JSON has all of it.
    static constexpr int widestColumn = 40;

    explicit TextTable(QStringList headings) : m_headings(std::move(headings)) { }

    TextTable &alignRight(std::initializer_list<int> columns);
    void add(QStringList cells);
    bool isEmpty() const { return m_rows.empty(); }
    /// With a line break at its end.
    QString toString() const;
    /// The same rows, uncut; good while this stands. What is on the right and a number goes as one.
    ExportedTable forExport() const;

private:
    /// As it fits a terminal.
    QStringList shown(const QStringList &row) const;
    QString line(const QStringList &cells, const std::vector<int> &widths) const;

    QStringList m_headings;
    QSet<int> m_rightAligned;
    std::vector<QStringList> m_rows;
};

} // namespace gatehouse
