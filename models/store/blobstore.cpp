#include "models/store/blobstore.h"

#include "models/store/contentwriter.h"
#include "models/store/contentverifier.h"

#include <QBuffer>
#include <QFile>

namespace gatehouse {

namespace {

struct BlobRow {
    ContentDigest digest;
    qint64 size = 0;
};

Result<BlobRow> findBlob(const Database &database, qint64 id)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT sha256, sm3, size FROM blob WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        return BlobRow{{rows.bytes(0), rows.bytes(1)}, rows.integer(2)};
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, BlobStore::tr("This content is not in the workspace."));
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, BlobStore::tr("Stopped. Nothing was changed."));
}

// Chunks go in before their blob's row, and the row before the evidence. Whoever else comes to own
// content is named here and in the trigger blob_no_delete.
#define OWNERLESS_CHUNKS                                                                           \
    "FROM blob_chunk WHERE NOT EXISTS (SELECT 1 FROM blob JOIN evidence ON blob_id = blob.id "     \
    "WHERE blob.id = blob_chunk.blob_id)"
#define OWNERLESS_BLOBS                                                                            \
    "FROM blob WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE blob_id = blob.id)"

/// Fills `buffer` from a device that may give less than was asked for; how much there was.
Result<qint64> readFully(QIODevice &source, QByteArray &buffer)
{
    qint64 filled = 0;
    while (filled < buffer.size()) {
        const qint64 count = source.read(buffer.data() + filled, buffer.size() - filled);
        if (count < 0)
            return fail(ErrorKind::Unreadable,
                        BlobStore::tr("The content cannot be read to its end. Try again."),
                        source.errorString());
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

} // namespace

Result<BlobStore::Stored> BlobStore::put(QIODevice &source, Progress *progress) const
{
    Digest sha256(DigestAlgorithm::Sha256);
    Digest sm3(DigestAlgorithm::Sm3);
    ContentWriter writer(m_database);
    TRY(writer.begin());
    const qint64 total = source.isSequential() ? 0 : source.size();
    // One chunk ahead, to know the last one when it is written.
    QByteArray current(chunkSize, Qt::Uninitialized);
    QByteArray ahead(chunkSize, Qt::Uninitialized);
    TRY_ASSIGN(qint64 filled, readFully(source, current));
    ContentReader::Piece piece;
    while (true) {
        qint64 filledAhead = 0;
        if (filled == chunkSize) {
            TRY_ASSIGN(filledAhead, readFully(source, ahead));
        }
        piece.bytes = QByteArrayView(current.constData(), filled);
        piece.isLast = filledAhead == 0;
        piece.fileSize += filled;
        sha256.add(piece.bytes);
        sm3.add(piece.bytes);
        if (piece.isLast)
            piece.digest = {sha256.result(), sm3.result()};
        TRY_ASSIGN(const auto stored, writer.add(piece));
        if (progress && !progress->report(piece.fileSize, std::max(total, piece.fileSize)))
            return cancelled();
        if (stored) {
            TRY(writer.finish());
            return *stored;
        }
        ++piece.position;
        current.swap(ahead);
        filled = filledAhead;
    }
}

Result<void>
BlobStore::putFiles(const QStringList &paths,
                    const std::function<Result<void>(const QString &, const Stored &)> &stored,
                    Progress *progress) const
{
    if (paths.isEmpty())
        return {};
    const qint64 total = progress ? ContentReader::totalSize(paths) : 0;
    qint64 done = 0;
    std::vector<std::optional<Stored>> results(static_cast<size_t>(paths.size()));
    size_t announced = 0;
    // Two files of the same content may come in the other order than they stand in `paths`.
    std::unordered_set<qint64> stillNew;

    ContentWriter writer(m_database);
    TRY(writer.begin());
    ContentReader reader(paths);
    const auto store = [&](const ContentReader::Piece &piece) -> Result<void> {
        TRY_ASSIGN(results[piece.file], writer.add(piece));
        done += piece.bytes.size();
        if (progress && !progress->report(done, std::max(done, total)))
            return cancelled();
        if (results[piece.file] && !results[piece.file]->wasThere)
            stillNew.insert(results[piece.file]->id);
        for (; announced < results.size() && results[announced]; ++announced) {
            Stored &next = *results[announced];
            next.wasThere = stillNew.erase(next.id) == 0;
            TRY(stored(paths[static_cast<qsizetype>(announced)], next));
        }
        return {};
    };
    TRY(reader.read(store));
    return writer.finish();
}

Result<void> BlobStore::discard(const std::vector<qint64> &blobIds) const
{
    TRY_ASSIGN(auto removeBlob, m_database.prepare("DELETE FROM blob WHERE id = ?"));
    TRY_ASSIGN(auto removeChunks, m_database.prepare("DELETE FROM blob_chunk WHERE blob_id = ?"));
    for (const qint64 id : blobIds) {
        removeBlob.bind(id);
        if (auto removed = removeBlob.run(); !removed) {
            if (removed.error().kind == ErrorKind::Conflict)
                continue; // somebody refers to it by now
            return removed;
        }
        removeChunks.bind(id);
        TRY(removeChunks.run());
    }
    return {};
}

Result<BlobStore::Ownerless> BlobStore::ownerless() const
{
    Ownerless found;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT count(*), coalesce(sum(bytes), 0) FROM ("
                                  "SELECT sum(length(bytes)) AS bytes " OWNERLESS_CHUNKS
                                  " GROUP BY blob_id)"));
    rows.bind();
    if (rows.next())
        found = {rows.integer(0), rows.integer(1)};
    TRY(rows.finished());
    return found;
}

Result<bool> BlobStore::hasOwnerless() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT EXISTS (SELECT 1 " OWNERLESS_CHUNKS
                                  ") OR EXISTS (SELECT 1 " OWNERLESS_BLOBS ")"));
    rows.bind();
    const bool found = rows.next() && rows.boolean(0);
    TRY(rows.finished());
    return found;
}

Result<void> BlobStore::discardOwnerless() const
{
    TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    // The rows first: what has one may not lose its chunks.
    TRY(m_database.execute("DELETE " OWNERLESS_BLOBS ";DELETE " OWNERLESS_CHUNKS));
    return transaction.commit();
}

Result<void> BlobStore::copyTo(qint64 blobId, QIODevice &target, Progress *progress) const
{
    TRY_ASSIGN(const BlobRow blob, findBlob(m_database, blobId));
    Digest sha256(DigestAlgorithm::Sha256);
    Digest sm3(DigestAlgorithm::Sm3);
    qint64 done = 0;
    TRY_ASSIGN(
        auto chunks,
        m_database.prepare("SELECT bytes FROM blob_chunk WHERE blob_id = ? ORDER BY position"));
    chunks.bind(blobId);
    while (chunks.next()) {
        const QByteArrayView bytes = chunks.view(0);
        sha256.add(bytes);
        sm3.add(bytes);
        if (target.write(bytes.data(), bytes.size()) != bytes.size())
            return fail(ErrorKind::Unwritable,
                        tr("The copy cannot be written. Check that the disk is not full and that "
                           "you may write there."),
                        target.errorString());
        done += bytes.size();
        if (progress && !progress->report(done, std::max(done, blob.size)))
            return cancelled();
    }
    TRY(chunks.finished());
    if (done != blob.size || ContentDigest{sha256.result(), sm3.result()} != blob.digest)
        return fail(ErrorKind::Unreadable,
                    tr("The stored content no longer matches its digests: the workspace file was "
                       "damaged or changed by another program. Restore it from a backup."),
                    QStringLiteral("blob %1").arg(blobId));
    return {};
}

Result<QByteArray> BlobStore::read(qint64 blobId, qint64 limit) const
{
    TRY_ASSIGN(const BlobRow blob, findBlob(m_database, blobId));
    if (blob.size > limit)
        return fail(ErrorKind::Invalid,
                    tr("The content is too large to be shown here. Save it to a file instead."),
                    QStringLiteral("%1 bytes, limit %2").arg(blob.size).arg(limit));
    QByteArray content;
    content.reserve(blob.size);
    QBuffer target(&content);
    target.open(QIODevice::WriteOnly);
    TRY(copyTo(blobId, target));
    return content;
}

Result<std::vector<qint64>> BlobStore::verifyAll(Progress *progress) const
{
    return ContentVerifier(m_database).run(progress);
}

#undef OWNERLESS_CHUNKS
#undef OWNERLESS_BLOBS

} // namespace gatehouse
