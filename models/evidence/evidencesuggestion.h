#pragma once

#include "models/evidence/evidence.h"
#include "models/store/database.h"

namespace gatehouse {

/// Evidence that speaks for the same requirement elsewhere, and may speak for it here as well.
struct EvidenceSuggestion {
    EvidenceId evidence;
    QString number;
    QString title;
    QString releaseName; ///< where it is linked: "CODE@VERSION"
    bool isOfThisApp = false; ///< of an earlier release
    bool operator==(const EvidenceSuggestion &) const = default;
};

/// At most `limit` pieces that count on `today`, each once: those of the release before, the
/// newest first, then those of the current releases of the apps of the same department. None for
/// what the organisation assesses.
Result<std::vector<EvidenceSuggestion>> suggestedEvidence(const Database &database,
                                                          ReleaseId release,
                                                          RequirementId requirement, QDate today,
                                                          int limit = 3);

} // namespace gatehouse
