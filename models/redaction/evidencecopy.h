#pragma once

#include "models/base/id.h"
#include "models/base/progress.h"
#include "models/base/replacementfile.h"
#include "models/workspace/workspace.h"

namespace gatehouse {

struct Evidence;
struct Redaction;

/// How a copy leaves the workspace.
enum class CopyForm {
    PaintedOver, ///< as it may be shown: a picture with marks has them painted over
    Original, ///< as it was filed
};

/// Writes evidence to `target`, the content verified on the way; what stood there stays on a
/// failure. Refused where the account may not take it along (see ExportPlace). The original of
/// something with marks is for those who may take them off there: Refused for others, with who may.
/// For any thread. Gives back how many parts were painted over. Invalid for a picture with marks
/// that cannot be read.
Result<int> saveEvidenceCopy(const Database &database, const Account &account, EvidenceId id,
                             const FileTarget &target, CopyForm form, Progress *progress = nullptr);

/// Invalid where nothing of the picture lies under the part: what is marked beside it would be
/// shown on every copy. Also Invalid for what is no picture, or cannot be read as one.
Result<void> checkCoversPicture(const Database &database, EvidenceId id, const Redaction &part);

/// The name for a copy: what is painted over may be of another kind.
QString copyName(const Evidence &evidence, CopyForm form);

} // namespace gatehouse
