#include "models/dashboards/charts/appcharts.h"
#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/releasecharts.h"

#include <ranges>

namespace gatehouse {

Result<void> fillAppReleases(AppReading &reading, Chart &chart)
{
    for (const Release &release : reading.releases | std::views::reverse) {
        ChartSeries &series = chart.series.emplace_back();
        series.key = release.version;
        series.name = sameIn(release.version);
        series.tone = ChartTone::Running;
        const PhaseForecast forecast = reading.forecastOf(release);
        QDate begins = reading.today;
        for (const Phase phase : allPhases) {
            const ChartPlace place = placeOfRelease(reading.app.code, release.version,
                                                    QStringLiteral("phase"), toKey(phase));
            const auto spans =
                phaseSpans(reading.words, reading.walkOf(release), phase, reading.today, place);
            series.spans.insert(series.spans.end(), spans.begin(), spans.end());
            if (const auto expected = forecastSpan(reading.words, forecast, phase, begins, place)) {
                begins = *expected->last;
                series.spans.push_back(*expected);
            }
        }
    }
    if (reading.shown)
        sayBasis(reading.words, reading.forecastOf(reading.shown->release), chart);
    return {};
}

} // namespace gatehouse
