#pragma once

#include "models/auditchain/auditscan.h"
#include "models/product/logcheck.h"

#include <QJsonObject>

#include <functional>

namespace gatehouse {

// What the audit log says, read from it once more: the played log has hashes alone.

/// Each record of the log, oldest first, until `take` has enough.
Result<void>
eachLogged(const Database &database,
           const std::function<bool(const ScannedEntry &entry, const ScannedRecord &record,
                                    qint64 sequence)> &take);
/// The digests of a library's rows by the entry that published it (see libraryRows); `key` as
/// PlayedLog::keyOf() makes it. Empty where no entry has any.
Result<QJsonObject> loggedRows(const Database &database, const QByteArray &key);
/// Gives each mismatch the log's last word on its field, and the entry that says it.
Result<void> takeLogged(const Database &database, std::vector<LogMismatch> &mismatches);

} // namespace gatehouse
