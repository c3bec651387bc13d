#pragma once

#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditsegment.h"
#include "models/lifecycle/gatesigning.h"
#include "models/product/logcheck.h"
#include "models/product/signercheck.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const AuditEntry &entry);
QJsonObject toJson(const AuditSegment &segment);
/// What was found in a log: the chain, the records held against it where it is whole, and what was
/// signed.
struct AuditFindings {
    AuditLog::Verification chain;
    LogCheck::Report records;
    AuditCheckpoints::Verification checkpoints;
    GateSigning::Verification signatures;
    std::vector<SignerCheck::Shared> signers;
    std::vector<qint64> strays; ///< see strayEntries()

    bool ok() const
    {
        return chain.ok && strays.empty() && records.found == 0 && checkpoints.ok()
            && signatures.broken.empty() && signers.empty();
    }
};
QJsonObject toJson(const AuditFindings &findings);

} // namespace gatehouse
