// A workbook of a hundred thousand rows straight from the database, against libxlsxwriter in its
// default mode writing the same cells, which it is handed in memory.

#include "models/tables/tableexport.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <xlsxwriter.h>

namespace gatehouse::bench {

namespace {

constexpr char cellsSql[] =
    "SELECT p.code, p.name, r.version, q.clause, q.title_zh, a.judgement, a.record, a.assessor, "
    "a.assessed_on, a.revision FROM assessment a JOIN requirement q ON q.id = a.requirement_id "
    "JOIN app_release r ON r.id = a.release_id JOIN app p ON p.id = r.app_id "
    "ORDER BY a.id LIMIT ?";

const std::vector<TableColumn> &columns()
{
    static const std::vector<TableColumn> all{
        {QStringLiteral("应用编号")}, {QStringLiteral("应用")},
        {QStringLiteral("版本")},     {QStringLiteral("条款号")},
        {QStringLiteral("控制点")},   {QStringLiteral("符合程度")},
        {QStringLiteral("结果记录")}, {QStringLiteral("测评人")},
        {QStringLiteral("日期")},     {QStringLiteral("修订"), ColumnKind::Integer}};
    return all;
}

/// What a child is asked for, and what it found.
struct Task {
    QString workspace;
    QString target;
    qint64 rows = 0;

    static Task fromArguments()
    {
        const QStringList arguments = QCoreApplication::arguments();
        return {arguments.value(1), arguments.value(2), arguments.value(3).toLongLong()};
    }
};
struct Cost {
    double seconds = 0;
    double bytes = 0;
};

Result<Cost> writeOurs(const Task &task)
{
    const MemoryRise memory;
    const Stopwatch watch;
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(task.workspace));
    TRY_ASSIGN(auto rows, database->prepare(cellsSql));
    rows.bind(task.rows);
    const ExportedTable table{.name = QStringLiteral("测评记录"),
                              .columns = columns(),
                              .rows = rowsOf(rows, columns()),
                              .expectedRows = task.rows};
    TRY(TableExport::write({task.target, FileTarget::Existing::Replace}, TableFormat::Xlsx, table));
    return Cost{watch.seconds(), memory.bytes()};
}

Result<std::vector<QByteArrayList>> readCells(const Task &task)
{
    std::vector<QByteArrayList> cells;
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(task.workspace));
    TRY_ASSIGN(auto rows, database->prepare(cellsSql));
    rows.bind(task.rows);
    while (rows.next()) {
        QByteArrayList &row = cells.emplace_back();
        for (int column = 0; column < rows.columnCount(); ++column)
            row += rows.view(column).toByteArray();
    }
    TRY(rows.finished());
    return cells;
}

Result<Cost> writeRaw(const Task &task)
{
    TRY_ASSIGN(const auto cells, readCells(task));
    const MemoryRise memory;
    const Stopwatch watch;
    lxw_workbook *book = workbook_new(task.target.toLocal8Bit().constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    for (size_t column = 0; column < columns().size(); ++column)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column),
                               columns()[column].heading.toUtf8().constData(), nullptr);
    lxw_row_t line = 0;
    for (const QByteArrayList &row : cells) {
        ++line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const auto place = static_cast<lxw_col_t>(column);
            if (columns()[static_cast<size_t>(column)].kind == ColumnKind::Integer)
                worksheet_write_number(sheet, line, place, row[column].toDouble(), nullptr);
            else
                worksheet_write_string(sheet, line, place, row[column].constData(), nullptr);
        }
    }
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        return unexpected(QString::fromUtf8(lxw_strerror(error)));
    return Cost{watch.seconds(), memory.bytes()};
}

int tell(const Result<Cost> &cost)
{
    if (!cost) {
        QTextStream(stderr) << cost.error().message << ' ' << cost.error().cause << Qt::endl;
        return 1;
    }
    const QJsonObject told{{QStringLiteral("seconds"), cost->seconds},
                           {QStringLiteral("bytes"), cost->bytes}};
    QTextStream(stdout) << QJsonDocument(told).toJson(QJsonDocument::Compact);
    return 0;
}

Result<Cost> ask(const Bench &bench, const QString &child, const QString &workspace, qint64 rows)
{
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    const QString target = folder->filePath(QStringLiteral("table.xlsx"));
    TRY_ASSIGN(const Finished done, runChild(child, {workspace, target, QString::number(rows)}));
    if (QFileInfo(target).size() == 0)
        return unexpected(QStringLiteral("There is no workbook."));
    const QJsonObject told = QJsonDocument::fromJson(done.output).object();
    return Cost{told.value(QStringLiteral("seconds")).toDouble(),
                told.value(QStringLiteral("bytes")).toDouble()};
}

} // namespace

int ourWorkbookChild(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return tell(writeOurs(Task::fromArguments()));
}

int rawWorkbookChild(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return tell(writeRaw(Task::fromArguments()));
}

Result<RowResult> workbook(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    TRY_ASSIGN(const QString workspace, keptPortfolio(bench, size));
    const qint64 rows = bench.size(100'000, 2'000);
    std::vector<double> ourBytes;
    std::vector<double> theirBytes;
    const auto run = [&](const char *child, std::vector<double> &bytes) -> Result<double> {
        TRY_ASSIGN(const Cost cost, ask(bench, QString::fromLatin1(child), workspace, rows));
        bytes.push_back(cost.bytes);
        return cost.seconds;
    };
    TRY_ASSIGN(const Medians medians,
               alternate(
                   bench.rounds(), [&] { return run("workbook", ourBytes); },
                   [&] { return run("raw-workbook", theirBytes); }));
    const QString rival = QStringLiteral("libxlsxwriter, cells in memory");
    return RowResult{
        QStringLiteral("%1 rows of %2 cells").arg(grouped(rows)).arg(columns().size()),
        {{.what = QStringLiteral("from the database to the file"),
          .ours = medians.ours,
          .rival = rival,
          .theirs = medians.theirs,
          .aim = Aim::ratio(1.0),
          .bound = QStringLiteral("reading the cells and deflating them is all there is left.")},
         {.what = QStringLiteral("memory on top"),
          .ours = median(ourBytes),
          .rival = rival,
          .theirs = median(theirBytes),
          .unit = Unit::Bytes,
          .aim = Aim::atMost(30e6),
          .bound = QStringLiteral("the database's page cache fills while the table is read.")}}};
}

} // namespace gatehouse::bench
