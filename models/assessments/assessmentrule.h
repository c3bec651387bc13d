#pragma once

#include "models/assessments/assessment.h"

namespace gatehouse {

struct AssessmentSubject;

/// The methods that can show in a phase that a requirement is met, of those it is to be assessed
/// by: on paper where there is nothing but paper (requirements and design), on the thing itself
/// once there is one and the requirement names a method that looks at it. All it names where none
/// fits, and of the organisation (no phase); every method where it names none.
std::vector<Method> methodsThatFit(const std::vector<Method> &named, std::optional<Phase> phase);

/// Whether one of the methods used fits: what makes a judgement count in a phase.
bool usesOneOf(const std::vector<Method> &used, const std::vector<Method> &fitting);

/// Whether a judgement made in a phase can be confirmed in a later one, or in the same one of the
/// release after it: something was judged, and (but for 不适用, which is no matter of method) by a
/// method that fits there too.
bool canBeConfirmed(const Assessment &earlier, const std::vector<Method> &named, Phase phase);

/// The rules between the fields of an assessment. Invalid: no phase for a release or one in which
/// the requirement is not due; whatever is judged without a record; compliance, whole or in part,
/// without what was looked at or without a method that fits the phase; non-compliance without a
/// risk; a risk where nothing falls short.
Result<void> checkAssessment(const Assessment &assessment, const AssessmentSubject &subject);

} // namespace gatehouse
