#include "models/accounts/accountrepository.h"

#include <algorithm>

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
    for (Account &account : accounts) {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT role, scope, place, place_name FROM account_grant "
                                      "WHERE account_id = ? ORDER BY id"));
        rows.bind(account.id);
        while (rows.next())
            account.grants.push_back(
                {rows.key<Role>(0), rows.key<GrantScope>(1), rows.text(2), rows.text(3)});
        TRY(rows.finished());
    }
    return {};
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
