#pragma once

#include "models/threatmodels/recordedthreat.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Who says that a threat is not applicable does not confirm it. Refused, with a sentence, to an
/// account whose holder said so, now or by FormerHolders.
Result<void> checkMayConfirmThreat(const Database &database, const Account &account,
                                   const RecordedThreat &threat);

} // namespace gatehouse
