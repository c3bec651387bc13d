#pragma once

#include "models/evidence/evidence.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Invalid where the piece was retired, or a newer revision has taken its place: nothing new rests
/// on it.
Result<void> checkCounts(const Evidence &evidence);
/// Makes `after`, which is written already, take the place of `before`.
Result<void> supersede(Change &change, const Evidence &before, const Evidence &after);

} // namespace gatehouse
