#include "models/store/contentverifier.h"

#include "models/base/sm3lanes.h"
#include "models/base/digest.h"
#include "models/store/readersource.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <optional>

namespace gatehouse {

namespace {

// As many as the lanes of addSideBySide.
constexpr size_t blobsSideBySide = 8;
// Below this, starting a second connection costs more than it saves.
constexpr qint64 parallelFrom = 8 << 20;

struct Recorded {
    qint64 id = 0;
    ContentDigest digest;
    qint64 size = 0;
};

/// What is still to be checked, shared by the threads.
struct Work {
    std::vector<Recorded> blobs; ///< by size, so that those side by side end together
    qint64 total = 0;
    Progress *progress = nullptr;
    size_t sideBySide = blobsSideBySide;
    std::atomic<size_t> next{0};
    std::mutex mutex; ///< for what follows
    qint64 done = 0;
    std::vector<qint64> broken;

    bool report(qint64 bytes)
    {
        const std::lock_guard lock(mutex);
        done += bytes;
        return !progress || progress->report(done, total);
    }
};

/// One blob's chunks in order, with its running digests.
struct Running {
    const Recorded *recorded;
    Statement chunks;
    Digest sha256;
    Sm3Stream sm3;
    qint64 done = 0;
    QByteArrayView bytes = {};
    bool isBroken = false;
    bool isDone = false;

    /// Takes the next chunk, or notes that there is none where one should be.
    Result<void> advance()
    {
        if (!chunks.next()) {
            TRY(chunks.finished());
            isBroken = true;
            return {};
        }
        bytes = chunks.view(0);
        done += bytes.size();
        isDone = done == recorded->size;
        // Only the last piece of an SM3 stream may end inside a block; ours never do before.
        isBroken = done > recorded->size || bytes.isEmpty() || (!isDone && bytes.size() % 64 != 0);
        return {};
    }

    Result<void> finish()
    {
        if (chunks.next())
            isBroken = true;
        TRY(chunks.finished());
        if (ContentDigest{sha256.result(), sm3.result()} != recorded->digest)
            isBroken = true;
        return {};
    }
};

Result<void> verifyGroup(const Database &database, Work &work, size_t first, size_t last)
{
    std::vector<Running> group;
    for (size_t i = first; i < last; ++i) {
        TRY_ASSIGN(
            auto chunks,
            database.prepare("SELECT bytes FROM blob_chunk WHERE blob_id = ? ORDER BY position"));
        chunks.bind(work.blobs[i].id);
        group.push_back({&work.blobs[i], std::move(chunks), Digest(DigestAlgorithm::Sha256), {}});
        Running &running = group.back();
        if (running.recorded->size == 0) {
            const Sm3Piece nothing{&running.sm3, {}, true};
            addSideBySide({&nothing, 1});
            running.isDone = true;
        }
    }
    std::vector<Sm3Piece> pieces;
    do {
        pieces.clear();
        qint64 read = 0;
        for (Running &running : group) {
            if (running.isDone || running.isBroken)
                continue;
            TRY(running.advance());
            if (running.isBroken)
                continue;
            running.sha256.add(running.bytes);
            pieces.push_back({&running.sm3, running.bytes, running.isDone});
            read += running.bytes.size();
        }
        addSideBySide(pieces);
        if (!work.report(read))
            return fail(ErrorKind::Cancelled,
                        ContentVerifier::tr("The check of the evidence was stopped."));
    } while (!pieces.empty());
    for (Running &running : group) {
        if (!running.isBroken)
            TRY(running.finish());
        if (running.isBroken) {
            const std::lock_guard lock(work.mutex);
            work.broken.push_back(running.recorded->id);
        }
    }
    return {};
}

Result<void> verifyShare(const Database &database, Work &work)
{
    while (true) {
        const size_t first = work.next.fetch_add(work.sideBySide);
        if (first >= work.blobs.size())
            return {};
        const size_t last = std::min(first + work.sideBySide, work.blobs.size());
        if (auto verified = verifyGroup(database, work, first, last); !verified) {
            work.next = work.blobs.size();
            return verified;
        }
    }
}

} // namespace

Result<std::vector<qint64>> ContentVerifier::run(Progress *progress) const
{
    Work work;
    work.progress = progress;
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT id, sha256, sm3, size FROM blob"));
    rows.bind();
    while (rows.next()) {
        work.blobs.push_back({rows.integer(0), {rows.bytes(1), rows.bytes(2)}, rows.integer(3)});
        work.total += work.blobs.back().size;
    }
    TRY(rows.finished());
    std::sort(work.blobs.begin(), work.blobs.end(), [](const Recorded &a, const Recorded &b) {
        return std::pair(b.size, a.id) < std::pair(a.size, b.id);
    });

    // Another connection sees what is committed only.
    if (work.total >= parallelFrom && work.blobs.size() > 1 && !m_database.isInTransaction()) {
        // Few large blobs are shared out rather than left to whichever thread comes first.
        work.sideBySide = std::min(blobsSideBySide, (work.blobs.size() + 1) / 2);
        const ReaderSource readers(m_database);
        auto other = std::async(std::launch::async, [&]() -> Result<void> {
            TRY_ASSIGN(const auto reader, readers.open());
            return verifyShare(*reader, work);
        });
        const auto own = verifyShare(m_database, work);
        const auto others = other.get();
        TRY(own);
        TRY(others);
    } else {
        TRY(verifyShare(m_database, work));
    }
    std::sort(work.broken.begin(), work.broken.end());
    return work.broken;
}

} // namespace gatehouse
