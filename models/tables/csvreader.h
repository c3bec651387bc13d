#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gatehouse {

/// Values between separators as spreadsheets write them (RFC 4180 and its relatives): a value in
/// quotes may hold separators, line ends and doubled quotes.
struct CsvContent {
    QChar separator;
    std::vector<QStringList> rows; ///< empty lines left out; a row may be shorter than others
    bool isTruncated = false; ///< it has more rows, columns or longer values than are held
};

/// The most that is held of a file.
struct CsvLimits {
    qsizetype rows = 20'000;
    qsizetype columns = 256;
    qsizetype characters = 10'000; ///< of one value
};

/// Anything can be read: a quote that is never closed makes the rest one value. `separator` null:
/// whichever of comma, semicolon, tab and bar the first row has most of.
CsvContent readCsv(QStringView text, QChar separator = {}, const CsvLimits &limits = {});

} // namespace gatehouse
