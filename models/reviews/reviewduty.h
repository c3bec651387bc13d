#pragma once

#include "models/assessments/assessment.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Who assessed does not review. Refused, with a sentence, to an account that recorded or submitted
/// the assessment at any time, whose holder is named as its assessor, or of whom that is true of
/// the judgement it confirms; and to one that was such a person's since (see FormerHolders).
Result<void> checkMayReview(const Database &database, const Account &account,
                            const Assessment &assessment, const QString &citation);

} // namespace gatehouse
