#pragma once

#include "models/base/progress.h"
#include "models/store/database.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace gatehouse {

/// One entry as it stands in the log. `content` is canonical JSON:
/// {"account", "account_name", "action", "at", "post", "records": [{"after", "before", "entity",
/// "keys", "uid"}], "sequence"}; entries of earlier versions hold no "keys", and none holds a
/// "post" where whoever acted had none then.
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
/// digest(n) = SHA-256(digest(n-1) || content(n)), digest(0) = 32 zero bytes.
class AuditLog
{
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
public:
    static constexpr int digestSize = 32; ///< bytes

    struct Verification {
        bool ok = true;
        qint64 entries = 0;
        QByteArray head; ///< digest of the last entry; 32 zero bytes when empty
        std::optional<qint64> brokenAt; ///< the first sequence number that does not hold
        /// Entries dated before the one in front of them, the first
        /// mostBackwards of them: a clock was set back. No break of the chain.
        std::vector<qint64> backwards;
        static constexpr size_t mostBackwards = 100;
    };

    explicit AuditLog(const Database &database) : m_database(database) { }

    /// Appends one entry; only Change calls this, inside its transaction.
    Result<qint64> append(const QDateTime &at, const QString &accountUid,
                          const QString &accountName, const QString &action,
                          const QJsonArray &records, const QString &post = {}) const;

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
    /// The last entry's number and digest; 0 and 32 zero bytes when the log is empty.
    struct Head {
        qint64 sequence = 0;
        QByteArray digest;
    };
    Result<Head> head() const;
    /// Recomputes the chain over all entries (two ranges on two cores) and holds its end against
    /// the head noted apart from it, so that entries cut off the end are missed too.
    Result<Verification> verify(Progress *progress = nullptr) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
