#pragma once

#include "views/badges/statebadge.h"

namespace gatehouse {

/// A gate as it stands. `changed`: it was passed, and is no longer what was decided upon;
/// `submitted`: nothing is missing, and it waits for signatures.
Badge gateBadge(GateState state, bool changed, bool submitted);

} // namespace gatehouse
