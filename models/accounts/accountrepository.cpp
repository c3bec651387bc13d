#include "models/accounts/accountrepository.h"

#include <algorithm>

namespace gatehouse {

Result<std::vector<Account>> AccountRepository::all() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Account>().selection()
                                  + " FROM account c ORDER BY c.name"));
    return readRecords<Account>(std::move(rows));
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
    if (rows.next())
        return readRecord<Account>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This account is not in the workspace."));
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
