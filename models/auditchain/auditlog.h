#pragma once

#include "models/auditchain/logdigest.h"
#include "models/base/progress.h"
#include "models/store/database.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace gatehouse {

/// One entry as it stands in the log. `content` is canonical JSON:
/// {"account", "account_name", "action", "at", "post", "records": [{"after", "before", "entity",
/// "keys", "uid"}], "relay": {"from", "key"}, "sequence"}; entries of earlier versions hold no
/// "keys", none holds a "post" where whoever acted had none then, and few are relays (see
/// HeadSignature).
struct AuditEntry {
    qint64 sequence = 0;
    QDateTime happenedAt;
    QString accountUid;
    QString accountName;
    QString action;
    QJsonObject content;
    QByteArray digest;
};

/// The log of everything written: a hash chain in which each entry's digest covers the one
/// before it, so that no entry can be changed, dropped or slipped in unseen.
/// digest(n) = H(digest(n-1) || content(n)), digest(0) = 32 zero bytes. H is SHA-256, or SM3 where
/// the workspace was made so: its first entry says which, for good, and so is under every digest.
class AuditLog
{
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
public:
    static constexpr int digestSize = 32; ///< bytes
    /// By which the first entry, and a property of the workspace beside it, say what H is.
    static constexpr char digestKey[] = "audit_digest";
    /// The member that makes an entry a relay; by its name it stands behind the records.
    static constexpr char relayKey[] = "relay";

    struct Verification {
        bool ok = true;
        qint64 entries = 0;
        QByteArray head; ///< digest of the last entry; 32 zero bytes when empty
        DigestAlgorithm algorithm = DigestAlgorithm::Sha256;
        std::optional<qint64> brokenAt; ///< the first sequence number that does not hold
        /// Entries dated before the one in front of them, the first
        /// mostBackwards of them: a clock was set back. No break of the chain.
        std::vector<qint64> backwards;
        static constexpr size_t mostBackwards = 100;
        /// Entries that are relays, ascending (see HeadSignature): up to where it breaks.
        std::vector<qint64> relays;
    };

    explicit AuditLog(const Database &database) : m_database(database) { }

    /// Chooses H for a log that has no entry yet; whoever does writes the first one, which names it
    /// (only the making of a workspace).
    Result<void> choose(DigestAlgorithm algorithm) const;
    /// H, by the first entry; SHA-256 where that names none.
    Result<DigestAlgorithm> algorithm() const;

    /// Appends one entry; only Change calls this, inside its transaction.
    Result<qint64> append(const QDateTime &at, const QString &accountUid,
                          const QString &accountName, const QString &action,
                          const QJsonArray &records, const QString &post = {},
                          const QJsonObject &relay = {}) const;
    struct Head;
    /// The same behind the head as it was read in the transaction; gives the new one.
    Result<Head> appendTo(const Head &last, const QDateTime &at, const QString &accountUid,
                          const QString &accountName, const QString &action,
                          const QJsonArray &records, const QString &post,
                          const QJsonObject &relay) const;

    /// Newest first, at most `limit` entries older than `before` (0: from the end).
    Result<std::vector<AuditEntry>> entries(qint64 before, int limit) const;
    /// Oldest first, those after `sequence`.
    Result<std::vector<AuditEntry>> entriesAfter(qint64 sequence) const;
    /// Oldest first, those whose content, as it lies in the log, is wanted; Cancelled when told to
    /// stop.
    Result<std::vector<AuditEntry>>
    entriesWhere(const std::function<bool(QByteArrayView content)> &isWanted,
                 Progress &progress) const;
    Result<qint64> count() const;
    /// Whether an earlier version wrote the first of it, which did not say all that it wrote.
    Result<bool> isIncomplete() const;
    /// The last entry's number and digest; 0 and 32 zero bytes when the log is empty.
    struct Head {
        qint64 sequence = 0;
        QByteArray digest;
        DigestAlgorithm algorithm = DigestAlgorithm::Sha256;

        /// "SM3 6f1c…", as it is handed out.
        QString text() const;
    };
    Result<Head> head() const;
    /// Recomputes the chain over all entries (two ranges on two cores) and holds its end against
    /// the head noted apart from it, so that entries cut off the end are missed too.
    Result<Verification> verify(Progress *progress = nullptr) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
