#pragma once

#include "models/auditchain/auditlog.h"

namespace gatehouse {

/// The newest entry of the log that says of the record with this identifier what is wanted; nothing
/// where none does. Reads the log from its end: at once for what has just been written.
Result<std::optional<AuditEntry>>
newestEntryOf(const Database &database, const QString &uid,
              const std::function<bool(const QJsonObject &record)> &isWanted);

} // namespace gatehouse
