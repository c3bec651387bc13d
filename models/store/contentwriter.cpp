#include "models/store/contentwriter.h"

namespace gatehouse {

namespace {

// Large enough that a commit's waiting for the disk does not count, small enough that the
// write-ahead log stays in memory and is used again and again.
constexpr qint64 stepSize = 64 << 20;

} // namespace

ContentWriter::ContentWriter(const Database &database)
    : m_database(database), m_bySteps(!database.isInTransaction())
{
}

ContentWriter::~ContentWriter()
{
    undo();
}

Result<void> ContentWriter::begin()
{
    return openStep();
}

Result<void> ContentWriter::openStep()
{
    TRY(m_database.execute(m_bySteps ? "BEGIN IMMEDIATE" : "SAVEPOINT content"));
    m_isOpen = true;
    // Another program may have stored something since the last step. Chunks are looked at too:
    // those of a file underway, or of a program that was ended, have no blob yet.
    TRY_ASSIGN(auto last,
               m_database.prepare("SELECT max(coalesce((SELECT max(id) FROM blob), 0), "
                                  "coalesce((SELECT max(blob_id) FROM blob_chunk), 0))"));
    last.bind();
    if (last.next())
        m_nextId = last.integer(0) + 1;
    return last.run();
}

Result<void> ContentWriter::closeStepWhenFull()
{
    if (!m_bySteps || m_stepBytes < stepSize)
        return {};
    TRY(m_database.commit());
    m_isOpen = false;
    m_stepBytes = 0;
    m_committed.insert(m_committed.end(), m_begun.begin(), m_begun.end());
    m_begun.clear();
    return openStep();
}

Result<std::optional<BlobStore::Stored>> ContentWriter::add(const ContentReader::Piece &piece)
{
    TRY(closeStepWhenFull());
    qint64 blob = m_underway.value(piece.file);
    if (piece.isLast) {
        BlobStore::Stored stored{0, piece.digest, piece.fileSize, false};
        TRY_ASSIGN(stored.id, find(piece.digest.sha256));
        if (stored.id > 0) {
            stored.wasThere = true;
            if (blob > 0)
                TRY(removeChunks(blob));
            m_underway.remove(piece.file);
            return stored;
        }
    }
    if (blob == 0) {
        blob = m_nextId++;
        m_begun.push_back(blob);
    }
    if (!piece.bytes.isEmpty())
        TRY(insertChunk(blob, piece.position, piece.bytes));
    if (!piece.isLast) {
        m_underway.insert(piece.file, blob);
        return std::nullopt;
    }
    m_underway.remove(piece.file);
    TRY(insertBlob(blob, piece));
    return BlobStore::Stored{blob, piece.digest, piece.fileSize, false};
}

Result<void> ContentWriter::finish()
{
    TRY(m_database.execute(m_bySteps ? "COMMIT" : "RELEASE content"));
    m_isOpen = false;
    m_begun.clear();
    m_committed.clear();
    return {};
}

Result<qint64> ContentWriter::find(const QByteArray &sha256) const
{
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT id FROM blob WHERE sha256 = ?"));
    rows.bind(sha256);
    const qint64 id = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return id;
}

Result<void> ContentWriter::insertChunk(qint64 blob, qint64 position, QByteArrayView bytes)
{
    TRY_ASSIGN(
        auto insert,
        m_database.prepare("INSERT INTO blob_chunk (blob_id, position, bytes) VALUES (?, ?, ?)"));
    insert.bind(blob, position);
    insert.bindBorrowed(3, bytes);
    m_stepBytes += bytes.size();
    return insert.run();
}

Result<void> ContentWriter::insertBlob(qint64 blob, const ContentReader::Piece &last)
{
    TRY_ASSIGN(auto insert,
               m_database.prepare("INSERT INTO blob (id, sha256, sm3, size) VALUES (?, ?, ?, ?)"));
    insert.bind(blob, last.digest.sha256, last.digest.sm3, last.fileSize);
    return insert.run();
}

Result<void> ContentWriter::removeChunks(qint64 blob) const
{
    TRY_ASSIGN(auto remove, m_database.prepare("DELETE FROM blob_chunk WHERE blob_id = ?"));
    remove.bind(blob);
    return remove.run();
}

void ContentWriter::undo()
{
    // What fails here leaves chunks that no blob claims: nobody sees them, and their ids are not
    // given again.
    if (m_isOpen && m_bySteps)
        m_database.rollback();
    else if (m_isOpen)
        (void)m_database.execute("ROLLBACK TO content; RELEASE content");
    if (m_committed.empty() || !m_database.begin())
        return;
    if (BlobStore(m_database).discard(m_committed))
        (void)m_database.commit();
    else
        m_database.rollback();
}

} // namespace gatehouse
