#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/clausecolumns.h"

namespace gatehouse {

Result<void> fillComplianceHeatMap(PortfolioReading &reading, Chart &chart)
{
    TRY(addClauseColumns(reading, chart));
    TRY_ASSIGN(const auto *figures, reading.figures());
    for (const PortfolioApp &app : reading.apps()) {
        const auto found = figures->constFind(app.board.release);
        if (found == figures->cend())
            continue;
        ChartSeries &series = chart.series.emplace_back();
        series.key = app.board.code;
        series.name = sameIn(app.board.code + u' ' + app.board.name);
        series.tone = ChartTone::Unknown;
        series.points.reserve(chart.categories.size());
        const auto &groups = found->scores.groups();
        for (const ChartCategory &category : chart.categories) {
            const auto score = groups.find(category.key.toUtf8());
            ChartPoint &point = series.points.emplace_back(
                pointOf(score == groups.end() ? Score() : score->second));
            point.place = placeIn(QStringLiteral("release"), QStringLiteral("app"), app.board.code,
                                  QStringLiteral("group"), category.key);
        }
    }
    return {};
}

} // namespace gatehouse
