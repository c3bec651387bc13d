#pragma once

#include "models/base/progress.h"
#include "models/libraries/libraryrepository.h"
#include "models/lifecycle/gate.h"

namespace gatehouse {

/// A requirement that a gate which has not passed asks evidence of, and that has none that counts.
struct MissingEvidence {
    ReleaseId release;
    QString releaseName; ///< "CODE@VERSION"
    Phase phase = Phase::Requirements;
    RequirementId requirement;
    QString citation;
    LocalizedText title;
    bool operator==(const MissingEvidence &) const = default;
};

/// Of the current release of every app, by code and phase. Reads the gates of those whose counts
/// say that something is missing; for a job.
Result<std::vector<MissingEvidence>> missingEvidence(const Database &database, LibraryShelf &shelf,
                                                     QDate today, Progress *progress = nullptr);

} // namespace gatehouse
