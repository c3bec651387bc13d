#include "models/workspace/accountadministration.h"

#include "models/accounts/accountrepository.h"
#include "models/accounts/holder.h"
#include "models/base/folding.h"
#include "models/workspace/recordwriter.h"

#include <algorithm>

namespace gatehouse::AccountAdministration {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(AccountAdministration)
};

Result<void> checkRoles(const Account &account)
{
    if (account.roles.empty() && account.grants.empty())
        return fail(ErrorKind::Invalid,
                    Sentences::tr("%1 has no role yet. Choose one that counts everywhere, or one "
                                  "for an app or a unit.")
                        .arg(account.name));
    for (auto grant = account.grants.begin(); grant != account.grants.end(); ++grant) {
        const bool isTwice = std::any_of(account.grants.begin(), grant, [&](const RoleGrant &each) {
            return each.role == grant->role && each.place == grant->place;
        });
        if (isTwice)
            return fail(ErrorKind::Invalid,
                        Sentences::tr("The role %1 is given twice for %2. Take one of them away.")
                            .arg(label(grant->role), grant->placeName));
        if (grant->role == Role::Administrator)
            return fail(ErrorKind::Invalid,
                        Sentences::tr("An administrator is one everywhere, not for %1 only.")
                            .arg(grant->placeName));
    }
    return {};
}

Result<void> writeGrants(const Database &database, const Account &account)
{
    TRY_ASSIGN(auto removing, database.prepare("DELETE FROM account_grant WHERE account_id = ?"));
    removing.bind(account.id);
    TRY(removing.run());
    for (const RoleGrant &grant : account.grants) {
        TRY_ASSIGN(auto adding,
                   database.prepare("INSERT INTO account_grant (account_id, role, scope, place, "
                                    "place_name) VALUES (?, ?, ?, ?, ?)"));
        adding.bind(account.id, toKey(grant.role), toKey(grant.scope), grant.place,
                    grant.placeName);
        TRY(adding.run());
    }
    return {};
}

/// Conflict where the account is the one that another person works with.
Result<void> checkHolder(const Database &database, const Account &account)
{
    if (!account.holder.isValid())
        return {};
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT name FROM person WHERE account_id = ? AND id <> ?"));
    rows.bind(account.id.value, account.holder);
    if (rows.next())
        return fail(ErrorKind::Conflict,
                    Sentences::tr("%1 works with the account %2, so it is nobody else's further "
                                  "account.")
                        .arg(rows.text(0), account.name));
    return rows.finished();
}

/// Refused to whoever holds the account: neither its name nor whose it is they change themselves.
Result<void> checkIsAnothers(const Change &change, const Account &stored, const Account &wanted)
{
    const bool renames = wanted.displayName != stored.displayName;
    if (!renames && wanted.holder == stored.holder)
        return {};
    TRY_ASSIGN(const bool isOwn, haveSameHolder(change.database(), change.account().id, stored.id));
    if (!isOwn)
        return {};
    if (renames)
        return fail(ErrorKind::Refused,
                    Sentences::tr("%1 does not change the name it is shown under: what it said "
                                  "under the old name could be confirmed under the new one. Have "
                                  "another administrator change it.")
                        .arg(stored.displayName));
    return fail(ErrorKind::Refused,
                Sentences::tr("Nobody says whose account their own is: two accounts of one person "
                              "count as one. Have another administrator say it of %1.")
                    .arg(stored.name));
}

Result<void> keepFormerName(const Change &change, const Account &stored)
{
    TRY_ASSIGN(auto adding,
               change.database().prepare("INSERT INTO account_former_name (account_id, name, "
                                         "changed_by, changed_at) VALUES (?, ?, ?, ?)"));
    adding.bind(stored.id, stored.displayName, change.account().displayName, change.now());
    return adding.run();
}

Result<void> recordAccount(Change &change, const Account *before, const Account &after)
{
    TRY_ASSIGN(JsonDifference difference, recordDifference(change.database(), before, &after));
    if (before && before->displayName != after.displayName)
        difference.after.insert(QStringLiteral("former_name"), before->displayName);
    change.record({Entity::Account, after.id.value, 0, 0}, after.uid, difference.before,
                  difference.after);
    return {};
}

} // namespace

Result<AccountId> add(Change &change, Account account)
{
    TRY(checkRecord(change, account));
    TRY(checkRoles(account));
    TRY_ASSIGN(const auto accounts, AccountRepository(change.database()).all());
    for (const Account &other : accounts) {
        if (foldTheSame(other.name, account.name))
            return fail(ErrorKind::Conflict,
                        Sentences::tr("There is an account %1 already. Choose another name.")
                            .arg(other.name));
    }
    TRY(checkHolder(change.database(), account));
    TRY(insertRecord(change, account));
    TRY(writeGrants(change.database(), account));
    TRY(recordAccount(change, nullptr, account));
    return account.id;
}

Result<void> update(Change &change, const Account &account)
{
    TRY_ASSIGN(const auto accounts, AccountRepository(change.database()).all());
    const auto stored = std::find_if(accounts.begin(), accounts.end(),
                                     [&](const Account &other) { return other.id == account.id; });
    if (stored == accounts.end())
        return fail(ErrorKind::NotFound, Sentences::tr("This account is not in the workspace."));
    if (stored->revision != account.revision)
        return fail(ErrorKind::Conflict,
                    Sentences::tr("Somebody changed the account %1 meanwhile. Look at it again.")
                        .arg(stored->name));
    Account wanted = withEdits(*stored, account);
    wanted.name = stored->name; // what "--as" takes stays
    TRY(checkRecord(change, wanted));
    TRY(checkRoles(wanted));
    const auto administers = [](const Account &other) {
        return other.active && other.roles.contains(Role::Administrator);
    };
    const bool anotherAdministers =
        std::any_of(accounts.begin(), accounts.end(), [&](const Account &other) {
            return other.id != wanted.id && administers(other);
        });
    if (!administers(wanted) && !anotherAdministers)
        return fail(ErrorKind::Invalid,
                    Sentences::tr("The workspace needs at least one active administrator."));
    TRY(checkIsAnothers(change, *stored, wanted));
    TRY(checkHolder(change.database(), wanted));
    if (wanted == *stored)
        return {};
    TRY(updateRecord(change, *stored, wanted));
    if (wanted.displayName != stored->displayName)
        TRY(keepFormerName(change, *stored));
    if (wanted.grants != stored->grants)
        TRY(writeGrants(change.database(), wanted));
    return recordAccount(change, &*stored, wanted);
}

Result<void> keepHolder(Change &change, AccountId account, PersonId person)
{
    TRY_ASSIGN(const Account stored, AccountRepository(change.database()).account(account));
    if (stored.holder.isValid())
        return {};
    Account kept = stored;
    kept.holder = person;
    TRY(updateRecord(change, stored, kept));
    return recordAccount(change, &stored, kept);
}

} // namespace gatehouse::AccountAdministration
