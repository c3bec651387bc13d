#pragma once

#include "models/auditchain/auditlog.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>

namespace gatehouse {

/// What the newest entry of the audit log records: {"entity", "uid", "before", "after"} each.
inline std::vector<QJsonObject> newestAuditRecords(const Database &database)
{
    std::vector<QJsonObject> records;
    const auto entries = need(AuditLog(database).entries(0, 1));
    for (const QJsonValue &record :
         entries.front().content.value(QStringLiteral("records")).toArray())
        records.push_back(record.toObject());
    return records;
}

} // namespace gatehouse
