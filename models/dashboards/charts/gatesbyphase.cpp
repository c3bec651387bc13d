#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/listnarrowing.h"

namespace gatehouse {

Result<void> fillGatesByPhase(PortfolioReading &reading, Chart &chart)
{
    addCategories<Phase>(chart, reading.words());
    // What was passed on what is there no longer does not count as passed.
    const auto add = [&](const QString &key, const QString &state, const LocalizedText &name,
                         ChartTone tone, const auto &isCounted) {
        ChartSeries &series = addSeries(chart, key, name, tone);
        for (const Phase phase : allPhases) {
            const auto index = static_cast<size_t>(indexOf(phase));
            ChartPoint &point = series.points[index];
            point.place = placeIn(QStringLiteral("board"), QStringLiteral("phase"), toKey(phase),
                                  QStringLiteral("state"), state);
            for (const PortfolioApp &app : reading.apps())
                count(point, app.board.release.isValid() && isCounted(app.board.cells[index]));
        }
    };
    const ChartWords &words = reading.words();
    for (const GateState state : allValues<GateState>()) {
        const bool isPassed = state == GateState::Passed;
        add(toKey(state), isPassed ? passedAsDecided : toKey(state), words.label(state),
            chartToneOf(state),
            [state](const BoardCell &cell) { return cell.state == state && !cell.changedSince; });
        if (isPassed)
            add(passedAndChanged, passedAndChanged,
                words.words(QT_TRANSLATE_NOOP("Dashboard", "Passed, changed since")),
                ChartTone::Second, [](const BoardCell &cell) { return cell.changedSince; });
    }
    return {};
}

} // namespace gatehouse
