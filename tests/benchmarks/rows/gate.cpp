// Where a release stands at its gate, and the whole portfolio's board, in a large workspace.

#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/gaterollup.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/data/texts.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

namespace gatehouse::bench {

namespace {

Result<void> walk(const Database &database, const char *sql, qint64 parameter)
{
    TRY_ASSIGN(auto rows, database.prepare(sql));
    rows.bind(parameter);
    while (rows.next()) {
        for (int column = 0; column < rows.columnCount(); ++column)
            (void)rows.view(column);
    }
    return rows.finished();
}

/// What a gate is judged by, as rows without a judgement.
Result<void> readRows(const Database &database, qint64 release)
{
    for (const char *sql : {"SELECT * FROM assessment WHERE coalesce(release_id, 0) = ?",
                            "SELECT * FROM evidence_link WHERE coalesce(release_id, 0) = ?",
                            "SELECT * FROM finding WHERE release_id = ?",
                            "SELECT id, phase, decision FROM gate_decision WHERE release_id = ?"})
        TRY(walk(database, sql, release));
    return {};
}

/// The board's counts as one would ask for them without a rollup: per current release and
/// judgement, no gates yet.
Result<void> countInSql(const Database &database)
{
    return walk(database,
                "SELECT app.id, assessment.judgement, count(*) FROM app JOIN assessment "
                "ON coalesce(assessment.release_id, 0) = app.current_release_id WHERE app.id > ? "
                "GROUP BY app.id, assessment.judgement",
                0);
}

} // namespace

Result<RowResult> gate(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    TRY_ASSIGN(const QString path, keptPortfolio(bench, size));
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(path));
    LibraryShelf shelf;
    const GateRepository gates(*database, shelf);
    const int repeated = bench.size(200, 5);
    const auto anyRelease = [&](int i) {
        return static_cast<qint64>(scattered(static_cast<quint64>(i))
                                   % static_cast<quint64>(size.releases))
            + 1;
    };

    const auto status = [&] {
        return timedEach(repeated, [&](int i) {
            return gates.status(ReleaseId(anyRelease(i)), Phase::Test, portfolioToday);
        });
    };
    const auto rows = [&] {
        return timedEach(repeated, [&](int i) { return readRows(*database, anyRelease(i)); });
    };
    const auto board = [&] {
        return timedEach(bench.size(20, 1), [&](int) -> Result<void> {
            TRY_ASSIGN(const auto read, GateRollup::board(*database, shelf, portfolioToday));
            if (static_cast<int>(read.size()) != size.apps)
                return unexpected(QStringLiteral("The board has %1 rows.").arg(read.size()));
            return {};
        });
    };
    const auto counts = [&] { return timed([&] { return countInSql(*database); }); };
    TRY_ASSIGN(const Medians statuses, alternate(bench.rounds(), status, rows));
    TRY_ASSIGN(const Medians boards, alternate(bench.rounds(), board, counts));
    return RowResult{
        size.text(),
        {{.what = QStringLiteral("status of one release's gate"),
          .ours = statuses.ours,
          .rival = QStringLiteral("the rows it rests on, only read"),
          .theirs = statuses.theirs,
          .aim = Aim::atMost(10e-3),
          .bound = QStringLiteral("every requirement's applicability is derived anew from the "
                                  "profile.")},
         {.what = QStringLiteral("the board: six gates of every app"),
          .ours = boards.ours,
          .rival = QStringLiteral("assessments grouped by SQL"),
          .theirs = boards.theirs,
          .aim = Aim::atMost(5e-3),
          .bound = QStringLiteral("a row an app, six gates in each, is read and parsed.")}}};
}

} // namespace gatehouse::bench
