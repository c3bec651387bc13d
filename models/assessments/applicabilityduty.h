#pragma once

#include "models/assessments/applicability.h"

namespace gatehouse {

/// Who decided does not confirm. Refused, with a sentence, to an account whose holder decided that
/// a requirement does not apply, now or by FormerHolders; `citation`: of the requirement.
Result<void> checkMayConfirmApplicability(const Database &database, const Account &account,
                                          const ApplicabilityDecision &decision,
                                          const QString &citation);

} // namespace gatehouse
