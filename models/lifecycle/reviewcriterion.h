#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/assessments/reviewstate.h"
#include "models/lifecycle/gate.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace gatehouse {

/// What of a release's assessments was reviewed and drawn: what its gates ask (see ReviewPolicy).
struct ReviewedAssessments {
    QSet<AssessmentId> accepted; ///< as they stand
    QHash<AssessmentId, QDateTime> drawn; ///< and when it was first

    /// Nothing where the gates of the release ask for no reviews: by its tier, or since it was
    /// begun before the workspace asked for them.
    static Result<std::optional<ReviewedAssessments>> load(const Database &database,
                                                           ReleaseId release, int tier);
};

/// The criterion of a phase's gate: what it judged of the release's own was reviewed and accepted,
/// all of it that is mandatory or what was drawn, as the tier says. Nothing where it asks nothing.
/// Before anything is drawn that can be told of no requirement: then the one thing missing is the
/// sample. `passedAt`: when the gate was passed, where it is; it asks for what was drawn by then,
/// since no sample undoes a decision that came before it.
std::optional<CriterionStatus> reviewCriterion(const AssessmentSheet &sheet, int tier, Phase phase,
                                               const ReviewedAssessments &reviewed,
                                               const QDateTime &passedAt = {});

} // namespace gatehouse
