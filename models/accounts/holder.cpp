#include "models/accounts/holder.h"

namespace gatehouse {

Result<Holder> holderOf(const Database &database, AccountId account)
{
    Holder holder;
    TRY_ASSIGN(auto names, database.prepare("SELECT name FROM holder_name WHERE account_id = ?"));
    names.bind(account);
    while (names.next())
        holder.names += names.text(0);
    TRY(names.finished());
    TRY_ASSIGN(auto accounts,
               database.prepare("SELECT a.uid FROM account_of_same_holder s JOIN account a ON "
                                "a.id = s.other_id WHERE s.account_id = ?"));
    accounts.bind(account);
    while (accounts.next())
        holder.accounts += accounts.text(0);
    TRY(accounts.finished());
    return holder;
}

Result<bool> isHeldBy(const Database &database, AccountId account, const QString &name)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM holder_name WHERE account_id = ? AND name = ?"));
    rows.bind(account, name);
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

Result<bool> haveSameHolder(const Database &database, AccountId one, AccountId other)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM account_of_same_holder WHERE account_id = ? AND "
                                "other_id = ?"));
    rows.bind(one, other);
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

} // namespace gatehouse
