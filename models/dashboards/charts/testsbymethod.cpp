#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/testlisting.h"

namespace gatehouse {

namespace {

ChartTone toneOfOutcome(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Pass:
        return ChartTone::Good;
    case TestOutcome::Fail:
        return ChartTone::Bad;
    case TestOutcome::Blocked:
        return ChartTone::Warning;
    case TestOutcome::NotApplicable:
        return ChartTone::Second;
    case TestOutcome::NotRun:
        break;
    }
    return ChartTone::Unknown;
}

} // namespace

Result<void> fillTestsByMethod(PortfolioReading &reading, Chart &chart)
{
    addCategories<Method>(chart, reading.words());
    for (const TestOutcome outcome : allValues<TestOutcome>()) {
        ChartSeries &series = addSeries(chart, toKey(outcome), reading.words().label(outcome),
                                        toneOfOutcome(outcome));
        for (size_t i = 0; i < series.points.size(); ++i)
            series.points[i].place =
                placeIn(QStringLiteral("tests"), QStringLiteral("method"), chart.categories[i].key,
                        QStringLiteral("outcome"), toKey(outcome));
    }
    // Counted without the words that a list shows beside them.
    TRY_ASSIGN(auto rows,
               reading.database().prepare(
                   "SELECT a.id, c.method, coalesce((SELECT t.outcome FROM test_result t "
                   "WHERE t.case_id = c.id ORDER BY t.id DESC LIMIT 1), 'not_run') "
                   "FROM app a JOIN test_case c ON c.release_id = a.current_release_id "
                   "WHERE c.retired = 0"));
    while (rows.next()) {
        if (reading.holds(rows.id<AppId>(0)))
            count(chart.series[static_cast<size_t>(rows.key<TestOutcome>(2))]
                      .points[static_cast<size_t>(rows.key<Method>(1))]);
    }
    return rows.finished();
}

} // namespace gatehouse
