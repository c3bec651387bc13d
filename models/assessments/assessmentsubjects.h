#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// An assessment is taken back by what it said before, or by “not assessed” where it was the
/// first: what was recorded in between stays in its history.
Subject assessmentRecordSubject();

} // namespace gatehouse
