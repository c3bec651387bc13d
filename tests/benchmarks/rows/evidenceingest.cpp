// Evidence on its way into the workspace until it is safe on the disk, SHA-256 and SM3 of every
// file computed on the way, against copying it, letting sha256sum digest the copies and waiting
// for the disk. The originals are in memory for both; each run writes into a folder of its own.

#include "models/store/blobstore.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/evidencefiles.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QFile>
#include <QFileInfo>

namespace gatehouse::bench {

namespace {

/// What both sides have to find: the SHA-256 of each file, hexadecimal, in the files' order.
using Digests = QByteArrayList;

/// Outside of a transaction, as the product takes in many files: by steps, each committed.
Result<double> ingest(const Bench &bench, const QStringList &paths, Digests &digests)
{
    digests.clear();
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    TRY_ASSIGN(auto database,
               WorkspaceFile::create(folder->filePath(QStringLiteral("evidence.gatehouse"))));
    TRY(runProgram(QStringLiteral("sync"), {}));
    return timed([&]() -> Result<void> {
        const auto note = [&](const QString &, const BlobStore::Stored &stored) -> Result<void> {
            digests += stored.digest.sha256.toHex();
            return {};
        };
        TRY(BlobStore(*database).putFiles(paths, note));
        TRY(database->checkpoint());
        database.reset();
        return {};
    });
}

Result<double> copyAndDigest(const Bench &bench, const QStringList &paths, Digests &digests)
{
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    const QString sums = folder->filePath(QStringLiteral("sums"));
    // sync of this file system only: whatever else the machine has to write is not their work.
    const QString script = QStringLiteral(R"(set -e
cp -r "$1" "$2/copy"
cd "$2/copy"
printf '%s\0' * | xargs -0 sha256sum >"$3"
sync -f "$2")");
    TRY(runProgram(QStringLiteral("sync"), {}));
    const auto copy = [&]() -> Result<void> {
        TRY(runProgram(QStringLiteral("sh"),
                       {QStringLiteral("-c"), script, QStringLiteral("sh"),
                        QFileInfo(paths.front()).path(), folder->path(), sums}));
        return {};
    };
    TRY_ASSIGN(const double seconds, timed(copy));
    QFile file(sums);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("There are no sums."), file.errorString());
    digests.clear();
    for (const QByteArray &line : file.readAll().trimmed().split('\n'))
        digests += line.left(line.indexOf(' '));
    return seconds;
}

Result<Medians> compare(const Bench &bench, const QStringList &paths)
{
    TRY(warm(paths));
    Digests ours;
    Digests theirs;
    TRY_ASSIGN(const Medians medians,
               alternate(
                   bench.rounds(), [&] { return ingest(bench, paths, ours); },
                   [&] { return copyAndDigest(bench, paths, theirs); }));
    if (ours != theirs)
        return unexpected(QStringLiteral("The digests differ."));
    return medians;
}

} // namespace

Result<RowResult> evidenceIngest(const Bench &bench)
{
    const EvidenceFiles large = bench.size(EvidenceFiles{8, 256 << 20}, EvidenceFiles{3, 3 << 20});
    const EvidenceFiles small =
        bench.size(EvidenceFiles{20'000, 10 << 10}, EvidenceFiles{200, 10 << 10});
    TRY_ASSIGN(const QStringList largePaths, large.paths(bench));
    TRY_ASSIGN(const Medians larges, compare(bench, largePaths));
    TRY_ASSIGN(const QStringList smallPaths, small.paths(bench));
    TRY_ASSIGN(const Medians smalls, compare(bench, smallPaths));
    const QString rival = QStringLiteral("cp, sha256sum, sync");
    return RowResult{
        QStringLiteral("files stored with SHA-256 and SM3, durably"),
        {{.what = QStringLiteral("%1 files of %2 MiB").arg(large.count).arg(large.size >> 20),
          .ours = larges.ours,
          .rival = rival,
          .theirs = larges.theirs,
          .aim = Aim::ratio(0.6),
          .bound = QStringLiteral("SM3, which the rival does not compute, and writing through the "
                                  "write-ahead log share two cores.")},
         {.what =
              QStringLiteral("%1 files of %2 KiB").arg(grouped(small.count)).arg(small.size >> 10),
          .ours = smalls.ours,
          .rival = rival,
          .theirs = smalls.theirs,
          .aim = Aim::ratio(0.5),
          .bound = QStringLiteral("opening and reading twenty thousand files takes both sides the "
                                  "same.")}}};
}

} // namespace gatehouse::bench
