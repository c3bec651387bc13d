#pragma once

#include "models/management/document.h"
#include "models/management/duestate.h"
#include "models/management/registerrow.h"
#include "views/badges/statebadge.h"

namespace gatehouse {

/// Nothing where there is no day, or it is far.
std::optional<Badge> badgeOf(DueState state, const QString &text);
Badge badgeOf(DocumentState state);
/// Whether an item of 7.2 is answered.
Badge coverageBadge(bool isGap, int overdue);

} // namespace gatehouse
