#pragma once

#include "models/auditchain/headcheck.h"
#include "models/signatures/signingkey.h"

namespace gatehouse {

/// The log's head as it was at an entry, signed: whoever writes the log anew from some entry on
/// cannot sign it without the keys. Its entry names it by its uid.
struct AuditCheckpoint {
    qint64 sequence = 0;
    QByteArray digest; ///< of that entry
    QString keyUid;
    QDateTime signedAt;
    QByteArray signature; ///< over text()

    /// What is signed: canonical JSON {"digest", "format", "sequence", "signed_at"}.
    QByteArray text() const;
    bool operator==(const AuditCheckpoint &) const = default;
};

template<>
const RecordDescription &describe<AuditCheckpoint>();

class AuditCheckpoints
{
    Q_DECLARE_TR_FUNCTIONS(AuditCheckpoints)
public:
    /// So many entries are signed at once by the workspace's own key; decisions are signed each.
    static constexpr qint64 interval = 1000;

    explicit AuditCheckpoints(const Database &database) : m_database(database) { }

    /// Why one does not hold.
    enum class Fault {
        NotInLog, ///< the entry is another one, or gone
        BadSignature,
        UnknownKey, ///< none on record
        RevokedKey, ///< signed after its revocation
    };
    struct Broken {
        AuditCheckpoint checkpoint;
        Fault fault;
        QString sentence() const; ///< in the running language
    };
    /// Of checkpoints and of signatures of the head (see HeadSignature).
    struct Verification {
        qint64 signedCount = 0;
        qint64 valid = 0;
        qint64 upTo = 0; ///< the last entry that a valid one signs
        /// Entries behind it, which the next one signs: until then nothing proves that they were
        /// not written anew.
        qint64 unsignedCount = 0;
        std::vector<Broken> broken;
        std::vector<HeadCheck::Broken> brokenHeads;
        std::vector<HeadCheck::Gap> gaps;
        bool ok() const { return broken.empty() && brokenHeads.empty(); }
        QStringList sentences() const; ///< of what does not hold
        QString unsignedSentence() const; ///< empty where there are none
        /// What nobody signed, or not when it was written: no fault, and no proof.
        QStringList notes() const;
    };
    /// Holds every checkpoint, and what was signed of the head, against its entry and the key it
    /// names. `chain`: what the log's own check found.
    Result<Verification> verify(const AuditLog::Verification &chain) const;
    /// Oldest first.
    Result<std::vector<AuditCheckpoint>> all() const;

    /// Whether so many entries have come since the last one that the next entry is to be signed.
    static Result<bool> isDue(const Database &database);
    /// Signs the log's head as it was just written; only Change calls this, inside its transaction.
    static Result<void> append(const Database &database, const QString &uid, const UnlockedKey &key,
                               const AuditLog::Head &head, const QDateTime &at);

private:
    const Database &m_database;
};

} // namespace gatehouse
