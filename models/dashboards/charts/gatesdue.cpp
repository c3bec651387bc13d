#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"

namespace gatehouse {

Result<void> fillGatesDue(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    chart.categories = {
        {horizonKey(Horizon::Past), words.words(QT_TRANSLATE_NOOP("Dashboard", "Late"))},
        {horizonKey(Horizon::Week), words.words(QT_TRANSLATE_NOOP("Dashboard", "Within 7 days"))},
        {horizonKey(Horizon::Month), words.words(QT_TRANSLATE_NOOP("Dashboard", "8 to 30 days"))},
        {horizonKey(Horizon::Quarter),
         words.words(QT_TRANSLATE_NOOP("Dashboard", "31 to 90 days"))},
    };
    ChartSeries &series = addSeries(chart, QStringLiteral("gates"),
                                    words.words(QT_TRANSLATE_NOOP("Dashboard", "Gates not passed")),
                                    ChartTone::First);
    for (size_t i = 0; i < series.points.size(); ++i) {
        series.points[i].tone = chartToneOf(horizons[i]);
        series.points[i].place =
            placeIn(QStringLiteral("gates"), QStringLiteral("due"), chart.categories[i].key);
    }
    for (const PortfolioApp &app : reading.apps()) {
        for (const BoardCell &cell : app.board.cells) {
            if (!cell.plannedOn.isValid() || cell.state == GateState::Passed)
                continue;
            const Horizon horizon = horizonOf(cell.plannedOn, reading.day());
            if (horizon != Horizon::Later)
                count(series.points[static_cast<size_t>(horizon)]);
        }
    }
    return {};
}

} // namespace gatehouse
