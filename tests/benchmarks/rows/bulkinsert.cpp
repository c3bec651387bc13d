// Assessments by the million out of a CSV file, against the sqlite3 shell's own import. Both go
// into the same table of a workspace, its index and constraints included, and end on the disk.

#include "models/store/database.h"
#include "tests/benchmarks/data/assessmentrows.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QFile>

#include <array>
#include <charconv>

namespace gatehouse::bench {

namespace {

constexpr int generation = 4;
// The shell complains of every row that lacks a column, which takes it longer than the row.
constexpr char carriedFrom[] = ", carried_from";
constexpr size_t columnCount = 18;
/// id, release_id, requirement_id, revision, outside_body, carried_from.
constexpr std::array integerColumns{0, 2, 3, 12, 15, 17};

Result<std::vector<AssessedRequirement>> requirementsIn(const QString &workspace)
{
    TRY_ASSIGN(const auto database, Database::open(workspace, Database::Mode::ReadOnly));
    return assessedRequirements(*database);
}

Result<void> writeCsv(const QString &path, const QString &workspace, qint64 count)
{
    TRY_ASSIGN(auto requirements, requirementsIn(workspace));
    const AssessmentRows rows(std::move(requirements));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unexpected(QStringLiteral("Cannot write %1.").arg(path), file.errorString());
    for (qint64 number = 0; number < count; ++number) {
        const AssessmentRow row = rows.row(number);
        // No field holds a comma, a quote or a line break (see Texts).
        const QByteArrayList fields{QByteArray::number(row.id),
                                    row.uid,
                                    QByteArray::number(row.release),
                                    QByteArray::number(row.requirement),
                                    row.judgement,
                                    row.methods,
                                    row.object,
                                    row.record,
                                    row.risk,
                                    row.remark,
                                    row.assessor,
                                    row.assessedOn,
                                    QByteArray::number(row.revision),
                                    row.phase,
                                    row.confirms,
                                    QByteArray::number(row.outsideBody),
                                    row.recordedBy,
                                    QByteArray::number(row.release)};
        file.write(fields.join(',') + '\n');
    }
    return file.flush() ? Result<void>() : unexpected(QStringLiteral("The disk is full."));
}

void bindField(Statement &insert, int column, QByteArrayView field)
{
    if (std::find(integerColumns.begin(), integerColumns.end(), column) == integerColumns.end()) {
        insert.bindBorrowedText(column + 1, field);
        return;
    }
    qint64 number = 0;
    std::from_chars(field.data(), field.data() + field.size(), number);
    insert.bindOne(column + 1, number);
}

Result<void> insertRows(const Database &database, QByteArrayView csv)
{
    TRY_ASSIGN(
        auto insert,
        database.prepare(QByteArray("INSERT INTO assessment (") + assessmentColumns + carriedFrom
                         + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const char *next = csv.data();
    const char *const end = next + csv.size();
    while (next < end) {
        insert.rewind();
        for (size_t column = 0; column < columnCount; ++column) {
            const char separator = column + 1 < columnCount ? ',' : '\n';
            const char *stop = std::find(next, end, separator);
            bindField(insert, static_cast<int>(column), {next, stop - next});
            next = stop + 1;
        }
        TRY(insert.run());
    }
    return {};
}

Result<void> importOurs(const QString &workspace, const QString &csv)
{
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("Cannot read %1.").arg(csv), file.errorString());
    const auto *bytes = reinterpret_cast<const char *>(file.map(0, file.size()));
    TRY_ASSIGN(const auto database, Database::open(workspace, Database::Mode::ReadWrite));
    TRY_ASSIGN(auto transaction, Transaction::begin(*database));
    TRY(insertRows(*database, {bytes, file.size()}));
    return transaction.commit();
}

Result<void> importByShell(const QString &workspace, const QString &csv)
{
    TRY(runProgram(QStringLiteral("sqlite3"),
                   {workspace, QStringLiteral(".import --csv \"%1\" assessment").arg(csv)}));
    return {};
}

Result<void> expectCount(const QString &workspace, qint64 count)
{
    TRY_ASSIGN(const auto database, Database::open(workspace, Database::Mode::ReadOnly));
    TRY_ASSIGN(auto rows,
               database->prepare("SELECT count(*) FROM assessment WHERE release_id > 0"));
    rows.bind();
    const qint64 found = rows.next() ? rows.integer(0) : 0;
    return found == count
        ? Result<void>()
        : unexpected(QStringLiteral("%1 of %2 rows went in.").arg(found).arg(count));
}

} // namespace

Result<RowResult> bulkInsert(const Bench &bench)
{
    const qint64 count = bench.size(1'500'000, 8'400);
    const PortfolioSize empty =
        bench.size(PortfolioSize{2'000, 10'715, 0, false}, PortfolioSize{20, 60, 0, false});
    TRY_ASSIGN(const QString workspace, keptPortfolio(bench, empty));
    const QByteArray stamp = schemaStamp(generation) + QByteArray::number(count);
    TRY_ASSIGN(const QString csv,
               bench.kept(QStringLiteral("assessments"), stamp,
                          [&](const QString &path) { return writeCsv(path, workspace, count); }));

    using Import = Result<void> (*)(const QString &, const QString &);
    const auto run = [&](Import import) -> Result<double> {
        TRY_ASSIGN(const auto folder, bench.freshFolder());
        const QString copy = folder->filePath(QStringLiteral("import.gatehouse"));
        QFile::copy(workspace, copy);
        TRY_ASSIGN(const double seconds, timed([&] { return import(copy, csv); }));
        TRY(expectCount(copy, count));
        return seconds;
    };
    TRY_ASSIGN(
        const Medians medians,
        alternate(
            bench.rounds(), [&] { return run(importOurs); }, [&] { return run(importByShell); }));
    return RowResult{
        QStringLiteral("%1 assessments from a CSV file into a workspace").arg(grouped(count)),
        {{.what = QStringLiteral("read and inserted, durably"),
          .ours = medians.ours,
          .rival = QStringLiteral("sqlite3 .import of the file"),
          .theirs = medians.theirs,
          .aim = Aim::ratio(1.0),
          .bound = QStringLiteral("ours checks the foreign keys of every row, which the shell "
                                  "leaves off.")}}};
}

} // namespace gatehouse::bench
