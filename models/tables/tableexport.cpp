#include "models/tables/tableexport.h"

#include "models/tables/csvwriter.h"
#include "models/tables/sheetstream.h"

#include <QFile>

namespace gatehouse {

namespace {

/// How many rows between two looks at the progress.
constexpr qint64 stride = 1000;

template<class Writer>
Result<void> pour(Writer &writer, const QString &path, const ExportedTable &table,
                  Progress *progress)
{
    const auto cancelled = [] {
        return fail(ErrorKind::Cancelled,
                    TableExport::tr("The export was stopped. Nothing was changed."));
    };
    qint64 done = 0;
    while (true) {
        TRY_ASSIGN(const bool more, table.rows(writer));
        if (!more)
            break;
        writer.endRow();
        if (++done % stride == 0) {
            if (writer.hasFailed())
                break;
            if (progress && !progress->report(done, std::max(done, table.expectedRows)))
                return cancelled();
        }
    }
    if (!writer.finish())
        return tl::unexpected(ReplacementFile::writeError(path, writer.systemError()));
    if (progress && !progress->report(done, done))
        return cancelled();
    return {};
}

} // namespace

RowSource rowsOf(Statement &statement, const std::vector<TableColumn> &columns)
{
    std::vector<ColumnKind> kinds;
    kinds.reserve(columns.size());
    for (const TableColumn &column : columns)
        kinds.push_back(column.kind);
    return [&statement, kinds = std::move(kinds)](RowSink &row) -> Result<bool> {
        if (!statement.next()) {
            TRY(statement.finished());
            return false;
        }
        for (int column = 0; column < int(kinds.size()); ++column) {
            if (statement.isNull(column))
                row.blank();
            else if (kinds[size_t(column)] == ColumnKind::Integer)
                row.number(statement.integer(column));
            else if (kinds[size_t(column)] == ColumnKind::Real)
                row.number(statement.real(column));
            else
                row.text(statement.view(column));
        }
        return true;
    };
}

TableFormat TableExport::formatOf(const QString &path)
{
    return path.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive) ? TableFormat::Csv
                                                                         : TableFormat::Xlsx;
}

Result<void> TableExport::write(const FileTarget &target, TableFormat format,
                                const ExportedTable &table, Progress *progress)
{
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    QFile file(replacement.path());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return tl::unexpected(ReplacementFile::writeError(target.path, 0, file.errorString()));

    if (format == TableFormat::Csv) {
        CsvWriter writer(file);
        for (const TableColumn &column : table.columns)
            writer.text(column.heading);
        writer.endRow();
        TRY(pour(writer, target.path, table, progress));
    } else {
        SheetStream writer(file, table);
        const auto poured = pour(writer, target.path, table, progress);
        if (!poured && writer.isTooLarge())
            return fail(
                ErrorKind::Invalid,
                tr("The table is too large for one workbook. Export it as CSV, or filter it "
                   "first. Nothing was changed."));
        TRY(poured);
    }
    file.close();
    return replacement.commit();
}

} // namespace gatehouse
