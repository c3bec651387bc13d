#pragma once

#include "models/auditchain/auditlog.h"
#include "models/lifecycle/gatesnapshot.h"
#include "models/product/logcheck.h"

#include <QJsonObject>

namespace gatehouse {

/// `changes`: in what the gate differs from what was last decided upon.
QJsonObject toJson(const GateStatus &status, const QString &release,
                   const std::vector<SnapshotDifference> &changes);
QJsonObject toJson(const AuditEntry &entry);
/// `report`: how the records stand to a log that is whole.
QJsonObject toJson(const AuditLog::Verification &verification, const LogCheck::Report &report);

} // namespace gatehouse
