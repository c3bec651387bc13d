#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/clausecolumns.h"

namespace gatehouse {

Result<void> fillCoverageAndScore(PortfolioReading &reading, Chart &chart)
{
    TRY(addClauseColumns(reading, chart));
    TRY_ASSIGN(const auto *figures, reading.figures());
    ClauseScores all;
    for (const PortfolioApp &app : reading.apps())
        all += figures->value(app.board.release).scores;
    ChartSeries coverage = coverageSeries(reading.words());
    ChartSeries score = scoreSeries(reading.words());
    for (const ChartCategory &category : chart.categories) {
        ChartPoint point = pointOf(all.of(category.key.toUtf8()));
        point.tone = {};
        point.place = placeIn(QStringLiteral("reviews"), QStringLiteral("group"), category.key);
        coverage.points.push_back({.value = point.beside, .place = point.place});
        score.points.push_back(std::move(point));
    }
    chart.series = {std::move(coverage), std::move(score)};
    return {};
}

} // namespace gatehouse
