#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// Findings are edited and taken back field by field. One that was opened stays on record: it is
/// closed by a re-test.
Subject findingSubject();

} // namespace gatehouse
