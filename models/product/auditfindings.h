#pragma once

#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/lifecycle/gatesigning.h"
#include "models/product/logcheck.h"
#include "models/product/signercheck.h"

namespace gatehouse {

/// Everything the audit log can be held to: its chain, entries behind it, the records against it
/// where it is whole, and the signatures under it and in it.
struct AuditFindings {
    AuditLog::Verification chain;
    std::vector<qint64> strays; ///< see strayEntries()
    LogCheck::Report records; ///< of a chain that holds
    AuditCheckpoints::Verification checkpoints;
    GateSigning::Verification signatures;
    std::vector<SignerCheck::Shared> signers;

    /// Cancelled, and whatever reading gives. Reads the whole log twice.
    static Result<AuditFindings> run(const Database &database, LibraryShelf &shelf,
                                     Progress *progress = nullptr);
    bool ok() const;
};

} // namespace gatehouse
