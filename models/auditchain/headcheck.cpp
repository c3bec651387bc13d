#include "models/auditchain/headcheck.h"

#include "models/auditchain/headsignature.h"

#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

using Fault = HeadCheck::Fault;

/// Where the signature has to be from and till.
struct Expected {
    bool isRelayed = false;
    QString keyUid;
    qint64 first = 0; ///< entry
    qint64 last = 0; ///< entry
};

class Heads
{
public:
    static Result<Heads> of(const Database &database)
    {
        TRY_ASSIGN(std::vector<SigningKey> known, SigningKeyRepository(database).all());
        return Heads(database, std::move(known));
    }

    /// What is wrong with one, if anything.
    Result<std::optional<Fault>> faultOf(const std::optional<HeadSignature> &head,
                                         const Expected &expected) const
    {
        if (!head)
            return std::optional(Fault::Gone);
        if (head->keyUid != expected.keyUid)
            return std::optional(Fault::OtherKey);
        const auto record = std::ranges::find(m_keys, head->keyUid, &SigningKey::uid);
        if (record == m_keys.end() || record->account.isValid())
            return std::optional(Fault::UnknownKey);
        const auto key = record->key();
        if (!key)
            return std::optional(Fault::UnknownKey);
        if (head->sequence > expected.last)
            return std::optional(Fault::NotInLog);
        TRY_ASSIGN(const QByteArray digest, digestOf(head->sequence));
        if (digest.isEmpty())
            return std::optional(Fault::NotInLog);
        using enum HeadSignature::As;
        if (!key->verifies(head->text(Relayed, digest), head->relayed)
            || (!expected.isRelayed && !key->verifies(head->text(Head, digest), head->signature)))
            return std::optional(Fault::BadSignature);
        if (record->isRevoked() && head->signedAt > record->revokedAt)
            return std::optional(Fault::RevokedKey);
        return head->sequence < expected.first ? std::optional(Fault::Older) : std::nullopt;
    }

private:
    Heads(const Database &database, std::vector<SigningKey> keys)
        : m_database(&database), m_keys(std::move(keys))
    {
    }

    Result<QByteArray> digestOf(qint64 sequence) const
    {
        TRY_ASSIGN(auto rows,
                   m_database->prepare("SELECT digest FROM audit_entry WHERE sequence = ?"));
        rows.bind(sequence);
        const QByteArray digest = rows.next() ? rows.bytes(0) : QByteArray();
        TRY(rows.finished());
        return digest;
    }

    const Database *m_database;
    std::vector<SigningKey> m_keys;
};

Result<std::optional<HeadRelay>> relayIn(const Database &database, qint64 sequence)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT content FROM audit_entry WHERE sequence = ?"));
    rows.bind(sequence);
    const QByteArray content = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    return HeadRelay::fromJson(QJsonDocument::fromJson(content)
                                   .object()
                                   .value(QLatin1StringView(AuditLog::relayKey))
                                   .toObject());
}

} // namespace

QString HeadCheck::Broken::sentence() const
{
    const QString at = QString::number(entry);
    if (isRelay)
        return fault == Fault::NoRelay
            ? tr("Entry %1 of the log says in no way that can be read who signs from there on.")
                  .arg(at)
            : tr("From entry %1 on another signature stands under the log, and what that entry "
                 "bears of the one before does not hold: what was signed until then was changed, "
                 "cut off or written anew, or its signature was exchanged (after entry %2).")
                  .arg(at, QString::number(after));
    const QString since = QString::number(after);
    switch (fault) {
    case Fault::Gone:
        return tr("The log says that each change is signed, and the signature of its head is gone: "
                  "what came after entry %1 may have been changed, cut off or written anew.")
            .arg(since);
    case Fault::NotInLog:
        return tr("The log's head was signed at entry %1, which is not there: entries were cut off "
                  "(after entry %2).")
            .arg(at, since);
    case Fault::BadSignature:
        return tr("The log's head was signed at entry %1, and that is not what was signed: "
                  "something after entry %2 was changed or written anew, or the signature was "
                  "exchanged.")
            .arg(at, since);
    case Fault::UnknownKey:
        return tr("The log's head was signed at entry %1 by a key that is none of this workspace's "
                  "on record.")
            .arg(at);
    case Fault::RevokedKey:
        return tr("The log's head was signed at entry %1 by a key that had been revoked.").arg(at);
    case Fault::OtherKey:
        return tr("The log's head was signed at entry %1 by another key than the log says (after "
                  "entry %2).")
            .arg(at, since);
    case Fault::Older:
        return tr("The signature of the log's head is that of entry %1, an older one: it was put "
                  "back (after entry %2).")
            .arg(at, since);
    case Fault::NoRelay:
        break;
    }
    return {};
}

QString HeadCheck::Gap::sentence() const
{
    return first == last
        ? tr("Entry %1 was signed by nobody when it was written: the key of the workspace was not "
             "at hand, or somebody wrote it past the program. It is what it was when entry %2 was "
             "signed.")
              .arg(first)
              .arg(last + 1)
        : tr("Entries %1 to %2 were signed by nobody when they were written: the key of the "
             "workspace was not at hand, or somebody wrote them past the program. They are what "
             "they were when entry %3 was signed.")
              .arg(first)
              .arg(last)
              .arg(last + 1);
}

Result<HeadCheck::Report> HeadCheck::run(const Database &database,
                                         const AuditLog::Verification &chain,
                                         const Checkpointed &checkpointed)
{
    Report report;
    TRY_ASSIGN(const QString stored, HeadSignature::storedIn(database));
    TRY_ASSIGN(const Heads heads, Heads::of(database));
    // Whose turn it is from the last relay on.
    Expected turn;
    for (const qint64 sequence : chain.relays) {
        TRY_ASSIGN(const auto relay, relayIn(database, sequence));
        if (!relay) {
            ++report.signedCount;
            report.broken.push_back({sequence, report.upTo, {}, Fault::NoRelay, true});
            continue;
        }
        // Before the first one nobody signed the head.
        if (!turn.keyUid.isEmpty() || !relay->from.isEmpty()) {
            ++report.signedCount;
            turn.last = sequence - 1;
            turn.isRelayed = true;
            const auto before = HeadSignature::fromRelay(relay->from);
            TRY_ASSIGN(const auto fault, heads.faultOf(before, turn));
            if (fault) {
                report.broken.push_back({sequence, report.upTo, turn.keyUid, *fault, true});
            } else {
                report.upTo = before->sequence;
                if (before->sequence + 1 < sequence)
                    report.gaps.push_back({before->sequence + 1, sequence - 1});
            }
        }
        turn = {false, relay->keyUid, sequence, 0};
    }
    if (turn.keyUid.isEmpty() && stored.isEmpty())
        return report;
    ++report.signedCount;
    const auto head = HeadSignature::fromStored(stored);
    // Of a chain that breaks the relays behind the break are not known.
    if (!chain.ok && head)
        turn.keyUid = head->keyUid;
    turn.first = std::max(turn.first, checkpointed.byWorkspace);
    turn.last = chain.entries;
    const qint64 vouched = std::max(report.upTo, checkpointed.upTo);
    TRY_ASSIGN(const auto fault, heads.faultOf(head, turn));
    if (fault)
        report.broken.push_back({head ? head->sequence : turn.first, vouched,
                                 head ? head->keyUid : turn.keyUid, *fault, false});
    else
        report.upTo = head->sequence;
    return report;
}

} // namespace gatehouse
