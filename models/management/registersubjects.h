#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// The records of all registers, and what releases use of them: edited field by field, in bulk, and
/// taken back; one that was added can be removed again by undo.
std::vector<Subject> registerSubjects();

} // namespace gatehouse
