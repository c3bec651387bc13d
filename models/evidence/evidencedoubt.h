#pragma once

#include "models/base/phase.h"
#include "models/evidence/evidence.h"
#include "models/workspace/change.h"

#include <optional>

namespace gatehouse {

/// An assessment whose evidence was replaced by a newer revision, and that nobody has confirmed or
/// made anew since. It goes on counting; whoever looks at it is told.
struct EvidenceDoubt {
    AssessmentId assessment;
    QString assessmentUid;
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    std::optional<Phase> phase;
    EvidenceId evidence; ///< what stands there now
    QString was; ///< number of what it was made on
    QString wasUid;
    QString is; ///< number of what stands there now
    QDateTime since;
    bool operator==(const EvidenceDoubt &) const = default;
};

/// Of a release, or with an invalid id of the organisation; the longest waiting first.
Result<std::vector<EvidenceDoubt>> evidenceDoubts(const Database &database, ReleaseId release);
Result<std::vector<EvidenceDoubt>> allEvidenceDoubts(const Database &database);

/// Every assessment that was made on a piece waits to be confirmed, now that another one stands
/// there.
Result<void> doubtEvidence(Change &change, const Evidence &was, const Evidence &is);
/// Says that an assessment holds on its new evidence as well, for actions::confirmEvidence. Invalid
/// when it does not wait to be confirmed.
Result<void> confirmEvidence(Change &change, AssessmentId assessment);

template<>
const RecordDescription &describe<EvidenceDoubt>();

} // namespace gatehouse
