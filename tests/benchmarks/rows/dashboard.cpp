// The data of the whole portfolio's dashboard against counting the judgements once in SQL; the
// history read from the log against reading the log; and what keeping it up adds to a Change.

#include "models/accounts/accountrepository.h"
#include "models/assessments/assessmentrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/base/clock.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/dashboard.h"
#include "models/dashboards/historyreplay.h"
#include "models/store/workspacefile.h"
#include "models/workspace/actions.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QFile>

namespace gatehouse::bench {

namespace {

constexpr int generation = 1;
constexpr int daysOfWork = 400;

/// The portfolio with a log that tells of its judgements: each made once, in the order of their
/// releases, and as many of them made anew as there are entries left.
Result<void> makeLogged(const QString &portfolio, const QString &path, int entries)
{
    if (!QFile::copy(portfolio, path))
        return unexpected(QStringLiteral("Cannot write %1.").arg(path));
    TRY_ASSIGN(const auto database, Database::open(path, Database::Mode::ReadWrite));
    struct Judged {
        qint64 id;
        qint64 release;
        qint64 app;
        QString uid;
        QString judgement;
    };
    std::vector<Judged> all;
    {
        TRY_ASSIGN(auto rows,
                   database->prepare("SELECT s.id, s.release_id, r.app_id, s.uid, s.judgement "
                                     "FROM assessment s JOIN app_release r ON r.id = s.release_id "
                                     "ORDER BY s.id"));
        while (rows.next())
            all.push_back(
                {rows.integer(0), rows.integer(1), rows.integer(2), rows.text(3), rows.text(4)});
        TRY(rows.finished());
    }
    const AuditLog log(*database);
    const QDateTime start = QDateTime(portfolioToday, QTime(1, 0), Qt::UTC).addDays(-daysOfWork);
    TRY_ASSIGN(auto transaction, Transaction::begin(*database));
    for (int i = 0; i < entries; ++i) {
        const Judged &judged = all[static_cast<size_t>(i) % all.size()];
        const bool isLast = i + static_cast<qint64>(all.size()) >= entries;
        const QString after = isLast ? judged.judgement : QStringLiteral("partial");
        QJsonObject before;
        if (static_cast<size_t>(i) >= all.size())
            before.insert(QStringLiteral("judgement"), QStringLiteral("partial"));
        const QJsonObject record{
            {QStringLiteral("entity"), QStringLiteral("assessment")},
            {QStringLiteral("uid"), judged.uid},
            {QStringLiteral("keys"),
             QJsonObject{{QStringLiteral("id"), judged.id},
                         {QStringLiteral("release"), judged.release},
                         {QStringLiteral("app"), judged.app}}},
            {QStringLiteral("before"), before},
            {QStringLiteral("after"),
             QJsonObject{{QStringLiteral("judgement"), after},
                         {QStringLiteral("record"), QStringLiteral("抓包与配置核查均未见明文传输")},
                         {QStringLiteral("requirement"), QStringLiteral("6.1.3-1.a")}}}};
        const qint64 at = static_cast<qint64>(i) * daysOfWork * 86'000 / entries;
        TRY(log.append(start.addSecs(at), QStringLiteral("00000000-0000-4000-8000-000000000001"),
                       QStringLiteral("测评员1"), QStringLiteral("assessment.record"), {record}));
    }
    TRY(HistoryReplay::run(*database));
    TRY(transaction.commit());
    return database->checkpoint();
}

Result<double> dashboardOf(const Database &database)
{
    return timed([&]() -> Result<void> {
        LibraryShelf shelf;
        TRY_ASSIGN(const auto charts,
                   Dashboard(database, shelf, portfolioToday, portfolioToday).makeAll());
        return charts.size() == Dashboard::charts().size()
            ? Result<void>()
            : unexpected(QStringLiteral("A chart is missing."));
    });
}

Result<double> countedInSql(const Database &database)
{
    return timed([&]() -> Result<void> {
        TRY_ASSIGN(auto rows,
                   database.prepare("SELECT r.app_id, q.group_key, s.judgement, count(*) "
                                    "FROM assessment s JOIN app_release r ON r.id = s.release_id "
                                    "JOIN requirement q ON q.id = s.requirement_id "
                                    "GROUP BY 1, 2, 3"));
        qint64 counted = 0;
        while (rows.next())
            counted += rows.integer(3);
        TRY(rows.finished());
        return counted > 0 ? Result<void>() : unexpected(QStringLiteral("Nothing is counted."));
    });
}

Result<double> replayed(const Database &database)
{
    return timed([&]() -> Result<void> {
        TRY_ASSIGN(const Transaction transaction, Transaction::begin(database)); // taken back
        return HistoryReplay::run(database);
    });
}

Result<double> entriesRead(const Database &database, qint64 entries)
{
    return timed([&]() -> Result<void> {
        qint64 read = 0;
        for (qint64 sequence = 0; read < entries;) {
            TRY_ASSIGN(const auto some, AuditLog(database).entries(sequence, 10'000));
            if (some.empty())
                break;
            sequence = some.back().sequence;
            read += static_cast<qint64>(some.size());
        }
        return read >= entries ? Result<void>()
                               : unexpected(QStringLiteral("Entries are missing."));
    });
}

struct Kept {
    double history = 0; ///< seconds in each Change
    double change = 0; ///< of all of it
};

/// Judgements in one release, a Change each; the history is timed between derivations of our own.
Result<Kept> judging(const QString &path, int times)
{
    const auto clock =
        std::make_shared<FixedClock>(QDateTime(portfolioToday, QTime(9, 0), Qt::UTC));
    TRY_ASSIGN(const auto workspace, Workspace::open(path, clock));
    std::optional<Stopwatch> watch;
    std::vector<double> seconds;
    workspace->addDerivation([&](Change &, const std::vector<EntityChange> &) -> Result<void> {
        watch.emplace();
        return {};
    });
    DailyHistory::install(*workspace);
    workspace->addDerivation([&](Change &, const std::vector<EntityChange> &) -> Result<void> {
        seconds.push_back(watch->seconds());
        return {};
    });
    const Database &database = workspace->database();
    TRY_ASSIGN(const Account owner, AccountRepository(database).byName(QStringLiteral("owner")));
    TRY_ASSIGN(const auto all, AssessmentRepository(database).ofRelease(ReleaseId(2)));
    RequirementId judged;
    for (auto each = all.begin(); each != all.end(); ++each) {
        if (each->front().judgement == Judgement::Compliant)
            judged = each.key();
    }
    TRY_ASSIGN(const double each, timedEach(times, [&](int) -> Result<void> {
                   TRY_ASSIGN(const auto now,
                              AssessmentRepository(database).ofRelease(ReleaseId(2)));
                   Assessment next = now.value(judged).front();
                   next.judgement = next.judgement == Judgement::Compliant ? Judgement::Partial
                                                                           : Judgement::Compliant;
                   TRY_ASSIGN(auto change, Change::begin({*workspace, owner}, actions::assess));
                   TRY(AssessmentRepository::record(change, next));
                   return change.commit();
               }));
    return Kept{median(seconds), each};
}

} // namespace

Result<RowResult> dashboard(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    const int entries = bench.size(1'000'000, 12'000);
    TRY_ASSIGN(const QString portfolio, keptPortfolio(bench, size));
    TRY_ASSIGN(
        const QString path,
        bench.kept(QStringLiteral("logged"),
                   schemaStamp(generation) + size.text().toUtf8() + QByteArray::number(entries),
                   [&](const QString &to) { return makeLogged(portfolio, to, entries); }));
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    const QString copy = folder->filePath(QStringLiteral("copy.gatehouse"));
    if (!QFile::copy(path, copy))
        return unexpected(QStringLiteral("Cannot write %1.").arg(copy));

    Medians data;
    {
        TRY_ASSIGN(const auto reader, WorkspaceFile::openReader(path));
        TRY_ASSIGN(data,
                   alternate(
                       bench.rounds(), [&] { return dashboardOf(*reader); },
                       [&] { return countedInSql(*reader); }));
    }
    Medians replay;
    {
        TRY_ASSIGN(const auto writer, Database::open(copy, Database::Mode::ReadWrite));
        TRY_ASSIGN(replay,
                   alternate(
                       bench.rounds(), [&] { return replayed(*writer); },
                       [&] { return entriesRead(*writer, entries); }));
    }
    const int times = bench.size(300, 5);
    TRY_ASSIGN(const Kept kept, judging(copy, times));
    return RowResult{
        QStringLiteral("%1, %2 entries").arg(size.text(), grouped(entries)),
        {{.what = QStringLiteral("every chart of the portfolio, its data"),
          .ours = data.ours,
          .rival = QStringLiteral("the judgements counted by app and group in SQL, once"),
          .theirs = data.theirs,
          .aim = Aim::ratio(1),
          .bound = QStringLiteral("the board, the scores of a thousand releases and the changes of "
                                  "a year are read and summed.")},
         {.what = QStringLiteral("the history read from the log"),
          .ours = replay.ours,
          .rival = QStringLiteral("the entries read, as the log shows them"),
          .theirs = replay.theirs,
          .aim = Aim::ratio(2),
          .bound = QStringLiteral("what is recorded now is read as well, and the days written.")},
         {.what = QStringLiteral("the history kept up in a Change with a judgement"),
          .ours = kept.history,
          .rival = QStringLiteral("all of the Change, the gates not counted"),
          .theirs = kept.change,
          .aim = Aim::atMost(50e-6),
          .bound = QStringLiteral("the judgements of the release are counted in their index.")}}};
}

} // namespace gatehouse::bench
