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

/// Whether it ends within so many days, from `today` on.
inline bool expiresWithin(const Evidence &evidence, int days, QDate today)
{
    return evidence.expiresOn.isValid() && !isPast(evidence.expiresOn, today)
        && isPast(evidence.expiresOn, today.addDays(days + 1));
}

/// Whether it has yet to take effect.
inline bool isNotYetEffective(const Evidence &evidence, QDate today)
{
    return isPast(today, evidence.effectiveOn);
}

/// Whether it speaks for anything on that day: in effect, not expired and not retired. The rule of
/// evidenceTallies (assessments/, a neighbour).
inline bool countsOn(const Evidence &evidence, QDate today)
{
    return !evidence.isRetired() && !isNotYetEffective(evidence, today)
        && !isPast(evidence.expiresOn, today);
}

/// What is to be said of a piece of evidence before anybody relies on it.
enum class EvidenceStanding { Valid, Soon, Expired, NotYetEffective, Replaced, Retired };

inline EvidenceStanding standingOn(const Evidence &evidence, QDate today)
{
    if (evidence.isRetired())
        return EvidenceStanding::Retired;
    if (evidence.isReplaced())
        return EvidenceStanding::Replaced;
    if (isNotYetEffective(evidence, today))
        return EvidenceStanding::NotYetEffective;
    switch (expiryOf(evidence, today)) {
    case EvidenceExpiry::Expired:
        return EvidenceStanding::Expired;
    case EvidenceExpiry::Soon:
        return EvidenceStanding::Soon;
    default:
        return EvidenceStanding::Valid;
    }
}

template<>
struct EnumText<EvidenceStanding> {
    static constexpr const char *context = "EvidenceStanding";
    static std::span<const EnumEntry<EvidenceStanding>> entries()
    {
        using enum EvidenceStanding;
        static constexpr EnumEntry<EvidenceStanding> table[] = {
            {Valid, "valid", QT_TRANSLATE_NOOP("EvidenceStanding", "Valid")},
            {Soon, "soon", QT_TRANSLATE_NOOP("EvidenceStanding", "Expires soon")},
            {Expired, "expired", QT_TRANSLATE_NOOP("EvidenceStanding", "Expired")},
            {NotYetEffective, "not_yet_effective",
             QT_TRANSLATE_NOOP("EvidenceStanding", "Not yet effective")},
            {Replaced, "replaced", QT_TRANSLATE_NOOP("EvidenceStanding", "Replaced")},
            {Retired, "retired", QT_TRANSLATE_NOOP("EvidenceStanding", "Retired")},
        };
        return table;
    }
};

} // namespace gatehouse
