#pragma once

#include "models/accounts/account.h"
#include "models/signatures/keypair.h"
#include "models/store/database.h"

#include <QDateTime>

namespace gatehouse {

/// The public half of a signer's key pair, from its creation to its revocation; all of it stands in
/// the audit log. What seals the private half is kept apart (signing_key_secret), leaves the
/// workspace by no way, and is removed when the key is revoked.
struct SigningKey {
    SigningKeyId id;
    QString uid;
    AccountId account; ///< whose it is; none: the workspace's own on one machine (see WorkspaceKey)
    QString holder; ///< the account's display name, or the machine's, when it was made
    SignatureAlgorithm algorithm = SignatureAlgorithm::Ed25519;
    QString publicKey; ///< SubjectPublicKeyInfo in base64
    QDateTime createdAt;
    QDateTime revokedAt; ///< invalid: it is in use
    QString revokedBy;
    QString reason; ///< of the revocation
    qint64 revision = 1;

    bool isRevoked() const { return revokedAt.isValid(); }
    /// Unreadable when somebody put something else there.
    Result<PublicKey> key() const;
    QString fingerprint() const; ///< see PublicKey; empty where there is none
    bool operator==(const SigningKey &) const = default;
};

template<>
const RecordDescription &describe<SigningKey>();

/// "9f2b 41c0 …": the first half of a fingerprint, as it is read aloud.
QString spacedFingerprint(const QString &fingerprint);

/// A key whose private half is unlocked, for as long as it takes to sign.
struct UnlockedKey {
    SigningKey record;
    PrivateKey key;
};

/// Keys as they are read. Writing them is KeyAdministration's (workspace/).
class SigningKeyRepository
{
    Q_DECLARE_TR_FUNCTIONS(SigningKeyRepository)
public:
    explicit SigningKeyRepository(const Database &database) : m_database(database) { }

    /// Oldest first, the revoked ones and the workspace's own too.
    Result<std::vector<SigningKey>> all() const;
    /// NotFound when there is no such key.
    Result<SigningKey> byUid(const QString &uid) const;
    /// The one an account signs with.
    Result<std::optional<SigningKey>> ofAccount(AccountId account) const;
    /// NotFound when the account has no key, Refused when the password is another one or when the
    /// private half is not that of the public one on record.
    Result<UnlockedKey> unlock(const Account &account, QByteArrayView password) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
