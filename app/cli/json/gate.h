#pragma once

#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditcheckpoints.h"
#include "models/lifecycle/gatesigning.h"
#include "models/lifecycle/gatestaleness.h"
#include "models/product/logcheck.h"

#include <QJsonObject>

namespace gatehouse {

/// `changes`: in what the gate differs from what was last decided upon.
QJsonObject toJson(const GateStatus &status, const QString &release,
                   const std::vector<SnapshotDifference> &changes, const GateSigningState &signing);
QJsonObject toJson(const CheckedSignature &signature);
QJsonObject toJson(const StaleReason &reason);
QJsonObject toJson(const AuditEntry &entry);
/// What was found in a log: the chain, the records held against it where it is whole, and what was
/// signed.
struct AuditFindings {
    AuditLog::Verification chain;
    LogCheck::Report records;
    AuditCheckpoints::Verification checkpoints;
    GateSigning::Verification signatures;

    bool ok() const
    {
        return chain.ok && records.found == 0 && checkpoints.ok() && signatures.broken.empty();
    }
};
QJsonObject toJson(const AuditFindings &findings);

} // namespace gatehouse
