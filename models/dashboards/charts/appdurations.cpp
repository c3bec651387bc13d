#include "models/dashboards/charts/appcharts.h"
#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/releasecharts.h"

namespace gatehouse {

Result<void> fillAppDurations(AppReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words;
    ChartSeries planned{QStringLiteral("planned"),
                        words.words(QT_TRANSLATE_NOOP("Dashboard", "Planned")),
                        ChartTone::Second,
                        {}};
    ChartSeries taken{QStringLiteral("taken"),
                      words.words(QT_TRANSLATE_NOOP("Dashboard", "Taken")),
                      ChartTone::First,
                      {}};
    ChartSeries expected{QStringLiteral("expected"),
                         words.words(QT_TRANSLATE_NOOP("Dashboard", "Expected")),
                         ChartTone::Third,
                         {}};
    const Release *forecastFor = nullptr;
    for (const Release &release : reading.releases) {
        chart.categories.push_back({release.version, sameIn(release.version)});
        const PhaseWalk &walk = reading.walkOf(release);
        const ChartPlace place = placeOfRelease(reading.app.code, release.version,
                                                QStringLiteral("phase"), toKey(allPhases.back()));
        const auto until = [&](QDate end) {
            ChartPoint point{.value = std::nullopt, .place = place};
            if (end.isValid())
                point.value = static_cast<double>(std::max<qint64>(0, walk.begunOn.daysTo(end)));
            return point;
        };
        const PhaseForecast forecast = reading.forecastOf(release);
        if (forecast.basis > 0)
            forecastFor = &release;
        planned.points.push_back(until(walk.plannedOn.back()));
        taken.points.push_back(until(walk.passedOn.back()));
        expected.points.push_back(until(forecast.expectedOn.back()));
    }
    chart.series = {std::move(planned), std::move(taken)};
    if (forecastFor)
        chart.series.push_back(std::move(expected));
    if (reading.shown)
        sayBasis(words, reading.forecastOf(reading.shown->release), chart);
    return {};
}

} // namespace gatehouse
