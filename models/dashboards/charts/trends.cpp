#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/history.h"

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

Result<void> fillFindingsTrend(PortfolioReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words();
    const QString list = QStringLiteral("findings");
    return fillTrend(
        reading, chart,
        {{QStringLiteral("opened"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Opened")),
          ChartTone::Bad,
          [](const DailyCounts &counts) { return counts[DailyMeasure::openedFindings()]; },
          placeIn(list, QStringLiteral("status"), QStringLiteral("any")), QStringLiteral("opened")},
         {QStringLiteral("closed"), words.words(QT_TRANSLATE_NOOP("Dashboard", "Closed")),
          ChartTone::Good,
          [](const DailyCounts &counts) { return counts[DailyMeasure::closedFindings()]; },
          placeIn(list, QStringLiteral("status"), toKey(FindingStatus::Closed)),
          QStringLiteral("closed")}},
        true);
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
