#pragma once

#include "models/portfolio/app.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// An app about to be written, with the source and the day of its number of users settled: another
/// number than `stored` has (nullptr: a new app) says where it comes from, and was counted today
/// where no day is given; what is not known has neither. Invalid without a source: the number
/// decides on the tier, and nobody could look it up.
Result<App> settleUserCount(const Change &change, const App *stored, App app);

} // namespace gatehouse
