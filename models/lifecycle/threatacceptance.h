#pragma once

#include "models/workspace/change.h"

namespace gatehouse {

/// Accepts the risk of a threat until a day, by the rules of any acceptance (see AcceptancePolicy
/// and RiskAcceptanceRepository::accept): Invalid without a reason, and with a day that is not in
/// the future or further away than the policy allows. Who accepts it is the Change's account.
Result<void> acceptThreat(Change &change, ThreatId threat, const QString &reason, QDate until);

} // namespace gatehouse
