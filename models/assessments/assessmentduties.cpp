#include "models/assessments/assessmentduties.h"

#include "models/assessments/assessmentsubject.h"
#include "models/base/listing.h"
#include "models/workspace/formerholders.h"

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class AssessmentDuties
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentDuties)
};

} // namespace

Result<void> settleAssessor(const Change &change, const Assessment *stored, Assessment &assessment)
{
    assessment.assessor = assessment.assessor.trimmed();
    if (assessment.assessor.isEmpty()) {
        assessment.assessor = change.account().displayName;
        assessment.outsideBody = false;
        return {};
    }
    if (assessment.outsideBody
        || (stored && !stored->outsideBody && stored->assessor == assessment.assessor))
        return {};
    TRY_ASSIGN(auto rows,
               change.database().prepare(
                   "SELECT display_name FROM account WHERE ?1 IN (display_name, name) "
                   "UNION ALL SELECT name FROM person WHERE name = ?1"));
    rows.bind(assessment.assessor);
    QString known;
    if (rows.next())
        known = rows.text(0);
    TRY(rows.finished());
    if (known.isEmpty())
        return fail(ErrorKind::Invalid,
                    AssessmentDuties::tr("%1 is neither an account nor a person of this workspace. "
                                         "Add the person, or name an outside body as such.")
                        .arg(assessment.assessor));
    assessment.assessor = known;
    return {};
}

Result<void> checkFindingsAreClosed(const Change &change, const Assessment &assessment,
                                    const AssessmentSubject &subject)
{
    if (assessment.judgement != Judgement::Compliant)
        return {};
    TRY_ASSIGN(auto rows,
               change.database().prepare(
                   "SELECT number FROM finding WHERE release_id IS NOT DISTINCT FROM ? "
                   "AND requirement_id = ? AND status <> 'closed' ORDER BY id"));
    rows.bind(assessment.release, assessment.requirement);
    QStringList numbers;
    while (rows.next())
        numbers += rows.text(0);
    TRY(rows.finished());
    if (numbers.isEmpty())
        return {};
    return fail(
        ErrorKind::Invalid,
        AssessmentDuties::tr("%1 cannot be recorded as “%2” while a finding on it is not closed: "
                             "%3. Have it re-tested first, or judge what falls short.")
            .arg(subject.citation, label(assessment.judgement), listed(numbers)));
}

namespace {

/// The same of whoever held the account since.
Result<void> checkWasNoReviewers(const Change &change, const Assessment &stored)
{
    TRY_ASSIGN(auto rows,
               change.database().prepare("SELECT acted_by, acted_at FROM standing_review WHERE "
                                         "assessment_id = ? AND act <> 'submitted'"));
    rows.bind(stored.id);
    while (rows.next())
        TRY(FormerHolders::check(change.database(), change.account().id,
                                 change.account().displayName, rows.text(0), rows.moment(1)));
    return rows.finished();
}

} // namespace

Result<void> checkIsNotReviewer(const Change &change, const Assessment &stored,
                                const AssessmentSubject &subject)
{
    TRY_ASSIGN(auto rows,
               change.database().prepare("SELECT 1 FROM standing_review WHERE assessment_id = ? "
                                         "AND act <> 'submitted' AND acted_by IN (SELECT name FROM "
                                         "holder_name WHERE account_id = ?) LIMIT 1"));
    rows.bind(stored.id, change.account().id);
    const bool hasReviewed = rows.next();
    TRY(rows.finished());
    if (!hasReviewed)
        return checkWasNoReviewers(change, stored);
    return fail(ErrorKind::Refused,
                AssessmentDuties::tr("%1 reviewed the assessment of %2 and does not change it. "
                                     "Return it with a reason; the assessor does.")
                    .arg(change.account().displayName, subject.citation));
}

} // namespace gatehouse
