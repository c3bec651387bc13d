#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/releasecharts.h"

namespace gatehouse {

Result<void> fillReleasePhases(ReleaseReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words;
    const PhaseForecast forecast = PhaseForecast::of(reading.walk, reading.finished, reading.today);
    QDate begins = reading.today;
    for (const Phase phase : allPhases) {
        const ChartPlace place = placeIn(QStringLiteral("release"), QStringLiteral("app"),
                                         reading.appCode, QStringLiteral("phase"), toKey(phase));
        ChartSeries &series = chart.series.emplace_back();
        series.key = toKey(phase);
        series.name = words.label(phase);
        series.tone = ChartTone::Running;
        series.spans = phaseSpans(words, reading.walk, phase, reading.today, place);
        const QDate expected = forecast.expectedOn[static_cast<size_t>(indexOf(phase))];
        if (!expected.isValid())
            continue;
        series.spans.push_back({.first = std::min(begins, expected),
                                .last = expected,
                                .tone = ChartTone::Third,
                                .planned = true,
                                .name = words.words(QT_TRANSLATE_NOOP("Dashboard", "%1, forecast"),
                                                    words.label(phase)),
                                .place = place});
        begins = expected;
    }
    const LocalizedText basis = forecast.basis > 0
        ? words.words(QT_TRANSLATE_NOOP("Dashboard",
                                        "The forecast takes for each phase the average of the "
                                        "app's last %1 finished releases, from today on."),
                      QString::number(forecast.basis))
        : words.words(QT_TRANSLATE_NOOP("Dashboard",
                                        "There is no forecast: it needs two finished releases of "
                                        "the app, and a phase to come."));
    chart.about.zh += basis.zh;
    chart.about.en += u' ' + basis.en;
    return {};
}

} // namespace gatehouse
