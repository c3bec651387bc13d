#include "models/store/contentreader.h"

#include "models/base/sm3lanes.h"
#include "models/store/inputfile.h"

#include <QFile>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <sys/stat.h>

namespace gatehouse {

namespace {

// As many as the lanes of addSideBySide.
constexpr size_t filesSideBySide = 8;
// Small files share a buffer; this many keep the lanes full without making the consumer wait.
constexpr size_t filesInBatch = 64;
// More cores would only wait for the one that stores.
constexpr unsigned mostWorkers = 3;

using Buffer = std::unique_ptr<char[]>;

/// Pieces whose bytes stand in these buffers.
struct Batch {
    std::vector<Buffer> buffers;
    std::vector<ContentReader::Piece> pieces;
};

} // namespace

/// What the workers and the consumer share.
struct ContentReader::Shared {
    explicit Shared(QStringList files) : paths(std::move(files))
    {
        const auto count = static_cast<size_t>(paths.size());
        const size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, mostWorkers);
        workers = std::clamp(count, size_t{1}, cores);
        // Two files read apart are done as soon as side by side; more are done sooner together.
        filesPerWorker = count <= 2 * workers ? (count + workers - 1) / workers : filesSideBySide;
        freeBuffers = workers * (filesPerWorker + 1) + filesSideBySide;
    }

    /// The next file nobody has taken.
    std::optional<size_t> claim()
    {
        const std::lock_guard lock(mutex);
        if (stopped || nextFile == static_cast<size_t>(paths.size()))
            return std::nullopt;
        return nextFile++;
    }

    /// All or none, so that two workers cannot wait for each other; none once stopped.
    std::vector<Buffer> takeBuffers(size_t count)
    {
        std::vector<Buffer> buffers;
        std::unique_lock lock(mutex);
        bufferFreed.wait(lock, [&] { return stopped || freeBuffers >= count; });
        if (stopped)
            return buffers;
        freeBuffers -= count;
        while (buffers.size() < count && !idle.empty()) {
            buffers.push_back(std::move(idle.back()));
            idle.pop_back();
        }
        lock.unlock();
        while (buffers.size() < count)
            buffers.push_back(std::make_unique_for_overwrite<char[]>(pieceSize));
        return buffers;
    }

    void giveBack(std::vector<Buffer> buffers)
    {
        {
            const std::lock_guard lock(mutex);
            freeBuffers += buffers.size();
            std::move(buffers.begin(), buffers.end(), std::back_inserter(idle));
        }
        bufferFreed.notify_all();
    }

    void hand(Batch batch)
    {
        {
            const std::lock_guard lock(mutex);
            ready.push_back(std::move(batch));
        }
        batchReady.notify_one();
    }

    void finish(Result<void> result)
    {
        {
            const std::lock_guard lock(mutex);
            --working;
            if (!result && !failure)
                failure = std::move(result).error();
        }
        batchReady.notify_one();
    }

    /// The next batch; nothing when all is read, the error once a worker met one.
    Result<std::optional<Batch>> next()
    {
        std::unique_lock lock(mutex);
        batchReady.wait(lock, [&] { return failure || !ready.empty() || working == 0; });
        if (failure)
            return tl::unexpected(*failure);
        if (ready.empty())
            return std::nullopt;
        Batch batch = std::move(ready.front());
        ready.pop_front();
        return batch;
    }

    void stop()
    {
        {
            const std::lock_guard lock(mutex);
            stopped = true;
        }
        bufferFreed.notify_all();
    }

    const QStringList paths;
    size_t workers = 1;
    size_t filesPerWorker = 1;

    std::mutex mutex;
    std::condition_variable bufferFreed;
    std::condition_variable batchReady;
    std::deque<Batch> ready;
    std::vector<Buffer> idle;
    size_t freeBuffers = 0;
    size_t nextFile = 0;
    size_t working = 0;
    std::optional<Error> failure;
    bool stopped = false;
};

/// One thread's share: the files it is in the midst of, and the small ones it reads whole.
class ContentReader::Worker
{
public:
    explicit Worker(Shared &shared) : m_shared(shared) { }

    Result<void> run()
    {
        bool more = true;
        while (more || !m_open.empty()) {
            while (more && m_open.size() < m_shared.filesPerWorker) {
                const auto file = m_shared.claim();
                more = file.has_value();
                if (file)
                    TRY(begin(*file));
                if (m_whole.pieces.size() == filesInBatch)
                    break;
            }
            handOverWhole();
            TRY(continueOpen());
            if (m_isStopped)
                return {};
        }
        return {};
    }

private:
    struct Open {
        InputFile input;
        size_t file;
        qint64 position;
        Digest sha256;
        Sm3Stream sm3;
    };

    Result<void> begin(size_t file)
    {
        TRY_ASSIGN(InputFile input, InputFile::open(m_shared.paths[static_cast<qsizetype>(file)]));
        if (input.size() > pieceSize) {
            m_open.push_back(
                {std::move(input), file, 0, Digest(DigestAlgorithm::Sha256), Sm3Stream()});
            return {};
        }
        if (!m_whole.buffers.empty() && input.size() > pieceSize - m_used)
            handOverWhole();
        if (m_whole.buffers.empty()) {
            m_whole.buffers = m_shared.takeBuffers(1);
            if (m_whole.buffers.empty()) {
                m_isStopped = true;
                return {};
            }
        }
        char *place = m_whole.buffers.front().get() + m_used;
        TRY(input.read(place, input.size()));
        TRY(input.expectEnd());
        m_used += input.size();
        m_whole.pieces.push_back(
            {file, 0, QByteArrayView(place, input.size()), true, input.size(), {}});
        return {};
    }

    void handOverWhole()
    {
        if (m_whole.pieces.empty())
            return;
        std::vector<Sm3Stream> streams(m_whole.pieces.size());
        std::vector<Sm3Piece> pieces;
        for (size_t i = 0; i < streams.size(); ++i)
            pieces.push_back({&streams[i], m_whole.pieces[i].bytes, true});
        addSideBySide(pieces);
        for (size_t i = 0; i < streams.size(); ++i) {
            m_sha256.add(m_whole.pieces[i].bytes);
            m_whole.pieces[i].digest = {m_sha256.result(), streams[i].result()};
        }
        m_shared.hand(std::exchange(m_whole, {}));
        m_used = 0;
    }

    /// Reads and hashes the next piece of every open file.
    Result<void> continueOpen()
    {
        if (m_open.empty())
            return {};
        Batch batch;
        batch.buffers = m_shared.takeBuffers(m_open.size());
        if (batch.buffers.empty()) {
            m_isStopped = true;
            return {};
        }
        std::vector<Sm3Piece> sm3;
        for (size_t i = 0; i < m_open.size(); ++i) {
            Open &open = m_open[i];
            const qint64 rest = open.input.size() - open.position * pieceSize;
            const QByteArrayView bytes(batch.buffers[i].get(), std::min(rest, pieceSize));
            TRY(open.input.read(batch.buffers[i].get(), bytes.size()));
            const bool isLast = bytes.size() == rest;
            if (isLast)
                TRY(open.input.expectEnd());
            open.sha256.add(bytes);
            sm3.push_back({&open.sm3, bytes, isLast});
            batch.pieces.push_back(
                {open.file, open.position++, bytes, isLast, open.input.size(), {}});
        }
        addSideBySide(sm3);
        for (size_t i = 0; i < m_open.size(); ++i) {
            if (batch.pieces[i].isLast)
                batch.pieces[i].digest = {m_open[i].sha256.result(), m_open[i].sm3.result()};
        }
        std::erase_if(m_open, [](const Open &open) {
            return open.position * pieceSize >= open.input.size();
        });
        m_shared.hand(std::move(batch));
        return {};
    }

    Shared &m_shared;
    std::vector<Open> m_open;
    Batch m_whole;
    qint64 m_used = 0; ///< bytes of the buffer that small files have taken
    Digest m_sha256{DigestAlgorithm::Sha256};
    bool m_isStopped = false;
};

ContentReader::ContentReader(QStringList paths)
    : m_shared(std::make_unique<Shared>(std::move(paths)))
{
}

ContentReader::~ContentReader() = default;

Result<void> ContentReader::read(const std::function<Result<void>(const Piece &)> &consume)
{
    struct StopFirst {
        Shared &shared;
        std::vector<std::jthread> threads;
        ~StopFirst() { shared.stop(); }
    } work{*m_shared, {}};
    m_shared->working = m_shared->workers;
    for (size_t i = 0; i < m_shared->workers; ++i)
        work.threads.emplace_back([this] { m_shared->finish(Worker(*m_shared).run()); });

    while (true) {
        TRY_ASSIGN(auto batch, m_shared->next());
        if (!batch)
            return {};
        for (const Piece &piece : batch->pieces)
            TRY(consume(piece));
        m_shared->giveBack(std::move(batch->buffers));
    }
}

qint64 ContentReader::totalSize(const QStringList &paths)
{
    qint64 total = 0;
    for (const QString &path : paths) {
        struct stat status = {};
        if (::stat(QFile::encodeName(path).constData(), &status) == 0)
            total += status.st_size;
    }
    return total;
}

} // namespace gatehouse
