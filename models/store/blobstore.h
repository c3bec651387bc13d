#pragma once

#include "models/base/digest.h"
#include "models/base/progress.h"
#include "models/store/database.h"

#include <functional>
#include <vector>

class QIODevice;

namespace gatehouse {

/// Content under its SHA-256, in chunks, stored once however often it is put. SM3 stands
/// beside it.
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
    /// Within the caller's transaction.
    Result<Stored> put(QIODevice &source, Progress *progress = nullptr) const;
    /// Many files: they are read and hashed on all cores while this thread writes. `stored` is
    /// called in the files' order. Stops at the first failure and takes out again what it had
    /// put in.
    ///
    /// Within the caller's transaction everything is part of it. Outside of one the content goes
    /// in by steps of some dozen megabytes, each committed by itself: the write-ahead log stays
    /// small, nobody else waits long to write, and gigabytes go in several times as fast. Until
    /// something refers to such content, discard() can take it out; `stored` must not write then.
    Result<void>
    putFiles(const QStringList &paths,
             const std::function<Result<void>(const QString &path, const Stored &)> &stored,
             Progress *progress = nullptr) const;
    /// Takes out content that nothing refers to; what something refers to stays.
    Result<void> discard(const std::vector<qint64> &blobIds) const;

    /// What an intake that was ended from outside left behind, or one that goes on just now has
    /// put in so far: content that no evidence refers to.
    struct Ownerless {
        qint64 contents = 0;
        qint64 bytes = 0;
    };
    Result<Ownerless> ownerless() const;
    /// Whether there is any, which is answered faster.
    Result<bool> hasOwnerless() const;
    /// Takes it out. Only where no intake can be going on: on the file's only connection.
    Result<void> discardOwnerless() const;

    /// Streams the content into `target`, computing both digests on the way; Unreadable when
    /// they differ from what was recorded (then `target`'s content is not to be trusted).
    Result<void> copyTo(qint64 blobId, QIODevice &target, Progress *progress = nullptr) const;
    /// The whole content, verified; Invalid when it is larger than `limit` bytes.
    Result<QByteArray> read(qint64 blobId, qint64 limit) const;
    /// Recomputes every blob's digests: ids of those that do not match, in order. On two threads
    /// when the store is large; what an open transaction has put in is checked too.
    Result<std::vector<qint64>> verifyAll(Progress *progress = nullptr) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
