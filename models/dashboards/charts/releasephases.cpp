#include "models/dashboards/charts/releasecharts.h"

namespace gatehouse {

Result<void> fillReleasePhases(ReleaseReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words;
    const PhaseForecast forecast = PhaseForecast::of(reading.walk, reading.finished, reading.today);
    QDate begins = reading.today;
    for (const Phase phase : allPhases) {
        const ChartPlace place = placeOfRelease(reading.appCode, reading.release.version,
                                                QStringLiteral("phase"), toKey(phase));
        ChartSeries &series = chart.series.emplace_back();
        series.key = toKey(phase);
        series.name = words.label(phase);
        series.tone = ChartTone::Running;
        series.spans = phaseSpans(words, reading.walk, phase, reading.today, place);
        if (const auto expected = forecastSpan(words, forecast, phase, begins, place)) {
            begins = *expected->last;
            series.spans.push_back(*expected);
        }
    }
    sayBasis(words, forecast, chart);
    return {};
}

} // namespace gatehouse
