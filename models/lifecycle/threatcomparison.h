#pragma once

#include "models/lifecycle/snapshotcomparison.h"

#include <QJsonObject>

namespace gatehouse {

/// In what the threats are no longer what was decided upon; `before` and `after` as they stand in
/// snapshots (see threatSnapshot). A threat that is answered better, or a countermeasure that goes
/// on, changes nothing.
std::vector<SnapshotDifference> compareThreats(const QJsonObject &before, const QJsonObject &after);

} // namespace gatehouse
