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

/// Whether a person takes a finding from one status to another without a re-test or an acceptance.
inline bool goesByHand(FindingStatus from, FindingStatus to)
{
    using enum FindingStatus;
    return from == to || (from == Open && to == Fixing) || (from == Fixing && to == Open)
        || (from == Fixing && to == AwaitingRetest);
}

/// How many days it has been open: until it was closed, else until `today`.
inline qint64 daysOpen(const Finding &finding, QDate today)
{
    const QDate opened = finding.openedAt.toLocalTime().date();
    const QDate until = finding.closedAt.isValid() ? finding.closedAt.toLocalTime().date() : today;
    return opened.isValid() && until.isValid() ? std::max<qint64>(0, opened.daysTo(until)) : 0;
}

} // namespace gatehouse
