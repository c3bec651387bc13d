#pragma once

#include "models/assessments/assessmentrepository.h"

namespace gatehouse {

/// AssessmentRepository::confirm(), with the evidence: what rested on the requirement in the
/// release before rests on it in this one as well. For actions::confirmAssessment.
Result<void> confirmEarlier(Change &change, LibraryShelf &shelf, const Assessment &earlier,
                            const AssessmentRepository::Place &place);

} // namespace gatehouse
