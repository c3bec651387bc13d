#include "models/lifecycle/threatacceptance.h"

#include "models/findings/acceptancepolicy.h"
#include "models/threatmodels/threatrepository.h"

namespace gatehouse {

Result<void> acceptThreat(Change &change, ThreatId threat, const QString &reason, QDate until)
{
    TRY(AcceptancePolicy::builtIn().checkLastDay(until, change.today()));
    return ThreatRepository::markAccepted(change, threat, reason, until);
}

} // namespace gatehouse
