#pragma once

#include "models/base/lastday.h"
#include "models/findings/finding.h"

namespace gatehouse {

/// What a stored status means on a day: an accepted finding is open again from the day after its
/// acceptance ends. Without a day, the stored status.
inline FindingStatus statusOn(FindingStatus stored, QDate acceptedUntil, QDate today)
{
    return stored == FindingStatus::RiskAccepted && isPast(acceptedUntil, today)
        ? FindingStatus::Open
        : stored;
}

/// Open, because the acceptance of its risk has ended: what is to be said beside its status.
inline bool isReopened(const Finding &finding)
{
    return finding.status == FindingStatus::Open && finding.acceptedUntil.isValid();
}

/// Open, and its remediation was due before `today`.
inline bool isOverdue(const Finding &finding, QDate today)
{
    return isOpen(finding.status) && isPast(finding.dueOn, today);
}

} // namespace gatehouse
