#pragma once

#include "models/lifecycle/gatesigning.h"
#include "models/lifecycle/gatesnapshot.h"
#include "models/lifecycle/gatestaleness.h"

#include <QJsonObject>

namespace gatehouse {

/// `changes`: in what the gate differs from what was last decided upon.
QJsonObject toJson(const GateStatus &status, const QString &release,
                   const std::vector<SnapshotDifference> &changes, const GateSigningState &signing);
QJsonObject toJson(const CheckedSignature &signature);
QJsonObject toJson(const StaleReason &reason);

} // namespace gatehouse
