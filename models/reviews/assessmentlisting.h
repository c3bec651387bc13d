#pragma once

#include "models/assessments/assessment.h"
#include "models/assessments/reviewstate.h"
#include "models/store/database.h"

namespace gatehouse {

/// An assessment as a list across the portfolio shows it.
struct AssessmentListing {
    AssessmentId id;
    AppId app; ///< invalid: the organisation's
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    QString appCode;
    QString appName;
    QString version;
    QString citation;
    LocalizedText title;
    std::optional<Phase> phase; ///< none: the organisation's
    Judgement judgement = Judgement::NotAssessed;
    Risk risk = Risk::None;
    QString record;
    int evidenceCount = 0;
    QString assessor;
    QDate assessedOn;
    ReviewState review = ReviewState::NotSubmitted;
    QDateTime stepped; ///< when the last step of its review was taken; invalid without one
    bool operator==(const AssessmentListing &) const = default;
};

/// The assessments of these ids, in this order; ids that are not there are left out.
Result<std::vector<AssessmentListing>> assessmentListings(const Database &database,
                                                          const std::vector<qint64> &ids);

} // namespace gatehouse
