#pragma once

#include <QDate>

namespace gatehouse {

/// Whether a last day is over. Every date that something holds until or is due by — an
/// acceptance, evidence, a remediation, a planned gate — counts to its end: what holds through it
/// has lapsed, and what is due on it is late, from the day after on. No last day is never over;
/// without `today` nothing is.
inline bool isPast(QDate lastDay, QDate today)
{
    return lastDay.isValid() && today.isValid() && lastDay < today;
}

/// Whether something that holds from one day through another holds on a day. An invalid `from`
/// reaches back for ever, an invalid `until` ahead.
inline bool holdsOn(QDate from, QDate until, QDate day)
{
    return !isPast(until, day) && (!from.isValid() || !day.isValid() || from <= day);
}

/// Whether two spans have a day in common; as above.
inline bool overlap(QDate from, QDate until, QDate otherFrom, QDate otherUntil)
{
    return !isPast(until, otherFrom) && !isPast(otherUntil, from);
}

} // namespace gatehouse
