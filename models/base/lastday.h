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

} // namespace gatehouse
