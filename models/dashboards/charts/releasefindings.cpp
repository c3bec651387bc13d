#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/releasecharts.h"
#include "models/dashboards/dailyhistory.h"

namespace gatehouse {

Result<void> fillReleaseFindings(ReleaseReading &reading, Chart &chart)
{
    chart.days = weeksOf(reading);
    TRY_ASSIGN(const auto counts,
               DailyHistory::ofRelease(reading.database, reading.release.id, chart.days));
    const auto add = [&](const QString &key, const LocalizedText &name, ChartTone tone,
                         DailyMeasure measure) {
        ChartSeries &series = chart.series.emplace_back();
        series.key = key;
        series.name = name;
        series.tone = tone;
        for (const DailyCounts &each : counts)
            series.points.push_back({.value = each[measure],
                                     .place = placeIn(QStringLiteral("findings"),
                                                      QStringLiteral("app"), reading.appCode)});
    };
    const ChartWords &words = reading.words;
    add(QStringLiteral("opened"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Opened so far")),
        ChartTone::Second, DailyMeasure::openedFindings());
    add(QStringLiteral("closed"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Closed so far")),
        ChartTone::Good, DailyMeasure::closedFindings());
    add(QStringLiteral("high"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Open, high risk")),
        ChartTone::Bad, DailyMeasure::openFinding(Risk::High));
    return {};
}

} // namespace gatehouse
