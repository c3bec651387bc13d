#pragma once

#include "models/lifecycle/gatesnapshot.h"

#include <QJsonObject>

namespace gatehouse {

/// `changes`: in what the gate differs from what was last decided upon.
QJsonObject toJson(const GateStatus &status, const QString &release,
                   const std::vector<SnapshotDifference> &changes);

} // namespace gatehouse
