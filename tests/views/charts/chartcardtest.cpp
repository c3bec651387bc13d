#include "views/charts/chartcard.h"

#include "tests/support/window/windowfixture.h"
#include "tests/views/charts/somecharts.h"
#include "views/charts/chartlegend.h"
#include "views/charts/chartview.h"
#include "views/design/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

/// A chart's card in the real window, by clicks and keys.
class ChartCardTest : public QObject
{
    Q_OBJECT

    /// A page with one card.
    class CardPage final : public Page
    {
    public:
        CardPage(NavigationContext &context, QWidget *parent) : Page(context, parent)
        {
            card = new ChartCard(context, this);
            auto *column = new QVBoxLayout(this);
            column->addWidget(card);
            retranslate();
        }
        QString title() const override { return QStringLiteral("Card"); }
        QString iconName() const override { return QStringLiteral("dashboards"); }
        ChartCard *card;

    protected:
        void retranslate() override { card->retranslate(); }
    };

    struct Window : WindowFixture {
        explicit Window(Chart chart)
            : WindowFixture({{.key = QStringLiteral("card"),
                              .iconName = QStringLiteral("dashboards"),
                              .title = "Card",
                              .inRail = true,
                              .railKey = {},
                              .shows = {},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new CardPage(context, parent);
                              }}})
        {
            openWorkspace();
            show();
            context().openPage(QStringLiteral("card"));
            card()->setChart(std::make_shared<const Chart>(std::move(chart)));
            QCoreApplication::processEvents();
        }
        ChartCard *card() { return visible<ChartCard>(); }
        QToolButton *button(const QString &text)
        {
            for (auto *each : card()->findChildren<QToolButton *>()) {
                if (each->accessibleName() == text && each->isVisible())
                    return each;
            }
            qFatal("no button %s", qUtf8Printable(text));
            return nullptr;
        }
        void choose(const QString &text)
        {
            for (QAction *action : card()->menu()->actions()) {
                if (action->text() == text)
                    return action->trigger();
            }
            qFatal("the menu has no %s", qUtf8Printable(text));
        }
    };

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ChartPlace>(); }

    void theLegendLeavesSeriesOutAndKeepsOne()
    {
        Window window(somecharts::blockers());
        auto *view = window.card()->view();
        QVERIFY(!view->rectOf({0, 0}).isEmpty());
        QTest::mouseClick(window.button(QStringLiteral("Late")), Qt::LeftButton);
        QVERIFY(view->rectOf({0, 0}).isEmpty());
        QTest::keyClick(window.button(QStringLiteral("In time")), Qt::Key_Space);
        QVERIFY(!view->rectOf({1, 0}).isEmpty());
        QVERIFY(window.button(QStringLiteral("In time"))->isChecked());
        QTest::mouseClick(window.button(QStringLiteral("Late")), Qt::LeftButton);
        QVERIFY(!view->rectOf({0, 0}).isEmpty());
    }

    void anEmptyChartExplainsNothing()
    {
        Window window(somecharts::gates());
        auto *legend = window.card()->findChild<ChartLegend *>();
        QVERIFY(legend->isVisible());
        QTest::mouseClick(window.button(QStringLiteral("Blocked")), Qt::LeftButton);
        Chart empty = somecharts::gates();
        for (ChartSeries &series : empty.series) {
            for (ChartPoint &point : series.points)
                point.value = 0;
        }
        window.card()->setChart(std::make_shared<const Chart>(empty));
        QVERIFY(!legend->isVisible());
        QVERIFY(legendOf(empty, Language::English).empty());
        // What was left out is left out still once there is something again.
        window.card()->setChart(std::make_shared<const Chart>(somecharts::gates()));
        QVERIFY(legend->isVisible());
        QVERIFY(!window.button(QStringLiteral("Blocked"))->isChecked());
    }

    void theSameNumbersStandInATable()
    {
        Window window(somecharts::gates());
        QTest::mouseClick(window.button(QStringLiteral("Show as a table")), Qt::LeftButton);
        QTableView *table = window.card()->table();
        QVERIFY(table->isVisible());
        QVERIFY(!window.card()->view()->isVisible());
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->index(3, 4).data().toString(), "26");
        QSignalSpy opened(window.card(), &ChartCard::placeRequested);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(3, 4));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<ChartPlace>(), somecharts::place("board", "blocked", "3"));
    }

    void copiesThePictureAndTheNumbers()
    {
        Window window(somecharts::due());
        window.choose(QStringLiteral("Copy the numbers"));
        QVERIFY(QApplication::clipboard()->text().startsWith("When\tGates\nLate\t14"));
        window.choose(QStringLiteral("Copy the picture"));
        QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
        QVERIFY(QApplication::clipboard()->image().width() > 1000);
    }

    void savesAPictureADrawingAndATable()
    {
        Window window(somecharts::due());
        window.dialogs().paths << window.file("chart.png") << window.file("chart.svg");
        window.choose(QStringLiteral("Save the picture…"));
        window.choose(QStringLiteral("Save the picture…"));
        QCOMPARE(window.dialogs().suggestions, QStringList(2, "Late and due.png"));
        QVERIFY(!QImage(window.file("chart.png")).isNull());
        QFile drawing(window.file("chart.svg"));
        QVERIFY(drawing.open(QIODevice::ReadOnly));
        QVERIFY(drawing.readAll().contains("Within 30 days"));
    }

    void printsIntoAFile()
    {
        Window window(somecharts::gates());
        window.dialogs().paths << window.file("chart.pdf");
        window.choose(QStringLiteral("Print…"));
        QFile printed(window.file("chart.pdf"));
        QVERIFY(printed.open(QIODevice::ReadOnly));
        QVERIFY(printed.readAll().startsWith("%PDF"));
    }

    void everyKindOfChartDoesAllOfIt_data()
    {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 6; ++which)
            QTest::newRow(qPrintable(somecharts::all()[std::size_t(which)].key)) << which;
    }
    void everyKindOfChartDoesAllOfIt()
    {
        QFETCH(int, which);
        const Chart chart = somecharts::all()[std::size_t(which)];
        Window window(chart);
        // By the keyboard from number to number, each said aloud.
        ChartView *view = window.card()->view();
        view->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(view->current());
        const auto first = view->current();
        const QString said = view->accessibleDescription();
        QVERIFY(!said.isEmpty());
        QTest::keyClick(view, which == 2 || which == 5 ? Qt::Key_Down : Qt::Key_Right);
        QVERIFY(view->current() != first);
        QVERIFY(view->accessibleDescription() != said);
        // The same as a table with a name and headings.
        QTest::mouseClick(window.button(QStringLiteral("Show as a table")), Qt::LeftButton);
        QTableView *table = window.card()->table();
        QVERIFY(table->isVisible() && !table->accessibleName().isEmpty());
        QVERIFY(table->model()->rowCount() > 0);
        for (int column = 0; column < table->model()->columnCount(); ++column)
            QVERIFY(!table->model()->headerData(column, Qt::Horizontal).toString().isEmpty());
        QTest::mouseClick(window.button(QStringLiteral("Show as a table")), Qt::LeftButton);
        // Out of the window.
        window.choose(QStringLiteral("Copy the numbers"));
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), table->model()->rowCount());
        window.choose(QStringLiteral("Copy the picture"));
        QVERIFY(!QApplication::clipboard()->image().isNull());
        window.dialogs().paths << window.file("chart.png") << window.file("chart.svg")
                               << window.file("chart.pdf");
        window.choose(QStringLiteral("Save the picture…"));
        window.choose(QStringLiteral("Save the picture…"));
        window.choose(QStringLiteral("Print…"));
        QVERIFY(!QImage(window.file("chart.png")).isNull());
        QVERIFY(QFileInfo(window.file("chart.svg")).size() > 1000);
        QVERIFY(QFileInfo(window.file("chart.pdf")).size() > 1000);
    }

    void theToolsOfATimelineLeadCloserAndAway()
    {
        Window window(somecharts::timeline());
        const QString closer =
            QStringLiteral("Closer: quarters, months, weeks, days (Ctrl+wheel, +)");
        const QString away = QStringLiteral("Further away (Ctrl+wheel, −; 0 for the whole)");
        QVERIFY(!window.button(away)->isEnabled());
        for (int distance = 1; distance < 5; ++distance) {
            QTest::mouseClick(window.button(closer), Qt::LeftButton);
            QCOMPARE(window.card()->view()->distance(), distance);
        }
        QVERIFY(!window.button(closer)->isEnabled());
        QTest::mouseClick(window.button(away), Qt::LeftButton);
        QCOMPARE(window.card()->view()->distance(), 3);
        window.card()->setChart(std::make_shared<const Chart>(somecharts::gates()));
        for (auto *each : window.card()->findChildren<QToolButton *>())
            QVERIFY(each->accessibleName() != closer || !each->isVisible());
    }

    void whereNothingIsDrawnNothingIsCopied()
    {
        Window window(somecharts::nothing());
        for (QAction *action : window.card()->menu()->actions()) {
            if (action->text() == QStringLiteral("Copy the picture"))
                QVERIFY(!action->isEnabled());
            if (action->text() == QStringLiteral("Copy the numbers"))
                QVERIFY(action->isEnabled());
        }
    }

    void speaksTheOtherLanguageAtOnce()
    {
        Window window(somecharts::gates());
        window.languages().setLanguage(Language::Chinese, false);
        QTRY_COMPARE(window.card()->accessibleName(), QStringLiteral("各阶段门禁状态"));
        QVERIFY(window.button(QStringLiteral("受阻"))->isVisible());
        QCOMPARE(window.card()->table()->model()->headerData(0, Qt::Horizontal).toString(),
                 QStringLiteral("阶段"));
        window.card()->view()->setCurrent(ChartSpot{3, 3});
        QCOMPARE(window.card()->view()->accessibleDescription(),
                 QStringLiteral("测试 · 受阻：26个版本"));
    }

    void aScoreHasItsCoverageBesideIt()
    {
        Chart chart = somecharts::heat();
        chart.series[0].points[1].beside = 0.6;
        Window window(chart);
        window.card()->view()->setCurrent(ChartSpot{0, 1});
        QCOMPARE(window.card()->view()->accessibleDescription(),
                 "Mobile app 1 · 6.1.2 group: 29% (coverage 60%)");
        QVERIFY(window.button(QStringLiteral("coverage"))->isVisible());
    }
};

QTEST_MAIN(ChartCardTest)
#include "chartcardtest.moc"
