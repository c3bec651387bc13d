#pragma once

#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// Why a threat of a register stands as it does: one or two sentences, in the language of the
/// running program. `titles`: the language of what comes from the library.
QString reasonOfState(const ThreatRow &row, const ThreatRegister &threats, Language titles);

} // namespace gatehouse
