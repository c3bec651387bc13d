#pragma once

#include "models/base/progress.h"
#include "models/base/replacementfile.h"
#include "models/store/statement.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <vector>

namespace gatehouse {

/// Takes the cells of a row, left to right, as many as the table has columns; whoever drives it
/// ends the rows.
class RowSink
{
public:
    virtual ~RowSink() = default;
    /// Text, whatever it begins with: "=1+1" stays text.
    virtual void text(QByteArrayView utf8) = 0;
    void text(const QString &text) { this->text(QByteArrayView(text.toUtf8())); }
    virtual void number(qint64 value) = 0;
    virtual void number(double value) = 0;
    virtual void blank() = 0;
};

/// Puts the next row's cells; false when there is none left.
using RowSource = std::function<Result<bool>(RowSink &row)>;

enum class ColumnKind { Text, Integer, Real };

struct TableColumn {
    QString heading;
    ColumnKind kind = ColumnKind::Text;
    double width = 18; ///< in Excel's unit, about a digit
};

/// A table on its way into a file.
struct ExportedTable {
    QString name; ///< of the sheet
    std::vector<TableColumn> columns;
    RowSource rows;
    qint64 expectedRows = 0; ///< for the progress; 0: not known
    /// A sheet ends here, heading and last line included, and the table goes on in the next.
    qint64 rowsPerSheet = 1'048'576;
};

/// The rows of a bound statement whose columns are `columns`; NULL is a blank cell.
RowSource rowsOf(Statement &statement, const std::vector<TableColumn> &columns);

enum class TableFormat {
    Xlsx, ///< one sheet with a frozen, filterable heading
    Csv, ///< RFC 4180 in UTF-8 with a byte order mark
};

/// Tables of any length written as they are read: memory does not grow with the rows.
///
/// In a workbook, text over 32,767 characters goes on in the rows below and a table over a
/// sheet's rows on the next sheet, both marked where they break. In CSV, text a spreadsheet
/// would run as a formula has an apostrophe before it. The file appears when it is whole.
/// Fails as ReplacementFile does, with Cancelled, Invalid (a workbook beyond 4 GiB), or with the
/// source's own error.
class TableExport
{
    Q_DECLARE_TR_FUNCTIONS(TableExport)
public:
    static Result<void> write(const FileTarget &target, TableFormat format,
                              const ExportedTable &table, Progress *progress = nullptr);
    /// By the file's ending; Xlsx unless it is ".csv".
    static TableFormat formatOf(const QString &path);
};

} // namespace gatehouse
