#include "models/reviews/reviewrepository.h"

#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentsubject.h"
#include "models/base/textrule.h"
#include "models/reviews/reviewduty.h"
#include "models/workspace/permissionscope.h"
#include "models/workspace/recordwriter.h"

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

constexpr int longestNote = 4000;

QByteArray selectStanding(const char *rest)
{
    return "SELECT " + describe<ReviewStep>().selection() + ", a.revision, a.id "
        + "FROM assessment a JOIN standing_review s ON s.assessment_id = a.id " + rest;
}

/// A row of selectStanding().
Result<ReviewStanding> readStanding(const Statement &rows)
{
    TRY_ASSIGN(const ReviewStep step, readRecord<ReviewStep>(rows));
    const qint64 revision = rows.integer(describe<ReviewStep>().selectedColumns());
    return ReviewStanding{reviewStateOf(step.act, step.assessmentRevision == revision), step};
}

/// An assessment and what its review says, as whoever writes needs them.
struct UnderReview {
    Assessment assessment;
    AssessmentSubject subject;
    ReviewStanding standing;

    static Result<UnderReview> find(const Database &database, AssessmentId id)
    {
        UnderReview found;
        TRY_ASSIGN(found.assessment, AssessmentRepository(database).assessment(id));
        TRY_ASSIGN(found.subject,
                   AssessmentSubject::find(database, found.assessment.release,
                                           found.assessment.requirement));
        TRY_ASSIGN(found.standing, ReviewRepository(database).standing(found.assessment));
        return found;
    }

    Result<void> checkIsSeen(qint64 revision) const
    {
        if (revision == assessment.revision)
            return {};
        return fail(ErrorKind::Conflict,
                    ReviewRepository::tr("%1 was assessed anew by %2 in the meantime. Look at what "
                                         "is recorded now.")
                        .arg(subject.citation, assessment.assessor));
    }
    /// The last step looked at the assessment as it is.
    bool isAsItWas() const
    {
        return standing.last && standing.last->assessmentRevision == assessment.revision;
    }
};

Result<ReviewStepId> add(Change &change, const UnderReview &reviewed, ReviewStep step)
{
    step.assessment = reviewed.assessment.id;
    step.assessmentRevision = reviewed.assessment.revision;
    TRY_ASSIGN(step.note,
               (TextRule{ReviewRepository::tr("The note"), 0, longestNote, TextRule::Form::Text})
                   .check(step.note));
    step.actedBy = change.account().displayName;
    step.actedAt = change.now();
    TRY(insertRecord(change, step));
    TRY_ASSIGN(JsonDifference difference,
               recordDifference<ReviewStep>(change.database(), nullptr, &step));
    if (reviewed.assessment.phase)
        difference.after.insert(QStringLiteral("phase"), toKey(*reviewed.assessment.phase));
    reviewed.subject.name(difference);
    // A review is known by its assessment: whoever shows that one reads it again.
    change.record({Entity::AssessmentReview, reviewed.assessment.id.value,
                   reviewed.assessment.release.value, reviewed.subject.app.value},
                  step.uid, difference.before, difference.after);
    return step.id;
}

ReviewStep stepOf(ReviewAct act, const QString &note)
{
    ReviewStep step;
    step.act = act;
    step.note = note;
    return step;
}

} // namespace

Result<ReviewStanding> ReviewRepository::standing(const Assessment &assessment) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectStanding("WHERE a.id = ? ORDER BY s.id DESC LIMIT 1")));
    rows.bind(assessment.id);
    if (rows.next())
        return readStanding(rows);
    TRY(rows.finished());
    return ReviewStanding();
}

Result<QHash<AssessmentId, ReviewStanding>> ReviewRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(selectStanding("WHERE coalesce(a.release_id, 0) = ? ORDER BY s.id")));
    rows.bind(release.value);
    QHash<AssessmentId, ReviewStanding> standings;
    while (rows.next()) {
        TRY_ASSIGN(ReviewStanding standing, readStanding(rows));
        standings.insert(standing.last->assessment, std::move(standing));
    }
    TRY(rows.finished());
    return standings;
}

Result<std::vector<ReviewStep>> ReviewRepository::history(AssessmentId assessment) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT " + describe<ReviewStep>().selection()
                           + " FROM assessment_review s WHERE s.assessment_id = ? ORDER BY s.id"));
    rows.bind(assessment);
    return readRecords<ReviewStep>(std::move(rows));
}

Result<std::vector<AssessmentId>> ReviewRepository::waitingFor(const Account &account) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(
            "WITH holder (name) AS (SELECT name FROM holder_name WHERE account_id = ?1) "
            "SELECT a.id FROM standing_review s JOIN assessment a ON a.id = s.assessment_id "
            "WHERE s.act IN ('returned', 'asked') AND NOT EXISTS (SELECT 1 FROM standing_review n "
            "WHERE n.assessment_id = s.assessment_id AND n.id > s.id) "
            "AND (a.recorded_by IN holder OR (a.assessor IN holder AND a.outside_body = 0) "
            "OR EXISTS (SELECT 1 FROM assessment_review b WHERE b.assessment_id = a.id "
            "AND b.act = 'submitted' AND b.acted_by IN holder)) ORDER BY s.id"));
    rows.bind(account.id);
    std::vector<AssessmentId> waiting;
    while (rows.next())
        waiting.push_back(rows.id<AssessmentId>(0));
    TRY(rows.finished());
    return waiting;
}

Result<std::vector<AwaitedReview>> ReviewRepository::awaiting(const Account &account) const
{
    std::vector<AwaitedReview> awaited;
    if (!account.may(Permission::Review))
        return awaited;
    // Who judged and who submitted is looked for once, not at each of thousands that wait.
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(
            "WITH holder (name) AS (SELECT name FROM holder_name WHERE account_id = ?1), "
            "judged (id) AS (SELECT id FROM assessment WHERE judgement <> 'not_assessed' "
            "AND (recorded_by IN holder OR (assessor IN holder AND outside_body = 0)) "
            "UNION SELECT assessment_id FROM assessment_history WHERE judgement <> 'not_assessed' "
            "AND (recorded_by IN holder OR (assessor IN holder AND outside_body = 0))), "
            "submitted (id) AS (SELECT assessment_id FROM assessment_review "
            "WHERE act = 'submitted' AND acted_by IN holder) "
            "SELECT a.id, a.release_id, a.phase, coalesce(r.app_id, 0) FROM standing_review s "
            "JOIN assessment a ON a.id = s.assessment_id LEFT JOIN app_release r "
            "ON r.id = a.release_id WHERE s.act = 'submitted' "
            "AND s.assessment_revision = a.revision AND NOT EXISTS (SELECT 1 FROM standing_review "
            "n WHERE n.assessment_id = s.assessment_id AND n.id > s.id) "
            "AND a.id NOT IN judged AND a.id NOT IN submitted "
            "AND NOT EXISTS (SELECT 1 FROM assessment e WHERE a.confirms <> '' "
            "AND coalesce(e.release_id, 0) = coalesce(a.carried_from, a.release_id, 0) "
            "AND e.requirement_id = a.requirement_id AND e.phase = a.confirms "
            "AND e.id IN judged) ORDER BY s.id"));
    rows.bind(account.id);
    const PermissionScope scope = PermissionScope::of(account, Permission::Review);
    std::map<qint64, bool> covered{{0, scope.isEverywhere()}};
    while (rows.next()) {
        const qint64 app = rows.integer(3);
        auto known = covered.find(app);
        if (known == covered.end()) {
            TRY_ASSIGN(const bool covers, scope.covers(m_database, AppId(app)));
            known = covered.emplace(app, covers).first;
        }
        if (known->second)
            awaited.push_back(
                {rows.id<AssessmentId>(0), rows.id<ReleaseId>(1), fromKey<Phase>(rows.text(2))});
    }
    TRY(rows.finished());
    return awaited;
}

Result<ReviewStepId> ReviewRepository::submit(Change &change, AssessmentId assessment,
                                              qint64 revision, const QString &note)
{
    TRY_ASSIGN(const UnderReview reviewed, UnderReview::find(change.database(), assessment));
    TRY(reviewed.checkIsSeen(revision));
    const QString citation = reviewed.subject.citation;
    if (reviewed.assessment.judgement == Judgement::NotAssessed)
        return fail(ErrorKind::Invalid,
                    tr("%1 is not assessed yet. Judge it, then submit it.").arg(citation));
    switch (reviewed.standing.state) {
    case ReviewState::Submitted:
        return fail(ErrorKind::Invalid,
                    tr("%1 is submitted already and waits for its review.").arg(citation));
    case ReviewState::Accepted:
        return fail(ErrorKind::Invalid,
                    tr("%1 was reviewed and accepted as it stands. Only what is assessed anew is "
                       "submitted again.")
                        .arg(citation));
    case ReviewState::Asked:
    case ReviewState::Returned:
        if (reviewed.isAsItWas() && note.trimmed().isEmpty())
            return fail(
                ErrorKind::Invalid,
                tr("%1 says what it said when the reviewer sent it back. Assess it anew, or "
                   "answer with a note.")
                    .arg(citation));
        break;
    case ReviewState::NotSubmitted:
    case ReviewState::ChangedSince:
        break;
    }
    return add(change, reviewed, stepOf(ReviewAct::Submitted, note));
}

Result<int> ReviewRepository::submitAll(Change &change, ReleaseId release,
                                        std::optional<Phase> phase)
{
    const Database &database = change.database();
    TRY_ASSIGN(const RecordedAssessments recorded,
               AssessmentRepository(database).ofRelease(release));
    TRY_ASSIGN(const auto standings, ReviewRepository(database).ofRelease(release));
    std::vector<const Assessment *> due;
    for (const std::vector<Assessment> &each : recorded) {
        for (const Assessment &assessment : each) {
            if (assessment.judgement == Judgement::NotAssessed
                || (phase && assessment.phase != phase))
                continue;
            const ReviewStanding standing = standings.value(assessment.id);
            const bool isOpen = standing.state == ReviewState::NotSubmitted
                || standing.state == ReviewState::ChangedSince
                || ((standing.state == ReviewState::Returned
                     || standing.state == ReviewState::Asked)
                    && standing.last->assessmentRevision != assessment.revision);
            if (isOpen)
                due.push_back(&assessment);
        }
    }
    std::sort(due.begin(), due.end(),
              [](const Assessment *one, const Assessment *other) { return one->id < other->id; });
    for (const Assessment *assessment : due)
        TRY(submit(change, assessment->id, assessment->revision));
    return static_cast<int>(due.size());
}

Result<ReviewStepId> ReviewRepository::review(Change &change, AssessmentId assessment,
                                              qint64 revision, ReviewAct act, const QString &note)
{
    TRY_ASSIGN(const UnderReview reviewed, UnderReview::find(change.database(), assessment));
    TRY(reviewed.checkIsSeen(revision));
    const QString citation = reviewed.subject.citation;
    TRY(checkMayReview(change.database(), change.account(), reviewed.assessment, citation));
    const ReviewState state = reviewed.standing.state;
    const bool isOpen =
        (state == ReviewState::Submitted || state == ReviewState::Asked) && reviewed.isAsItWas();
    const bool isReconsidered = state == ReviewState::Accepted && act == ReviewAct::Returned;
    if (!isOpen && !isReconsidered)
        return fail(state == ReviewState::NotSubmitted ? ErrorKind::Invalid : ErrorKind::Conflict,
                    tr("%1 does not wait for a review: its state is “%2”. Have it submitted first.")
                        .arg(citation, label(state)));
    if (act != ReviewAct::Accepted && note.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    act == ReviewAct::Returned
                        ? tr("Say why %1 is returned: the assessor works by it.").arg(citation)
                        : tr("Say what is asked about %1.").arg(citation));
    return add(change, reviewed, stepOf(act, note));
}

Result<ReviewStepId> ReviewRepository::withdraw(Change &change, AssessmentId assessment)
{
    TRY_ASSIGN(const UnderReview reviewed, UnderReview::find(change.database(), assessment));
    const QString citation = reviewed.subject.citation;
    if (!reviewed.standing.last)
        return fail(ErrorKind::Invalid,
                    tr("Nothing was submitted or reviewed of %1, so nothing can be withdrawn.")
                        .arg(citation));
    const ReviewStep &last = *reviewed.standing.last;
    if (last.actedBy != change.account().displayName)
        return fail(ErrorKind::Refused,
                    tr("The last step in the review of %1 is %2's, who alone can withdraw it.")
                        .arg(citation, last.actedBy));
    if (!reviewed.isAsItWas())
        return fail(
            ErrorKind::Conflict,
            tr("%1 was assessed anew since. What was said of it before stays.").arg(citation));
    ReviewStep step = stepOf(ReviewAct::Withdrawn, {});
    step.withdraws = last.id;
    return add(change, reviewed, std::move(step));
}

} // namespace gatehouse
