#pragma once

#include "models/threatmodels/threat.h"
#include "views/badges/statebadge.h"

namespace gatehouse {

Badge badgeOf(ThreatState state);
Badge badgeOf(CountermeasureStage stage);

/// Draws cells that hold such a value, an int under a role of the model, as its badge.
template<class Value>
BadgeDelegate *badgeDelegate(int role, QObject *parent)
{
    return new BadgeDelegate(
        [role](const QModelIndex &index) -> std::optional<Badge> {
            return badgeOf(static_cast<Value>(index.data(role).toInt()));
        },
        BadgeForm::Line, parent);
}

} // namespace gatehouse
