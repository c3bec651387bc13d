// A large workspace opened and its board painted, against what any Qt program needs to show an
// empty window, and what it needs to show a table of Chinese words: all as whole processes, from
// their start to their end.

#include "models/appearance/fonts.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/rows/benchwindow.h"
#include "tests/benchmarks/rows/rows.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace gatehouse::bench {

namespace {

/// As many rows as a large board has apps, and as many columns.
class Words final : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &) const override { return 1000; }
    int columnCount(const QModelIndex &) const override { return 10; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QStringLiteral("保险应用%1：需求设计开发测试交付运营").arg(index.row());
    }
};

} // namespace

int emptyWindowChild(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    return paint(window) ? 0 : 1;
}

int bareTableChild(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setFont(bodyFont());
    QTableView table;
    Words words;
    table.setModel(&words);
    return paint(table) ? 0 : 1;
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
    const auto child = [](const char *name, const QStringList &words) {
        return [name = QString::fromLatin1(name), words]() -> Result<double> {
            TRY_ASSIGN(const Finished finished, runChild(name, words));
            return finished.seconds;
        };
    };
    const int rounds = bench.size(9, 1);
    const auto ours = child("open-board", arguments);
    TRY_ASSIGN(const Medians beside, alternate(rounds, ours, child("empty-window", {})));
    TRY_ASSIGN(const Medians besideTable, alternate(rounds, ours, child("bare-table", {})));
    const QString what = QStringLiteral("opened, board painted, closed");
    return RowResult{
        size.text(),
        {{.what = what,
          .ours = beside.ours,
          .rival = QStringLiteral("a Qt window with nothing in it"),
          .theirs = beside.theirs,
          .aim = Aim::ratio(1.5),
          .bound = QStringLiteral("an empty window loads no font: the frame, its style sheet and "
                                  "the first Chinese glyphs are most of the time, reading the "
                                  "board a fifteenth.")},
         {.what = what,
          .ours = besideTable.ours,
          .rival = QStringLiteral("a Qt table of Chinese words, and nothing else"),
          .theirs = besideTable.theirs,
          .aim = {},
          .bound = {}}}};
}

} // namespace gatehouse::bench
