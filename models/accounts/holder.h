#pragma once

#include "models/accounts/account.h"
#include "models/store/database.h"

namespace gatehouse {

/// Who stands behind an account: all the accounts that are theirs, and all the names under which
/// records may know them (what the accounts are shown as and were shown as, and the person's own).
/// An account that belongs to nobody is somebody of its own.
///
/// What one person may not do alone is asked of this, or of the views below it (account_holder,
/// account_of_same_holder, holder_name), and never of an account or its name: two accounts of one
/// person are one person.
struct Holder {
    QStringList names;
    QStringList accounts; ///< uids

    bool isNamed(const QString &name) const { return names.contains(name); }
    bool has(const QString &accountUid) const { return accounts.contains(accountUid); }
};

Result<Holder> holderOf(const Database &database, AccountId account);
/// Whether a record's name is that of whoever holds the account.
Result<bool> isHeldBy(const Database &database, AccountId account, const QString &name);
Result<bool> haveSameHolder(const Database &database, AccountId one, AccountId other);

} // namespace gatehouse
