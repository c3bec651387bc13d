#pragma once

#include "models/accounts/account.h"
#include "models/store/database.h"

#include <optional>
#include <vector>

namespace gatehouse {

/// Accounts as they are read. Writing them is AccountAdministration's (workspace/), since a
/// write needs a Change and accounts stand below it.
class AccountRepository
{
    Q_DECLARE_TR_FUNCTIONS(AccountRepository)
public:
    explicit AccountRepository(const Database &database) : m_database(database) { }
    /// All accounts by name, the inactive ones too.
    Result<std::vector<Account>> all() const;
    /// NotFound, with the names there are, when there is no active account of that name.
    Result<Account> byName(const QString &name) const;
    Result<Account> account(AccountId id) const;
    Result<std::optional<Account>> byUid(const QString &uid) const;

private:
    /// Adds the roles they have for parts.
    Result<void> readGrants(std::span<Account> accounts) const;
    const Database &m_database;
};

} // namespace gatehouse
