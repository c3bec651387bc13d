#pragma once

#include "models/toolreports/toolreport.h"
#include "models/toolreports/xmlreport.h"

namespace gatehouse {

/// By its shape: the root is "testsuites" or "testsuite".
bool isJUnit(const XmlReport &xml);

/// Test results as JUnit, Ant, Maven, Gradle, pytest, googletest, Xcode's converters and others
/// write them. One result for each test case, known as "class.name", or "suite.name" where it has
/// no class; equal names stay apart results, unless they look like the runs of one case: in one
/// suite, the same in all but times, each failed but the last, which passed. What a case holds
/// counts, never the numbers of a suite: failure or error is Failed, whatever else it holds;
/// skipped, and a case that was not run or is disabled, NotRun; any other Passed, also one that
/// failed at first and passed when it was repeated: its message says so and a warning names it.
/// A failure of a suite itself is a result.
/// Properties called "cwe", "masvs" or "mstg" name weaknesses and controls. A time without a zone
/// is taken as UTC; how long a case took is not kept. Unreadable for a file that is damaged or cut
/// off, Invalid for more than any report holds.
Result<ToolReport> readJUnit(XmlReport &xml);

} // namespace gatehouse
