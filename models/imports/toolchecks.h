#pragma once

#include "models/testing/testresult.h"
#include "models/toolreports/toolreport.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What a report says of a requirement that applies: something failed, or it passed.
struct ToolCheck {
    RequirementId requirement;
    const ToolResult *result = nullptr;
};

/// How a tool whose report this is looks at an app.
Method methodOf(ReportFormat format);

/// Records what a report says as results of the release's tests, one of each requirement: it passed
/// where all that speaks of it passed. `evidence`: the report. Gives what was recorded. The same
/// report imported again is no new run: what it says already is not said twice.
Result<std::vector<TestResultId>> recordToolChecks(Change &change, ReleaseId release,
                                                   EvidenceId evidence, const ToolReport &report,
                                                   const std::vector<ToolCheck> &checks);

} // namespace gatehouse
