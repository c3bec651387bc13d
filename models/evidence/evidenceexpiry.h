#pragma once

#include "models/base/lastday.h"
#include "models/evidence/evidence.h"

namespace gatehouse {

/// How a piece of evidence stands to its dates.
enum class EvidenceExpiry {
    None, ///< it never expires
    Valid,
    Soon, ///< it expires within evidenceExpiresSoonDays
    Expired,
};
inline constexpr int evidenceExpiresSoonDays = 30;

/// It is good through the day it expires on. Without `today` all that can expire is valid.
inline EvidenceExpiry expiryOf(const Evidence &evidence, QDate today)
{
    if (!evidence.expiresOn.isValid())
        return EvidenceExpiry::None;
    if (isPast(evidence.expiresOn, today))
        return EvidenceExpiry::Expired;
    return isPast(evidence.expiresOn, today.addDays(evidenceExpiresSoonDays + 1))
        ? EvidenceExpiry::Soon
        : EvidenceExpiry::Valid;
}

/// Whether it has yet to take effect.
inline bool isNotYetEffective(const Evidence &evidence, QDate today)
{
    return isPast(today, evidence.effectiveOn);
}

} // namespace gatehouse
