#pragma once

#include "models/base/phrasebook.h"
#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// Why a threat of a register stands as it does: one or two sentences, in a phrasebook's language.
QString reasonOfState(const ThreatRow &row, const ThreatRegister &threats, const Phrasebook &words);

} // namespace gatehouse
