#include "models/accounts/accountrepository.h"

#include <algorithm>
#include <unordered_map>

namespace gatehouse {

Result<std::vector<Account>> AccountRepository::all() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Account>().selection()
                                  + " FROM account c ORDER BY c.name"));
    TRY_ASSIGN(std::vector<Account> accounts, readRecords<Account>(std::move(rows)));
    TRY(readGrants(accounts));
    return accounts;
}

Result<void> AccountRepository::readGrants(std::span<Account> accounts) const
{
    // Of one account its own alone: a Change asks for that each time.
    const bool isOne = accounts.size() == 1;
    TRY_ASSIGN(auto rows,
               m_database.prepare(isOne ? "SELECT account_id, role, scope, place, place_name FROM "
                                          "account_grant WHERE account_id = ? ORDER BY id"
                                        : "SELECT account_id, role, scope, place, place_name FROM "
                                          "account_grant ORDER BY id"));
    if (isOne)
        rows.bind(accounts.front().id);
    else
        rows.bind();
    std::unordered_map<qint64, Account *> byId;
    for (Account &account : accounts)
        byId.emplace(account.id.value, &account);
    while (rows.next()) {
        const auto of = byId.find(rows.integer(0));
        if (of != byId.end())
            of->second->grants.push_back(
                {rows.key<Role>(1), rows.key<GrantScope>(2), rows.text(3), rows.text(4)});
    }
    return rows.finished();
}

Result<Account> AccountRepository::byName(const QString &name) const
{
    TRY_ASSIGN(const std::vector<Account> accounts, all());
    QStringList active;
    for (const Account &account : accounts) {
        if (!account.active)
            continue;
        if (account.name == name)
            return account;
        active += account.name;
    }
    return fail(ErrorKind::NotFound,
                tr("There is no active account %1 here. There are: %2.")
                    .arg(name, active.join(QStringLiteral(", "))));
}

Result<Account> AccountRepository::account(AccountId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Account>().selection()
                                  + " FROM account c WHERE c.id = ?"));
    rows.bind(id);
    TRY_ASSIGN(std::vector<Account> found, readRecords<Account>(std::move(rows)));
    if (found.empty())
        return fail(ErrorKind::NotFound, tr("This account is not in the workspace."));
    TRY(readGrants(found));
    return std::move(found.front());
}

Result<std::optional<Account>> AccountRepository::byUid(const QString &uid) const
{
    TRY_ASSIGN(const std::vector<Account> accounts, all());
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const Account &account) { return account.uid == uid; });
    if (found == accounts.end())
        return std::optional<Account>();
    return std::optional<Account>(*found);
}

} // namespace gatehouse
