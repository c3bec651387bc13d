#pragma once

#include <QJsonObject>

namespace gatehouse {

/// What an update changed: the members in which two objects differ, each side as it was. A member
/// that only one side has stands on that side alone.
struct JsonDifference {
    QJsonObject before;
    QJsonObject after;

    bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
};

JsonDifference differenceOf(const QJsonObject &before, const QJsonObject &after);

} // namespace gatehouse
