#pragma once

#include "models/auditchain/auditlog.h"
#include "models/workspace/changeevent.h"

namespace gatehouse {

/// Which entries of the audit log are looked for.
struct AuditSearch {
    QString text = {}; ///< every word in an entry's number, account, action, subjects or values
    std::optional<Entity> entity = {}; ///< touches such a thing
    QDate from = {}; ///< the first day, where the program runs; invalid: from the beginning
    QDate until = {}; ///< the last day, itself as well; invalid: to the newest
    bool ofNoApp = false; ///< touches no app: accounts, the organisation, libraries

    bool isEmpty() const
    {
        return text.trimmed().isEmpty() && !entity && !from.isValid() && !until.isValid()
            && !ofNoApp;
    }
    bool matches(const AuditEntry &entry) const;
    bool operator==(const AuditSearch &) const = default;
};

/// Their sequence numbers, newest first. Reads the whole log; fails with Cancelled when told to
/// stop. May run on any thread that `database` belongs to.
Result<std::vector<qint64>> findEntries(const Database &database, const AuditSearch &wanted,
                                        Progress &progress);

} // namespace gatehouse
