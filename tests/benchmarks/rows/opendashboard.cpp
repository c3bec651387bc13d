// The dashboard of a large portfolio from opening its page to all of it painted, against painting
// the same charts where their numbers are ready: in one program, on a window that is warm.

#include "models/dashboards/dashboard.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/benchwindow.h"
#include "tests/benchmarks/rows/rows.h"
#include "views/charts/chartcard.h"
#include "views/dashboards/dashboardgrid.h"
#include "views/dashboards/dashboardpage.h"

#include <QPixmap>

#include <cstdio>

namespace gatehouse::bench {

int openDashboardChild(int argc, char **argv)
{
    BenchWindow bench(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (const auto opened = bench.open(QString::fromLocal8Bit(argv[1])); !opened)
        return complain(opened.error().message);
    if (!paint(bench.window()))
        return complain(QStringLiteral("The window cannot be painted."));
    NavigationContext &context = bench.window().context();

    const Stopwatch opening;
    context.openPage(QStringLiteral("dashboards"));
    const auto *page = bench.window().findChild<DashboardPage *>();
    while (page->isReading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    page->grid()->grab();
    const double opened = opening.seconds();

    std::vector<std::shared_ptr<const Chart>> ready;
    for (const QString &key : page->grid()->keys())
        ready.push_back(std::make_shared<const Chart>(*page->grid()->card(key)->chart()));
    if (ready.size() != Dashboard::charts().size())
        return complain(QStringLiteral("A chart is missing."));
    const Stopwatch painting;
    DashboardGrid again(context);
    again.setCharts(ready);
    again.resize(page->grid()->size());
    again.show();
    QCoreApplication::processEvents();
    again.grab();
    std::printf("%f %f\n", opened, painting.seconds());
    return 0;
}

Result<RowResult> openDashboard(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    TRY_ASSIGN(const QString path, keptPortfolio(bench, size));
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    std::vector<double> opened;
    std::vector<double> painted;
    for (int round = 0; round < bench.rounds(); ++round) {
        TRY_ASSIGN(const Finished child,
                   runChild(QStringLiteral("open-dashboard"),
                            {path, folder->filePath(QStringLiteral("settings.ini"))}));
        const QList<QByteArray> told = child.output.trimmed().split(' ');
        if (told.size() != 2)
            return unexpected(QStringLiteral("The child told no times."),
                              QString::fromUtf8(child.output));
        opened.push_back(told[0].toDouble());
        painted.push_back(told[1].toDouble());
    }
    return RowResult{
        size.text(),
        {{.what = QStringLiteral("the dashboard's page opened and all of it painted"),
          .ours = median(opened),
          .rival = QStringLiteral("the same charts painted from ready numbers"),
          .theirs = median(painted),
          .aim = Aim::ratio(3),
          .bound = QStringLiteral("the numbers are read besides, by a job of their own.")}}};
}

} // namespace gatehouse::bench
