#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/history.h"
#include "models/dashboards/pastday.h"
#include "models/dashboards/vulnerableuses.h"

namespace gatehouse {

Result<void> fillVulnerableComponents(PortfolioReading &reading, Chart &chart)
{
    static constexpr std::pair<ToolSeverity, ChartTone> severities[] = {
        {ToolSeverity::Critical, ChartTone::Bad},
        {ToolSeverity::High, ChartTone::Warning},
        {ToolSeverity::Medium, ChartTone::Fair},
        {ToolSeverity::Low, ChartTone::Running},
        {ToolSeverity::None, ChartTone::Unknown}};
    for (const auto &[severity, tone] : severities)
        chart.categories.push_back({toKey(severity), reading.words().label(severity)});
    ChartSeries &series = addSeries(
        chart, QStringLiteral("components"),
        reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Components")), ChartTone::First);
    for (size_t i = 0; i < series.points.size(); ++i) {
        series.points[i].tone = severities[i].second;
        series.points[i].place = placeIn(QStringLiteral("components"), QStringLiteral("severity"),
                                         chart.categories[i].key);
    }
    TRY_ASSIGN(const auto uses, vulnerableUses(reading.database()));
    for (const ComponentUse &use : uses) {
        if (!reading.holds(use.app)
            || (reading.past() && !reading.past()->knowsComponents(use.release)))
            continue;
        const auto place =
            std::ranges::find(severities, use.severity, &std::pair<ToolSeverity, ChartTone>::first);
        count(series.points[static_cast<size_t>(place - std::begin(severities))]);
    }
    return {};
}

Result<void> fillVulnerableComponentsPast(PortfolioReading &reading, Chart &chart)
{
    const auto unknown = std::ranges::count_if(reading.apps(), [&](const PortfolioApp &app) {
        return app.board.release.isValid() && !reading.past()->knowsComponents(app.board.release);
    });
    if (unknown > 0)
        say(reading.words(),
            QT_TRANSLATE_NOOP("Dashboard",
                              "Without %1 of the releases: the log does not say which components "
                              "these had on that day."),
            QString::number(unknown), chart);
    return fillVulnerableComponents(reading, chart);
}

} // namespace gatehouse
