#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/history.h"

namespace gatehouse {

namespace {

struct Blocker {
    Criterion criterion;
    const char *name;
    int (*missing)(const BoardCell &);
    bool isOfPastDays = false;
};

/// As the board counts: high threats are among the high risks, and what a threat model lacks is
/// one.
constexpr Blocker blockers[] = {
    {Criterion::Assessed, QT_TRANSLATE_NOOP("Dashboard", "Requirements not assessed"),
     [](const BoardCell &cell) { return cell.due - cell.assessed; }, true},
    {Criterion::NoncomplianceCovered,
     QT_TRANSLATE_NOOP("Dashboard", "Non-compliance neither in remediation nor accepted"),
     [](const BoardCell &cell) { return cell.uncovered; }, true},
    {Criterion::HighRisksHandled, QT_TRANSLATE_NOOP("Dashboard", "High risks not in hand"),
     [](const BoardCell &cell) { return cell.unhandledRisks; }, true},
    {Criterion::EvidencePresent, QT_TRANSLATE_NOOP("Dashboard", "Evidence missing"),
     [](const BoardCell &cell) { return cell.withoutEvidence; }, true},
    {Criterion::ThreatsAnswered,
     QT_TRANSLATE_NOOP("Dashboard", "Threat model missing, not looked at or not answered"),
     [](const BoardCell &cell) { return cell.threatsToDo; }},
    {Criterion::Reviewed, QT_TRANSLATE_NOOP("Dashboard", "Assessments not reviewed"),
     [](const BoardCell &cell) { return cell.unreviewed; }, true},
    {Criterion::TestsRecorded,
     QT_TRANSLATE_NOOP("Dashboard", "Tests not planned, not done or failed"),
     [](const BoardCell &cell) { return cell.testsToDo; }, true},
};

Result<void> fillBlockers(PortfolioReading &reading, Chart &chart, bool isOfAPastDay)
{
    addSeries(chart, QStringLiteral("releases"),
              reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Releases held up")),
              ChartTone::Warning);
    std::vector<Ranked> rows;
    for (const Blocker &blocker : blockers) {
        if (isOfAPastDay && !blocker.isOfPastDays)
            continue;
        Ranked &row = rows.emplace_back();
        row.category = {toKey(blocker.criterion), reading.words().words(blocker.name)};
        ChartPoint &point = row.points.emplace_back();
        point.place =
            placeIn(QStringLiteral("board"), QStringLiteral("misses"), toKey(blocker.criterion));
        for (const PortfolioApp &app : reading.apps()) {
            const BoardCell *current = app.board.current();
            count(point, current && blocker.missing(*current) > 0);
        }
    }
    rank(chart, std::move(rows), std::size(blockers));
    return {};
}

} // namespace

Result<void> fillWhatBlocks(PortfolioReading &reading, Chart &chart)
{
    return fillBlockers(reading, chart, false);
}

Result<void> fillWhatBlocksPast(PortfolioReading &reading, Chart &chart)
{
    say(reading.words(),
        QT_TRANSLATE_NOOP("Dashboard",
                          "Of a past day it is not known what threat models lacked: the log does "
                          "not hold their drawings."),
        chart);
    return fillBlockers(reading, chart, true);
}

} // namespace gatehouse
