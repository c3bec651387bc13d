#include "models/dashboards/dashboard.h"

#include "models/base/listing.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/pastday.h"
#include "models/dashboards/pastplaces.h"
#include "models/dashboards/portfolioreading.h"
#include "models/portfolio/apprepository.h"

namespace gatehouse {

std::span<const PortfolioChart> Dashboard::charts()
{
    static constexpr PortfolioChart charts[] = {
        {{"gates-by-phase", ChartShape::StackedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Gates by phase and state"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "The six gates of the release that each app shows, by where they stand."),
          QT_TRANSLATE_NOOP("Dashboard", "releases"), QT_TRANSLATE_NOOP("Dashboard", "Phase"),
          QT_TRANSLATE_NOOP("Dashboard", "No app has a release yet.")},
         fillGatesByPhase,
         fillGatesByPhasePast},
        {{"gates-due", ChartShape::Bars, QT_TRANSLATE_NOOP("Dashboard", "Gates late and due"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Gates that are not passed, by the day they are planned for. A gate "
                            "without a planned day, or one planned later, is not counted."),
          QT_TRANSLATE_NOOP("Dashboard", "gates"), QT_TRANSLATE_NOOP("Dashboard", "Due"),
          QT_TRANSLATE_NOOP("Dashboard", "No gate is late or due within 90 days.")},
         fillGatesDue,
         fillGatesDue},
        {{"what-blocks", ChartShape::RankedBars,
          QT_TRANSLATE_NOOP("Dashboard", "What stands before the next gate"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "Releases whose next gate misses it; one that misses several is counted "
              "under each."),
          QT_TRANSLATE_NOOP("Dashboard", "releases"),
          QT_TRANSLATE_NOOP("Dashboard", "What is missing"),
          QT_TRANSLATE_NOOP("Dashboard", "Nothing is missing at any next gate.")},
         fillWhatBlocks,
         fillWhatBlocksPast},
        {{"compliance-heat-map", ChartShape::HeatMap,
          QT_TRANSLATE_NOOP("Dashboard", "Compliance by app and clause group"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "The score of each clause group over what is assessed, with its coverage "
              "beside it. A cell without a number: nothing is assessed there, or "
              "nothing applies."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Clause group"),
          QT_TRANSLATE_NOOP("Dashboard", "No app has a release yet.")},
         fillComplianceHeatMap,
         fillComplianceHeatMap},
        {{"coverage-and-score", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "Coverage and score by clause group"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Over the releases that the apps show: coverage is the share of what "
                            "applies that is assessed, the score that of what is assessed."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Clause group"),
          QT_TRANSLATE_NOOP("Dashboard", "No app has a release yet.")},
         fillCoverageAndScore,
         fillCoverageAndScore},
        {{"tiers-by-conclusion", ChartShape::StackedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Tiers and conclusions"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "The release that each app shows, by the conclusion reached. There is "
                            "none before everything that applies is assessed."),
          QT_TRANSLATE_NOOP("Dashboard", "releases"), QT_TRANSLATE_NOOP("Dashboard", "Tier"),
          QT_TRANSLATE_NOOP("Dashboard", "No app has a release yet.")},
         fillTiersByConclusion,
         fillTiersByConclusionPast},
        {{"findings-by-age", ChartShape::StackedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Open findings by risk and age"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "Findings that are neither closed nor accepted, of every release, by how "
              "long ago they were opened."),
          QT_TRANSLATE_NOOP("Dashboard", "findings"), QT_TRANSLATE_NOOP("Dashboard", "Age"),
          QT_TRANSLATE_NOOP("Dashboard", "No finding is open.")},
         fillFindingsByAge,
         fillFindingsByAge},
        {{"findings-trend", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "Findings opened and closed per week"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "Of every release, in the seven days up to and with each day shown. One that was "
              "opened again since is not counted as closed."),
          QT_TRANSLATE_NOOP("Dashboard", "findings"), QT_TRANSLATE_NOOP("Dashboard", "Week up to"),
          QT_TRANSLATE_NOOP("Dashboard", "There is no history yet.")},
         fillFindingsTrend,
         fillFindingsTrend},
        {{"open-findings-trend", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "Open findings over the year"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Findings that were neither closed nor accepted at the end of each day "
                            "shown, a day a week."),
          QT_TRANSLATE_NOOP("Dashboard", "findings"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "There is no history yet.")},
         fillOpenFindingsTrend,
         fillOpenFindingsTrend},
        {{"gates-trend", ChartShape::Trend, QT_TRANSLATE_NOOP("Dashboard", "Gates over the year"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "The gates of the release that each app showed at the end of each day, a "
              "day a week."),
          QT_TRANSLATE_NOOP("Dashboard", "gates"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "There is no history yet.")},
         fillGatesTrend,
         fillGatesTrend},
        {{"judgements-trend", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "Judgements over the year"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Judgements that stood at the end of each day, of every release and "
                            "phase, a day a week. What is not assessed is none."),
          QT_TRANSLATE_NOOP("Dashboard", "judgements"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "There is no history yet.")},
         fillJudgementsTrend,
         fillJudgementsTrend},
        {{"overdue-by-department", ChartShape::RankedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Overdue by department"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Late gates and overdue findings of the apps that a department owns; "
                            "the fifteen departments with the most."),
          QT_TRANSLATE_NOOP("Dashboard", "gates and findings"),
          QT_TRANSLATE_NOOP("Dashboard", "Department"),
          QT_TRANSLATE_NOOP("Dashboard", "Nothing is overdue.")},
         fillOverdueByDepartment,
         fillOverdueByDepartment},
        {{"overdue-by-owner", ChartShape::RankedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Overdue by person"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "Late gates by who answers for the app, overdue findings by who sees to "
              "them, overdue reviews by who owns the document; the fifteen people with the most."),
          QT_TRANSLATE_NOOP("Dashboard", "gates, findings and reviews"),
          QT_TRANSLATE_NOOP("Dashboard", "Person"),
          QT_TRANSLATE_NOOP("Dashboard", "Nothing is overdue.")},
         fillOverdueByOwner,
         fillOverdueByOwner},
        {{"acceptances-expiring", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "Risk acceptances by when they end"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "Acceptances that were neither withdrawn nor renewed and whose finding is "
              "not closed."),
          QT_TRANSLATE_NOOP("Dashboard", "acceptances"), QT_TRANSLATE_NOOP("Dashboard", "Ends"),
          QT_TRANSLATE_NOOP("Dashboard", "No risk is accepted.")},
         fillAcceptancesExpiring,
         fillAcceptancesExpiring},
        {{"evidence-expiring", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "Evidence by when it expires"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Pieces that the releases shown, or the organisation, rest on; one "
                            "that never expires is not counted."),
          QT_TRANSLATE_NOOP("Dashboard", "pieces"), QT_TRANSLATE_NOOP("Dashboard", "Ends"),
          QT_TRANSLATE_NOOP("Dashboard", "No evidence has a last day.")},
         fillEvidenceExpiring,
         fillEvidenceExpiring},
        {{"worst-requirements", ChartShape::RankedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Requirements that fall short most often"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "The ten requirements that the most releases shown do not meet or meet in "
              "part. What the organisation assesses once for all is left out."),
          QT_TRANSLATE_NOOP("Dashboard", "releases"), QT_TRANSLATE_NOOP("Dashboard", "Requirement"),
          QT_TRANSLATE_NOOP("Dashboard", "No requirement falls short.")},
         fillWorstRequirements,
         fillWorstRequirements},
        {{"threats-by-state", ChartShape::Bars, QT_TRANSLATE_NOOP("Dashboard", "Threats by state"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "The threats in the models of the releases that the apps show. A threat "
              "without a countermeasure is open."),
          QT_TRANSLATE_NOOP("Dashboard", "threats"), QT_TRANSLATE_NOOP("Dashboard", "State"),
          QT_TRANSLATE_NOOP("Dashboard", "No release shown has a threat model.")},
         fillThreatsByState,
         fillThreatsByState},
        {{"threats-by-category", ChartShape::StackedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Threats by category"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "The same threats by STRIDE and LINDDUN; one of several categories is "
                            "counted under each."),
          QT_TRANSLATE_NOOP("Dashboard", "threats"), QT_TRANSLATE_NOOP("Dashboard", "Category"),
          QT_TRANSLATE_NOOP("Dashboard", "No release shown has a threat model.")},
         fillThreatsByCategory,
         fillThreatsByCategory},
        {{"open-threats-trend", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "Open threats over the year"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "Threats without a countermeasure at the end of each day, in the models "
              "of the releases that the apps showed then, a day a week."),
          QT_TRANSLATE_NOOP("Dashboard", "threats"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "There is no history yet.")},
         fillOpenThreatsTrend,
         fillOpenThreatsTrend},
        {{"tests-by-method", ChartShape::StackedBars,
          QT_TRANSLATE_NOOP("Dashboard", "Tests by method and result"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "The tests in the plans of the releases that the apps show, by how "
                            "each went last."),
          QT_TRANSLATE_NOOP("Dashboard", "tests"), QT_TRANSLATE_NOOP("Dashboard", "Method"),
          QT_TRANSLATE_NOOP("Dashboard", "No release shown has a test plan.")},
         fillTestsByMethod,
         fillTestsByMethod},
        {{"vulnerable-components", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "Components with known vulnerabilities"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Components of the releases that the apps show, by the worst known "
                            "vulnerability that is not dealt with there; one that several releases "
                            "ship is counted in each."),
          QT_TRANSLATE_NOOP("Dashboard", "components"), QT_TRANSLATE_NOOP("Dashboard", "Severity"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "No open vulnerability is known of any component that is listed.")},
         fillVulnerableComponents,
         fillVulnerableComponentsPast},
        {{"timeline", ChartShape::Timeline, QT_TRANSLATE_NOOP("Dashboard", "Timeline"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "The phases of the release that each app shows, as planned and as they "
                            "went: each from the gate before it to its own."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Release"),
          QT_TRANSLATE_NOOP("Dashboard", "No app has a release yet.")},
         fillTimeline,
         fillTimeline},
    };
    return charts;
}

Result<const PortfolioChart *> Dashboard::chart(const QString &key)
{
    QStringList keys;
    for (const PortfolioChart &chart : charts()) {
        if (key == QLatin1StringView(chart.key))
            return &chart;
        keys += QLatin1StringView(chart.key);
    }
    return fail(ErrorKind::NotFound,
                tr("There is no chart “%1”. There are: %2.").arg(key, listed(keys)));
}

Dashboard::Dashboard(const Database &database, LibraryShelf &shelf, QDate today, QDate day,
                     DashboardFilter filter)
    : m_database(database), m_shelf(shelf), m_today(today), m_day(day), m_filter(std::move(filter))
{
}

Dashboard::~Dashboard() = default;

Result<void> Dashboard::show()
{
    if (m_day < m_today && !m_past) {
        TRY_ASSIGN(m_past, PastDay::show(m_database, m_shelf, m_day));
    }
    return {};
}

Result<PortfolioReading *> Dashboard::reading()
{
    if (!m_reading) {
        TRY(show());
        TRY_ASSIGN(auto reading,
                   PortfolioReading::load(m_database, m_shelf, m_day, m_filter, m_past.get()));
        m_reading = std::make_unique<PortfolioReading>(std::move(reading));
    }
    return m_reading.get();
}

Result<Chart> Dashboard::make(const PortfolioChart &wanted)
{
    TRY_ASSIGN(Chart chart, fill(wanted));
    if (!m_filter.app.isValid())
        return chart;
    // Of one app alone, the lists are those of that app too.
    const auto app = AppRepository(m_database).app(m_filter.app);
    if (!app && m_past && app.error().kind == ErrorKind::NotFound)
        return chart; // it was not there yet: nothing is counted
    if (!app)
        return tl::unexpected(app.error());
    for (ChartSeries &series : chart.series) {
        for (ChartPoint &point : series.points) {
            if (!point.place.list.isEmpty())
                point.place.filter.append({QStringLiteral("app.code"), app->code});
        }
    }
    return chart;
}

Result<Chart> Dashboard::fill(const PortfolioChart &wanted)
{
    TRY_ASSIGN(PortfolioReading *const read, reading());
    const ChartWords &words = read->words();
    Chart chart = wanted.begin(words, m_day);
    if (!m_past) {
        TRY(wanted.present(*read, chart));
        return chart;
    }
    TRY_ASSIGN(const QDate known, DailyHistory::firstDay(m_database));
    if (!known.isValid() || m_day < known)
        chart.empty =
            words.words(QT_TRANSLATE_NOOP("Dashboard", "There is no history of that day."));
    else
        TRY(wanted.past(*read, chart));
    leadToPastDay(words, m_day, chart);
    return chart;
}

Result<std::vector<Chart>> Dashboard::makeAll()
{
    std::vector<Chart> made;
    for (const PortfolioChart &each : charts()) {
        TRY_ASSIGN(Chart chart, make(each));
        made.push_back(std::move(chart));
    }
    return made;
}

} // namespace gatehouse
