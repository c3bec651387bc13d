#pragma once

#include "models/base/result.h"
#include "models/portfolio/release.h"

namespace gatehouse {

/// A release as it may be stored: its texts trimmed, its platforms in order, digests in lower case,
/// phases without a date left out of the plan. Invalid, with a sentence that says what to enter,
/// when something in it breaks a rule that needs nothing but the release itself to check.
Result<Release> checkedRelease(Release release);

} // namespace gatehouse
