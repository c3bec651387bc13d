#pragma once

#include "models/records/field.h"

#include <optional>

namespace gatehouse {

// What people write into the cells of an assessment sheet, in either language and whatever the
// program speaks: keys, the product's own words, and those that mean nothing else. 基本符合, √, Y
// and 是 are in no list: they say one thing in one sheet and another in the next.

/// What stands at the head of a pasted column.
struct AssessmentHeading {
    enum Kind {
        Clause, ///< which requirement: its key, or as auditors cite it
        Title, ///< of the requirement
        Value, ///< of a field
    };
    Kind kind;
    const Field *field = nullptr; ///< of an Assessment, for a Value
};

/// Nothing for a name that is none of them. A heading may stand in both languages, one below the
/// other.
std::optional<AssessmentHeading> assessmentHeading(const QString &heading);

/// What a cell says of an editable field of an Assessment: a word of its values, several of them,
/// yes or no, a day (2026-03-02, 2026/3/2, 2026年3月2日), else the text without the white space
/// around it. Invalid says what is understood.
Result<FieldValue> readAssessmentCell(const Field &field, const QString &cell);

} // namespace gatehouse
