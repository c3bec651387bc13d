#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/charts/somecharts.h"
#include "views/assessments/requirementspanel.h"
#include "views/dashboards/dashboardgrid.h"
#include "views/dashboards/dashboardpanel.h"
#include "views/release/releasepage.h"

#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// A release's charts on its page, and the way from a chart to a release.
class ReleaseChartsTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        Window(const QString &demo, const ReleasePage::ChartMaker &charts)
            : WindowFixture(
                {{.key = "release",
                  .iconName = "release",
                  .title = "Release",
                  .inRail = true,
                  .railKey = {},
                  .shows = {DestinationKind::Release, DestinationKind::List},
                  .create = [charts](NavigationContext &context, QWidget *parent) -> Page * {
                      return new ReleasePage(context, parent, charts);
                  },
                  .lists = {"release"}}})
        {
            const QString path = file("copy.gatehouse");
            if (!QFile::copy(demo, path))
                qFatal("cannot copy the demo");
            openAs(path, QStringLiteral("manager"));
            show();
        }
        const Database &database() { return workspaces().workspace().database(); }
        QTabWidget *tabs() { return visible<ReleasePage>()->findChild<QTabWidget *>(); }
    };

    QTemporaryDir m_folder;
    QString m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_folder.filePath("demo.gatehouse");
        putDemoPortfolio(m_demo);
    }

    void theLastTabShowsTheReleasesOwnCharts()
    {
        std::atomic<qint64> asked{0};
        Window window(m_demo,
                      [&](const Database &, LibraryShelf &, ReleaseId release, QDate,
                          QDate) -> Result<std::vector<Chart>> {
                          asked = release.value;
                          return std::vector<Chart>{somecharts::timeline(), somecharts::gates()};
                      });
        const Release release = need(ReleaseRepository(window.database()).byName("CLAIM@2.1.0"));
        window.context().openRelease(release.id);
        QCOMPARE(window.tabs()->tabText(window.tabs()->count() - 1), "Progress");
        QCOMPARE(qint64(asked), 0); // nobody has looked
        window.context().openRelease(release.id, {}, {}, ReleaseTab::Progress);
        auto *panel = window.visible<DashboardPanel>();
        QVERIFY(QTest::qWaitFor([&] { return !panel->isReading(); }, 20'000));
        QCOMPARE(qint64(asked), release.id.value);
        QCOMPARE(panel->grid()->keys(), (QStringList{"timeline", "gates-by-phase"}));
    }

    void withoutChartsThereIsNoTab()
    {
        Window window(m_demo, {});
        const Release release = need(ReleaseRepository(window.database()).byName("CLAIM@2.1.0"));
        window.context().openRelease(release.id, {}, {}, ReleaseTab::Progress);
        QCOMPARE(window.tabs()->tabText(window.tabs()->count() - 1), "Decisions");
    }

    void anAppOfAChartLeadsToTheReleaseItShows()
    {
        Window window(m_demo, {});
        const App app = need(AppRepository(window.database()).appByCode("CLAIM"));
        const Release release =
            need(ReleaseRepository(window.database()).release(app.currentRelease));
        QVERIFY(window.context().open(
            ListDestination{"release", {{"app", "CLAIM"}, {"group", "6.1.4"}}, {}}));
        QVERIFY(window.visible<ReleasePage>()->title().endsWith(release.version));
        QCOMPARE(window.tabs()->tabText(window.tabs()->currentIndex()), "Requirements");
        // Of a clause group, at its first requirement.
        QVERIFY(window.context().open(ListDestination{
            "release", {{"app", "CLAIM"}, {"group", "g:jrt-0225-2021/6.1.4"}}, {}}));
        const auto *table = window.visible<ReleasePage>()
                                ->findChild<RequirementsPanel *>()
                                ->findChild<QTableView *>();
        QVERIFY(table->currentIndex().siblingAtColumn(0).data().toString().startsWith("6.1.4"));
        QVERIFY(window.context().open(
            ListDestination{"release", {{"app", "CLAIM"}, {"phase", "test"}}, {}}));
        QCOMPARE(window.tabs()->tabText(window.tabs()->currentIndex()), "Gate");
        QVERIFY(!window.context().open(ListDestination{"release", {{"app", "NONE"}}, {}}));
    }

    void anEarlierReleaseOfAChartIsTheOneThatOpens()
    {
        Window window(m_demo, {});
        QVERIFY(window.context().open(ListDestination{
            "release", {{"app", "TRAIN"}, {"version", "1.0.2"}, {"phase", "design"}}, {}}));
        QVERIFY(window.visible<ReleasePage>()->title().endsWith("1.0.2"));
        QVERIFY(!window.context().open(
            ListDestination{"release", {{"app", "TRAIN"}, {"version", "9.9"}}, {}}));
    }
};

QTEST_MAIN(ReleaseChartsTest)
#include "releasechartstest.moc"
