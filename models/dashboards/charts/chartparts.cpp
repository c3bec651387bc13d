#include "models/dashboards/charts/chartparts.h"

#include "models/base/lastday.h"
#include "models/lifecycle/conclusionscheme.h"

#include <algorithm>
#include <numeric>

namespace gatehouse {

ChartSeries &addSeries(Chart &chart, const QString &key, const LocalizedText &name, ChartTone tone)
{
    ChartSeries &series = chart.series.emplace_back();
    series.key = key;
    series.name = name;
    series.tone = tone;
    series.points.resize(chart.categories.size(), {.value = 0});
    return series;
}

void count(ChartPoint &point, double by)
{
    point.value = point.value.value_or(0) + by;
}

ChartTone chartToneOf(Risk risk)
{
    switch (risk) {
    case Risk::High:
        return ChartTone::Bad;
    case Risk::Medium:
        return ChartTone::Warning;
    case Risk::Low:
        return ChartTone::Fair;
    case Risk::None:
        break;
    }
    return ChartTone::Unknown;
}

ChartTone chartToneOf(GateState state)
{
    switch (state) {
    case GateState::InProgress:
        return ChartTone::Running;
    case GateState::Blocked:
        return ChartTone::Warning;
    case GateState::Ready:
        return ChartTone::Fair;
    case GateState::Passed:
        return ChartTone::Good;
    case GateState::Rejected:
        return ChartTone::Bad;
    case GateState::NotStarted:
        break;
    }
    return ChartTone::Unknown;
}

ChartTone chartToneOf(ThreatState state)
{
    switch (state) {
    case ThreatState::Open:
        return ChartTone::Bad;
    case ThreatState::Planned:
        return ChartTone::Warning;
    case ThreatState::Designed:
        return ChartTone::Running;
    case ThreatState::Implemented:
        return ChartTone::Fair;
    case ThreatState::Verified:
        return ChartTone::Good;
    case ThreatState::Accepted:
        return ChartTone::First;
    case ThreatState::NotApplicable:
    case ThreatState::Gone:
        break;
    }
    return ChartTone::Unknown;
}

ChartTone chartToneOfScore(std::optional<double> share)
{
    if (!share)
        return ChartTone::Unknown;
    static constexpr ChartTone tones[] = {ChartTone::Good, ChartTone::Fair, ChartTone::Warning,
                                          ChartTone::Bad};
    const auto &grades = ConclusionScheme::builtIn().grades();
    size_t grade = 0;
    while (grade + 1 < grades.size() && *share * 100 < grades[grade].leastScore)
        ++grade;
    return tones[std::min(grade, std::size(tones) - 1)];
}

Horizon horizonOf(QDate lastDay, QDate today)
{
    if (isPast(lastDay, today))
        return Horizon::Past;
    const qint64 days = today.daysTo(lastDay);
    return days <= 7 ? Horizon::Week
        : days <= 30 ? Horizon::Month
        : days <= 90 ? Horizon::Quarter
                     : Horizon::Later;
}

QString horizonKey(Horizon horizon)
{
    switch (horizon) {
    case Horizon::Past:
        return QStringLiteral("past");
    case Horizon::Week:
        return QStringLiteral("7");
    case Horizon::Month:
        return QStringLiteral("30");
    case Horizon::Quarter:
        return QStringLiteral("90");
    case Horizon::Later:
        break;
    }
    return QStringLiteral("later");
}

ChartTone chartToneOf(Horizon horizon)
{
    switch (horizon) {
    case Horizon::Past:
        return ChartTone::Bad;
    case Horizon::Week:
        return ChartTone::Warning;
    case Horizon::Month:
        return ChartTone::Fair;
    case Horizon::Quarter:
        return ChartTone::Running;
    case Horizon::Later:
        break;
    }
    return ChartTone::Good;
}

double Ranked::total() const
{
    return std::accumulate(
        points.begin(), points.end(), 0.0,
        [](double sum, const ChartPoint &point) { return sum + point.value.value_or(0); });
}

void rank(Chart &chart, std::vector<Ranked> rows, size_t most)
{
    std::erase_if(rows, [](const Ranked &row) { return row.total() == 0; });
    std::stable_sort(rows.begin(), rows.end(), [](const Ranked &one, const Ranked &other) {
        return one.total() > other.total();
    });
    if (rows.size() > most)
        rows.resize(most);
    for (Ranked &row : rows) {
        chart.categories.push_back(std::move(row.category));
        for (size_t series = 0; series < chart.series.size(); ++series)
            chart.series[series].points.push_back(std::move(row.points[series]));
    }
}

} // namespace gatehouse
