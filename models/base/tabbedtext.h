#pragma once

#include <QStringList>

#include <vector>

namespace gatehouse {

// Cells on their way between tables, as spreadsheets put them on the clipboard: rows are lines,
// cells stand between tabs, and a cell that holds a tab, a line's end or a quote stands in quotes,
// its own quotes doubled.

QString tabbedText(const std::vector<QStringList> &rows);

/// The same as text/html, which spreadsheets prefer: cells are marked as text unless they are whole
/// numbers, so that none makes a date of "3-1" or a number of "6.10".
QString htmlTable(const std::vector<QStringList> &rows);

/// Lines end as \n, \r\n or \r; what ends the last line begins none. A quote opens a cell only
/// where another closes it before a tab, a line's end or the end: other programs put quotes there
/// as they are. Line ends within a cell become \n. Rows are as long as they stand.
std::vector<QStringList> readTabbedText(const QString &text);

} // namespace gatehouse
