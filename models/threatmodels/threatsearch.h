#pragma once

#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// A threat of a person's own, or a countermeasure, that holds what was searched.
struct FoundThreat {
    ThreatId threat; ///< invalid: it is a countermeasure
    CountermeasureId countermeasure;
    QString number;
    QString title;
    ReleaseId release;
    QString releaseName; ///< "CODE@VERSION"
    QString snippet; ///< of its description, around the hit
};

/// At most `limit` threats and as many countermeasures that hold every word: first the threats,
/// each the oldest first.
Result<std::vector<FoundThreat>> searchThreats(const Database &database, const QString &query,
                                               int limit);

} // namespace gatehouse
