// An auditor at work in a large workspace: one key from an assessment to the next with its evidence
// in sight, and one that accepts it; against reading the same without a window.

#include "models/assessments/assessmentrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/reviews/assessmentlisting.h"
#include "models/reviews/reviewrepository.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/benchwindow.h"
#include "tests/benchmarks/rows/rows.h"
#include "views/page/navigationcontext.h"
#include "views/reviews/reviewlist.h"

#include <QFile>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTextStream>

namespace gatehouse::bench {

namespace {

/// Everything that is judged of one release waits for its review.
Result<void> submitRelease(const QString &path)
{
    TRY_ASSIGN(const auto opened, WorkspaceFile::open(path));
    return opened.database->execute(
        "INSERT INTO assessment_review (uid, assessment_id, assessment_revision, act, acted_by, "
        "acted_at) SELECT 'review-' || id, id, revision, 'submitted', 'assessor', "
        "'2026-03-01T09:00:00.000Z' FROM assessment "
        "WHERE release_id <= 20 AND judgement <> 'not_assessed'");
}

/// What the inspector says of one, read without a window.
Result<double> readWithoutAWindow(const QString &path, int times)
{
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(path));
    std::vector<qint64> ids;
    TRY_ASSIGN(auto rows,
               database->prepare("SELECT assessment_id FROM assessment_review ORDER BY id"));
    rows.bind();
    while (rows.next() && static_cast<int>(ids.size()) < times)
        ids.push_back(rows.integer(0));
    TRY(rows.finished());
    return timedEach(static_cast<int>(ids.size()), [&](int i) -> Result<void> {
        const qint64 id = ids[static_cast<size_t>(i)];
        TRY_ASSIGN(const auto listings, assessmentListings(*database, {id}));
        const AssessmentListing &listing = listings.front();
        const AssessmentRepository assessments(*database);
        TRY(assessments.find(listing.release, listing.requirement, listing.phase));
        TRY(assessments.history(AssessmentId(id)));
        TRY(ReviewRepository(*database).history(AssessmentId(id)));
        TRY(EvidenceRepository(*database).ofRequirement(listing.release, listing.requirement));
        return {};
    });
}

} // namespace

int reviewChild(int argc, char **argv)
{
    const QString path = QString::fromLocal8Bit(argv[1]);
    const QString settings = QString::fromLocal8Bit(argv[2]);
    const int times = QByteArray(argv[3]).toInt();
    QSettings(settings, QSettings::IniFormat).setValue(QStringLiteral("reviews/evidence"), true);
    BenchWindow bench(argc, argv, settings);
    if (const auto opened = bench.open(path); !opened)
        return complain(opened.error().message);
    MainWindow &window = bench.window();
    window.context().openPage(QStringLiteral("reviews"));
    if (!paint(window))
        return complain(QStringLiteral("The window cannot be painted."));
    QApplication::setActiveWindow(&window);
    if (!QTest::qWaitForWindowActive(&window))
        return complain(QStringLiteral("The window does not become active."));
    auto *list = window.findChild<ReviewList *>();
    auto *table = list ? list->findChild<QTableView *>() : nullptr;
    if (!table || !QTest::qWaitFor([&] { return !list->isEmpty(); }, 60'000))
        return complain(QStringLiteral("Nothing is listed."));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_N);
    const auto eachStep = [&](Qt::Key key) {
        std::vector<double> seconds;
        for (int i = 0; i < times; ++i) {
            QTest::qWait(150); // as long as nobody reads one, and what runs ahead is done
            const qint64 before = list->current();
            const Stopwatch watch;
            QTest::keyClick(table, key);
            QCoreApplication::processEvents(); // paints what changed
            seconds.push_back(watch.seconds());
            if (list->current() == before)
                return -1.0;
        }
        return median(std::move(seconds));
    };
    const double next = eachStep(Qt::Key_J);
    QTest::keyClick(table, Qt::Key_N); // what an earlier round accepted is accepted
    const double accepted = eachStep(Qt::Key_A);
    if (next < 0 || accepted < 0)
        return complain(QStringLiteral("The keys lead nowhere."));
    QTextStream(stdout) << next << ' ' << accepted << Qt::endl;
    return 0;
}

Result<RowResult> review(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    TRY_ASSIGN(const QString kept, keptPortfolio(bench, size));
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    const QString path = folder->filePath(QStringLiteral("copy.gatehouse"));
    if (!QFile::copy(kept, path))
        return unexpected(QStringLiteral("Cannot write %1.").arg(path));
    TRY(submitRelease(path));
    const int times = bench.size(30, 2);
    double accepted = 0;
    const auto ours = [&]() -> Result<double> {
        TRY_ASSIGN(const Finished child,
                   runChild(QStringLiteral("review"),
                            {path, folder->filePath(QStringLiteral("settings.ini")),
                             QString::number(times)}));
        const QByteArrayList seconds = child.output.trimmed().split(' ');
        accepted = seconds.last().toDouble();
        return seconds.first().toDouble();
    };
    const auto theirs = [&] { return readWithoutAWindow(path, times); };
    TRY_ASSIGN(const Medians medians, alternate(bench.rounds(), ours, theirs));
    return RowResult{
        size.text(),
        {{.what = QStringLiteral("key to the next assessment, its evidence in sight"),
          .ours = medians.ours,
          .rival = QStringLiteral("the same read without a window"),
          .theirs = medians.theirs,
          .aim = Aim::atMost(50e-3),
          .bound = QStringLiteral("what comes next is read ahead; the rest is painting.")},
         {.what = QStringLiteral("accepted by a key, and the next one shown"),
          .ours = accepted,
          .rival = QStringLiteral("the same read without a window"),
          .theirs = medians.theirs,
          .aim = Aim::atMost(50e-3),
          .bound = QStringLiteral("the gates of the release are judged anew in the Change.")}}};
}

} // namespace gatehouse::bench
