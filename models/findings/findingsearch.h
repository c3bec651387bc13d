#pragma once

#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// A finding that holds what was searched, and where it stands.
struct FoundFinding {
    FindingId id;
    QString number;
    QString title;
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    QString releaseName; ///< "CODE@VERSION"; empty: the organisation's
    QString citation;
    QString snippet; ///< of its description or advice, around the hit
};

/// At most `limit` findings that hold every word, the oldest first.
Result<std::vector<FoundFinding>> searchFindings(const Database &database, const QString &query,
                                                 int limit);

} // namespace gatehouse
