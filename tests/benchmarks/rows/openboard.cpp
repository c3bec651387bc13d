// A large workspace opened and its board painted, against what any Qt program needs to show an
// empty window: both as whole processes, from their start to their end.

#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/rows/benchwindow.h"
#include "tests/benchmarks/rows/rows.h"

#include <QTableView>

namespace gatehouse::bench {

int emptyWindowChild(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    return paint(window) ? 0 : 1;
}

int openBoardChild(int argc, char **argv)
{
    BenchWindow bench(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (const auto opened = bench.open(QString::fromLocal8Bit(argv[1])); !opened)
        return complain(opened.error().message);
    if (!paint(bench.window()))
        return complain(QStringLiteral("The window cannot be painted."));
    const auto *table = bench.window().findChild<QTableView *>();
    const int apps = table && table->isVisible() ? table->model()->rowCount() : 0;
    if (apps != QByteArray(argv[3]).toInt())
        return complain(QStringLiteral("The board shows %1 apps.").arg(apps));
    return 0;
}

Result<RowResult> openBoard(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    TRY_ASSIGN(const QString path, keptPortfolio(bench, size));
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    const QStringList arguments{path, folder->filePath(QStringLiteral("settings.ini")),
                                QString::number(size.apps)};
    const auto ours = [&]() -> Result<double> {
        TRY_ASSIGN(const Finished child, runChild(QStringLiteral("open-board"), arguments));
        return child.seconds;
    };
    const auto theirs = []() -> Result<double> {
        TRY_ASSIGN(const Finished child, runChild(QStringLiteral("empty-window"), {}));
        return child.seconds;
    };
    TRY_ASSIGN(const Medians medians, alternate(bench.size(9, 1), ours, theirs));
    return RowResult{
        size.text(),
        {{.what = QStringLiteral("opened, board painted, closed"),
          .ours = medians.ours,
          .rival = QStringLiteral("a Qt window with nothing in it"),
          .theirs = medians.theirs,
          .aim = Aim::ratio(1.5),
          .bound = QStringLiteral("an empty window loads no font: the frame, its style sheet and "
                                  "the first Chinese glyphs are most of the time, reading the "
                                  "board a fifteenth.")}}};
}

} // namespace gatehouse::bench
