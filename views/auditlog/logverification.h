#pragma once

#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/lifecycle/gatesigning.h"
#include "models/product/logcheck.h"
#include "views/design/message.h"

#include <QCoreApplication>

namespace gatehouse {

/// Everything the audit log can be held to: its chain, entries behind it, the records against it,
/// and the signatures under it and in it.
struct LogVerification {
    Q_DECLARE_TR_FUNCTIONS(LogVerification)
public:
    AuditLog::Verification chain;
    std::vector<qint64> strays; ///< see strayEntries()
    LogCheck::Report records; ///< of a chain that holds
    AuditCheckpoints::Verification checkpoints;
    GateSigning::Verification signatures;
    std::vector<SignerCheck::Shared> signers;

    /// Cancelled, and whatever reading gives. For a job: reads the whole log twice.
    static Result<LogVerification> run(const Database &database, Progress &progress);
    bool ok() const;
    /// The head's whole digest, with the algorithm: "SHA-256 6f1c…".
    QString head() const;
    /// What to say of it, in the running language; a warning or error where something does not
    /// hold or a clock was set back. It stays until it is dismissed.
    Message message() const;

private:
    QStringList faults() const;
};

} // namespace gatehouse
