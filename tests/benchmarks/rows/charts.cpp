// Charts painted from ready numbers: a heat map of 1,000 apps, a timeline of 1,000 releases, and
// the cards of a dashboard, in a program with a screen of its own that tells its times.

#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/benchwindow.h"
#include "tests/benchmarks/rows/rows.h"
#include "tests/views/charts/somecharts.h"
#include "views/charts/chartdrawing.h"
#include "views/charts/chartview.h"
#include "models/appearance/fonts.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QStackedBarSeries>
#include <QStandardItemModel>
#include <QTableView>

#include <cstdio>

namespace gatehouse::bench {

namespace {

constexpr int cellWidth = 34;
constexpr int cellHeight = 24;
constexpr int cards = 14;
constexpr int frames = 20;

/// The whole of a drawing, however high, as paper would have it.
double paintWhole(const std::shared_ptr<const Chart> &chart, QImage &image)
{
    const Stopwatch watch;
    const auto drawing =
        ChartDrawing::of(chart, {Language::Chinese, &lightScheme(), captionFont(), {}});
    drawing->arrange(image.size());
    image.fill(lightScheme().surface);
    QPainter painter(&image);
    drawing->paint(painter);
    painter.end();
    return watch.seconds();
}

/// As many filled rectangles with as many numbers, by a painter alone.
double paintBare(const Chart &chart, QImage &image)
{
    const Stopwatch watch;
    image.fill(lightScheme().surface);
    QPainter painter(&image);
    painter.setFont(captionFont());
    for (std::size_t row = 0; row < chart.series.size(); ++row) {
        for (std::size_t column = 0; column < chart.categories.size(); ++column) {
            const auto value = chart.series[row].points[column].value;
            const QRect cell(200 + int(column) * cellWidth, 40 + int(row) * cellHeight,
                             cellWidth - 1, cellHeight - 1);
            painter.fillRect(cell, value ? lightScheme().selection : lightScheme().window);
            painter.drawText(cell, Qt::AlignCenter,
                             value ? QString::number(std::lround(*value * 100)) : u"?"_qs);
        }
    }
    painter.end();
    return watch.seconds();
}

/// A frame of a view that is scrolled down by a page: the median.
double scrolled(const std::shared_ptr<const Chart> &chart)
{
    ChartView view;
    view.resize(1200, 700);
    view.setChart(chart, Language::Chinese);
    view.show();
    view.grab();
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        const Stopwatch watch;
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 600);
        view.viewport()->grab();
        times.push_back(watch.seconds());
    }
    return median(times);
}

/// The same of a table of as many cells.
double tableScrolled(int rows, int columns)
{
    QStandardItemModel model(rows, columns);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            model.setItem(row, column, new QStandardItem(QString::number((row + column) % 100)));
    }
    QTableView view;
    view.resize(1200, 700);
    view.setModel(&model);
    for (int column = 0; column < columns; ++column)
        view.setColumnWidth(column, cellWidth);
    view.verticalHeader()->setDefaultSectionSize(cellHeight);
    view.show();
    view.grab();
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        const Stopwatch watch;
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 25);
        view.viewport()->grab();
        times.push_back(watch.seconds());
    }
    return median(times);
}

/// As many charts as Qt Charts draws them by itself.
double paintPlainCharts()
{
    const Chart gates = somecharts::gates();
    const Stopwatch watch;
    for (int card = 0; card < cards; ++card) {
        auto *bars = new QStackedBarSeries;
        for (const ChartSeries &series : gates.series) {
            auto *set = new QBarSet(series.key);
            for (const ChartPoint &point : series.points)
                set->append(point.value.value_or(0));
            bars->append(set);
        }
        QChartView view;
        view.resize(640, 260);
        view.chart()->addSeries(bars);
        view.chart()->createDefaultAxes();
        view.grab();
    }
    return watch.seconds();
}

double paintCards()
{
    const std::vector<Chart> some = somecharts::all();
    const Stopwatch watch;
    for (int card = 0; card < cards; ++card) {
        ChartView view;
        view.resize(640, 260);
        view.setChart(std::make_shared<const Chart>(some[std::size_t(card) % some.size()]),
                      Language::Chinese);
        view.grab();
    }
    return watch.seconds();
}

} // namespace

int paintChartsChild(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int rows = QByteArray(argv[1]).toInt();
    const int columns = QByteArray(argv[2]).toInt();
    const auto heat = std::make_shared<const Chart>(somecharts::heat(rows, columns));
    const auto timeline = std::make_shared<const Chart>(somecharts::timeline(rows));
    QImage image(240 + columns * cellWidth, 160 + rows * cellHeight, QImage::Format_RGB32);
    paintBare(*heat, image); // memory and glyphs are touched first by neither
    paintWhole(heat, image);
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < 3; ++round) {
        ours.push_back(paintWhole(heat, image));
        theirs.push_back(paintBare(*heat, image));
    }
    const double plain = paintPlainCharts();
    std::printf("%f %f %f %f %f %f %f %f\n", median(ours), median(theirs), scrolled(heat),
                tableScrolled(rows, columns), scrolled(timeline), tableScrolled(rows, 12),
                paintCards(), plain);
    return 0;
}

Result<RowResult> charts(const Bench &bench)
{
    const int rows = bench.size(1000, 30);
    const int columns = bench.size(40, 8);
    TRY_ASSIGN(const Finished child,
               runChild(QStringLiteral("paint-charts"),
                        {QString::number(rows), QString::number(columns)}));
    const QList<QByteArray> told = child.output.trimmed().split(' ');
    if (told.size() != 8)
        return unexpected(QStringLiteral("The child told no times."),
                          QString::fromUtf8(child.output));
    const auto seconds = [&](int place) { return told[place].toDouble(); };
    return RowResult{
        QStringLiteral("heat map of %1 × %2, timeline of %1 rows, %3 cards")
            .arg(grouped(rows), grouped(columns), grouped(cards)),
        {{.what = QStringLiteral("the whole heat map painted"),
          .ours = seconds(0),
          .rival = QStringLiteral("rectangles and numbers by a painter alone"),
          .theirs = seconds(1),
          .aim = Aim::ratio(1.5),
          .bound = QStringLiteral("names, marks and what is unknown are painted besides.")},
         {.what = QStringLiteral("the heat map scrolled by a page, a frame"),
          .ours = seconds(2),
          .rival = QStringLiteral("a table of as many cells"),
          .theirs = seconds(3),
          .aim = Aim::ratio(1.5),
          .bound = QStringLiteral("every cell has a ground of its own shade.")},
         {.what = QStringLiteral("the timeline scrolled by a page, a frame"),
          .ours = seconds(4),
          .rival = QStringLiteral("a table of twelve columns"),
          .theirs = seconds(5),
          .aim = Aim::ratio(1.5),
          .bound = QStringLiteral("spans have patterns, made of lines.")},
         {.what = QStringLiteral("the cards of a dashboard drawn and painted"),
          .ours = seconds(6),
          .rival = QStringLiteral("as many stacked bars by Qt Charts alone"),
          .theirs = seconds(7),
          .aim = Aim::ratio(1.5),
          .bound = QStringLiteral(
              "patterns, numbers and names are painted over what Qt Charts draws.")}}};
}

} // namespace gatehouse::bench
