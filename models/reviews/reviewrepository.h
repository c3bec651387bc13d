#pragma once

#include "models/assessments/assessment.h"
#include "models/reviews/reviewstep.h"
#include "models/workspace/change.h"

#include <QHash>

namespace gatehouse {

/// Where an assessment stands in its review.
struct ReviewStanding {
    ReviewState state = ReviewState::NotSubmitted;
    std::optional<ReviewStep> last; ///< the last step that was not withdrawn
    bool operator==(const ReviewStanding &) const = default;
};

/// An assessment that waits for a reviewer.
struct AwaitedReview {
    AssessmentId assessment;
    ReleaseId release; ///< invalid: the organisation's
    std::optional<Phase> phase; ///< none: the organisation's
    bool operator==(const AwaitedReview &) const = default;
};

/// The steps of reviews. Every step names the revision of the assessment that whoever acts has
/// seen: Conflict when the assessment says something else by now. A note has at most 4000
/// characters.
class ReviewRepository
{
    Q_DECLARE_TR_FUNCTIONS(ReviewRepository)
public:
    explicit ReviewRepository(const Database &database) : m_database(database) { }

    Result<ReviewStanding> standing(const Assessment &assessment) const;
    /// Of those that were ever submitted; an invalid id: the organisation's.
    Result<QHash<AssessmentId, ReviewStanding>> ofRelease(ReleaseId release) const;
    /// Every step, those withdrawn and their withdrawals included, oldest first.
    Result<std::vector<ReviewStep>> history(AssessmentId assessment) const;
    /// What waits for an answer of an account: returned or asked, and assessed, recorded or
    /// submitted by it or its holder. Those that wait longest first.
    Result<std::vector<AssessmentId>> waitingFor(const Account &account) const;
    /// What is submitted as it stands and is an account's to review: where it may, and neither
    /// judged, confirmed nor submitted by it or its holder (see checkMayReview). Those that wait
    /// longest first.
    Result<std::vector<AwaitedReview>> awaiting(const Account &account) const;

    /// Hands an assessment to the reviewers. Invalid where nothing is judged, where it waits for a
    /// review or was accepted as it is, and, as long as it says what it said when it was returned
    /// or asked about, without a note that answers.
    static Result<ReviewStepId> submit(Change &change, AssessmentId assessment, qint64 revision,
                                       const QString &note = {});
    /// The same of all that is judged and can be submitted without a note, in one phase or all.
    /// Gives how many.
    static Result<int> submitAll(Change &change, ReleaseId release, std::optional<Phase> phase);
    /// Accepts, returns or asks. Invalid unless it is submitted as it stands; what was accepted can
    /// still be returned. Invalid to return or ask without a note. Refused to whoever assessed
    /// (see checkMayReview).
    static Result<ReviewStepId> review(Change &change, AssessmentId assessment, qint64 revision,
                                       ReviewAct act, const QString &note = {});
    /// Takes the last step back, which then stands in the history beside its withdrawal. Refused to
    /// anybody but who made it; Conflict when something else happened since, to the assessment or
    /// in its review. Invalid where nothing is to be withdrawn.
    static Result<ReviewStepId> withdraw(Change &change, AssessmentId assessment);

private:
    const Database &m_database;
};

} // namespace gatehouse
