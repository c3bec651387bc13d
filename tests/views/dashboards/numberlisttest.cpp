#include "models/dashboards/appdashboard.h"
#include "models/dashboards/assessmentnarrowing.h"
#include "models/findings/findingrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/reviews/portfolioassessmentlist.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/window/windowfixture.h"
#include "views/charts/chartcard.h"
#include "views/charts/chartview.h"
#include "views/dashboards/acceptancelistpage.h"
#include "views/dashboards/componentlistpage.h"
#include "views/dashboards/testlistpage.h"
#include "views/dashboards/appdashboardpage.h"
#include "views/dashboards/dashboardgrid.h"
#include "views/dashboards/dashboardpage.h"
#include "views/dashboards/dashboardpanel.h"
#include "views/dashboards/findinglistpage.h"
#include "views/dashboards/gatelistpage.h"
#include "views/dashboards/threatlistpage.h"
#include "views/design/elidedlabel.h"
#include "views/design/filterchipbar.h"
#include "views/design/searchfield.h"
#include "views/reviews/reviewspage.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

namespace {

/// Where a record's own page is: notes what it was asked for.
class RecordPage final : public Page
{
public:
    using Page::Page;
    QString title() const override { return QStringLiteral("Record"); }
    QString iconName() const override { return QStringLiteral("release"); }
    bool open(const Destination &destination) override
    {
        shown.push_back(destination);
        return true;
    }
    std::vector<Destination> shown;
};

template<class AnyPage>
Page *makePage(NavigationContext &context, QWidget *parent)
{
    return new AnyPage(context, parent);
}

PageEntry listPage(const char *key, Page *(*create)(NavigationContext &, QWidget *))
{
    return {.key = QLatin1StringView(key),
            .iconName = QStringLiteral("finding"),
            .title = "List",
            .inRail = false,
            .railKey = QStringLiteral("dashboards"),
            .shows = {DestinationKind::List},
            .create = create,
            .lists = {QLatin1StringView(key)}};
}

} // namespace

/// The lists behind the numbers of the demo's charts, in the real window.
class NumberListTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        explicit Window(const QString &demo)
            : WindowFixture({{.key = QStringLiteral("dashboards"),
                              .iconName = QStringLiteral("dashboards"),
                              .title = "Dashboards",
                              .inRail = true,
                              .railKey = {},
                              .shows = {},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new DashboardPage(
                                      context,
                                      [](const Database &database, LibraryShelf &shelf,
                                         const DashboardQuestion &question,
                                         const DashboardFilter &filter, Progress &) {
                                          return Dashboard(database, shelf, question.today,
                                                           question.day, filter)
                                              .makeAll();
                                      },
                                      parent);
                              }},
                             {.key = QStringLiteral("app"),
                              .iconName = QStringLiteral("dashboards"),
                              .title = "App",
                              .inRail = false,
                              .railKey = QStringLiteral("dashboards"),
                              .shows = {DestinationKind::List},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new AppDashboardPage(
                                      context,
                                      [](const Database &database, LibraryShelf &shelf, AppId app,
                                         QDate today, QDate day) {
                                          return AppDashboard::make(database, shelf, app, today,
                                                                    day);
                                      },
                                      parent);
                              },
                              .lists = {QStringLiteral("app")}},
                             listPage("gates", makePage<GateListPage>),
                             listPage("findings", makePage<FindingListPage>),
                             listPage("acceptances", makePage<AcceptanceListPage>),
                             listPage("threats", makePage<ThreatListPage>),
                             listPage("tests", makePage<TestListPage>),
                             listPage("components", makePage<ComponentListPage>),
                             listPage("reviews", makePage<ReviewsPage>),
                             {.key = QStringLiteral("record"),
                              .iconName = QStringLiteral("release"),
                              .title = "Record",
                              .inRail = false,
                              .railKey = QStringLiteral("dashboards"),
                              .shows = {DestinationKind::Release, DestinationKind::Organisation,
                                        DestinationKind::App},
                              .create = makePage<RecordPage>}})
        {
            const QString path = file("copy.gatehouse");
            if (!QFile::copy(demo, path))
                qFatal("cannot copy the demo");
            openAs(path, QStringLiteral("manager"));
            show();
        }
        void openDashboards()
        {
            context().openPage(QStringLiteral("dashboards"));
            auto *page = window().findChild<DashboardPage *>();
            if (!QTest::qWaitFor([page] { return !page->isReading(); }, 60'000))
                qFatal("the charts are still being read");
            QCoreApplication::processEvents();
        }
        ChartCard *card(const QString &key)
        {
            return window().findChild<DashboardPage *>()->grid()->card(key);
        }
        template<class ListPage>
        ListPage *settled()
        {
            auto *page = visible<ListPage>();
            if (!QTest::qWaitFor([page] { return !page->isReading(); }, 60'000))
                qFatal("the list is still being read");
            return page;
        }
        PortfolioListPage *list(const QString &key)
        {
            if (key == QStringLiteral("findings"))
                return settled<FindingListPage>();
            if (key == QStringLiteral("gates"))
                return settled<GateListPage>();
            if (key == QStringLiteral("acceptances"))
                return settled<AcceptanceListPage>();
            if (key == QStringLiteral("tests"))
                return settled<TestListPage>();
            if (key == QStringLiteral("components"))
                return settled<ComponentListPage>();
            return settled<ThreatListPage>();
        }
    };

    QTemporaryDir m_folder;
    QString m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_folder.filePath("demo.gatehouse");
        putDemoPortfolio(m_demo);
    }

    void everyListHoldsAsManyAsTheNumberSays()
    {
        Window window(m_demo);
        window.openDashboards();
        const QStringList lists{"gates",   "findings", "acceptances",
                                "threats", "tests",    "components"};
        QMap<QString, int> compared;
        for (const QString &key : window.window().findChild<DashboardPage *>()->grid()->keys()) {
            const Chart chart = *window.card(key)->chart();
            for (const ChartSeries &series : chart.series) {
                // Of a year's weeks some are enough.
                const size_t step = chart.days.empty() ? 1 : 9;
                for (size_t at = 0; at < series.points.size(); at += step) {
                    const ChartPoint &point = series.points[series.points.size() - 1 - at];
                    if (!point.value || !lists.contains(point.place.list))
                        continue;
                    QVERIFY(window.context().open(
                        ListDestination{point.place.list, point.place.filter, series.name}));
                    PortfolioListPage *page = window.list(point.place.list);
                    const QByteArray where = (key + u'/' + series.key + u'/'
                                              + QString::number(series.points.size() - 1 - at))
                                                 .toUtf8();
                    QVERIFY2(page->model()->rowCount() == int(*point.value),
                             where + ": " + QByteArray::number(page->model()->rowCount())
                                 + " instead of " + QByteArray::number(*point.value));
                    ++compared[point.place.list];
                }
            }
        }
        for (const QString &list : lists)
            QVERIFY2(compared[list] > 4, qPrintable(list));
    }

    void recordsOfAPastDayAreListed()
    {
        Window window(m_demo);
        const QDate today = window.context().today();
        const QStringList lists{"gates", "findings", "acceptances", "tests"};
        QMap<QString, double> compared;
        for (const char *key :
             {"findings-by-age", "overdue-by-owner", "open-findings-trend", "gates-by-phase",
              "gates-due", "acceptances-expiring", "tests-by-method"}) {
            Chart chart;
            {
                const auto reader = need(Database::open(window.workspaces().workspace().path(),
                                                        Database::Mode::ReadOnly));
                LibraryShelf shelf;
                // A week before the day the demo is of.
                chart = need(Dashboard(*reader, shelf, today, QDate(2026, 2, 20))
                                 .make(*need(Dashboard::chart(QLatin1StringView(key)))));
            }
            for (const ChartSeries &series : chart.series) {
                const size_t step = chart.days.empty() ? 1 : 9;
                for (size_t at = 0; at < series.points.size(); at += step) {
                    const ChartPoint &point = series.points[series.points.size() - 1 - at];
                    if (!point.value || !lists.contains(point.place.list)
                        || (*point.value == 0 && at % 3 > 0))
                        continue;
                    QVERIFY(window.context().open(
                        ListDestination{point.place.list, point.place.filter, series.name}));
                    QCOMPARE(window.list(point.place.list)->model()->rowCount(), int(*point.value));
                    compared[point.place.list] += *point.value;
                }
            }
        }
        for (const char *list : {"gates", "findings", "tests"})
            QVERIFY2(compared[QLatin1StringView(list)] > 0, list);
    }

    void findingsStandAsTheyStoodThen()
    {
        Window window(m_demo);
        const QDate today = window.context().today();
        Finding finding = need(FindingRepository(window.workspaces().workspace().database(), today)
                                   .finding(FindingId(2)));
        const QString before = finding.title;
        finding.title = QStringLiteral("Called so since today");
        Change renaming = need(
            Change::begin(window.workspaces().session(), {"test", Permission::ManageFindings}));
        need(FindingRepository::update(renaming, finding));
        need(renaming.commit());
        const auto titled = [&](const FindingListPage *page) {
            const auto *findings = qobject_cast<const FindingTableModel *>(page->model());
            for (int row = 0; row < findings->rowCount(); ++row) {
                const Finding &listed = findings->listingAt(row)->finding;
                if (listed.id == finding.id)
                    return listed.title;
            }
            return QString();
        };
        const QString day = today.addDays(-1).toString(Qt::ISODate);
        QVERIFY(window.context().open(ListDestination{"findings", {{"as_of", day}}, {}}));
        auto *page = window.settled<FindingListPage>();
        QCOMPARE(titled(page), before);
        // What stood then is not what would be changed.
        const auto change = [page] {
            for (QAction *action : page->actions()) {
                if (action->text() == "Change selected…")
                    return action->isVisible();
            }
            qFatal("nothing is changed there");
        };
        QVERIFY(!change());
        QVERIFY(window.context().open(ListDestination{"findings", {}, {}}));
        page = window.settled<FindingListPage>();
        QCOMPARE(titled(page), finding.title);
        QVERIFY(change());
    }

    void aPointOfATrendLeadsToTheGatesOfItsDay()
    {
        Window window(m_demo);
        window.openDashboards();
        ChartCard *card = window.card(QStringLiteral("gates-trend"));
        const Chart chart = *card->chart();
        const size_t at = chart.days.size() - 8;
        const double passed = *chart.series[0].points[at].value;
        QVERIFY(passed > 0 && passed < *chart.series[0].points.back().value);
        card->view()->setCurrent(ChartSpot{0, int(at)});
        QTest::keyClick(card->view(), Qt::Key_Return);
        auto *page = window.settled<GateListPage>();
        const QAbstractItemModelTester tester(page->model());
        QCOMPARE(page->model()->rowCount(), int(passed));
        const QString day = chart.days[at].toString(Qt::ISODate);
        QVERIFY(
            std::ranges::any_of(page->findChildren<ElidedLabel *>(), [&](const ElidedLabel *label) {
                return label->isVisible() && label->text().contains(day);
            }));
        const auto *gates = qobject_cast<GateListTableModel *>(page->model());
        for (int row = 0; row < gates->rowCount(); ++row) {
            QVERIFY(gates->rowAt(row)->isPassed());
            QVERIFY(gates->rowAt(row)->decidedOn <= chart.days[at]);
        }
        // And on to the gate itself.
        const GateListing first = *gates->rowAt(0);
        page->table()->setFocus();
        page->table()->setCurrentIndex(page->model()->index(0, 0));
        QTest::keyClick(page->table(), Qt::Key_Return);
        bool isLed = false;
        for (auto *each : window.window().findChildren<Page *>()) {
            if (auto *led = dynamic_cast<RecordPage *>(each)) {
                const auto place = std::get<ReleaseDestination>(led->shown.back());
                QCOMPARE(place.release, first.release);
                QCOMPARE(place.phase, std::optional(first.phase));
                isLed = true;
            }
        }
        QVERIFY(isLed);
    }

    void theListBehindATrendOfOneLineSaysWhatItIs()
    {
        Window window(m_demo);
        window.openDashboards();
        ChartCard *card = window.card(QStringLiteral("open-threats-trend"));
        const Chart chart = *card->chart();
        const int at = int(chart.days.size()) - 8;
        QVERIFY(chart.series[0].points[size_t(at)].value.value_or(0) > 0);
        card->view()->setCurrent(ChartSpot{0, at});
        QTest::keyClick(card->view(), Qt::Key_Return);
        auto *page = window.settled<ThreatListPage>();
        const QString name =
            chart.days[size_t(at)].toString(Qt::ISODate) + QStringLiteral(" · Open threats");
        const auto chips = page->findChild<FilterChipBar *>()->findChildren<QToolButton *>();
        QVERIFY(std::ranges::any_of(chips, [&](const QToolButton *chip) {
            return chip->isVisible() && chip->isChecked() && chip->text().startsWith(name);
        }));
    }

    void gatesAreFoundByPhaseAndWords()
    {
        Window window(m_demo);
        QVERIFY(window.context().open(ListDestination{"gates", {}, {}}));
        auto *page = window.settled<GateListPage>();
        const int all = page->model()->rowCount();
        QVERIFY(all > 0 && all % 6 == 0);
        for (auto *chip : page->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
            if (chip->text() == label(Phase::Design))
                QTest::mouseClick(chip, Qt::LeftButton);
        }
        QCOMPARE(page->model()->rowCount(), all / 6);
        auto *search = page->findChild<SearchField *>();
        search->setText(QStringLiteral("CLAIM"));
        QTRY_COMPARE(page->model()->rowCount(), 1);
    }

    void everyJudgementCountedIsListed()
    {
        Window window(m_demo);
        window.openDashboards();
        int compared = 0;
        for (const char *key : {"worst-requirements", "judgements-trend"}) {
            const Chart chart = *window.card(QLatin1StringView(key))->chart();
            for (const ChartSeries &series : chart.series) {
                const size_t step = chart.days.empty() ? 1 : 17; // some of the weeks are enough
                for (size_t at = 0; at < series.points.size(); at += step) {
                    const ChartPoint &point = series.points[series.points.size() - 1 - at];
                    QVERIFY(window.context().open(
                        ListDestination{point.place.list, point.place.filter, series.name}));
                    const auto *page = window.visible<ReviewsPage>();
                    auto *list = page->findChild<PortfolioAssessmentList *>();
                    QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), int(*point.value), 20'000);
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 10);
        // Narrowed to an app, and to a group of clauses.
        const auto rows = [&](const QList<QPair<QString, QString>> &filter) {
            LibraryShelf shelf;
            const auto behind = need(assessmentsBehind(window.workspaces().workspace().database(),
                                                       shelf, filter, window.context().today()));
            window.context().open(ListDestination{QStringLiteral("reviews"), filter, {}});
            auto *list = window.visible<ReviewsPage>()->findChild<PortfolioAssessmentList *>();
            const int expected = static_cast<int>(behind.size());
            if (!QTest::qWaitFor([&] { return list->rowCount() == expected; }, 20'000))
                qFatal("not as many are listed");
            return expected;
        };
        const int group = rows({{"group", "g:jrt-0225-2021/6.1.3"}});
        const int ofTheApp = rows({{"group", "g:jrt-0225-2021/6.1.3"}, {"app.code", "CLAIM"}});
        QVERIFY(0 < ofTheApp && ofTheApp < group);
    }

    void aClickOnABarShowsExactlyTheseThreats()
    {
        Window window(m_demo);
        window.openDashboards();
        ChartCard *card = window.card(QStringLiteral("threats-by-category"));
        const Chart chart = *card->chart();
        ChartSpot spot{-1, -1};
        for (size_t series = 0; series < chart.series.size(); ++series) {
            for (size_t at = 0; at < chart.series[series].points.size(); ++at) {
                if (chart.series[series].points[at].value.value_or(0) > 20)
                    spot = {int(series), int(at)};
            }
        }
        QVERIFY(spot.series >= 0);
        const ChartPoint point = chart.series[size_t(spot.series)].points[size_t(spot.point)];
        QTest::mouseClick(card->view()->viewport(), Qt::LeftButton, {},
                          card->view()->rectOf(spot).center());
        auto *page = window.settled<ThreatListPage>();
        const QAbstractItemModelTester tester(page->model());
        QCOMPARE(page->model()->rowCount(), int(*point.value));
        const auto *model = qobject_cast<ThreatListTableModel *>(page->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            const ThreatRow &threat = model->rowAt(row)->row;
            QCOMPARE(toKey(threat.state), chart.series[size_t(spot.series)].key);
            const auto category =
                *fromKey<ThreatCategory>(chart.categories[size_t(spot.point)].key);
            QVERIFY(std::ranges::count(threat.categories(), category) > 0);
        }
        // And on to the record.
        const ThreatId first = model->rowAt(0)->row.threat.id;
        page->table()->setFocus();
        page->table()->setCurrentIndex(page->model()->index(0, 0));
        QTest::keyClick(page->table(), Qt::Key_Return);
        for (auto *each : window.window().findChildren<Page *>()) {
            if (auto *led = dynamic_cast<RecordPage *>(each))
                QCOMPARE(std::get<ReleaseDestination>(led->shown.back()).threat, first);
        }
    }

    void anAcceptanceLeadsToItsFinding()
    {
        Window window(m_demo);
        QVERIFY(window.context().open(ListDestination{"acceptances", {}, {}}));
        auto *page = window.settled<AcceptanceListPage>();
        const QAbstractItemModelTester tester(page->model());
        QVERIFY(page->model()->rowCount() > 0);
        const auto *model = qobject_cast<AcceptanceTableModel *>(page->model());
        const RiskAcceptance acceptance = model->rowAt(0)->acceptance;
        page->table()->setFocus();
        page->table()->setCurrentIndex(page->model()->index(0, 0));
        QTest::keyClick(page->table(), Qt::Key_Return);
        bool isLed = false;
        for (auto *each : window.window().findChildren<Page *>()) {
            if (auto *led = dynamic_cast<RecordPage *>(each)) {
                isLed = true;
                QCOMPARE(std::get<ReleaseDestination>(led->shown.back()).finding,
                         acceptance.finding);
            }
        }
        QVERIFY(isLed);
    }

    void aNumberIsLetGoOfAndAllAreShown()
    {
        Window window(m_demo);
        QVERIFY(window.context().open(ListDestination{"threats",
                                                      {{"app.code", "CLAIM"}, {"state", "open"}},
                                                      {QStringLiteral("待处置"), "Open"}}));
        auto *page = window.settled<ThreatListPage>();
        const int behind = page->model()->rowCount();
        for (auto *chip : page->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
            if (chip->isChecked()) {
                QTest::mouseClick(chip, Qt::LeftButton);
                break;
            }
        }
        page = window.settled<ThreatListPage>();
        QVERIFY(page->model()->rowCount() > behind);
    }

    void theAppsPageShowsItsChartsAndItsNumbersLeadOn()
    {
        Window window(m_demo);
        QVERIFY(window.context().open(ListDestination{"app", {{"app", "CLAIM"}}, {}}));
        auto *page = window.visible<AppDashboardPage>();
        QVERIFY(QTest::qWaitFor([page] { return !page->panel()->isReading(); }, 60'000));
        const auto app = need(AppRepository(window.workspaces().workspace().database())
                                  .appByCode(QStringLiteral("CLAIM")));
        LibraryShelf shelf;
        const QDate today = window.context().today();
        const auto charts = need(AppDashboard::make(window.workspaces().workspace().database(),
                                                    shelf, app.id, today, today));
        QStringList keys;
        for (const Chart &chart : charts) {
            keys += chart.key;
            QVERIFY2(*page->panel()->grid()->card(chart.key)->chart() == chart,
                     qPrintable(chart.key));
        }
        QCOMPARE(page->panel()->grid()->keys(), keys);
        ChartCard *threats = page->panel()->grid()->card(QStringLiteral("threats-by-state"));
        const Chart chart = *threats->chart();
        size_t most = 0;
        for (size_t at = 0; at < chart.series[0].points.size(); ++at) {
            if (*chart.series[0].points[at].value > *chart.series[0].points[most].value)
                most = at;
        }
        threats->view()->setCurrent(ChartSpot{0, int(most)});
        QTest::keyClick(threats->view(), Qt::Key_Return);
        QCOMPARE(window.settled<ThreatListPage>()->model()->rowCount(),
                 int(*chart.series[0].points[most].value));
        QVERIFY(!window.context().open(ListDestination{"app", {{"app", "NONE"}}, {}}));
    }

    void theAppsPageLooksBackToADay()
    {
        Window window(m_demo);
        QVERIFY(window.context().open(ListDestination{"app", {{"app", "CLAIM"}}, {}}));
        auto *page = window.visible<AppDashboardPage>();
        const auto settle = [page] {
            return QTest::qWaitFor([page] { return !page->panel()->isReading(); }, 60'000);
        };
        QVERIFY(settle());
        auto *field = window.visible<QLineEdit>(QStringLiteral("dashboard-day"));
        field->setFocus();
        QTest::keyClicks(field, "2026-02-12");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(settle());
        const QDate day(2026, 2, 12);
        const auto app = need(AppRepository(window.workspaces().workspace().database())
                                  .appByCode(QStringLiteral("CLAIM")));
        {
            const auto reader = need(
                Database::open(window.workspaces().workspace().path(), Database::Mode::ReadOnly));
            LibraryShelf shelf;
            for (const Chart &chart :
                 need(AppDashboard::make(*reader, shelf, app.id, window.context().today(), day)))
                QVERIFY2(*page->panel()->grid()->card(chart.key)->chart() == chart,
                         qPrintable(chart.key));
        }
        QVERIFY(
            std::ranges::any_of(page->findChildren<ElidedLabel *>(), [](const ElidedLabel *label) {
                return label->isVisible() && label->text().contains("as of 2026-02-12");
            }));
        // Its numbers lead to lists as of that day.
        ChartCard *card = page->panel()->grid()->card(QStringLiteral("app-gates"));
        const Chart chart = *card->chart();
        int last = 0;
        while (chart.days[size_t(last)] < day)
            ++last;
        const double passed = *chart.series[1].points[size_t(last)].value;
        QVERIFY(passed > 0);
        card->view()->setCurrent(ChartSpot{1, last});
        QTest::keyClick(card->view(), Qt::Key_Return);
        QCOMPARE(window.settled<GateListPage>()->model()->rowCount(), int(passed));
        // Of another app it is today again.
        QVERIFY(window.context().open(ListDestination{"app", {{"app", "POLICY"}}, {}}));
        QVERIFY(settle());
        QVERIFY(field->text().isEmpty());
        QCOMPARE(page->panel()->grid()->card(chart.key)->chart()->day, window.context().today());
    }

    void aPastDaysThreatsLeadToTheirListOfThatDay()
    {
        Window window(m_demo);
        window.openDashboards();
        auto *field = window.visible<QLineEdit>(QStringLiteral("dashboard-day"));
        field->setFocus();
        QTest::keyClicks(field, "2026-02-20");
        QTest::keyClick(field, Qt::Key_Return);
        auto *page = window.window().findChild<DashboardPage *>();
        QVERIFY(QTest::qWaitFor([page] { return !page->isReading(); }, 60'000));
        ChartCard *card = window.card(QStringLiteral("threats-by-state"));
        const Chart threats = *card->chart();
        size_t at = 0;
        while (at < threats.series[0].points.size()
               && threats.series[0].points[at].value.value_or(0) == 0)
            ++at;
        QVERIFY(at < threats.series[0].points.size());
        card->view()->setCurrent(ChartSpot{0, int(at)});
        QTest::keyClick(card->view(), Qt::Key_Return);
        auto *list = window.settled<ThreatListPage>();
        QCOMPARE(list->model()->rowCount(), int(*threats.series[0].points[at].value));
        // Elements are named as the drawing of today has them.
        QVERIFY(std::ranges::any_of(
            list->findChild<FilterChipBar *>()->findChildren<QToolButton *>(),
            [](const QToolButton *chip) {
                return chip->isChecked()
                    && chip->text().contains("as of 2026-02-20 (elements as they are named today)");
            }));
    }

    void aPastDaySaysWhichDayItsListsAreOf()
    {
        Window window(m_demo);
        window.openDashboards();
        auto *field = window.visible<QLineEdit>(QStringLiteral("dashboard-day"));
        field->setFocus();
        QTest::keyClicks(field, "2026-02-12");
        QTest::keyClick(field, Qt::Key_Return);
        auto *page = window.window().findChild<DashboardPage *>();
        QVERIFY(QTest::qWaitFor([page] { return !page->isReading(); }, 60'000));
        ChartCard *card = window.card(QStringLiteral("gates-by-phase"));
        const Chart gates = *card->chart();
        card->view()->setCurrent(ChartSpot{2, 0});
        QTest::keyClick(card->view(), Qt::Key_Return);
        auto *list = window.settled<GateListPage>();
        QCOMPARE(list->model()->rowCount(), int(*gates.series[2].points[0].value));
        QVERIFY(std::ranges::any_of(
            list->findChild<FilterChipBar *>()->findChildren<QToolButton *>(),
            [](const QToolButton *chip) {
                return chip->isChecked() && chip->text().contains("as of 2026-02-12");
            }));
    }
};

QTEST_MAIN(NumberListTest)
#include "numberlisttest.moc"
