#include "views/badges/gatebadge.h"

#include <QCoreApplication>

namespace gatehouse {

Badge gateBadge(GateState state, bool changed, bool submitted)
{
    if (changed)
        return staleBadge();
    Badge badge = badgeOf(state);
    if (submitted && state == GateState::Ready)
        badge.text = QCoreApplication::translate("Badge", "Awaiting signatures");
    return badge;
}

} // namespace gatehouse
