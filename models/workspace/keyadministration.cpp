#include "models/workspace/keyadministration.h"

#include "models/base/textrule.h"
#include "models/signatures/workspacekey.h"
#include "models/workspace/recordwriter.h"

#include <QMutex>
#include <QSysInfo>

#include <map>

namespace gatehouse::KeyAdministration {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeyAdministration)
};

Result<void> recordKey(Change &change, const SigningKey *before, const SigningKey &after)
{
    TRY_ASSIGN(const JsonDifference difference,
               recordDifference(change.database(), before, &after));
    change.record({Entity::SigningKey, after.id.value, 0, 0}, after.uid, difference.before,
                  difference.after);
    return {};
}

QString base64Of(const PublicKey &key)
{
    return QString::fromLatin1(key.der().toBase64());
}

Result<SigningKey> putOnRecord(Change &change, AccountId account, const QString &holder,
                               const PublicKey &key)
{
    SigningKey record;
    record.account = account;
    record.holder = holder;
    record.algorithm = key.algorithm();
    record.publicKey = base64Of(key);
    record.createdAt = change.now();
    TRY(insertRecord(change, record));
    TRY(recordKey(change, nullptr, record));
    return record;
}

Result<void> writeSecret(Change &change, SigningKeyId key, const QByteArray &sealed)
{
    TRY_ASSIGN(auto write,
               change.database().prepare(
                   "INSERT INTO signing_key_secret (key_id, sealed) VALUES (?, ?) ON CONFLICT "
                   "(key_id) DO UPDATE SET sealed = excluded.sealed"));
    write.bind(key, sealed);
    return write.run();
}

Result<std::optional<SigningKey>> recordOf(const Database &database, const PublicKey &key)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + describe<SigningKey>().selection()
                                + " FROM signing_key k WHERE k.public_key = ?"));
    rows.bind(base64Of(key));
    std::optional<SigningKey> found;
    if (rows.next()) {
        TRY_ASSIGN(found, readRecord<SigningKey>(rows));
    }
    TRY(rows.finished());
    return found;
}

/// Keys of workspaces on this machine that were read already: a window writes often, and from more
/// than one thread.
class HeldKeys
{
public:
    static HeldKeys &ofProgram()
    {
        static HeldKeys keys;
        return keys;
    }

    Result<PrivateKey> in(const QString &folder, const QString &mark)
    {
        const QMutexLocker lock(&m_mutex);
        const auto held = m_keys.find({folder, mark});
        if (held != m_keys.end())
            return held->second;
        TRY_ASSIGN(PrivateKey key, WorkspaceKey::in(folder, mark));
        m_keys.insert_or_assign({folder, mark}, key);
        return key;
    }

    Result<PrivateKey> renew(const QString &folder, const QString &mark)
    {
        const QMutexLocker lock(&m_mutex);
        TRY_ASSIGN(PrivateKey key, WorkspaceKey::renew(folder, mark));
        m_keys.insert_or_assign({folder, mark}, key);
        return key;
    }

private:
    QMutex m_mutex;
    std::map<std::pair<QString, QString>, PrivateKey> m_keys; ///< by folder and mark
};

/// The same in every copy of a workspace and in no other: its log begins with it.
Result<QString> markOf(const Database &database)
{
    constexpr int shown = 16;
    TRY_ASSIGN(auto rows, database.prepare("SELECT digest FROM audit_entry WHERE sequence = 1"));
    rows.bind();
    const QByteArray first = rows.next() ? rows.bytes(0) : QByteArray(shown, '\0');
    TRY(rows.finished());
    return QString::fromLatin1(first.left(shown).toHex());
}

} // namespace

Result<SigningKey> create(Change &change, SignatureAlgorithm algorithm, QByteArrayView password,
                          const SealCost &cost)
{
    const Account &account = change.account();
    TRY_ASSIGN(const auto there, SigningKeyRepository(change.database()).ofAccount(account.id));
    if (there)
        return fail(ErrorKind::Conflict,
                    Words::tr("%1 has a signing key already. Revoke it first to make another one.")
                        .arg(account.displayName));
    TRY_ASSIGN(const PrivateKey key, PrivateKey::generate(algorithm));
    TRY_ASSIGN(const QByteArray sealed, key.sealed(password, cost));
    TRY_ASSIGN(const SigningKey record,
               putOnRecord(change, account.id, account.displayName, key.publicKey()));
    TRY(writeSecret(change, record.id, sealed));
    return record;
}

Result<void> revoke(Change &change, const QString &uid, const QString &reason)
{
    TRY_ASSIGN(const SigningKey stored, SigningKeyRepository(change.database()).byUid(uid));
    TRY_ASSIGN(const QString said, TextRule::longText(Words::tr("The reason")).check(reason));
    if (stored.account != change.account().id
        && !change.account().mayEverywhere(Permission::AdministerWorkspace))
        return fail(ErrorKind::Refused,
                    Words::tr("%1 revokes its own key only. Have an administrator revoke that of "
                              "%2.")
                        .arg(change.account().displayName, stored.holder));
    if (stored.isRevoked())
        return fail(ErrorKind::Invalid, Words::tr("This key is revoked already."));
    if (said.isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("A key is revoked for a reason: say whether it is lost, known to "
                              "somebody else or no longer needed."));
    SigningKey revoked = stored;
    revoked.revokedAt = change.now();
    revoked.revokedBy = change.account().displayName;
    revoked.reason = said;
    TRY(updateRecord(change, stored, revoked));
    TRY_ASSIGN(auto remove,
               change.database().prepare("DELETE FROM signing_key_secret WHERE key_id = ?"));
    remove.bind(stored.id);
    TRY(remove.run());
    return recordKey(change, &stored, revoked);
}

Result<void> reseal(Change &change, const Account &account, QByteArrayView oldPassword,
                    QByteArrayView newPassword, const SealCost &cost)
{
    const SigningKeyRepository keys(change.database());
    TRY_ASSIGN(const auto there, keys.ofAccount(account.id));
    if (!there)
        return {};
    TRY_ASSIGN(const UnlockedKey unlocked, keys.unlock(account, oldPassword));
    TRY_ASSIGN(const QByteArray sealed, unlocked.key.sealed(newPassword, cost));
    return writeSecret(change, there->id, sealed);
}

Result<UnlockedKey> workspaceKey(Change &change, const QString &folder)
{
    TRY_ASSIGN(const QString mark, markOf(change.database()));
    TRY_ASSIGN(PrivateKey key, HeldKeys::ofProgram().in(folder, mark));
    TRY_ASSIGN(const auto known, recordOf(change.database(), key.publicKey()));
    if (known && !known->isRevoked())
        return UnlockedKey{*known, std::move(key)};
    if (known) {
        TRY_ASSIGN(key, HeldKeys::ofProgram().renew(folder, mark));
    }
    TRY_ASSIGN(SigningKey record,
               putOnRecord(change, {}, QSysInfo::machineHostName(), key.publicKey()));
    return UnlockedKey{std::move(record), std::move(key)};
}

} // namespace gatehouse::KeyAdministration
