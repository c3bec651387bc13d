#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/history.h"

// What the history holds of charts that say more of today. Its numbers lead nowhere: the lists are
// those of today.

namespace gatehouse {

Result<void> fillGatesByPhasePast(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    addCategories<Phase>(chart, words);
    TRY_ASSIGN(const DailyCounts counts, countsOfTheDay(reading));
    const auto add = [&](const QString &key, const LocalizedText &name, ChartTone tone,
                         auto value) {
        ChartSeries &series = addSeries(chart, key, name, tone);
        for (const Phase phase : allPhases)
            series.points[static_cast<size_t>(indexOf(phase))].value = value(phase);
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

Result<void> fillFindingsByAgePast(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    chart.categories = {
        {QStringLiteral("any"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Of any age"))}};
    TRY_ASSIGN(const DailyCounts counts, countsOfTheDay(reading));
    for (const Risk risk : {Risk::High, Risk::Medium, Risk::Low})
        addSeries(chart, toKey(risk), words.label(risk), chartToneOf(risk)).points.front().value =
            counts[DailyMeasure::openFinding(risk)];
    return {};
}

Result<void> fillAcceptancesExpiringPast(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    chart.categories = {{QStringLiteral("any"),
                         words.words(QT_TRANSLATE_NOOP("Dashboard", "Holding on that day"))}};
    TRY_ASSIGN(const DailyCounts counts, countsOfTheDay(reading));
    addSeries(chart, QStringLiteral("acceptances"),
              words.words(QT_TRANSLATE_NOOP("Dashboard", "Acceptances")), ChartTone::First)
        .points.front()
        .value = counts[DailyMeasure::acceptances()];
    return {};
}

Result<void> fillThreatsByStatePast(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    chart.categories = {{toKey(ThreatState::Open), words.label(ThreatState::Open)}};
    TRY_ASSIGN(const DailyCounts counts, countsOfTheDay(reading));
    addSeries(chart, QStringLiteral("threats"),
              words.words(QT_TRANSLATE_NOOP("Dashboard", "Threats")),
              chartToneOf(ThreatState::Open))
        .points.front()
        .value = counts[DailyMeasure::openThreats()];
    return {};
}

} // namespace gatehouse
