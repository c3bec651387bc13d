#include "models/signatures/signingkey.h"

#include <algorithm>

namespace gatehouse {

template<>
const RecordDescription &describe<SigningKey>()
{
    static constexpr Field fields[] = {
        field<&SigningKey::account>({.key = "account",
                                     .name = QT_TRANSLATE_NOOP("Field", "Account"),
                                     .column = "account_id",
                                     .given = true,
                                     .target = &accountReference}),
        field<&SigningKey::holder>(
            {.key = "holder", .name = QT_TRANSLATE_NOOP("Field", "Holder"), .given = true}),
        field<&SigningKey::algorithm>(
            {.key = "algorithm", .name = QT_TRANSLATE_NOOP("Field", "Algorithm"), .given = true}),
        field<&SigningKey::publicKey>({.key = "public_key",
                                       .name = QT_TRANSLATE_NOOP("Field", "Public key"),
                                       .kind = FieldKind::Fixed,
                                       .given = true}),
        field<&SigningKey::createdAt>(
            {.key = "created_at", .name = QT_TRANSLATE_NOOP("Field", "Made at"), .given = true}),
        field<&SigningKey::revokedAt>(
            {.key = "revoked_at", .name = QT_TRANSLATE_NOOP("Field", "Revoked at"), .given = true}),
        field<&SigningKey::revokedBy>(
            {.key = "revoked_by", .name = QT_TRANSLATE_NOOP("Field", "Revoked by"), .given = true}),
        field<&SigningKey::reason>({.key = "reason",
                                    .name = QT_TRANSLATE_NOOP("Field", "Reason"),
                                    .kind = FieldKind::LongText,
                                    .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<SigningKey>(
        {"signing_key", QT_TRANSLATE_NOOP("Entity", "Signing key"), "signing_key", "k", fields});
    return description;
}

Result<PublicKey> SigningKey::key() const
{
    return PublicKey::fromDer(QByteArray::fromBase64(publicKey.toLatin1()));
}

QString SigningKey::fingerprint() const
{
    const auto read = key();
    return read ? read->fingerprint() : QString();
}

QString spacedFingerprint(const QString &fingerprint)
{
    constexpr qsizetype group = 4;
    QStringList groups;
    for (qsizetype at = 0; at < fingerprint.size() / 2; at += group)
        groups += fingerprint.mid(at, group);
    return groups.join(u' ');
}

Result<std::vector<SigningKey>> SigningKeyRepository::all() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<SigningKey>().selection()
                                  + " FROM signing_key k ORDER BY k.id"));
    return readRecords<SigningKey>(std::move(rows));
}

Result<SigningKey> SigningKeyRepository::byUid(const QString &uid) const
{
    TRY_ASSIGN(std::vector<SigningKey> keys, all());
    const auto found = std::ranges::find(keys, uid, &SigningKey::uid);
    if (found == keys.end())
        return fail(ErrorKind::NotFound, tr("There is no such signing key in this workspace."));
    return std::move(*found);
}

Result<std::optional<SigningKey>> SigningKeyRepository::ofAccount(AccountId account) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<SigningKey>().selection()
                                  + " FROM signing_key k WHERE k.account_id = ? AND k.revoked_at "
                                    "= '' ORDER BY k.id DESC LIMIT 1"));
    rows.bind(account);
    std::optional<SigningKey> found;
    if (rows.next()) {
        TRY_ASSIGN(found, readRecord<SigningKey>(rows));
    }
    TRY(rows.finished());
    return found;
}

Result<UnlockedKey> SigningKeyRepository::unlock(const Account &account,
                                                 QByteArrayView password) const
{
    TRY_ASSIGN(std::optional<SigningKey> record, ofAccount(account.id));
    if (!record)
        return fail(ErrorKind::NotFound,
                    tr("%1 has no signing key yet. Make one first: with “key create”, or on the "
                       "accounts page.")
                        .arg(account.displayName));
    QByteArray sealed;
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT sealed FROM signing_key_secret WHERE key_id = ?"));
        rows.bind(record->id);
        if (rows.next())
            sealed = rows.bytes(0);
        TRY(rows.finished());
    }
    TRY_ASSIGN(PrivateKey key, PrivateKey::unsealed(sealed, password));
    TRY_ASSIGN(const PublicKey known, record->key());
    if (key.publicKey().der() != known.der())
        return fail(ErrorKind::Refused,
                    tr("The private key in the workspace is not that of %1's public key: somebody "
                       "exchanged it. Revoke the key, and look into it.")
                        .arg(account.displayName));
    return UnlockedKey{std::move(*record), std::move(key)};
}

} // namespace gatehouse
