#pragma once

#include "models/dashboards/chart.h"
#include "models/dashboards/releasereading.h"

namespace gatehouse {

// What each chart says of a release, a file each (see ReleaseDashboard).

Result<void> fillReleasePhases(ReleaseReading &reading, Chart &chart);
Result<void> fillReleaseProgress(ReleaseReading &reading, Chart &chart);
Result<void> fillReleaseScores(ReleaseReading &reading, Chart &chart);
Result<void> fillReleaseFindings(ReleaseReading &reading, Chart &chart);

/// The days over which a release's trends run: from the one it was added on to today, a day a week,
/// today the last.
std::vector<QDate> weeksOf(const ReleaseReading &reading);

} // namespace gatehouse
