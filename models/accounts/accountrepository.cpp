#include "models/accounts/accountrepository.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr const char *selectAccounts =
    "SELECT id, uid, name, display_name, roles, active, revision FROM account ORDER BY name";

Account read(const Statement &row)
{
    Account account;
    account.id = row.id<AccountId>(0);
    account.uid = row.text(1);
    account.name = row.text(2);
    account.displayName = row.text(3);
    const std::vector<Role> roles = row.keys<Role>(4);
    account.roles.insert(roles.begin(), roles.end());
    account.active = row.boolean(5);
    account.revision = row.integer(6);
    return account;
}

} // namespace

Result<std::vector<Account>> AccountRepository::all() const
{
    std::vector<Account> accounts;
    TRY_ASSIGN(auto rows, m_database.prepare(selectAccounts));
    rows.bind();
    while (rows.next())
        accounts.push_back(read(rows));
    TRY(rows.finished());
    return accounts;
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
