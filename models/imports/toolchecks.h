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

/// How the tool of this report came to the result: read the app, or asked it while it ran.
Method methodOf(const ToolReport &report, const ToolResult &result);

/// Records what a report says as results of the release's tests, one of each requirement and
/// method: it passed where all that speaks of it passed. `evidence`: the report; `method`: what
/// they count as, where a person says so. Gives what was recorded. The same report imported again
/// is no new run: what it says already is not said twice.
Result<std::vector<TestResultId>> recordToolChecks(Change &change, ReleaseId release,
                                                   EvidenceId evidence, const ToolReport &report,
                                                   const std::vector<ToolCheck> &checks,
                                                   std::optional<Method> method = {});

} // namespace gatehouse
