#pragma once

#include "models/lifecycle/riskacceptance.h"

/// What acceptanceIn() reads, first in a SELECT from `risk_acceptance a` with the withdrawal `w`
/// that it may have.
#define ACCEPTANCE_COLUMNS                                                                         \
    "a.id, a.uid, a.release_id, a.requirement_id, a.finding_id, a.reason, a.approved_by, "         \
    "a.approved_at, a.expires_on, a.renews_id, w.reason, w.withdrawn_by, w.withdrawn_at"
#define ACCEPTANCE_TABLES                                                                          \
    "risk_acceptance a LEFT JOIN risk_acceptance_withdrawal w ON w.acceptance_id = a.id "

namespace gatehouse {

inline constexpr int acceptanceColumns = 13;

RiskAcceptance acceptanceIn(const Statement &rows);

} // namespace gatehouse
