#pragma once

#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// A piece of evidence that holds what was searched, and where it is used first.
struct FoundEvidence {
    EvidenceId id;
    QString number;
    QString title;
    bool isUsed = false; ///< some requirement rests on it
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    QString releaseName; ///< "CODE@VERSION"; empty: the organisation's
    QString citation;
    QString snippet; ///< of its file name or note, around the hit
};

/// At most `limit` pieces whose title, file name or note holds every word, the oldest first.
Result<std::vector<FoundEvidence>> searchEvidence(const Database &database, const QString &query,
                                                  int limit);

} // namespace gatehouse
