#pragma once

#include "models/findings/finding.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What follows from a finding's row being written (`before` nullptr: it is new): the search, and
/// what the audit log says. `more` is noted with what the finding became.
Result<void> followFinding(Change &change, const Finding *before, const Finding &after,
                           const QJsonObject &more = {});
/// Writes what differs, with what follows.
Result<void> writeFinding(Change &change, const Finding &before, const Finding &after,
                          const QJsonObject &more = {});
/// Invalid for a duplicate: what is to be said is said of the one it was merged into.
Result<void> checkNoDuplicate(const Finding &finding);
/// "E-0012", of evidence that a finding is to rest on; NotFound where there is none, Invalid where
/// it counts no longer, Refused as checkReachesEvidence() has it.
Result<QString> numberOfEvidence(const Change &change, EvidenceId evidence);

} // namespace gatehouse
