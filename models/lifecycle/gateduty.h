#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/lifecycle/gatesignature.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Whether it takes two people to get an app through a gate: by its tier (ApplicabilityPolicy), or
/// by the tier its profile suggests for as many users as there can be. Nobody lowers that by
/// deciding on another tier, or by a number of users that no record here can bear out.
bool takesTwoPeople(const App &app);

/// Who assessed does not pass the gate. Refused, with a sentence, where it takes two people, to an
/// account that recorded a judgement of the release that counts at the phase's gate, or whose
/// holder is named as its assessor, or that left a requirement out there, be it for the
/// organisation, and nobody else confirmed it. The same of whoever held the account since that was
/// done (see FormerHolders). What else the organisation assessed is asked of nobody here: it is the
/// same for every release.
Result<void> checkMayPass(const Database &database, const Account &account, const App &app,
                          const AssessmentSheet &sheet, Phase phase);

/// Who submitted neither signs nor returns. Refused, with a sentence, to an account whose holder
/// submitted it, now or by FormerHolders.
Result<void> checkIsNotSubmitter(const Database &database, const Account &account,
                                 const GateSubmission &submission);
/// Nobody signs twice: the same of those whose signature among these holds.
Result<void> checkHasNotSigned(const Database &database, const Account &account,
                               const std::vector<CheckedSignature> &signatures);

} // namespace gatehouse
