#include "views/charts/chartview.h"

#include "tests/views/charts/somecharts.h"
#include "views/design/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace gatehouse;

/// A chart under mouse and keyboard.
class ChartViewTest : public QObject
{
    Q_OBJECT

    struct Shown {
        explicit Shown(Chart chart, QSize size = {640, 300})
        {
            view.resize(size);
            view.setChart(std::make_shared<const Chart>(std::move(chart)), Language::English);
            view.show();
            QVERIFY(QTest::qWaitForWindowActive(&view));
            view.setFocus(Qt::TabFocusReason);
            QTRY_VERIFY(view.hasFocus());
        }
        void press(std::initializer_list<Qt::Key> keys)
        {
            for (const Qt::Key key : keys)
                QTest::keyClick(&view, key);
        }
        QString said() const { return view.accessibleDescription(); }

        ChartView view;
    };

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ChartPlace>(); }

    void arrowsGoFromBarToBar_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QList<Qt::Key>>("keys");
        QTest::addColumn<QString>("said");
        using Keys = QList<Qt::Key>;
        QTest::newRow("the first") << 0 << Keys{} << "Requirements · Passed: 162 releases";
        QTest::newRow("onwards") << 0 << Keys{Qt::Key_Right, Qt::Key_Right}
                                 << "Development · Passed: 96 releases";
        QTest::newRow("up the stack")
            << 0 << Keys{Qt::Key_End, Qt::Key_Up} << "Operation · Ready: 2 releases";
        QTest::newRow("not beyond")
            << 0 << Keys{Qt::Key_Left, Qt::Key_Down} << "Requirements · Passed: 162 releases";
        QTest::newRow("one series says only where")
            << 1 << Keys{Qt::Key_Right} << "Within 7 days: 6 gates";
        QTest::newRow("down a ranking") << 2 << Keys{Qt::Key_Down, Qt::Key_Right}
                                        << "Requirements not assessed · In time: 28 releases";
        QTest::newRow("unknown is no zero")
            << 2 << Keys{Qt::Key_End} << "Tier not decided · Late: unknown";
        QTest::newRow("along a line")
            << 3 << Keys{Qt::Key_End} << "2026-03-02 · Opened: 16 findings";
        QTest::newRow("in a heat map")
            << 4 << Keys{Qt::Key_Down, Qt::Key_Right} << "Mobile app 2 · 6.1.2 group: 42%";
        QTest::newRow("along a row of the timeline")
            << 5 << Keys{Qt::Key_Home, Qt::Key_Right}
            << "APP0@2.0.0 · Requirements: 2025-06-01 to 2025-07-07";
    }
    void arrowsGoFromBarToBar()
    {
        QFETCH(int, which);
        QFETCH(QList<Qt::Key>, keys);
        QFETCH(QString, said);
        Shown shown(somecharts::all()[std::size_t(which)]);
        for (const Qt::Key key : keys)
            shown.press({key});
        QCOMPARE(shown.said(), said);
        QVERIFY(!shown.view.rectOf(*shown.view.current()).isEmpty());
    }

    void enterOpensTheListBehind()
    {
        Shown shown(somecharts::gates());
        QSignalSpy opened(&shown.view, &ChartView::placeRequested);
        shown.press({Qt::Key_Right, Qt::Key_Return});
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<ChartPlace>(), somecharts::place("board", "passed", "1"));
    }

    void aNumberWithoutAListOpensNothing()
    {
        Shown shown(somecharts::trend());
        QSignalSpy opened(&shown.view, &ChartView::placeRequested);
        shown.press({Qt::Key_Up, Qt::Key_Return});
        QCOMPARE(opened.size(), 0);
    }

    void aClickOpensWhatIsUnderIt_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("series");
        QTest::addColumn<int>("point");
        QTest::newRow("stack") << 0 << 3 << 2;
        QTest::newRow("bar") << 1 << 0 << 0;
        QTest::newRow("ranking") << 2 << 1 << 1;
        QTest::newRow("line") << 3 << 0 << 20;
        QTest::newRow("heat map") << 4 << 5 << 3;
        QTest::newRow("timeline") << 5 << 2 << 1;
    }
    void aClickOpensWhatIsUnderIt()
    {
        QFETCH(int, which);
        QFETCH(int, series);
        QFETCH(int, point);
        const Chart chart = somecharts::all()[std::size_t(which)];
        Shown shown(chart, {700, 360});
        QSignalSpy opened(&shown.view, &ChartView::placeRequested);
        const ChartSpot spot{series, point};
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                          shown.view.rectOf(spot).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<ChartPlace>(), *placeOf(chart, spot));
        QCOMPARE(shown.view.current(), std::optional(spot));
    }

    void pointingAtABarTellsItsNumber()
    {
        Shown shown(somecharts::due());
        QSignalSpy told(&shown.view, &ChartView::told);
        QTest::mouseMove(shown.view.viewport(), shown.view.rectOf({0, 2}).center());
        QTRY_COMPARE(told.isEmpty() ? QString() : told.last()[0].toString(),
                     "Within 30 days: 31 gates");
        QCOMPARE(shown.view.viewport()->cursor().shape(), Qt::PointingHandCursor);
    }

    void barsBeginAtZeroAndGrowWithTheirNumber()
    {
        Shown shown(somecharts::due());
        const QRect late = shown.view.rectOf({0, 0});
        const QRect month = shown.view.rectOf({0, 2});
        QCOMPARE(late.bottom(), month.bottom());
        const double ratio = double(month.height()) / late.height();
        QVERIFY2(std::abs(ratio - 31.0 / 14) < 0.1, qPrintable(QString::number(ratio)));
    }

    void aStackStandsOnTheOneBelow()
    {
        Shown shown(somecharts::gates());
        const QRect passed = shown.view.rectOf({0, 0});
        const QRect ready = shown.view.rectOf({1, 0});
        QVERIFY(std::abs(ready.bottom() - passed.top()) <= 1);
        QCOMPARE(ready.left(), passed.left());
    }

    void seriesThatAreLeftOutTakeNoRoom()
    {
        Shown shown(somecharts::gates());
        const int before = shown.view.rectOf({3, 5}).bottom();
        shown.view.setHiddenKeys({"passed"});
        QVERIFY(shown.view.rectOf({0, 0}).isEmpty());
        QVERIFY(shown.view.rectOf({3, 5}).bottom() > before);
        // What was current is left out: one begins afresh.
        QVERIFY(!shown.view.current());
        shown.press({Qt::Key_Right});
        QCOMPARE(shown.said(), "Requirements · Ready: 9 releases");
    }

    void largeOnesScrollAndTheCurrentCellStaysInSight()
    {
        Shown shown(somecharts::heat(1000, 40));
        QVERIFY(shown.view.verticalScrollBar()->maximum() > 0);
        QVERIFY(shown.view.horizontalScrollBar()->maximum() > 0);
        for (int page = 0; page < 200; ++page)
            shown.press({Qt::Key_PageDown});
        shown.press({Qt::Key_End});
        QCOMPARE(shown.view.current(), std::optional(ChartSpot{999, 39}));
        QVERIFY(shown.view.viewport()->rect().contains(
            shown.view.rectOf({999, 39}).adjusted(2, 2, -2, -2)));
        shown.press({Qt::Key_Home});
        QVERIFY(shown.view.viewport()->rect().contains(
            shown.view.rectOf({999, 0}).adjusted(2, 2, -2, -2)));
    }

    void aTimelineIsLookedAtFromCloserBy()
    {
        Shown shown(somecharts::timeline(), {900, 300});
        ChartView &view = shown.view;
        QCOMPARE(view.distances(), 5);
        shown.press({Qt::Key_Home});
        const int whole = view.rectOf(*view.current()).width();
        // With Ctrl the wheel leads closer to the day under the mouse.
        const QPoint at(600, 150);
        const auto turn = [&](int steps) {
            QWheelEvent turned(at, view.viewport()->mapToGlobal(at), {}, {0, 120 * steps},
                               Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.viewport(), &turned);
        };
        const auto centre = [&] { return view.rectOf({4, 3}).center().x(); };
        const double before = centre();
        turn(2);
        QCOMPARE(view.distance(), 2);
        QVERIFY(view.rectOf(*view.current()).width() > whole);
        const double between = centre();
        turn(2);
        QCOMPARE(view.distance(), 4);
        // What is left of the mouse goes left, what is right of it right.
        QVERIFY((before < at.x()) == (between <= at.x()));
        turn(9);
        QCOMPARE(view.distance(), 4); // there is nothing closer than days
        // So do the keys, and 0 leads back to the whole.
        shown.press({Qt::Key_Minus});
        QCOMPARE(view.distance(), 3);
        shown.press({Qt::Key_Plus});
        QCOMPARE(view.distance(), 4);
        shown.press({Qt::Key_0});
        QCOMPARE(view.distance(), 0);
        QCOMPARE(view.rectOf(*view.current()).width(), whole);
    }

    void theDayUnderTheMouseStaysWhereItIs()
    {
        Shown shown(somecharts::timeline(), {900, 300});
        ChartView &view = shown.view;
        view.lookFrom(2);
        // The left edge of a span that is in sight.
        view.setCurrent(ChartSpot{4, 4});
        const int edge = view.rectOf({4, 4}).left();
        view.lookFrom(3, edge);
        QVERIFY2(std::abs(view.rectOf({4, 4}).left() - edge) <= 2,
                 qPrintable(QString::number(view.rectOf({4, 4}).left() - edge)));
        view.lookFrom(4, edge);
        QVERIFY(std::abs(view.rectOf({4, 4}).left() - edge) <= 3);
    }

    void otherChartsAreNotLookedAtFromCloserBy()
    {
        Shown shown(somecharts::gates());
        QCOMPARE(shown.view.distances(), 1);
        shown.press({Qt::Key_Plus});
        QCOMPARE(shown.view.distance(), 0);
    }

    void whatIsScrolledIsPaintedAnew()
    {
        Shown shown(somecharts::timeline(200));
        const QImage above = shown.view.viewport()->grab().toImage();
        shown.view.verticalScrollBar()->setValue(1300);
        const QImage below = shown.view.viewport()->grab().toImage();
        QVERIFY(above != below);
        Shown fresh(somecharts::timeline(200));
        fresh.view.verticalScrollBar()->setValue(1300);
        shown.view.setCurrent({});
        fresh.view.setCurrent({});
        QCOMPARE(shown.view.viewport()->grab().toImage(), fresh.view.viewport()->grab().toImage());
    }

    void nothingIsSaidInWords()
    {
        Shown shown(somecharts::nothing());
        QVERIFY(shown.view.rectOf({0, 0}).isEmpty());
        const QImage words = shown.view.viewport()->grab().toImage();
        QImage blank(words.size(), words.format());
        blank.fill(schemeOf(shown.view.palette()).surface);
        blank.setDevicePixelRatio(words.devicePixelRatio());
        QVERIFY(words != blank);
        shown.press({Qt::Key_Right, Qt::Key_Return}); // leads nowhere, harms nothing
    }

    void followsTheAppearance()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        Theme theme(*qApp, settings);
        theme.setAppearance(Appearance::Light, false);
        Shown shown(somecharts::gates());
        const QPoint corner(2, shown.view.viewport()->height() - 2);
        QCOMPARE(shown.view.viewport()->grab().toImage().pixelColor(corner), lightScheme().surface);
        theme.setAppearance(Appearance::Dark, false);
        QTRY_COMPARE(shown.view.viewport()->grab().toImage().pixelColor(corner),
                     darkScheme().surface);
    }

    void theAxisHasRoundSteps_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<double>("step");
        QTest::newRow("nothing") << 0.0 << true << 1.0;
        QTest::newRow("a few") << 3.0 << true << 1.0;
        QTest::newRow("a hundred") << 97.0 << true << 20.0;
        QTest::newRow("many") << 4'200.0 << true << 1'000.0;
        QTest::newRow("parts") << 1.6 << false << 0.5;
    }
    void theAxisHasRoundSteps()
    {
        QFETCH(double, most);
        QFETCH(bool, whole);
        QFETCH(double, step);
        QVERIFY(std::abs(axisStep(most, whole) - step) < 1e-9);
    }
};

QTEST_MAIN(ChartViewTest)
#include "chartviewtest.moc"
