#pragma once

#include "models/threatmodels/threat.h"

#include <array>

namespace gatehouse {

/// What risk a threat's likelihood and impact come to. The policy is data with a name and version:
/// resources/criteria/threat-risk.json.
struct ThreatRiskPolicy {
    QString name;
    QString version;
    std::array<std::array<Risk, 5>, 5> matrix{}; ///< by likelihood, then impact, each from 1

    static const ThreatRiskPolicy &builtIn();
    /// None for what is not rated.
    Risk riskOf(const ThreatRating &rating) const;
};

} // namespace gatehouse
