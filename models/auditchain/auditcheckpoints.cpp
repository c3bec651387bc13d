#include "models/auditchain/auditcheckpoints.h"

#include "models/base/canonicaljson.h"
#include "models/base/clock.h"

#include <algorithm>

namespace gatehouse {

template<>
const RecordDescription &describe<AuditCheckpoint>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "key",
                     .name = QT_TRANSLATE_NOOP("Field", "Signing key"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description(
        {"audit_checkpoint", QT_TRANSLATE_NOOP("Entity", "Checkpoint of the audit log"), nullptr,
         nullptr, fields});
    return description;
}

QByteArray AuditCheckpoint::text() const
{
    return canonicalJson(QJsonObject{
        {QStringLiteral("digest"), QString::fromLatin1(digest.toHex())},
        {QStringLiteral("format"), QStringLiteral("gatehouse-audit-checkpoint-1")},
        {QStringLiteral("sequence"), sequence},
        {QStringLiteral("signed_at"), toTimestamp(signedAt)},
    });
}

QString AuditCheckpoints::Broken::sentence() const
{
    const QString entry = QString::number(checkpoint.sequence);
    switch (fault) {
    case Fault::NotInLog:
        return tr("The log was signed at entry %1, and that entry is not the one that was signed.")
            .arg(entry);
    case Fault::BadSignature:
        return tr("The signature under the log at entry %1 is not one of the key it names.")
            .arg(entry);
    case Fault::UnknownKey:
        return tr("The log was signed at entry %1 by a key that is not on record.").arg(entry);
    case Fault::RevokedKey:
        return tr("The log was signed at entry %1 by a key that had been revoked.").arg(entry);
    }
    return {};
}

QString AuditCheckpoints::Verification::unsignedSentence() const
{
    if (unsignedCount == 0)
        return {};
    const int count = static_cast<int>(unsignedCount);
    return upTo == 0
        ? tr("None of the %n entry(ies) of the log is signed yet.", nullptr, count)
        : tr("%n entry(ies) after the last signature (entry %1) are signed by nobody yet.", nullptr,
             count)
              .arg(upTo);
}

Result<std::vector<AuditCheckpoint>> AuditCheckpoints::all() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT sequence, digest, key_uid, signed_at, signature FROM "
                                  "audit_checkpoint ORDER BY sequence"));
    rows.bind();
    std::vector<AuditCheckpoint> found;
    while (rows.next())
        found.push_back(
            {rows.integer(0), rows.bytes(1), rows.text(2), rows.moment(3), rows.bytes(4)});
    TRY(rows.finished());
    return found;
}

QStringList AuditCheckpoints::Verification::sentences() const
{
    QStringList found;
    for (const Broken &each : broken)
        found += each.sentence();
    for (const HeadCheck::Broken &each : brokenHeads)
        found += each.sentence();
    return found;
}

QStringList AuditCheckpoints::Verification::notes() const
{
    QStringList notes;
    for (const HeadCheck::Gap &gap : gaps)
        notes += gap.sentence();
    if (unsignedCount > 0)
        notes += unsignedSentence();
    return notes;
}

Result<AuditCheckpoints::Verification>
AuditCheckpoints::verify(const AuditLog::Verification &chain) const
{
    TRY_ASSIGN(const std::vector<AuditCheckpoint> checkpoints, all());
    TRY_ASSIGN(const std::vector<SigningKey> known, SigningKeyRepository(m_database).all());
    QHash<QString, const SigningKey *> keys;
    for (const SigningKey &key : known)
        keys.insert(key.uid, &key);
    TRY_ASSIGN(auto entries,
               m_database.prepare("SELECT digest FROM audit_entry WHERE sequence = ?"));
    Verification result;
    HeadCheck::Checkpointed checkpointed;
    for (const AuditCheckpoint &each : checkpoints) {
        ++result.signedCount;
        entries.bind(each.sequence);
        const bool isInLog = entries.next() && entries.bytes(0) == each.digest;
        TRY(entries.finished());
        const SigningKey *record = keys.value(each.keyUid);
        const auto key = record ? record->key() : tl::unexpected(Error());
        if (record && !record->account.isValid())
            checkpointed.byWorkspace = each.sequence;
        if (!isInLog)
            result.broken.push_back({each, Fault::NotInLog});
        else if (!key)
            result.broken.push_back({each, Fault::UnknownKey});
        else if (!key->verifies(each.text(), each.signature))
            result.broken.push_back({each, Fault::BadSignature});
        else if (record->isRevoked() && each.signedAt > record->revokedAt)
            result.broken.push_back({each, Fault::RevokedKey});
        else {
            ++result.valid;
            result.upTo = each.sequence;
        }
    }
    checkpointed.upTo = result.upTo;
    TRY_ASSIGN(HeadCheck::Report heads, HeadCheck::run(m_database, chain, checkpointed));
    result.signedCount += heads.signedCount;
    result.valid += heads.signedCount - static_cast<qint64>(heads.broken.size());
    result.upTo = std::max(result.upTo, heads.upTo);
    result.brokenHeads = std::move(heads.broken);
    result.gaps = std::move(heads.gaps);
    result.unsignedCount = std::max<qint64>(chain.entries - result.upTo, 0);
    return result;
}

Result<bool> AuditCheckpoints::isDue(const Database &database)
{
    // Asked by every Change: the numbers alone, which are the ends of two indexes.
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT coalesce((SELECT max(sequence) FROM audit_entry), 0) - "
                                "coalesce((SELECT max(sequence) FROM audit_checkpoint), 0)"));
    rows.bind();
    const qint64 since = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return since + 1 >= interval;
}

Result<void> AuditCheckpoints::append(const Database &database, const QString &uid,
                                      const UnlockedKey &key, const AuditLog::Head &head,
                                      const QDateTime &at)
{
    AuditCheckpoint checkpoint{head.sequence, head.digest, key.record.uid, at, {}};
    TRY_ASSIGN(checkpoint.signature, key.key.sign(checkpoint.text()));
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO audit_checkpoint (uid, sequence, digest, key_uid, "
                                "signed_at, signature) VALUES (?, ?, ?, ?, ?, ?)"));
    insert.bind(uid, checkpoint.sequence, checkpoint.digest, checkpoint.keyUid, checkpoint.signedAt,
                checkpoint.signature);
    return insert.run();
}

} // namespace gatehouse
