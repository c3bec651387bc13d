#pragma once

#include "models/findings/finding.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// What a tool says of one rule in a release: what a finding is made of.
struct FoundProblem {
    QString tool;
    QString toolVersion;
    QString rule;
    QString title;
    QString message;
    QString advice;
    QStringList cwes;
    ToolSeverity severity = ToolSeverity::None;
    std::vector<ToolPlace> places;
    QString reason; ///< why its rule speaks of the requirement; may be empty
    QString earlier; ///< the number of a closed finding that is found again; may be empty
};

/// How many places a finding's description names; the others are counted.
inline constexpr int namedPlaces = 20;

/// The risk that a tool's severity stands for: critical is high, what is not rated is low.
Risk riskOf(ToolSeverity severity);

/// A finding of one release and requirement with the problem's words, in the language that the
/// program runs in.
Finding findingOf(const FoundProblem &problem, ReleaseId release, RequirementId requirement);

} // namespace gatehouse
