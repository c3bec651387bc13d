#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/history.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Over the six phases.
template<class Measure>
int overPhases(const DailyCounts &counts, Measure measure)
{
    int sum = 0;
    for (const Phase phase : allPhases)
        sum += counts[measure(phase)];
    return sum;
}

} // namespace

// By the findings themselves, not by how many more stood at the end of a week: one that was opened
// again would be taken from the week it was opened again in, and stand in no list.
Result<void> fillFindingsTrend(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    TRY_ASSIGN(const bool hasDays, beginTrend(reading, chart));
    if (!hasDays)
        return {};
    TRY_ASSIGN(const auto weeks, weeksOfTheYear(reading));
    TRY_ASSIGN(const auto *findings, reading.findings());
    const auto add = [&](const QString &key, const LocalizedText &name, ChartTone tone,
                         const QString &status, QDate PortfolioFinding::*day) {
        ChartSeries &series = chart.series.emplace_back();
        series.key = key;
        series.name = name;
        series.tone = tone;
        for (size_t i = 1; i < weeks.size(); ++i)
            series.points.push_back(
                {.value = 0,
                 .place = placeIn(QStringLiteral("findings"), QStringLiteral("status"), status, key,
                                  weeks[i - 1].addDays(1).toString(Qt::ISODate)
                                      + QStringLiteral("..") + weeks[i].toString(Qt::ISODate))});
        for (const PortfolioFinding &finding : *findings) {
            // The first week that is not over before that day, if it has begun by then.
            const QDate happened = finding.*day;
            const auto week = std::ranges::lower_bound(weeks, happened);
            if (happened.isValid() && week != weeks.begin() && week != weeks.end())
                count(series.points[static_cast<size_t>(week - weeks.begin()) - 1]);
        }
    };
    add(QStringLiteral("opened"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Opened")),
        ChartTone::Bad, QStringLiteral("any"), &PortfolioFinding::openedOn);
    add(QStringLiteral("closed"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Closed")),
        ChartTone::Good, toKey(FindingStatus::Closed), &PortfolioFinding::closedOn);
    return {};
}

Result<void> fillOpenFindingsTrend(PortfolioReading &reading, Chart &chart)
{
    std::vector<TrendLine> lines;
    for (const Risk risk : {Risk::High, Risk::Medium, Risk::Low})
        lines.push_back(
            {toKey(risk), reading.words().label(risk), chartToneOf(risk),
             [risk](const DailyCounts &counts) { return counts[DailyMeasure::openFinding(risk)]; },
             placeIn(QStringLiteral("findings"), QStringLiteral("risk"), toKey(risk))});
    return fillTrend(reading, chart, lines);
}

Result<void> fillGatesTrend(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    const auto place = [](const QString &state) {
        return placeIn(QStringLiteral("gates"), QStringLiteral("state"), state);
    };
    return fillTrend(
        reading, chart,
        {{QStringLiteral("passed"), words.label(GateState::Passed), chartToneOf(GateState::Passed),
          [](const DailyCounts &counts) { return overPhases(counts, DailyMeasure::gatePassed); },
          place(toKey(GateState::Passed))},
         {QStringLiteral("open"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Not passed")),
          ChartTone::Running,
          [](const DailyCounts &counts) { return overPhases(counts, DailyMeasure::gateOpen); },
          place(QStringLiteral("open"))},
         {QStringLiteral("late"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Of these late")),
          ChartTone::Bad,
          [](const DailyCounts &counts) { return overPhases(counts, DailyMeasure::gateLate); },
          place(QStringLiteral("late"))}});
}

Result<void> fillOpenThreatsTrend(PortfolioReading &reading, Chart &chart)
{
    TRY_ASSIGN(const bool hasDays, beginTrend(reading, chart));
    if (!hasDays)
        return {};
    TRY_ASSIGN(const auto open,
               DailyHistory::openThreatsOfShown(reading.database(), chart.days,
                                                [&](AppId app) { return reading.holds(app); }));
    const QString state = toKey(ThreatState::Open);
    addTrendLine(chart,
                 {.key = state,
                  .name = reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Open threats")),
                  .tone = chartToneOf(ThreatState::Open),
                  .value = {},
                  .place = placeIn(QStringLiteral("threats"), QStringLiteral("state"), state)},
                 open);
    return {};
}

Result<void> fillJudgementsTrend(PortfolioReading &reading, Chart &chart)
{
    std::vector<TrendLine> lines;
    const std::pair<Judgement, ChartTone> judgements[] = {
        {Judgement::Compliant, ChartTone::Good},
        {Judgement::Partial, ChartTone::Warning},
        {Judgement::Noncompliant, ChartTone::Bad},
        {Judgement::NotApplicable, ChartTone::Unknown}};
    for (const auto &[judgement, tone] : judgements)
        lines.push_back(
            {toKey(judgement), reading.words().label(judgement), tone,
             [judgement = judgement](const DailyCounts &counts) {
                 return counts[DailyMeasure::judged(judgement)];
             },
             placeIn(QStringLiteral("reviews"), QStringLiteral("judgement"), toKey(judgement))});
    return fillTrend(reading, chart, lines);
}

} // namespace gatehouse
