#pragma once

#include "models/base/id.h"
#include "models/dashboards/phasespans.h"
#include "models/store/database.h"

#include <map>

namespace gatehouse {

/// How releases have walked their phases. A gate that was re-opened or rejected after it was passed
/// is not passed.
Result<std::map<ReleaseId, PhaseWalk>> readPhaseWalks(const Database &database);
/// Of the releases of one app.
Result<std::map<ReleaseId, PhaseWalk>> readPhaseWalks(const Database &database, AppId app);

} // namespace gatehouse
