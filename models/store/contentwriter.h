#pragma once

#include "models/store/blobstore.h"
#include "models/store/contentreader.h"

#include <QHash>

#include <unordered_set>

namespace gatehouse {

/// Stores pieces of content as they come, those of many files interleaved. A blob's key is known
/// with its last piece only, so the chunks go in first, under an id taken from their first one;
/// the blob's row claims them at the end, or they go again because the content is there already.
class ContentWriter
{
public:
    explicit ContentWriter(const Database &database);
    /// Takes out again what was stored, unless finish() was called.
    ~ContentWriter();
    ContentWriter(const ContentWriter &) = delete;
    ContentWriter &operator=(const ContentWriter &) = delete;

    Result<void> begin();
    /// What was stored, with a file's last piece.
    Result<std::optional<BlobStore::Stored>> add(const ContentReader::Piece &piece);
    Result<void> finish();

private:
    Result<void> openStep();
    Result<void> closeStepWhenFull();
    Result<qint64> find(const QByteArray &sha256) const;
    Result<void> insertChunk(qint64 blob, qint64 position, QByteArrayView bytes);
    Result<void> insertBlob(qint64 blob, const ContentReader::Piece &last);
    Result<void> removeChunks(qint64 blob) const;
    void undo();

    const Database &m_database;
    /// Outside a transaction of the caller's this one commits by steps of its own.
    const bool m_bySteps;
    bool m_isOpen = false;
    qint64 m_nextId = 0;
    qint64 m_stepBytes = 0;
    QHash<size_t, qint64> m_underway; ///< file → the blob whose chunks go in
    std::vector<qint64> m_committed; ///< begun in a step that is over
    std::vector<qint64> m_begun; ///< begun in this step
};

} // namespace gatehouse
