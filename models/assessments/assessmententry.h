#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/records/field.h"

namespace gatehouse {

/// What is to be recorded of one requirement of a sheet: only what is given, the rest stays as it
/// stands. Where it cannot be, `refused` says why, and nothing of it is recorded.
struct AssessmentEntry {
    RequirementId requirement; ///< invalid: none was found
    QString name; ///< of the requirement, as a person knows it; else what was named
    std::vector<std::pair<const Field *, FieldValue>> values; ///< editable fields, each once
    QString refused;
};

/// The requirement as a person knows it, in the language of the program: "6.3.1 a) Access control".
QString citedName(const Requirement &requirement);

/// What the first of these rows says in a phase (none: in the latest that is judged), of these
/// fields, for the others. Who assessed and when goes down only where nothing else does. Invalid
/// where there is no other row, no such field, or nothing recorded in the first.
Result<std::vector<AssessmentEntry>> filledDown(const AssessmentSheet &sheet,
                                                const std::vector<RequirementId> &rows,
                                                const std::vector<const Field *> &fields,
                                                std::optional<Phase> phase);

} // namespace gatehouse
