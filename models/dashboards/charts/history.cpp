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

Result<std::vector<QDate>> weeksOfTheYear(const PortfolioReading &reading)
{
    constexpr int weeks = 52;
    constexpr int daysAWeek = 7;
    TRY_ASSIGN(const QDate known, DailyHistory::firstDay(reading.database()));
    std::vector<QDate> days;
    for (int week = weeks; known.isValid() && week >= 0; --week) {
        const QDate day = reading.day().addDays(-daysAWeek * week);
        if (day.addDays(daysAWeek) >= known)
            days.push_back(day);
    }
    return days;
}

Result<bool> beginTrend(const PortfolioReading &reading, Chart &chart)
{
    TRY_ASSIGN(const auto weeks, weeksOfTheYear(reading));
    if (weeks.size() < 2)
        return false;
    chart.days.assign(weeks.begin() + 1, weeks.end());
    chart.empty =
        reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Nothing was counted in this time."));
    return true;
}

void addTrendLine(Chart &chart, const TrendLine &line, const std::vector<int> &values)
{
    ChartSeries &series = chart.series.emplace_back();
    series.key = line.key;
    series.name = line.name;
    series.tone = line.tone;
    for (size_t i = 0; i < chart.days.size(); ++i) {
        ChartPoint &point = series.points.emplace_back();
        point = {.value = values[i], .place = line.place};
        if (i + 1 < chart.days.size())
            point.place.filter.append(asOf(chart.days[i]));
    }
}

Result<void> fillTrend(const PortfolioReading &reading, Chart &chart,
                       const std::vector<TrendLine> &lines)
{
    TRY_ASSIGN(const bool hasDays, beginTrend(reading, chart));
    if (!hasDays)
        return {};
    TRY_ASSIGN(const auto counts,
               DailyHistory::over(reading.database(), chart.days,
                                  [&](AppId app) { return reading.holds(app); }));
    for (const TrendLine &line : lines) {
        std::vector<int> values;
        for (const DailyCounts &each : counts)
            values.push_back(line.value(each));
        addTrendLine(chart, line, values);
    }
    return {};
}

} // namespace gatehouse
