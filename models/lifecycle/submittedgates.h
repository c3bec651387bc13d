#pragma once

#include "models/base/phase.h"
#include "models/store/database.h"

#include <array>

namespace gatehouse {

/// By gate: what was submitted there nobody has decided upon yet; it waits for signatures.
using SubmittedGates = std::array<bool, 6>;

Result<SubmittedGates> submittedGates(const Database &database, ReleaseId release);

} // namespace gatehouse
