#include "models/dashboards/appdashboard.h"

#include "models/dashboards/charts/appcharts.h"
#include "models/dashboards/pastplaces.h"
#include "models/portfolio/apprepository.h"

namespace gatehouse {

namespace {

DashboardFilter only(AppId app)
{
    DashboardFilter alone;
    alone.app = app;
    return alone;
}

/// Makes the charts of an app as of a day, one after another.
class AppCharts
{
public:
    AppCharts(const Database &database, LibraryShelf &shelf, AppId app, QDate today, QDate day)
        : m_database(database), m_shelf(shelf), m_app(app), m_today(today), m_day(day),
          m_portfolio(database, shelf, today, day, only(app))
    {
    }

    Result<void> load()
    {
        TRY(AppRepository(m_database).app(m_app)); // as of today
        TRY(m_portfolio.show());
        auto reading = AppReading::load(m_database, m_shelf, m_app, m_day);
        if (reading)
            m_reading.emplace(*std::move(reading));
        else if (!isPast() || reading.error().kind != ErrorKind::NotFound)
            return tl::unexpected(reading.error());
        return {};
    }

    Result<Chart> make(const AppChart &wanted)
    {
        Chart chart = wanted.begin(m_words, m_day);
        if (!m_reading) {
            sayNothing(chart);
        } else if (m_reading->releases.empty()) {
            chart.empty =
                m_words.words(QT_TRANSLATE_NOOP("Dashboard", "The app has no release yet."));
        } else {
            TRY(wanted.fill(*m_reading, chart));
        }
        if (isPast())
            leadToPastDay(m_words, m_day, chart);
        return chart;
    }
    Result<Chart> make(const PortfolioChart &wanted)
    {
        if (m_reading)
            return m_portfolio.make(wanted);
        Chart chart = wanted.begin(m_words, m_day);
        sayNothing(chart);
        return chart;
    }

private:
    bool isPast() const { return m_day < m_today; }
    void sayNothing(Chart &chart) const
    {
        chart.empty =
            m_words.words(QT_TRANSLATE_NOOP("Dashboard", "The app was not recorded by that day."));
    }

    const Database &m_database;
    LibraryShelf &m_shelf;
    AppId m_app;
    QDate m_today;
    QDate m_day;
    ChartWords m_words;
    Dashboard m_portfolio;
    std::optional<AppReading> m_reading; ///< nothing: the app was not there yet
};

} // namespace

std::span<const AppChart> AppDashboard::charts()
{
    static constexpr AppChart charts[] = {
        {{"app-releases", ChartShape::Timeline,
          QT_TRANSLATE_NOOP("Dashboard", "Releases: plan, course and forecast"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "The phases of each release of the app, as planned and as they went: "
                            "each from the gate before it to its own."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Release"),
          QT_TRANSLATE_NOOP("Dashboard", "No phase is planned or begun.")},
         fillAppReleases},
        {{"app-gates", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "Gates passed beside the plan"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Gates of all releases of the app up to each day, a day a week: as "
                            "they are planned now, and as they were passed; a gate that was "
                            "re-opened since is not passed."),
          QT_TRANSLATE_NOOP("Dashboard", "gates"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "No gate is planned or passed.")},
         fillAppGates},
        {{"app-durations", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "How long each release took"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Days from the release's beginning to its last gate: planned, taken "
                            "until it was passed, and expected. A release without a number: its "
                            "last gate is not planned, or not passed."),
          QT_TRANSLATE_NOOP("Dashboard", "days"), QT_TRANSLATE_NOOP("Dashboard", "Release"),
          QT_TRANSLATE_NOOP("Dashboard", "No release has its last gate planned or passed.")},
         fillAppDurations},
        {{"app-progress", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "Coverage and score of each release"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Of the eight releases added last: coverage is the share of what "
                            "applies that is assessed, the score that of what is assessed."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Release"),
          QT_TRANSLATE_NOOP("Dashboard", "Nothing is assessed yet.")},
         fillAppProgress},
        {{"app-scores", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "Score by clause group beside the release before"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "The score over what is assessed, with its coverage beside it. A group "
                            "without a number: nothing is assessed there, or nothing applies."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Clause group"),
          QT_TRANSLATE_NOOP("Dashboard", "Nothing is assessed yet.")},
         fillAppScores},
        {{"app-findings", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "The life of the app's findings"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Findings of all its releases at the end of each day, a day a week: "
                            "how many were opened and closed until then, and how many of high "
                            "risk were open."),
          QT_TRANSLATE_NOOP("Dashboard", "findings"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "No finding was opened.")},
         fillAppFindings},
    };
    return charts;
}

const AppChart *AppDashboard::chart(const QString &key)
{
    for (const AppChart &chart : charts()) {
        if (key == QLatin1StringView(chart.key))
            return &chart;
    }
    return nullptr;
}

std::span<const char *const> AppDashboard::portfolioCharts()
{
    static constexpr const char *keys[] = {
        "findings-by-age", "acceptances-expiring",  "threats-by-state", "threats-by-category",
        "tests-by-method", "vulnerable-components", "evidence-expiring"};
    return keys;
}

Result<std::vector<Chart>> AppDashboard::make(const Database &database, LibraryShelf &shelf,
                                              AppId app, QDate today, QDate day)
{
    AppCharts charts(database, shelf, app, today, day);
    TRY(charts.load());
    std::vector<Chart> all;
    for (const AppChart &each : AppDashboard::charts()) {
        TRY_ASSIGN(Chart chart, charts.make(each));
        all.push_back(std::move(chart));
    }
    for (const char *key : portfolioCharts()) {
        TRY_ASSIGN(const PortfolioChart *const each, Dashboard::chart(QLatin1StringView(key)));
        TRY_ASSIGN(Chart chart, charts.make(*each));
        all.push_back(std::move(chart));
    }
    return all;
}

Result<Chart> AppDashboard::make(const Database &database, LibraryShelf &shelf, AppId app,
                                 QDate today, QDate day, const QString &key)
{
    AppCharts charts(database, shelf, app, today, day);
    TRY(charts.load());
    if (const AppChart *own = chart(key))
        return charts.make(*own);
    TRY_ASSIGN(const PortfolioChart *const ofPortfolio, Dashboard::chart(key));
    return charts.make(*ofPortfolio);
}

} // namespace gatehouse
