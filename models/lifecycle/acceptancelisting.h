#pragma once

#include "models/findings/finding.h"
#include "models/lifecycle/riskacceptance.h"

namespace gatehouse {

/// A risk acceptance as lists of the portfolio show it.
struct AcceptanceListing {
    RiskAcceptance acceptance;
    AppId app; ///< invalid: the organisation's
    QString releaseName; ///< "CODE@VERSION"; empty: the organisation's
    QString citation;
    LocalizedText requirementTitle;
    QString finding; ///< its number; empty: it settles none
    QString findingTitle;
    bool isRenewed = false; ///< another has taken its place
    bool isSettled = false; ///< its finding is closed

    /// Something rests on it, or did until its last day.
    bool bears() const { return !acceptance.isWithdrawn() && !isRenewed && !isSettled; }
    bool operator==(const AcceptanceListing &) const = default;
};

/// All of them, the oldest first.
Result<std::vector<AcceptanceListing>> acceptanceListings(const Database &database);

} // namespace gatehouse
