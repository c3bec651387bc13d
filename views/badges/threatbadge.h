#pragma once

#include "models/threatmodels/modelchange.h"
#include "views/badges/statebadge.h"

#include <algorithm>

namespace gatehouse {

Badge badgeOf(ThreatState state);
Badge badgeOf(CountermeasureStage stage);
/// What became of a part between two versions of a model.
Badge badgeOf(PartChange change);

/// Draws cells that hold such a value, an int under a role of the model, as its badge; a cell that
/// holds none as any other.
template<class Value>
BadgeDelegate *badgeDelegate(int role, QObject *parent)
{
    return new BadgeDelegate(
        [role](const QModelIndex &index) -> std::optional<Badge> {
            const QVariant value = index.data(role);
            return value.isValid() ? std::optional(badgeOf(static_cast<Value>(value.toInt())))
                                   : std::nullopt;
        },
        BadgeForm::Line, parent);
}

/// For a column of such badges that is to be read whole (see ColumnRule::least).
template<class Value>
std::function<int()> widestBadge(const QWidget *view)
{
    return [view] {
        int widest = 0;
        for (const Value value : allValues<Value>())
            widest =
                std::max(widest, badgeSize(badgeOf(value), BadgeForm::Line, view->font()).width());
        return widest + space::m;
    };
}

} // namespace gatehouse
