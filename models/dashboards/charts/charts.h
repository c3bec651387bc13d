#pragma once

#include "models/dashboards/portfolioreading.h"

namespace gatehouse {

// What each chart says of a portfolio, a file each: they fill in categories, series and points of a
// chart that is begun (see Dashboard).

Result<void> fillGatesByPhase(PortfolioReading &reading, Chart &chart);
Result<void> fillGatesDue(PortfolioReading &reading, Chart &chart);
Result<void> fillWhatBlocks(PortfolioReading &reading, Chart &chart);
Result<void> fillComplianceHeatMap(PortfolioReading &reading, Chart &chart);
Result<void> fillCoverageAndScore(PortfolioReading &reading, Chart &chart);
Result<void> fillTiersByConclusion(PortfolioReading &reading, Chart &chart);
Result<void> fillFindingsByAge(PortfolioReading &reading, Chart &chart);
Result<void> fillOverdueByDepartment(PortfolioReading &reading, Chart &chart);
Result<void> fillOverdueByOwner(PortfolioReading &reading, Chart &chart);
Result<void> fillAcceptancesExpiring(PortfolioReading &reading, Chart &chart);
Result<void> fillEvidenceExpiring(PortfolioReading &reading, Chart &chart);
Result<void> fillWorstRequirements(PortfolioReading &reading, Chart &chart);
Result<void> fillThreatsByState(PortfolioReading &reading, Chart &chart);
Result<void> fillThreatsByCategory(PortfolioReading &reading, Chart &chart);
Result<void> fillTestsByMethod(PortfolioReading &reading, Chart &chart);
Result<void> fillVulnerableComponents(PortfolioReading &reading, Chart &chart);
Result<void> fillTimeline(PortfolioReading &reading, Chart &chart);

// Of any day, from the history.
Result<void> fillFindingsTrend(PortfolioReading &reading, Chart &chart);
Result<void> fillOpenFindingsTrend(PortfolioReading &reading, Chart &chart);
Result<void> fillOpenThreatsTrend(PortfolioReading &reading, Chart &chart);
Result<void> fillGatesTrend(PortfolioReading &reading, Chart &chart);
Result<void> fillJudgementsTrend(PortfolioReading &reading, Chart &chart);
Result<void> fillGatesByPhasePast(PortfolioReading &reading, Chart &chart);
Result<void> fillVulnerableComponentsPast(PortfolioReading &reading, Chart &chart);
Result<void> fillWhatBlocksPast(PortfolioReading &reading, Chart &chart);
Result<void> fillTiersByConclusionPast(PortfolioReading &reading, Chart &chart);

} // namespace gatehouse
