#pragma once

#include "models/libraries/requirement.h"

namespace gatehouse {

// How the demo's people write, in Chinese as the portfolio is.

/// What an assessor found who used this method on a requirement.
QString recordOf(Method method, const QString &title);
/// What there is to look at in a phase of a version.
QString objectOf(Phase phase, const QString &version);

} // namespace gatehouse
