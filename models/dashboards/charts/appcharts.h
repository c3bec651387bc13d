#pragma once

#include "models/dashboards/appreading.h"
#include "models/dashboards/chart.h"

namespace gatehouse {

// What each chart says of an app and all its releases, a file each (see AppDashboard).

Result<void> fillAppReleases(AppReading &reading, Chart &chart);
Result<void> fillAppGates(AppReading &reading, Chart &chart);
Result<void> fillAppDurations(AppReading &reading, Chart &chart);
Result<void> fillAppProgress(AppReading &reading, Chart &chart);
Result<void> fillAppScores(AppReading &reading, Chart &chart);
Result<void> fillAppFindings(AppReading &reading, Chart &chart);

} // namespace gatehouse
