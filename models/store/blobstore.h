#pragma once

#include "models/base/digest.h"
#include "models/base/progress.h"
#include "models/store/database.h"

#include <functional>

class QIODevice;

namespace gatehouse {

/// Content under its SHA-256, in chunks, stored once however often it is put. SM3 stands
/// beside it. Writing happens inside the caller's transaction.
class BlobStore
{
    Q_DECLARE_TR_FUNCTIONS(BlobStore)
public:
    static constexpr qint64 chunkSize = 1 << 20;

    struct Stored {
        qint64 id = 0;
        ContentDigest digest;
        qint64 size = 0;
        bool wasThere = false;
    };

    explicit BlobStore(const Database &database) : m_database(database) { }

    /// Reads `source` to its end in one pass and stores it, unless the same content is there.
    Result<Stored> put(QIODevice &source, Progress *progress = nullptr) const;
    /// Many files: digests are computed on all cores while one thread writes. `stored` is called
    /// in the files' order. Stops at the first failure.
    Result<void>
    putFiles(const QStringList &paths,
             const std::function<Result<void>(const QString &path, const Stored &)> &stored,
             Progress *progress = nullptr) const;

    /// Streams the content into `target`, computing both digests on the way; Unreadable when
    /// they differ from what was recorded (then `target`'s content is not to be trusted).
    Result<void> copyTo(qint64 blobId, QIODevice &target, Progress *progress = nullptr) const;
    /// The whole content, verified; Invalid when it is larger than `limit` bytes.
    Result<QByteArray> read(qint64 blobId, qint64 limit) const;
    /// Recomputes every blob's digests: ids of those that do not match.
    Result<std::vector<qint64>> verifyAll(Progress *progress = nullptr) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
