#include "models/dashboards/charts/history.h"

namespace gatehouse {

Result<DailyCounts> countsOfTheDay(const PortfolioReading &reading)
{
    TRY_ASSIGN(const auto counts, DailyHistory::onOfShown(reading.database(), reading.day()));
    DailyCounts sum;
    for (const auto &[app, each] : counts) {
        if (reading.holds(app))
            sum += each;
    }
    return sum;
}

void say(const ChartWords &words, const char *what, Chart &chart)
{
    const LocalizedText said = words.words(what);
    chart.about.zh += said.zh;
    chart.about.en += u' ' + said.en;
}

void say(const ChartWords &words, const char *what, const QString &argument, Chart &chart)
{
    const LocalizedText said = words.words(what, argument);
    chart.about.zh += said.zh;
    chart.about.en += u' ' + said.en;
}

QPair<QString, QString> asOf(QDate day)
{
    return {QStringLiteral("as_of"), day.toString(Qt::ISODate)};
}

Result<void> fillTrend(const PortfolioReading &reading, Chart &chart,
                       const std::vector<TrendLine> &lines, bool perWeek)
{
    constexpr int weeks = 52;
    constexpr int daysAWeek = 7;
    TRY_ASSIGN(const QDate known, DailyHistory::firstDay(reading.database()));
    if (!known.isValid())
        return {};
    std::vector<QDate> days; // one more at the front, to tell the first week's
    for (int week = weeks; week >= 0; --week) {
        const QDate day = reading.day().addDays(-daysAWeek * week);
        if (day.addDays(daysAWeek) >= known)
            days.push_back(day);
    }
    if (days.size() < 2)
        return {};
    TRY_ASSIGN(const auto counts, DailyHistory::over(reading.database(), days, [&](AppId app) {
                   return reading.holds(app);
               }));
    chart.days.assign(days.begin() + 1, days.end());
    chart.empty =
        reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Nothing was counted in this time."));
    for (const TrendLine &line : lines) {
        ChartSeries &series = chart.series.emplace_back();
        series.key = line.key;
        series.name = line.name;
        series.tone = line.tone;
        for (size_t i = 1; i < days.size(); ++i) {
            const int before = perWeek ? line.value(counts[i - 1]) : 0;
            ChartPoint &point = series.points.emplace_back();
            point = {.value = line.value(counts[i]) - before, .place = line.place};
            const bool isLast = i + 1 == days.size();
            if (!perWeek && !isLast)
                point.place.filter.append(asOf(days[i]));
            if (perWeek)
                point.place.filter.append({line.cameIn,
                                           days[i - 1].addDays(1).toString(Qt::ISODate)
                                               + QStringLiteral("..")
                                               + days[i].toString(Qt::ISODate)});
        }
    }
    return {};
}

} // namespace gatehouse
