#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"

namespace gatehouse {

Result<void> fillGatesByPhase(PortfolioReading &reading, Chart &chart)
{
    addCategories<Phase>(chart, reading.words());
    for (const GateState state : allValues<GateState>()) {
        ChartSeries &series =
            addSeries(chart, toKey(state), reading.words().label(state), chartToneOf(state));
        for (const Phase phase : allPhases) {
            const auto index = static_cast<size_t>(indexOf(phase));
            ChartPoint &point = series.points[index];
            point.place = placeIn(QStringLiteral("board"), QStringLiteral("phase"), toKey(phase),
                                  QStringLiteral("state"), toKey(state));
            for (const PortfolioApp &app : reading.apps())
                count(point, app.board.release.isValid() && app.board.cells[index].state == state);
        }
    }
    return {};
}

} // namespace gatehouse
