#pragma once

#include "models/assessments/assessment.h"
#include "models/workspace/change.h"

namespace gatehouse {

struct AssessmentSubject;

// What an assessment may say in view of who records it and of what else stands on record.

/// Nobody named becomes the Change's account; an account's name becomes its display name. Invalid
/// for whoever is neither an account nor a person of the workspace, unless marked as an outside
/// body; whom `stored` names already (nullptr: nobody) is named as then.
Result<void> settleAssessor(const Change &change, const Assessment *stored, Assessment &assessment);

/// Invalid to claim that a requirement is met while a finding on it is not closed, be its risk
/// accepted or not.
Result<void> checkFindingsAreClosed(const Change &change, const Assessment &assessment,
                                    const AssessmentSubject &subject);

/// Whoever reviews does not change what is reviewed. Refused to an account whose review of the
/// stored assessment stands.
Result<void> checkIsNotReviewer(const Change &change, const Assessment &stored,
                                const AssessmentSubject &subject);

} // namespace gatehouse
