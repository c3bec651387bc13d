#pragma once

#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditsegment.h"
#include "models/product/logcheck.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const AuditEntry &entry);
QJsonObject toJson(const AuditSegment &segment);
/// `report`: how the records stand to a log that is whole.
QJsonObject toJson(const AuditLog::Verification &verification, const LogCheck::Report &report);

} // namespace gatehouse
