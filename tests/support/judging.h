#pragma once

#include "models/assessments/assessmentrule.h"
#include "models/libraries/requirement.h"

namespace gatehouse {

/// What every judgement needs and most tests say nothing about: the phase (the first the
/// requirement is due in, where none is given), methods that count there, and what was looked at
/// and found.
inline Assessment grounded(Assessment assessment, const Requirement &requirement)
{
    assessment.requirement = requirement.id;
    if (assessment.release.isValid() && !assessment.phase)
        assessment.phase = requirement.phases.front();
    if (assessment.methods.empty())
        assessment.methods = methodsThatFit(requirement.methods, assessment.phase);
    if (assessment.object.isEmpty())
        assessment.object = QStringLiteral("build 3");
    if (assessment.record.isEmpty())
        assessment.record = QStringLiteral("looked at it");
    return assessment;
}

} // namespace gatehouse
