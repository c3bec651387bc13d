#pragma once

#include "tests/benchmarks/harness/bench.h"

namespace gatehouse::bench {

/// So many files of one size, of content that does not compress. Kept between runs.
struct EvidenceFiles {
    int count = 0;
    qint64 size = 0;

    /// The paths of the files, all in one folder.
    Result<QStringList> paths(const Bench &bench) const;
};

/// Reads the files once, so that whoever comes next finds them in memory.
Result<void> warm(const QStringList &paths);

} // namespace gatehouse::bench
