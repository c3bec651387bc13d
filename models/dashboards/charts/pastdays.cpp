#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/history.h"

// What the history holds of charts that say more of today.

namespace gatehouse {

Result<void> fillGatesByPhasePast(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    addCategories<Phase>(chart, words);
    say(words,
        QT_TRANSLATE_NOOP("Dashboard",
                          "Of a past day it is known which were passed and which were late, not "
                          "what the others missed, nor which of those passed had changed since."),
        chart);
    TRY_ASSIGN(const DailyCounts counts, countsOfTheDay(reading));
    const auto add = [&](const QString &key, const LocalizedText &name, ChartTone tone,
                         auto value) {
        ChartSeries &series = addSeries(chart, key, name, tone);
        for (const Phase phase : allPhases)
            series.points[static_cast<size_t>(indexOf(phase))] = {
                .value = value(phase),
                .place = placeIn(QStringLiteral("gates"), QStringLiteral("phase"), toKey(phase),
                                 QStringLiteral("state"), key)};
    };
    add(QStringLiteral("in_time"),
        words.words(QT_TRANSLATE_NOOP("Dashboard", "Not passed, in time")), ChartTone::Running,
        [&](Phase phase) {
            return counts[DailyMeasure::gateOpen(phase)] - counts[DailyMeasure::gateLate(phase)];
        });
    add(QStringLiteral("late"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Late")), ChartTone::Bad,
        [&](Phase phase) { return counts[DailyMeasure::gateLate(phase)]; });
    add(toKey(GateState::Passed), words.label(GateState::Passed), chartToneOf(GateState::Passed),
        [&](Phase phase) { return counts[DailyMeasure::gatePassed(phase)]; });
    return {};
}

} // namespace gatehouse
