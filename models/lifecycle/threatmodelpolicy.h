#pragma once

#include "models/assessments/assessmentsheet.h"

namespace gatehouse {

/// Of which releases the design gate reads the threat model: of those that one of these
/// requirements applies to. The policy is data with a name and version:
/// resources/criteria/threat-model.json.
struct ThreatModelPolicy {
    QString library; ///< its key
    QStringList requirements;

    static const ThreatModelPolicy &builtIn();
    bool asksFor(const AssessmentSheet &sheet) const;
};

} // namespace gatehouse
