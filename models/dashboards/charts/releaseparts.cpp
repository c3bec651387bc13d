#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/history.h"
#include "models/dashboards/charts/releasecharts.h"

#include <algorithm>

namespace gatehouse {

std::vector<QDate> weeksSince(QDate first, QDate today)
{
    constexpr int daysAWeek = 7;
    std::vector<QDate> days;
    for (QDate day = today; day > first; day = day.addDays(-daysAWeek))
        days.push_back(day);
    days.push_back(first);
    std::reverse(days.begin(), days.end());
    return days;
}

ChartPlace placeOfRelease(const QString &app, const QString &version, const QString &field,
                          const QString &value)
{
    ChartPlace place = placeIn(QStringLiteral("release"), QStringLiteral("app"), app,
                               QStringLiteral("version"), version);
    if (!field.isEmpty())
        place.filter.append({field, value});
    return place;
}

std::optional<ChartSpan> forecastSpan(const ChartWords &words, const PhaseForecast &forecast,
                                      Phase phase, QDate begins, const ChartPlace &place)
{
    const QDate expected = forecast.expectedOn[static_cast<size_t>(indexOf(phase))];
    if (!expected.isValid())
        return std::nullopt;
    return ChartSpan{
        .first = std::min(begins, expected),
        .last = expected,
        .tone = ChartTone::Third,
        .planned = true,
        .name = words.words(QT_TRANSLATE_NOOP("Dashboard", "%1, forecast"), words.label(phase)),
        .place = place};
}

void sayBasis(const ChartWords &words, const PhaseForecast &forecast, Chart &chart)
{
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
}

void addFindingsLife(const ChartWords &words, const std::vector<DailyCounts> &counts,
                     const QList<QPair<QString, QString>> &whose, Chart &chart)
{
    const auto add = [&](const QString &key, const LocalizedText &name, ChartTone tone,
                         DailyMeasure measure, const QString &field, const QString &value) {
        ChartSeries &series = chart.series.emplace_back();
        series.key = key;
        series.name = name;
        series.tone = tone;
        ChartPlace place{QStringLiteral("findings"), whose};
        place.filter.append({field, value});
        for (size_t i = 0; i < counts.size(); ++i) {
            series.points.push_back({.value = counts[i][measure], .place = place});
            if (i + 1 < counts.size())
                series.points.back().place.filter.append(asOf(chart.days[i]));
        }
    };
    chart.empty = words.words(QT_TRANSLATE_NOOP("Dashboard", "No finding was opened."));
    const QString status = QStringLiteral("status");
    add(QStringLiteral("opened"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Opened so far")),
        ChartTone::Second, DailyMeasure::openedFindings(), status, QStringLiteral("any"));
    add(QStringLiteral("closed"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Closed so far")),
        ChartTone::Good, DailyMeasure::closedFindings(), status, toKey(FindingStatus::Closed));
    add(QStringLiteral("high"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Open, high risk")),
        ChartTone::Bad, DailyMeasure::openFinding(Risk::High), QStringLiteral("risk"),
        toKey(Risk::High));
}

} // namespace gatehouse
