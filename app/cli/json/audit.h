#pragma once

#include "models/auditchain/auditsegment.h"
#include "models/product/auditfindings.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const AuditEntry &entry);
QJsonObject toJson(const AuditSegment &segment);
QJsonObject toJson(const AuditFindings &findings);

} // namespace gatehouse
