// One judgement saved in the window, in a large workspace: from the key to the painted screen,
// against the same Change without a window.

#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentsheet.h"
#include "models/accounts/accountrepository.h"
#include "models/base/clock.h"
#include "models/product/openworkspace.h"
#include "models/workspace/actions.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/benchwindow.h"
#include "tests/benchmarks/rows/rows.h"
#include "views/page/navigationcontext.h"

#include <QAbstractButton>
#include <QFile>
#include <QTest>
#include <QTextStream>

namespace gatehouse::bench {

namespace {

// Alternately, so that every save has something to record.
constexpr Judgement judgements[] = {Judgement::Compliant, Judgement::Partial};

template<class AnyWidget>
AnyWidget *visible(const QWidget &window, const QString &name)
{
    for (AnyWidget *each : window.findChildren<AnyWidget *>(name)) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

/// A requirement that applies to the release and is assessed there, in its only phase.
Result<RequirementId> anAssessed(const Database &database, ReleaseId release)
{
    LibraryShelf shelf;
    TRY_ASSIGN(const AssessmentSheet sheet,
               AssessmentSheet::load(database, shelf, release, portfolioToday));
    for (const SheetRow &row : sheet.rows) {
        if (!row.inherited && row.judgement() == judgements[0]
            && row.requirement->phases.size() == 1)
            return row.requirement->id;
    }
    return unexpected(QStringLiteral("The release has nothing that is compliant."));
}

Result<double> saveWithoutAWindow(const QString &path, int times)
{
    TRY_ASSIGN(
        const OpenWorkspace open,
        openWorkspace(
            path, std::make_shared<FixedClock>(QDateTime(portfolioToday, QTime(9, 0), Qt::UTC))));
    const Database &database = open.workspace->database();
    TRY_ASSIGN(const Account owner, AccountRepository(database).byName(QStringLiteral("owner")));
    TRY_ASSIGN(const RequirementId assessed, anAssessed(database, ReleaseId(2)));
    return timedEach(times, [&](int i) -> Result<void> {
        TRY_ASSIGN(const auto all, AssessmentRepository(database).ofRelease(ReleaseId(2)));
        Assessment next = all.value(assessed).front();
        next.judgement = judgements[(i + 1) % 2];
        TRY_ASSIGN(auto change, Change::begin({*open.workspace, owner}, actions::assess));
        TRY(AssessmentRepository::record(change, next));
        return change.commit();
    });
}

} // namespace

int saveJudgementChild(int argc, char **argv)
{
    const QString path = QString::fromLocal8Bit(argv[1]);
    const int times = QByteArray(argv[3]).toInt();
    BenchWindow bench(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (const auto opened = bench.open(path); !opened)
        return complain(opened.error().message);
    const ReleaseId release(1);
    const auto chosen = anAssessed(bench.workspaces().workspace().database(), release);
    if (!chosen)
        return complain(chosen.error().message);
    MainWindow &window = bench.window();
    window.context().openRelease(release, {}, *chosen);
    if (!paint(window))
        return complain(QStringLiteral("The window cannot be painted."));
    QApplication::setActiveWindow(&window);
    if (!QTest::qWaitForWindowActive(&window))
        return complain(QStringLiteral("The window does not become active."));

    auto *save = visible<QAbstractButton>(window, QStringLiteral("assessment-save"));
    if (!save)
        return complain(QStringLiteral("There is nothing to save with."));
    std::vector<double> seconds;
    for (int i = 0; i < times; ++i) {
        visible<QAbstractButton>(window,
                                 QStringLiteral("judgement-") + toKey(judgements[(i + 1) % 2]))
            ->click();
        QCoreApplication::processEvents();
        if (!save->isEnabled())
            return complain(QStringLiteral("The judgement cannot be saved."));
        const Stopwatch watch;
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QCoreApplication::processEvents(); // paints what changed
        seconds.push_back(watch.seconds());
        if (save->isEnabled())
            return complain(QStringLiteral("The judgement was not saved."));
    }
    QTextStream(stdout) << median(seconds) << Qt::endl;
    return 0;
}

Result<RowResult> judgement(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    TRY_ASSIGN(const QString kept, keptPortfolio(bench, size));
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    const QString path = folder->filePath(QStringLiteral("copy.gatehouse"));
    if (!QFile::copy(kept, path))
        return unexpected(QStringLiteral("Cannot write %1.").arg(path));
    const int times = bench.size(50, 3);
    const QStringList arguments{path, folder->filePath(QStringLiteral("settings.ini")),
                                QString::number(times)};
    const auto ours = [&]() -> Result<double> {
        TRY_ASSIGN(const Finished child, runChild(QStringLiteral("save-judgement"), arguments));
        return child.output.trimmed().toDouble();
    };
    const auto theirs = [&] { return saveWithoutAWindow(path, times); };
    TRY_ASSIGN(const Medians medians, alternate(bench.rounds(), ours, theirs));
    return RowResult{size.text(),
                     {{.what = QStringLiteral("a judgement saved in the window, key to painted"),
                       .ours = medians.ours,
                       .rival = QStringLiteral("the same Change without a window"),
                       .theirs = medians.theirs,
                       .aim = Aim::atMost(16e-3),
                       .bound = QStringLiteral(
                           "the release's sheet is read and its six gates are judged "
                           "anew, in the Change for the board and after it for the page.")}}};
}

} // namespace gatehouse::bench
