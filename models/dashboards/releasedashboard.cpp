#include "models/dashboards/releasedashboard.h"

#include "models/dashboards/charts/releasecharts.h"
#include "models/dashboards/pastday.h"
#include "models/dashboards/pastplaces.h"
#include "models/portfolio/releaserepository.h"

#include <optional>

namespace gatehouse {

namespace {

/// Makes the charts of a release as of a day, one after another.
class ReleaseCharts
{
public:
    ReleaseCharts(const Database &database, LibraryShelf &shelf, QDate today, QDate day)
        : m_database(database), m_shelf(shelf), m_today(today), m_day(day)
    {
    }

    Result<void> load(ReleaseId release)
    {
        TRY(ReleaseRepository(m_database).release(release)); // as of today
        if (isPast()) {
            TRY_ASSIGN(m_past, PastDay::show(m_database, m_shelf, m_day));
        }
        auto reading = ReleaseReading::load(m_database, m_shelf, release, m_day);
        if (reading)
            m_reading.emplace(*std::move(reading));
        else if (!isPast() || reading.error().kind != ErrorKind::NotFound)
            return tl::unexpected(reading.error());
        return {};
    }

    Result<Chart> make(const ReleaseChart &wanted)
    {
        Chart chart = wanted.begin(m_words, m_day);
        if (!m_reading) {
            chart.empty = m_words.words(
                QT_TRANSLATE_NOOP("Dashboard", "The release was not recorded by that day."));
            return chart;
        }
        TRY(wanted.fill(*m_reading, chart));
        if (isPast())
            leadToPastDay(m_words, m_day, chart);
        return chart;
    }

private:
    bool isPast() const { return m_day < m_today; }

    const Database &m_database;
    LibraryShelf &m_shelf;
    QDate m_today;
    QDate m_day;
    ChartWords m_words;
    std::unique_ptr<PastDay> m_past;
    std::optional<ReleaseReading> m_reading; ///< nothing: the release was not there yet
};

} // namespace

std::span<const ReleaseChart> ReleaseDashboard::charts()
{
    static constexpr ReleaseChart charts[] = {
        {{"release-phases", ChartShape::Timeline,
          QT_TRANSLATE_NOOP("Dashboard", "The six phases: plan, course and forecast"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Each phase from the gate before it to its own, as planned and as it "
                            "went."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Phase"),
          QT_TRANSLATE_NOOP("Dashboard", "No phase is planned or begun.")},
         fillReleasePhases},
        {{"release-progress", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "Judgements made of those due"),
          QT_TRANSLATE_NOOP(
              "Dashboard",
              "Judgements that stood at the end of each day, a day a week, beside "
              "how many the phases ask for by what applies on the last. What the organisation "
              "assesses once for all is left out."),
          QT_TRANSLATE_NOOP("Dashboard", "judgements"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "There is no history yet.")},
         fillReleaseProgress},
        {{"release-scores", ChartShape::Bars,
          QT_TRANSLATE_NOOP("Dashboard", "Score by clause group beside the release before"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "The score over what is assessed, with its coverage beside it. A group "
                            "without a number: nothing is assessed there, or nothing applies."),
          nullptr, QT_TRANSLATE_NOOP("Dashboard", "Clause group"),
          QT_TRANSLATE_NOOP("Dashboard", "Nothing is assessed yet.")},
         fillReleaseScores},
        {{"release-findings", ChartShape::Trend,
          QT_TRANSLATE_NOOP("Dashboard", "The findings of the release"),
          QT_TRANSLATE_NOOP("Dashboard",
                            "Its own findings at the end of each day, a day a week: how many were "
                            "opened and closed until then, and how many of high risk were open."),
          QT_TRANSLATE_NOOP("Dashboard", "findings"), QT_TRANSLATE_NOOP("Dashboard", "Day"),
          QT_TRANSLATE_NOOP("Dashboard", "There is no history yet.")},
         fillReleaseFindings},
    };
    return charts;
}

const ReleaseChart *ReleaseDashboard::chart(const QString &key)
{
    for (const ReleaseChart &chart : charts()) {
        if (key == QLatin1StringView(chart.key))
            return &chart;
    }
    return nullptr;
}

Result<std::vector<Chart>> ReleaseDashboard::make(const Database &database, LibraryShelf &shelf,
                                                  ReleaseId release, QDate today, QDate day)
{
    ReleaseCharts charts(database, shelf, today, day);
    TRY(charts.load(release));
    std::vector<Chart> all;
    for (const ReleaseChart &each : ReleaseDashboard::charts()) {
        TRY_ASSIGN(Chart chart, charts.make(each));
        all.push_back(std::move(chart));
    }
    return all;
}

Result<Chart> ReleaseDashboard::make(const Database &database, LibraryShelf &shelf,
                                     ReleaseId release, QDate today, QDate day,
                                     const ReleaseChart &chart)
{
    ReleaseCharts charts(database, shelf, today, day);
    TRY(charts.load(release));
    return charts.make(chart);
}

} // namespace gatehouse
