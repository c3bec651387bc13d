#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/dashboards/chartwords.h"
#include "models/dashboards/phasewalks.h"
#include "models/portfolio/release.h"

namespace gatehouse {

/// What the charts of one release are made from.
struct ReleaseReading {
    const Database &database;
    ChartWords words;
    QDate today;
    Release release;
    QString appCode;
    PhaseWalk walk;
    std::vector<PhaseWalk> finished; ///< of earlier releases, the newest first
    AssessmentSheet sheet;
    std::optional<AssessmentSheet> before; ///< of the release before it, where there is one
    QString versionBefore;

    /// NotFound when there is no such release.
    static Result<ReleaseReading> load(const Database &database, LibraryShelf &shelf,
                                       ReleaseId release, QDate today);
};

} // namespace gatehouse
