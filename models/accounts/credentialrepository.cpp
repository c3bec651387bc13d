#include "models/accounts/credentialrepository.h"

#include "models/accounts/accountrepository.h"
#include "models/base/digest.h"

namespace gatehouse {

Result<std::optional<Credential>> CredentialRepository::of(AccountId account) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Credential>().selection()
                                  + " FROM account_credential k WHERE k.account_id = ?"));
    rows.bind(account);
    if (rows.next())
        return readRecord<Credential>(rows);
    TRY(rows.finished());
    return std::optional<Credential>();
}

Result<Credential> CredentialRepository::credential(CredentialId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Credential>().selection()
                                  + " FROM account_credential k WHERE k.id = ?"));
    rows.bind(id);
    if (rows.next())
        return readRecord<Credential>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This password is not in the workspace."));
}

Result<std::vector<Credential>> CredentialRepository::all() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Credential>().selection()
                                  + " FROM account_credential k ORDER BY k.id"));
    return readRecords<Credential>(std::move(rows));
}

Result<PasswordPolicy> CredentialRepository::policy() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<PasswordPolicy>().selection()
                                  + " FROM password_policy o"));
    if (rows.bind().next())
        return readRecord<PasswordPolicy>(rows);
    TRY(rows.finished());
    return PasswordPolicy();
}

Result<PasswordState> CredentialRepository::stateOf(AccountId account, const QDateTime &now) const
{
    TRY_ASSIGN(const auto credential, of(account));
    TRY_ASSIGN(const PasswordPolicy asked, policy());
    return passwordState(credential, asked, now);
}

Result<bool> CredentialRepository::hasAdministrator() const
{
    TRY_ASSIGN(const auto accounts, AccountRepository(m_database).all());
    for (const Account &account : accounts) {
        if (!account.active || !account.roles.contains(Role::Administrator))
            continue;
        TRY_ASSIGN(const auto credential, of(account.id));
        if (credential)
            return true;
    }
    return false;
}

Result<std::vector<PasswordDigest>> CredentialRepository::digests(CredentialId id, int most) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT salt, digest, cost FROM account_password WHERE "
                                  "credential_id = ? ORDER BY id DESC LIMIT ?"));
    rows.bind(id, most);
    std::vector<PasswordDigest> found;
    while (rows.next())
        found.push_back({rows.bytes(0), rows.bytes(1), static_cast<int>(rows.integer(2))});
    TRY(rows.finished());
    return found;
}

Result<QString> CredentialRepository::fingerprint(CredentialId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT salt, digest, cost FROM account_password WHERE "
                                  "credential_id = ? ORDER BY id"));
    rows.bind(id);
    Digest digest(DigestAlgorithm::Sha256);
    digest.add("gatehouse password 1");
    while (rows.next()) {
        // Lengths too, since whoever tampers keeps to none.
        for (const QByteArray &part :
             {rows.bytes(0), rows.bytes(1), QByteArray::number(rows.integer(2))}) {
            digest.add(QByteArray::number(part.size()) + ':');
            digest.add(part);
        }
    }
    TRY(rows.finished());
    return QString::fromLatin1(digest.result().toHex());
}

Result<bool> CredentialRepository::fits(const Account &account, const Secret &password,
                                        const QDateTime &now) const
{
    TRY_ASSIGN(const auto credential, of(account.id));
    if (const QString obstacle = passwordObstacle(credential, account.name, now);
        !obstacle.isEmpty())
        return fail(ErrorKind::Refused, obstacle);
    TRY_ASSIGN(const auto kept, digests(credential->id, 1));
    if (kept.empty())
        return fail(ErrorKind::Refused, passwordObstacle({}, account.name, now));
    return isPassword(password, kept.front());
}

} // namespace gatehouse
