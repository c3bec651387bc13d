#include "models/product/auditfindings.h"

#include "models/auditchain/strayentries.h"

namespace gatehouse {

Result<AuditFindings> AuditFindings::run(const Database &database, LibraryShelf &shelf,
                                         Progress *progress)
{
    AuditFindings found;
    TRY_ASSIGN(found.chain, AuditLog(database).verify(progress));
    TRY_ASSIGN(found.strays, strayEntries(database));
    // Of a log that is not what was written, nothing can be said to follow.
    if (found.chain.ok) {
        SignerCheck signers;
        TRY_ASSIGN(found.records, LogCheck::run(database, progress, 1, &signers));
        found.signers = signers.found();
    }
    TRY_ASSIGN(found.checkpoints, AuditCheckpoints(database).verify(found.chain));
    TRY_ASSIGN(found.signatures, GateSigning(database, shelf).verify());
    return found;
}

bool AuditFindings::ok() const
{
    return chain.ok && strays.empty() && records.found == 0 && checkpoints.ok()
        && signatures.broken.empty() && signers.empty();
}

} // namespace gatehouse
