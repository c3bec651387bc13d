#pragma once

#include "models/dashboards/portfolioreading.h"

namespace gatehouse {

/// Adds a category for each clause group that any of the apps is held against, in library order:
/// its clause, and its title with it. Groups are the same in every version of a library.
Result<void> addClauseColumns(PortfolioReading &reading, Chart &chart);

/// A score as a point of a chart: 0 to 1 with its coverage beside it, nothing while nothing is
/// assessed.
ChartPoint pointOf(const Score &score);
/// The two that stand beside each other, without points.
ChartSeries coverageSeries(const ChartWords &words);
ChartSeries scoreSeries(const ChartWords &words);

} // namespace gatehouse
