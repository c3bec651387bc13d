#pragma once

#include "models/testing/testresult.h"
#include "models/workspace/subject.h"

namespace gatehouse {

/// Test cases are edited field by field; one that was added is taken back while it has no result.
/// Results are added and never taken back: they are no subject.
Subject testCaseSubject();
Subject testSamplingSubject();

} // namespace gatehouse
