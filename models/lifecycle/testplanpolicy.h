#pragma once

#include "models/assessments/assessmentsheet.h"

namespace gatehouse {

/// Of which releases the test gate reads the test plan: of those that one of these requirements
/// applies to. The policy is data with a name and version: resources/criteria/test-plan.json.
struct TestPlanPolicy {
    QString library; ///< its key
    QStringList requirements;

    static const TestPlanPolicy &builtIn();
    bool asksFor(const AssessmentSheet &sheet) const;
};

} // namespace gatehouse
