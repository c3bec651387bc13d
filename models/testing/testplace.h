#pragma once

#include "models/assessments/assessmentsubject.h"

namespace gatehouse {

/// The release that something is tested of, with its app: what the audit log and events name.
struct TestPlace {
    ReleaseId release;
    AppId app;
    QString releaseName; ///< "CODE@VERSION"

    /// NotFound when there is no such release.
    static Result<TestPlace> of(const Database &database, ReleaseId release);
};

/// Whether something can be tested here: nothing to hold it against where no requirement is named,
/// else what AssessmentSubject::check says.
Result<void> checkTested(const Database &database, ReleaseId release, RequirementId requirement);

} // namespace gatehouse
