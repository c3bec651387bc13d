#pragma once

#include "models/base/phase.h"
#include "models/store/database.h"

#include <QHash>

#include <array>

namespace gatehouse {

/// By gate: what was submitted there nobody has decided upon yet; it waits for signatures.
using SubmittedGates = std::array<bool, 6>;

/// Of the releases that have such a gate; of one of them, where it is named.
Result<QHash<ReleaseId, SubmittedGates>> submittedGates(const Database &database,
                                                        ReleaseId only = {});

} // namespace gatehouse
