#pragma once

#include "models/auditchain/auditscan.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include "models/lifecycle/snapshotcomparison.h"
#include "models/store/database.h"

#include <QJsonObject>
#include <QSet>

#include <vector>

namespace gatehouse {

/// By which records of the log a difference of two snapshots is known: what they are, and their
/// identifiers or what they speak of. Of a requirement many records speak; only those of the kind
/// that differs are it.
struct DifferenceMarks {
    struct Snapshots {
        const QJsonObject &before;
        const QJsonObject &after;
    };
    static Result<DifferenceMarks> of(const Database &database,
                                      const SnapshotDifference &difference,
                                      const Snapshots &snapshots, ReleaseId decidedOf);

    bool match(const ScannedRecord &record) const;

    std::vector<QByteArrayView> entities; ///< empty: any
    QSet<QByteArray> uids;
    QByteArray requirement; ///< its key
    QByteArray test; ///< a test's number
    QByteArray gate; ///< the phase's key, where it is an earlier gate
    qint64 release = 0; ///< 0: the organisation
};

} // namespace gatehouse
