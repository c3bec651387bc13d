#include "models/workspace/headsigner.h"

#include "models/auditchain/headsignature.h"
#include "models/workspace/keyadministration.h"

#include <QHash>
#include <QMutex>

namespace gatehouse {

namespace {

/// Heads that this program signed itself. A digest stands for all that is before it, so what is
/// still the head needs no signature read again; what somebody else left, or made of it, does.
class SignedHere
{
public:
    static SignedHere &ofProgram()
    {
        static SignedHere heads;
        return heads;
    }

    bool isLast(const QString &keyUid, const QByteArray &digest)
    {
        const QMutexLocker lock(&m_mutex);
        return m_last.value(keyUid) == digest;
    }

    void note(const QString &keyUid, const QByteArray &digest)
    {
        const QMutexLocker lock(&m_mutex);
        m_last.insert(keyUid, digest);
    }

private:
    QMutex m_mutex;
    QHash<QString, QByteArray> m_last; ///< digests, by key
};

/// Whether what stands there is this key's signature of the head: else whoever signs over it would
/// vouch for what others left there.
bool isOwn(const std::optional<HeadSignature> &before, const UnlockedKey &key,
           const AuditLog::Head &head)
{
    if (!before || before->keyUid != key.record.uid || before->sequence != head.sequence)
        return false;
    return SignedHere::ofProgram().isLast(key.record.uid, head.digest)
        || key.key.publicKey().verifies(before->text(HeadSignature::As::Head, head.digest),
                                        before->signature);
}

} // namespace

Result<std::optional<HeadSigner>> HeadSigner::begin(Change &change, const QString &folder,
                                                    const AuditLog::Head &head)
{
    if (folder.isEmpty())
        return std::nullopt;
    auto key = KeyAdministration::workspaceKey(change, folder);
    if (!key)
        return std::nullopt;
    TRY_ASSIGN(const QString stored, HeadSignature::storedIn(change.database()));
    const auto before = HeadSignature::fromStored(stored);
    QJsonObject relay;
    if (!isOwn(before, *key, head))
        relay = HeadRelay{key->record.uid, before ? before->passedOn() : stored}.json();
    return HeadSigner(std::move(*key), std::move(relay));
}

Result<void> HeadSigner::sign(const Database &database, const AuditLog::Head &head,
                              const QDateTime &at) const
{
    TRY(HeadSignature::write(database, head.sequence, head.digest, m_key, at));
    SignedHere::ofProgram().note(m_key.record.uid, head.digest);
    return {};
}

} // namespace gatehouse
