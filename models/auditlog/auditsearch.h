#pragma once

#include "models/auditchain/auditlog.h"
#include "models/workspace/changeevent.h"

#include <QHash>

namespace gatehouse {

/// What people call the things that entries name by keys.
struct LoggedNames {
    QHash<QString, QString> accounts; ///< by uid: what one signs in with
    QHash<QString, QString> citations; ///< by a requirement's key: "6.1.2 d)"

    static Result<LoggedNames> load(const Database &database);
};

/// Which entries of the audit log are looked for.
struct AuditSearch {
    QString text = {}; ///< every word in an entry's number, account, action, subjects or values;
                       ///< a citation is one word
    std::optional<Entity> entity = {}; ///< touches such a thing
    QDate from = {}; ///< the first day, where the program runs; invalid: from the beginning
    QDate until = {}; ///< the last day, itself as well; invalid: to the newest
    bool ofNoApp = false; ///< touches no app: accounts, the organisation, libraries

    bool isEmpty() const
    {
        return text.trimmed().isEmpty() && !entity && !from.isValid() && !until.isValid()
            && !ofNoApp;
    }
    bool matches(const AuditEntry &entry, const LoggedNames &names) const;
    bool operator==(const AuditSearch &) const = default;
};

/// Their sequence numbers, newest first. Reads the whole log; fails with Cancelled when told to
/// stop. May run on any thread that `database` belongs to.
Result<std::vector<qint64>> findEntries(const Database &database, const AuditSearch &wanted,
                                        Progress &progress);

} // namespace gatehouse
