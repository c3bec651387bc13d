#include "models/dashboards/charts/appcharts.h"
#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/releasecharts.h"

namespace gatehouse {

namespace {

/// How many of the days have come by then; what is invalid never comes.
int comeBy(const std::array<QDate, 6> &days, QDate day)
{
    return static_cast<int>(std::count_if(
        days.begin(), days.end(), [&](QDate each) { return each.isValid() && each <= day; }));
}

} // namespace

Result<void> fillAppGates(AppReading &reading, Chart &chart)
{
    PhaseForecast forecast;
    if (reading.shown)
        forecast = reading.forecastOf(reading.shown->release);
    QDate first = reading.today;
    QDate last = reading.today;
    for (const auto &[release, walk] : reading.walks) {
        first = std::min(first, walk.begunOn);
        for (const QDate planned : walk.plannedOn)
            last = std::max(last, planned); // an invalid day comes before any other
    }
    for (const QDate expected : forecast.expectedOn)
        last = std::max(last, expected);
    constexpr int daysAWeek = 7;
    chart.days = weeksSince(first, reading.today);
    for (QDate day = reading.today; day < last;)
        chart.days.push_back(day = day.addDays(daysAWeek));

    const ChartWords &words = reading.words;
    const QString ofApp = QStringLiteral("app");
    const QString &code = reading.app.code;
    const auto gates = [&](const QString &field, QDate day) {
        return placeIn(QStringLiteral("gates"), ofApp, code, field, day.toString(Qt::ISODate));
    };
    ChartSeries planned{QStringLiteral("planned"),
                        words.words(QT_TRANSLATE_NOOP("Dashboard", "Planned")),
                        ChartTone::Second,
                        {}};
    ChartSeries passed{
        toKey(GateState::Passed), words.label(GateState::Passed), ChartTone::Good, {}};
    ChartSeries expected{QStringLiteral("expected"),
                         words.words(QT_TRANSLATE_NOOP("Dashboard", "Expected")),
                         ChartTone::Third,
                         {}};
    int passedToday = 0;
    for (const auto &[release, walk] : reading.walks)
        passedToday += comeBy(walk.passedOn, reading.today);
    for (const QDate day : chart.days) {
        int plannedBy = 0;
        int passedBy = 0;
        for (const auto &[release, walk] : reading.walks) {
            plannedBy += comeBy(walk.plannedOn, day);
            passedBy += comeBy(walk.passedOn, day);
        }
        planned.points.push_back(
            {.value = plannedBy, .place = gates(QStringLiteral("planned_by"), day)});
        ChartPoint &really = passed.points.emplace_back();
        if (day <= reading.today)
            really = {.value = passedBy, .place = gates(QStringLiteral("passed_by"), day)};
        ChartPoint &ahead = expected.points.emplace_back();
        if (day >= reading.today) // what is only expected is recorded nowhere
            ahead = {.value = passedToday + comeBy(forecast.expectedOn, day),
                     .place = placeIn(QStringLiteral("board"), ofApp, code)};
    }
    chart.series = {std::move(planned), std::move(passed)};
    if (forecast.basis > 0)
        chart.series.push_back(std::move(expected));
    sayBasis(words, forecast, chart);
    return {};
}

} // namespace gatehouse
