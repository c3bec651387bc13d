#pragma once

#include "models/base/progress.h"
#include "models/store/database.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace gatehouse {

/// A record as the audit log knows it, whether it is still there or not.
struct LoggedRecord {
    QString entity; ///< key of its kind
    QString uid; ///< empty: it has none of its own, and its number is all it is known by
    qint64 id = 0; ///< its number in this workspace; 0: noted by a version that wrote none

    /// Whom a record of an entry is about.
    static LoggedRecord of(const QJsonObject &record);
    /// Whether such a record is about this one: it says its identifier, or its number where what is
    /// noted goes by that (the reviews of an assessment, the links of a piece of evidence).
    bool isMeantBy(const QJsonObject &record) const;
    /// The same of an entry that is not read yet: false only where nothing in it can be.
    bool mayStandIn(QByteArrayView content) const;
    bool operator==(const LoggedRecord &) const = default;
};

/// An entry of the log that touched a record, with what it says of that one.
struct LifeStep {
    qint64 sequence = 0;
    QDateTime happenedAt;
    QString accountName;
    QString action;
    QJsonArray records;
    bool operator==(const LifeStep &) const = default;
};

/// Everything that happened to it, oldest first. Looks through the whole log; Cancelled when told
/// to stop. May run on any thread that `database` belongs to.
Result<std::vector<LifeStep>> lifeOf(const Database &database, const LoggedRecord &wanted,
                                     Progress &progress);

} // namespace gatehouse
