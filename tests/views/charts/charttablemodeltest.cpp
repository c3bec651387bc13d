#include "views/charts/charttablemodel.h"

#include "tests/views/charts/somecharts.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

class ChartTableModelTest : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const Chart> held(Chart chart)
    {
        return std::make_shared<const Chart>(std::move(chart));
    }
    static QString cell(const ChartTableModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void everyShapeIsATable_data()
    {
        QTest::addColumn<int>("which");
        for (int at = 0; at < int(somecharts::all().size()); ++at)
            QTest::newRow(qPrintable(somecharts::all()[std::size_t(at)].key + QString::number(at)))
                << at;
    }
    void everyShapeIsATable()
    {
        QFETCH(int, which);
        ChartTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChart(held(somecharts::all()[std::size_t(which)]), Language::English);
        QVERIFY(model.rowCount() > 0);
        QVERIFY(model.columnCount() > 1);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        model.setChart(held(somecharts::gates()), Language::Chinese);
        QCOMPARE(model.rowCount(), 6);
    }

    void barsHaveARowForEachCategory()
    {
        ChartTableModel model;
        model.setChart(held(somecharts::gates()), Language::English);
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), "Phase");
        QCOMPARE(model.headerData(4, Qt::Horizontal).toString(), "Blocked");
        QCOMPARE(cell(model, 3, 0), "Test");
        QCOMPARE(cell(model, 3, 4), "26");
        const ChartSpot blocked{3, 3};
        QCOMPARE(model.spotAt(model.index(3, 4)), std::optional(blocked));
        QVERIFY(!model.spotAt(model.index(3, 0)));
    }

    void aHeatMapHasARowForEachSeries()
    {
        ChartTableModel model;
        model.setChart(held(somecharts::heat()), Language::Chinese);
        QCOMPARE(model.rowCount(), 12);
        QCOMPARE(cell(model, 1, 0), QStringLiteral("移动应用 2"));
        QCOMPARE(cell(model, 1, 1), "13%");
        QCOMPARE(cell(model, 0, 4), "unknown");
        QCOMPARE(model.spotAt(model.index(1, 1)), std::optional(ChartSpot{1, 0}));
    }

    void aTimelineHasARowForEachSpan()
    {
        ChartTableModel model;
        model.setChart(held(somecharts::timeline(1)), Language::English);
        QCOMPARE(cell(model, 0, 1), "Requirements");
        QCOMPARE(cell(model, 0, 2), "Planned");
        QCOMPARE(cell(model, 0, 3), "2025-06-01");
        QCOMPARE(cell(model, 0, 4), "2025-07-11");
        QCOMPARE(cell(model, 1, 2), "As it was");
        Chart open = somecharts::timeline(1);
        open.series[0].spans.resize(2);
        open.series[0].spans[1].last.reset();
        model.setChart(held(open), Language::English);
        QCOMPARE(cell(model, 1, 4), "goes on");
    }

    void theTextIsWhatASpreadsheetTakes()
    {
        ChartTableModel model;
        model.setChart(held(somecharts::due()), Language::English);
        QCOMPARE(model.text(),
                 "When\tGates\nLate\t14\nWithin 7 days\t6\nWithin 30 days\t31\nWithin 90 days\t0");
    }
};

QTEST_GUILESS_MAIN(ChartTableModelTest)
#include "charttablemodeltest.moc"
