#include "models/dashboards/appdashboard.h"
#include "models/dashboards/assessmentnarrowing.h"
#include "models/dashboards/gatelisting.h"
#include "models/dashboards/listday.h"
#include "models/portfolio/apprepository.h"
#include "tests/models/dashboards/demodashboard.h"

#include <QTest>

using namespace gatehouse;

/// Every number of the demo's charts beside the list it leads to, today and on past days.
class NumberPlacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoDashboard>();
        // The story's evidence never expires.
        need(m_demo->database().execute("UPDATE evidence SET expires_on = date('2026-03-02', "
                                        "(id % 5 * 35 - 35) || ' days') WHERE id % 3 = 0"));
        need(m_demo->database().execute("DELETE FROM release_rollup"));
        need(GateRollup::complete(m_demo->database(), m_demo->shelf()));
    }
    void listsHoldAsManyAsTheNumberSays_data();
    void listsHoldAsManyAsTheNumberSays();
    void listsOfAnAppHoldAsManyAsTheNumberSays_data();
    void listsOfAnAppHoldAsManyAsTheNumberSays();
    void aTrendLeadsToTheListOfItsDay();
    void everyNumberOfAPastDayLeadsToItsDay();
    void theAppsAreThoseOfTheDayThatTheChartIsOf();

private:
    /// How many records a narrowed list holds; -1 of a list that does not count them.
    int listed(const QString &list, const ListNarrowing &filter, QDate day) const
    {
        const Database &database = m_demo->database();
        LibraryShelf &shelf = m_demo->shelf();
        const auto size = [](const auto &records) { return static_cast<int>(records.size()); };
        if (list == u"board")
            return size(need(appsBehind(database, shelf, filter, day)));
        if (list == u"gates")
            return size(need(gatesBehind(database, shelf, filter, day)));
        if (list == u"findings")
            return size(need(findingsBehind(database, shelf, filter, day)));
        if (list == u"acceptances")
            return size(need(acceptancesBehind(database, shelf, filter, day)));
        if (list == u"evidence")
            return size(need(evidenceBehind(database, shelf, filter, day)));
        if (list == u"threats")
            return size(need(threatsBehind(database, shelf, filter, day)));
        if (list == u"tests")
            return size(need(testsBehind(database, shelf, filter, day)));
        if (list == u"components")
            return size(need(componentsBehind(database, shelf, filter, day)));
        if (list == u"documents")
            return size(need(documentsBehind(database, shelf, filter, day)));
        if (list == u"reviews")
            return size(need(assessmentsBehind(database, shelf, filter, day)));
        return -1;
    }
    /// What is missing of the numbers of a chart of that day; `compared` counts lists by name.
    QString missing(const Chart &chart, QMap<QString, int> &compared) const
    {
        const bool isPast = chart.day < DemoDashboard::today();
        std::optional<ListDay> shown;
        int threatLists = 0;
        for (const ChartSeries &series : chart.series) {
            for (const ChartPoint &point : series.points) {
                if (point.place.list.isEmpty() || !point.value)
                    continue;
                // Each list of threats takes reading all models: of past days a few are counted.
                constexpr int oneIn = 12;
                if (isPast && point.place.list == u"threats" && ++threatLists % oneIn != 1)
                    continue;
                ListNarrowing filter = point.place.filter;
                const auto past = pastDayOf(filter, DemoDashboard::today());
                if (past != (isPast ? std::optional(chart.day) : std::nullopt))
                    continue; // of an earlier day of a trend
                if (isPast && !shown)
                    shown.emplace(need(ListDay::look(m_demo->database(), m_demo->shelf(),
                                                     {{"as_of", chart.day.toString(Qt::ISODate)}},
                                                     DemoDashboard::today())));
                filter.removeIf([](const auto &each) { return each.first == u"as_of"; });
                const int many = listed(point.place.list, filter, chart.day);
                if (chart.share || chart.unit.en == u"days" || series.key == u"expected")
                    continue; // a list that can be read, but is not what is counted
                if (many != static_cast<int>(*point.value))
                    return QStringLiteral("%1, %2: %3 in the list of %4 instead of %5")
                        .arg(chart.key, series.key)
                        .arg(many)
                        .arg(point.place.list)
                        .arg(*point.value);
                compared[point.place.list] += *point.value > 0;
            }
        }
        return {};
    }

    std::unique_ptr<DemoDashboard> m_demo;
};

void NumberPlacesTest::listsHoldAsManyAsTheNumberSays_data()
{
    QTest::addColumn<int>("daysAgo");
    for (const int days : {0, 1, 9, 60, 200})
        QTest::addRow("%d days ago", days) << days;
}

void NumberPlacesTest::listsHoldAsManyAsTheNumberSays()
{
    QFETCH(int, daysAgo);
    const QDate day = DemoDashboard::today().addDays(-daysAgo);
    std::vector<Chart> charts;
    {
        Dashboard dashboard(m_demo->database(), m_demo->shelf(), DemoDashboard::today(), day);
        charts = need(dashboard.makeAll());
    }
    QMap<QString, int> compared;
    for (const Chart &chart : charts) {
        const QString differs = missing(chart, compared);
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
    QStringList lists{"board", "gates", "findings", "reviews", "tests"};
    if (daysAgo < 60)
        lists += "threats";
    if (daysAgo == 0)
        lists += {"acceptances", "evidence", "documents", "components"};
    for (const QString &list : lists)
        QVERIFY2(compared[list] > 0, qPrintable(list));
}

void NumberPlacesTest::listsOfAnAppHoldAsManyAsTheNumberSays_data()
{
    QTest::addColumn<int>("daysAgo");
    for (const int days : {0, 30})
        QTest::addRow("%d days ago", days) << days;
}

void NumberPlacesTest::listsOfAnAppHoldAsManyAsTheNumberSays()
{
    QFETCH(int, daysAgo);
    const QDate day = DemoDashboard::today().addDays(-daysAgo);
    QMap<QString, int> compared;
    const auto apps = need(AppRepository(m_demo->database()).all());
    for (size_t i = 0; i < apps.size(); i += 4) {
        const auto charts = need(AppDashboard::make(m_demo->database(), m_demo->shelf(), apps[i].id,
                                                    DemoDashboard::today(), day));
        for (const Chart &chart : charts) {
            const QString differs = missing(chart, compared);
            QVERIFY2(differs.isEmpty(), qPrintable(apps[i].code + u' ' + differs));
        }
    }
    QVERIFY(compared["gates"] > 10);
    QVERIFY(compared["findings"] > 0);
}

void NumberPlacesTest::aTrendLeadsToTheListOfItsDay()
{
    QMap<QString, int> compared;
    for (const char *key :
         {"gates-trend", "judgements-trend", "open-findings-trend", "open-threats-trend"}) {
        const Chart chart = m_demo->chart(key);
        for (const ChartSeries &series : chart.series) {
            for (size_t at = 5; at < series.points.size(); at += 11) {
                const ChartPoint &point = series.points[at];
                QCOMPARE(listed(point.place.list, point.place.filter, DemoDashboard::today()),
                         static_cast<int>(*point.value));
                compared[QLatin1StringView(key)] += *point.value > 0;
            }
        }
    }
    QCOMPARE(compared.size(), 4);
    for (const auto &[key, many] : compared.asKeyValueRange()) // threats came to the demo late
        QVERIFY2(many > (key == u"open-threats-trend" ? 0 : 2), qPrintable(key));
}

void NumberPlacesTest::everyNumberOfAPastDayLeadsToItsDay()
{
    const QDate day = DemoDashboard::today().addDays(-9);
    Dashboard dashboard(m_demo->database(), m_demo->shelf(), DemoDashboard::today(), day);
    for (const Chart &chart : need(dashboard.makeAll())) {
        bool leads = true;
        for (const ChartSeries &series : chart.series) {
            for (const ChartPoint &point : series.points)
                leads = leads && !point.place.list.isEmpty();
            for (const ChartSpan &span : series.spans)
                leads = leads && span.place.list == u"gates";
        }
        QVERIFY2(leads && !chart.about.en.contains(QLatin1StringView("leads nowhere")),
                 qPrintable(chart.key));
    }
}

void NumberPlacesTest::theAppsAreThoseOfTheDayThatTheChartIsOf()
{
    // An app that was of another tier when the gates of its trend were counted: the chart counts it
    // for what it is today, and so does the list.
    DashboardFilter filter;
    filter.tier = 1;
    const Chart before = m_demo->chart("gates-trend", filter);
    const size_t at = before.days.size() / 2;
    const auto tierOne = need(
        appsBehind(m_demo->database(), m_demo->shelf(), {{"tier", "1"}}, DemoDashboard::today()));
    const AppId moved = *tierOne.begin();
    // As an edit of yesterday would have left it.
    App app = need(AppRepository(m_demo->database()).app(moved));
    const QString code = app.code;
    const ListNarrowing narrowing{
        {"state", "open"}, {"as_of", before.days[at].toString(Qt::ISODate)}, {"app.tier", "1"}};
    const int listedBefore = listed("gates", narrowing, DemoDashboard::today());
    QCOMPARE(listedBefore, static_cast<int>(*before.series[1].points[at].value));
    need(m_demo->database().execute("UPDATE app SET tier = 2 WHERE id = "
                                    + QByteArray::number(moved.value)));
    const Chart after = m_demo->chart("gates-trend", filter);
    const int listedAfter = listed("gates", narrowing, DemoDashboard::today());
    need(m_demo->database().execute("UPDATE app SET tier = 1 WHERE id = "
                                    + QByteArray::number(moved.value)));
    QCOMPARE(listedAfter, static_cast<int>(*after.series[1].points[at].value));
    // A dashboard of a past day says which day its apps are of.
    ListNarrowing ofThatDay = narrowing;
    ofThatDay.append({"app.as_of", before.days[at].toString(Qt::ISODate)});
    QCOMPARE(listed("gates", ofThatDay, DemoDashboard::today()), listedBefore);
    QVERIFY(!gatesBehind(m_demo->database(), m_demo->shelf(), {{"as_of", "yesterday"}},
                         DemoDashboard::today()));
}

QTEST_GUILESS_MAIN(NumberPlacesTest)
#include "numberplacestest.moc"
