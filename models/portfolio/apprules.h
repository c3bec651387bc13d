#pragma once

#include "models/base/result.h"
#include "models/portfolio/app.h"

namespace gatehouse {

/// An app as it may be stored: its texts trimmed, its platforms in order, its tier suggested by
/// the scheme unless a person decided it. Invalid, with a sentence that says what to enter, when
/// something in it breaks a rule that needs nothing but the app itself to check.
Result<App> checkedApp(App app);

} // namespace gatehouse
