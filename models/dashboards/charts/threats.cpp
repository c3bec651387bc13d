#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"

namespace gatehouse {

Result<void> fillThreatsByState(PortfolioReading &reading, Chart &chart)
{
    for (const ThreatState state : allValues<ThreatState>()) {
        if (state != ThreatState::Gone)
            chart.categories.push_back({toKey(state), reading.words().label(state)});
    }
    ChartSeries &series = addSeries(
        chart, QStringLiteral("threats"),
        reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Threats")), ChartTone::First);
    for (size_t i = 0; i < series.points.size(); ++i) {
        series.points[i].tone = chartToneOf(static_cast<ThreatState>(i));
        series.points[i].place =
            placeIn(QStringLiteral("threats"), QStringLiteral("state"), chart.categories[i].key);
    }
    TRY_ASSIGN(const auto *threats, reading.threats());
    for (const PortfolioThreat &threat : *threats)
        count(series.points[static_cast<size_t>(threat.state)]);
    return {};
}

Result<void> fillThreatsByCategory(PortfolioReading &reading, Chart &chart)
{
    addCategories<ThreatCategory>(chart, reading.words());
    for (const ThreatState state : allValues<ThreatState>()) {
        if (state == ThreatState::Gone)
            continue;
        ChartSeries &series =
            addSeries(chart, toKey(state), reading.words().label(state), chartToneOf(state));
        for (size_t i = 0; i < series.points.size(); ++i)
            series.points[i].place =
                placeIn(QStringLiteral("threats"), QStringLiteral("category"),
                        chart.categories[i].key, QStringLiteral("state"), toKey(state));
    }
    TRY_ASSIGN(const auto *threats, reading.threats());
    for (const PortfolioThreat &threat : *threats) {
        for (const ThreatCategory category : threat.categories)
            count(chart.series[static_cast<size_t>(threat.state)]
                      .points[static_cast<size_t>(category)]);
    }
    return {};
}

} // namespace gatehouse
