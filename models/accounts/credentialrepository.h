#pragma once

#include "models/accounts/account.h"
#include "models/accounts/credential.h"
#include "models/accounts/password.h"
#include "models/store/database.h"

#include <optional>
#include <vector>

namespace gatehouse {

/// Credentials as they are read. Writing them is Credentials' (workspace/), like accounts.
class CredentialRepository
{
    Q_DECLARE_TR_FUNCTIONS(Credentials)
public:
    explicit CredentialRepository(const Database &database) : m_database(database) { }

    /// Nothing where the account never had a password.
    Result<std::optional<Credential>> of(AccountId account) const;
    Result<Credential> credential(CredentialId id) const;
    Result<std::vector<Credential>> all() const;
    /// The defaults while none is recorded.
    Result<PasswordPolicy> policy() const;
    Result<PasswordState> stateOf(AccountId account, const QDateTime &now) const;
    /// Whether an active administrator has a password. None has in a workspace of a time before
    /// there were any: then the first one to come sets their own.
    Result<bool> hasAdministrator() const;

    /// The newest first, at most `most`.
    Result<std::vector<PasswordDigest>> digests(CredentialId id, int most) const;
    /// SHA-256 over the salts and digests of the password and those before it, in hexadecimal: what
    /// the audit log keeps of them, so that one exchanged behind its back is noticed. Without the
    /// salts, 16 random bytes that stand nowhere else, it confirms no guess.
    Result<QString> fingerprint(CredentialId id) const;

    /// Whether the password is this account's. Slow on purpose (see PasswordDigest), and writes
    /// nothing: what it answers is recorded by Credentials::noteAttempt. Refused where none was set
    /// or the account is locked.
    Result<bool> fits(const Account &account, const Secret &password, const QDateTime &now) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
