#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// What is said of a file can be taken back; the file itself, once it is evidence, stays.
Subject evidenceRecordSubject();

} // namespace gatehouse
