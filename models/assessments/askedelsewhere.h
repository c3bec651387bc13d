#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/base/progress.h"

namespace gatehouse {

/// A release of another app that is asked the same as a requirement.
struct AskedElsewhere {
    QString name; ///< "CODE@VERSION Name of the app"
    AssessmentSheet sheet; ///< of that one row

    /// Where else a requirement of a release is asked: in the release each app works on now, by
    /// the apps' codes. Retired apps are left out; what the organisation is asked, it is asked
    /// once. For a thread of its own.
    static Result<std::vector<AskedElsewhere>> load(const Database &database, LibraryShelf &shelf,
                                                    ReleaseId release, RequirementId requirement,
                                                    Progress &progress);
};

} // namespace gatehouse
