#pragma once

#include "models/assessments/reviewstate.h"
#include "models/base/id.h"
#include "models/records/recorddescription.h"

#include <QDateTime>

namespace gatehouse {

/// One step of an assessment's review; never changed, only followed by another.
struct ReviewStep {
    ReviewStepId id;
    QString uid;
    AssessmentId assessment;
    qint64 assessmentRevision = 0; ///< what the step looked at
    ReviewAct act = ReviewAct::Submitted;
    QString note; ///< the reason, the question, the answer
    QString actedBy; ///< display name of the account
    QDateTime actedAt;
    ReviewStepId withdraws; ///< the step it takes back; else invalid
    bool operator==(const ReviewStep &) const = default;
};

template<>
const RecordDescription &describe<ReviewStep>();

} // namespace gatehouse
