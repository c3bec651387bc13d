#pragma once

#include "models/findings/finding.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Who assessed does not re-test, and so does not close. Refused, with a sentence, to an account
/// that recorded a judgement of the finding's requirement, in whatever phase and however long ago,
/// or whose holder is named as its assessor; and to one that was such a person's since (see
/// FormerHolders).
Result<void> checkMayRetest(const Database &database, const Account &account,
                            const Finding &finding);

} // namespace gatehouse
