#include "models/base/sm3lanes.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <vector>

namespace gatehouse {

namespace {

constexpr size_t blockSize = 64;

constexpr quint32 rotated(quint32 word, int by)
{
    return by % 32 == 0 ? word : (word << by % 32) | (word >> (32 - by % 32));
}

constexpr std::array<quint32, 64> roundConstants = [] {
    std::array<quint32, 64> constants{};
    for (int round = 0; round < 64; ++round)
        constants[round] = rotated(round < 16 ? 0x79cc4519 : 0x7a879d8a, round);
    return constants;
}();

// The functions below are written once for a word of one message and for a vector that holds the
// same word of several; they are inlined into kernels compiled for different processors.
#define INLINE [[gnu::always_inline]] inline

template<class Word>
INLINE void rotate(Word &word, int by)
{
    word = (word << by) | (word >> (32 - by));
}

template<class Word>
INLINE void compressBlock(Word (&state)[8], Word (&words)[16])
{
    Word a = state[0], b = state[1], c = state[2], d = state[3];
    Word e = state[4], f = state[5], g = state[6], h = state[7];
#pragma GCC unroll 64
    for (int round = 0; round < 64; ++round) {
        Word &ahead = words[(round + 4) & 15];
        if (round >= 12) {
            // The word 16 places back stands where the new one goes.
            Word mixed = words[(round + 1) & 15];
            rotate(mixed, 15);
            mixed ^= ahead ^ words[(round + 11) & 15];
            Word fifteen = mixed, twentyThree = mixed, seven = words[(round + 7) & 15];
            rotate(fifteen, 15);
            rotate(twentyThree, 23);
            rotate(seven, 7);
            ahead = mixed ^ fifteen ^ twentyThree ^ seven ^ words[(round + 14) & 15];
        }
        const Word &word = words[round & 15];

        Word a12 = a;
        rotate(a12, 12);
        Word first = a12 + e + roundConstants[round];
        rotate(first, 7);
        const Word second = first ^ a12;
        const Word left = round < 16 ? a ^ b ^ c : (a & b) | (c & (a | b));
        const Word right = round < 16 ? e ^ f ^ g : g ^ (e & (f ^ g));
        const Word newA = left + d + second + (word ^ ahead);
        const Word turned = right + h + first + word;
        Word turned9 = turned, turned17 = turned;
        rotate(turned9, 9);
        rotate(turned17, 17);

        d = c;
        c = b;
        rotate(c, 9);
        b = a;
        a = newA;
        h = g;
        g = f;
        rotate(g, 19);
        f = e;
        e = turned ^ turned9 ^ turned17;
    }
    state[0] ^= a;
    state[1] ^= b;
    state[2] ^= c;
    state[3] ^= d;
    state[4] ^= e;
    state[5] ^= f;
    state[6] ^= g;
    state[7] ^= h;
}

/// What a kernel works on: for each lane where its blocks are, and how far to go for the next.
template<int lanes>
struct Lanes {
    alignas(4 * lanes) quint32 state[8][lanes];
    const char *next[lanes];
    size_t step[lanes];
};

template<class Word, int lanes>
INLINE void compress(Lanes<lanes> &work, size_t blocks)
{
    Word state[8];
    std::memcpy(state, work.state, sizeof state);
    for (; blocks > 0; --blocks) {
        alignas(4 * lanes) quint32 transposed[16][lanes];
        for (int lane = 0; lane < lanes; ++lane) {
            for (int i = 0; i < 16; ++i)
                transposed[i][lane] = qFromBigEndian<quint32>(work.next[lane] + 4 * i);
            work.next[lane] += work.step[lane];
        }
        Word words[16];
        std::memcpy(words, transposed, sizeof words);
        compressBlock(state, words);
    }
    std::memcpy(work.state, state, sizeof state);
}

using Words4 [[gnu::vector_size(16)]] = quint32;
using Words8 [[gnu::vector_size(32)]] = quint32;

void compressOne(Lanes<1> &work, size_t blocks)
{
    compress<quint32>(work, blocks);
}

void compressFour(Lanes<4> &work, size_t blocks)
{
    compress<Words4>(work, blocks);
}

#if defined(__x86_64__)
[[gnu::target("avx2,bmi2")]] void compressEight(Lanes<8> &work, size_t blocks)
{
    compress<Words8>(work, blocks);
}

bool hasEightLanes()
{
    static const bool has = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
    return has;
}
#endif

#undef INLINE

} // namespace

/// The pieces on their way through the lanes: whole blocks first, then the padded end.
class Sm3Run
{
public:
    explicit Sm3Run(std::span<const Sm3Piece> pieces)
    {
        m_jobs.reserve(pieces.size());
        for (const Sm3Piece &piece : pieces)
            enter(piece);
    }

    template<int lanes>
    void run(void (*kernel)(Lanes<lanes> &, size_t))
    {
        Lanes<lanes> work{}; // a lane without a message is computed along, too
        Job *jobs[lanes] = {};
        for (int lane = 0; lane < lanes; ++lane)
            take(work, jobs, lane);
        while (true) {
            size_t blocks = 0;
            int busy = 0;
            for (const Job *job : jobs) {
                if (!job)
                    continue;
                blocks = busy == 0 ? job->blocks : std::min(blocks, job->blocks);
                ++busy;
            }
            if (busy == 0)
                return;
            // Lanes without a message cost as much as the others.
            if (lanes > 1 && busy == 1) {
                finishAlone(work, jobs);
                return;
            }
            kernel(work, blocks);
            for (int lane = 0; lane < lanes; ++lane)
                advance(work, jobs, lane, blocks);
        }
    }

private:
    struct Job {
        Sm3Stream *stream = nullptr;
        const char *next = nullptr;
        size_t blocks = 0;
        size_t endBlocks = 0; ///< of the padded end, still to come
        std::array<char, 2 * blockSize> end{};
    };

    void enter(const Sm3Piece &piece)
    {
        const auto size = static_cast<size_t>(piece.bytes.size());
        Q_ASSERT(piece.isLast || size % blockSize == 0);
        piece.stream->m_size += size;
        Job job;
        job.stream = piece.stream;
        job.next = piece.bytes.data();
        job.blocks = size / blockSize;
        if (piece.isLast) {
            // A one bit, zeros, and the message's length in bits fill up the last block.
            const size_t rest = size % blockSize;
            job.endBlocks = rest < blockSize - 8 ? 1 : 2;
            job.end.fill(0);
            if (rest > 0)
                std::memcpy(job.end.data(), piece.bytes.data() + (size - rest), rest);
            job.end[rest] = '\x80';
            qToBigEndian<quint64>(piece.stream->m_size * 8,
                                  job.end.data() + job.endBlocks * blockSize - 8);
        }
        if (job.blocks + job.endBlocks > 0)
            m_jobs.push_back(job);
    }

    /// Goes on to the padded end; false when that is done too.
    static bool turnToEnd(Job &job)
    {
        if (job.blocks == 0 && job.endBlocks > 0) {
            job.next = job.end.data();
            job.blocks = std::exchange(job.endBlocks, 0);
        }
        return job.blocks > 0;
    }

    template<int lanes>
    void take(Lanes<lanes> &work, Job *(&jobs)[lanes], int lane)
    {
        static constexpr char nothing[blockSize] = {};
        if (m_taken == m_jobs.size()) {
            jobs[lane] = nullptr;
            work.next[lane] = nothing;
            work.step[lane] = 0;
            return;
        }
        Job &job = m_jobs[m_taken++];
        turnToEnd(job);
        jobs[lane] = &job;
        work.next[lane] = job.next;
        work.step[lane] = blockSize;
        for (int i = 0; i < 8; ++i)
            work.state[i][lane] = job.stream->m_state[i];
    }

    template<int lanes>
    void advance(Lanes<lanes> &work, Job *(&jobs)[lanes], int lane, size_t blocks)
    {
        Job *job = jobs[lane];
        if (!job)
            return;
        job->blocks -= blocks;
        if (job->blocks > 0)
            return;
        if (turnToEnd(*job)) {
            work.next[lane] = job->next;
            return;
        }
        for (int i = 0; i < 8; ++i)
            job->stream->m_state[i] = work.state[i][lane];
        take(work, jobs, lane);
    }

    template<int lanes>
    static void finishAlone(Lanes<lanes> &work, Job *(&jobs)[lanes])
    {
        for (int lane = 0; lane < lanes; ++lane) {
            Job *job = jobs[lane];
            if (!job)
                continue;
            Lanes<1> alone;
            for (int i = 0; i < 8; ++i)
                alone.state[i][0] = work.state[i][lane];
            alone.next[0] = work.next[lane];
            alone.step[0] = blockSize;
            compressOne(alone, job->blocks);
            job->blocks = 0;
            if (turnToEnd(*job)) {
                alone.next[0] = job->next;
                compressOne(alone, job->blocks);
            }
            for (int i = 0; i < 8; ++i)
                job->stream->m_state[i] = alone.state[i][0];
        }
    }

    std::vector<Job> m_jobs;
    size_t m_taken = 0;
};

QByteArray Sm3Stream::result() const
{
    QByteArray digest(32, Qt::Uninitialized);
    for (int i = 0; i < 8; ++i)
        qToBigEndian(m_state[i], digest.data() + 4 * static_cast<qsizetype>(i));
    return digest;
}

void addSideBySide(std::span<const Sm3Piece> pieces)
{
    Sm3Run run(pieces);
#if defined(__x86_64__)
    if (hasEightLanes()) {
        run.run(compressEight);
        return;
    }
#endif
    run.run(compressFour);
}

} // namespace gatehouse
