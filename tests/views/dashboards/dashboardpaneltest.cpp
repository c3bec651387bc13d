#include "tests/support/window/windowfixture.h"
#include "tests/views/charts/somecharts.h"
#include "views/dashboards/dashboardgrid.h"
#include "views/dashboards/dashboardpanel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace gatehouse;

/// The charts of one thing on a tab of its page.
class DashboardPanelTest : public QObject
{
    Q_OBJECT

    class TabbedPage final : public Page
    {
    public:
        TabbedPage(NavigationContext &context, QWidget *parent) : Page(context, parent)
        {
            tabs = new QTabWidget;
            panel = new DashboardPanel(context);
            tabs->addTab(new QWidget, "Elsewhere");
            tabs->addTab(panel, "Progress");
            auto *column = new QVBoxLayout(this);
            column->addWidget(tabs);
        }
        QString title() const override { return "Thing"; }
        QString iconName() const override { return "release"; }
        QTabWidget *tabs;
        DashboardPanel *panel;
    };

    struct Window : WindowFixture {
        Window()
            : WindowFixture({{.key = "thing",
                              .iconName = "release",
                              .title = "Thing",
                              .inRail = true,
                              .railKey = {},
                              .shows = {},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new TabbedPage(context, parent);
                              }}})
        {
            openWorkspace();
            show();
            context().openPage("thing");
        }
        TabbedPage *page()
        {
            for (auto *each : window().findChildren<Page *>()) {
                if (auto *found = dynamic_cast<TabbedPage *>(each))
                    return found;
            }
            return nullptr;
        }
        void ask(qint64 subject, Chart chart)
        {
            page()->panel->ask(subject,
                               [this, chart](const Database &, LibraryShelf &, QDate,
                                             QDate asked) -> Result<std::vector<Chart>> {
                                   ++made;
                                   day = asked.toJulianDay();
                                   if (fails)
                                       return fail(ErrorKind::Internal, "Not to be had.");
                                   return std::vector<Chart>{chart};
                               });
        }
        QStringList settled()
        {
            if (!QTest::qWaitFor([this] { return !page()->panel->isReading(); }, 20'000))
                qFatal("the charts are still being read");
            return page()->panel->grid()->keys();
        }

        std::atomic_int made{0};
        std::atomic<qint64> day{0}; ///< the one asked for last
        std::atomic_bool fails{false};
    };

private Q_SLOTS:
    void readsOnceItIsInSight()
    {
        Window window;
        window.ask(1, somecharts::gates());
        QCOMPARE(window.settled(), QStringList());
        QCOMPARE(int(window.made), 0);
        window.page()->tabs->setCurrentIndex(1);
        QCOMPARE(window.settled(), QStringList{"gates-by-phase"});
        QCOMPARE(int(window.made), 1);
        // Seen again, nothing is read that nobody asked for.
        window.page()->tabs->setCurrentIndex(0);
        window.page()->tabs->setCurrentIndex(1);
        window.settled();
        QCOMPARE(int(window.made), 1);
    }

    void anotherThingIsNotShownWithTheChartsOfTheFirst()
    {
        Window window;
        window.page()->tabs->setCurrentIndex(1);
        window.ask(1, somecharts::gates());
        QCOMPARE(window.settled(), QStringList{"gates-by-phase"});
        window.ask(2, somecharts::due());
        QCOMPARE(window.page()->panel->grid()->keys(), QStringList());
        QCOMPARE(window.settled(), QStringList{"due"});
        // Of the same one, what is there stays until it is read again.
        window.ask(2, somecharts::trend());
        QCOMPARE(window.page()->panel->grid()->keys(), QStringList{"due"});
        QCOMPARE(window.settled(), QStringList{"findings-trend"});
    }

    void aPastDayIsThatOfTheThingItWasAskedOf()
    {
        Window window;
        const QDate today = window.context().today();
        window.page()->tabs->setCurrentIndex(1);
        window.ask(1, somecharts::gates());
        window.settled();
        QCOMPARE(qint64(window.day), today.toJulianDay());
        auto *field = window.visible<QLineEdit>(QStringLiteral("dashboard-day"));
        field->setFocus();
        QTest::keyClicks(field, today.addDays(-3).toString(Qt::ISODate));
        QTest::keyClick(field, Qt::Key_Return);
        window.settled();
        QCOMPARE(qint64(window.day), today.addDays(-3).toJulianDay());
        QCOMPARE(window.page()->panel->day(), today.addDays(-3));
        // Asked for again, since something was written, it is that day still.
        window.ask(1, somecharts::gates());
        window.settled();
        QCOMPARE(qint64(window.day), today.addDays(-3).toJulianDay());
        // Of another thing it is today.
        window.ask(2, somecharts::due());
        window.settled();
        QVERIFY(field->text().isEmpty());
        QCOMPARE(qint64(window.day), today.toJulianDay());
    }

    void chartsOfAnotherDayDoNotStandForOneThatCouldNotBeRead()
    {
        Window window;
        window.page()->tabs->setCurrentIndex(1);
        window.ask(1, somecharts::gates());
        QCOMPARE(window.settled().size(), 1);
        window.fails = true;
        auto *field = window.visible<QLineEdit>(QStringLiteral("dashboard-day"));
        field->setFocus();
        QTest::keyClicks(field, window.context().today().addDays(-3).toString(Qt::ISODate));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window.settled(), QStringList());
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(
                window.page()->findChildren<QLabel *>(),
                [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        };
        QVERIFY(says(QStringLiteral("The charts could not be read.")));
        // Asked for again, they are there again.
        window.fails = false;
        window.ask(1, somecharts::gates());
        QCOMPARE(window.settled().size(), 1);
    }
};

QTEST_MAIN(DashboardPanelTest)
#include "dashboardpaneltest.moc"
