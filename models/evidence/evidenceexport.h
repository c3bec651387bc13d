#pragma once

#include "models/base/progress.h"
#include "models/base/replacementfile.h"

namespace gatehouse {

class BlobStore;
struct Evidence;

/// Writes a piece of evidence to `target`, verified on the way. It takes its place there in one
/// step at the end; on a failure what stood there stays and nothing is left beside it.
Result<void> exportEvidence(const BlobStore &store, const Evidence &evidence,
                            const FileTarget &target, Progress *progress);

} // namespace gatehouse
