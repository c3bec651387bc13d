#pragma once

#include "models/accounts/account.h"
#include "models/store/database.h"
#include "models/workspace/changeevent.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace gatehouse {

struct Action;

/// A finding is worked on by whoever it is assigned to, in whatever role and wherever that counts:
/// they comment on it, attach evidence, and say that it is mended, so that it awaits its re-test.
/// Nothing else of it is theirs: not its risk, its due date, whose it is, nor how the re-test goes.
/// Whose a finding is, is a person's, so any account of theirs will do (see Holder).
class AssignedFindings
{
    Q_DECLARE_TR_FUNCTIONS(AssignedFindings)
public:
    /// Whether an assignment is enough to begin this.
    static bool letBegin(const Action &action);
    /// Whether whoever holds the account has any finding.
    static Result<bool> hasAny(const Database &database, const Account &account);
    /// Whether this one is theirs.
    static Result<bool> has(const Database &database, const Account &account, FindingId finding);
    /// Whether what was written is no more than what an assignment allows. `record`: as the log has
    /// it (see auditRecord).
    static Result<bool> allow(const Database &database, const Account &account,
                              const EntityChange &change, const QJsonObject &record);
    /// What is said to an account that writes more than that.
    static QString refusal(const Account &account);
};

} // namespace gatehouse
