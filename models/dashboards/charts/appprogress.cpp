#include "models/dashboards/charts/appcharts.h"
#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/clausecolumns.h"
#include "models/dashboards/charts/releasecharts.h"

namespace gatehouse {

Result<void> fillAppProgress(AppReading &reading, Chart &chart)
{
    constexpr size_t most = 8;
    const size_t first = reading.releases.size() - std::min(most, reading.releases.size());
    for (size_t i = first; i < reading.releases.size(); ++i)
        chart.categories.push_back(
            {reading.releases[i].version, sameIn(reading.releases[i].version)});
    ChartSeries coverage = coverageSeries(reading.words);
    ChartSeries score = scoreSeries(reading.words);
    for (size_t i = first; i < reading.releases.size(); ++i) {
        const Release &release = reading.releases[i];
        TRY_ASSIGN(
            const auto sheet,
            AssessmentSheet::load(reading.database, reading.shelf, release.id, reading.today));
        Score all;
        for (const SheetRow &row : sheet.rows)
            all.add(row);
        ChartPoint point = pointOf(all);
        point.tone = {};
        point.place = placeOfRelease(reading.app.code, release.version);
        coverage.points.push_back({.value = point.beside, .place = point.place});
        score.points.push_back(std::move(point));
    }
    chart.series = {std::move(coverage), std::move(score)};
    return {};
}

Result<void> fillAppScores(AppReading &reading, Chart &chart)
{
    return reading.shown ? fillReleaseScores(*reading.shown, chart) : Result<void>();
}

} // namespace gatehouse
