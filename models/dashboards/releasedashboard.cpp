#include "models/dashboards/releasedashboard.h"

#include "models/dashboards/charts/releasecharts.h"

namespace gatehouse {

namespace {

Result<Chart> made(ReleaseReading &reading, const ReleaseChart &wanted)
{
    Chart chart = wanted.begin(reading.words, reading.today);
    TRY(wanted.fill(reading, chart));
    return chart;
}

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
              "how many the phases ask for by what applies today. What the organisation "
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
                                                  ReleaseId release, QDate today)
{
    TRY_ASSIGN(ReleaseReading reading, ReleaseReading::load(database, shelf, release, today));
    std::vector<Chart> all;
    for (const ReleaseChart &each : charts()) {
        TRY_ASSIGN(Chart chart, made(reading, each));
        all.push_back(std::move(chart));
    }
    return all;
}

Result<Chart> ReleaseDashboard::make(const Database &database, LibraryShelf &shelf,
                                     ReleaseId release, QDate today, const ReleaseChart &chart)
{
    TRY_ASSIGN(ReleaseReading reading, ReleaseReading::load(database, shelf, release, today));
    return made(reading, chart);
}

} // namespace gatehouse
