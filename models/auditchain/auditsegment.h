#pragma once

#include "models/auditchain/logdigest.h"
#include "models/base/progress.h"
#include "models/base/replacementfile.h"
#include "models/store/database.h"

#include <QIODevice>

#include <optional>

namespace gatehouse {

/// Some entries of the audit log, one after the other, in a file that proves itself: for whoever
/// gets the log of a year without the workspace. Text in UTF-8, a line each:
///
///     {"digest":"sha256","entries":…,"first":…,"format":"gatehouse-audit-segment","last":…,
///      "previous":"…","version":1}
///     <digest in hexadecimal> <the entry's canonical JSON>
///     …
///
/// with the digest of the entry before the first ("previous"; 64 zeros before entry 1) and for each
/// digest(n) = H(digest(n-1) || content), digests taken as their 32 bytes; "digest" says what H is,
/// "sha256" or "sm3", the first where it is not said. No digest in it
/// can be made to fit a changed entry without changing the last one, which stands in every workbook
/// and in the segment that follows.
class AuditSegment
{
    Q_DECLARE_TR_FUNCTIONS(AuditSegment)
public:
    qint64 first = 0;
    qint64 last = 0;
    DigestAlgorithm algorithm = DigestAlgorithm::Sha256;
    QByteArray previous; ///< digest of the entry before the first: 32 bytes
    QByteArray head; ///< digest of the last entry: 32 bytes
    /// The first entry whose digest is not that of its content; nothing where all hold.
    std::optional<qint64> brokenAt;

    /// Writes entries `first` to `last` (0: to the end). Invalid where the log has no such entries;
    /// Unwritable where the file cannot be written; Cancelled.
    static Result<AuditSegment> write(const Database &database, qint64 first, qint64 last,
                                      QIODevice &into, Progress *progress = nullptr);
    /// The same into a file, which stands there whole or not at all (see ReplacementFile).
    static Result<AuditSegment> writeTo(const FileTarget &target, const Database &database,
                                        qint64 first, qint64 last, Progress *progress = nullptr);
    /// Reads one and recomputes its chain. Unreadable where it is no such file, or one that is cut
    /// short.
    static Result<AuditSegment> verify(QIODevice &from);
    /// Whether `next` goes on where this one ends.
    bool isContinuedBy(const AuditSegment &next) const
    {
        return next.first == last + 1 && next.previous == head && next.algorithm == algorithm;
    }
};

} // namespace gatehouse
