#pragma once

#include "models/assessments/assessment.h"
#include "models/libraries/libraryrepository.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// By requirement, each in the order of the phases.
using RecordedAssessments = QHash<RequirementId, std::vector<Assessment>>;

class AssessmentRepository
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentRepository)
public:
    explicit AssessmentRepository(const Database &database) : m_database(database) { }

    /// Of one release, without the inherited ones; an invalid id: the organisation's.
    Result<RecordedAssessments> ofRelease(ReleaseId release) const;
    /// The organisation's has no phase.
    Result<std::optional<Assessment>> find(ReleaseId release, RequirementId requirement,
                                           std::optional<Phase> phase) const;
    Result<Assessment> assessment(AssessmentId id) const;
    /// What it said before, newest first.
    Result<std::vector<Assessment>> history(AssessmentId id) const;

    /// Records a judgement; what stood there moves to the history. Organisation requirements are
    /// recorded with an invalid release (given one, it is Invalid and the sentence says so).
    /// Invalid: what checkAssessment() refuses; context rows; a requirement outside the release's
    /// baseline. Conflict when
    /// `assessment.revision` is not the stored one: 0 for a first record, when none may stand yet.
    /// An empty assessor becomes the account's display name, an invalid date today. What else an
    /// assessment may say of who and of what is open: assessmentduties.h.
    static Result<AssessmentId> record(Change &change, Assessment assessment);
    /// Where something is judged.
    struct Place {
        ReleaseId release;
        RequirementId requirement;
        Phase phase = Phase::Requirements;
    };
    /// Takes an earlier phase's judgement over for a phase in which nothing is judged yet, or what
    /// the release before this one found of the same requirement, as the confirmation of the
    /// account that acts. `earlier` is what that account has seen: Conflict when it is no longer
    /// what is recorded. Invalid where canBeConfirmed() says no.
    static Result<AssessmentId> confirm(Change &change, LibraryShelf &shelf,
                                        const Assessment &earlier, const Place &place);
    /// Only for moving a release (lifecycle/): takes an assessment to the same requirement of
    /// another version of its library. A release's goes there, with its history; the organisation's
    /// stays where other releases inherit it, and a copy goes.
    static Result<void> carry(Change &change, AssessmentId id, RequirementId to);

private:
    const Database &m_database;
};

} // namespace gatehouse
