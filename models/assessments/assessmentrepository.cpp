#include "models/assessments/assessmentrepository.h"

#include "models/assessments/assessmentduties.h"
#include "models/assessments/assessmentrule.h"
#include "models/assessments/assessmentsubject.h"
#include "models/portfolio/releaserepository.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/workspace/recordwriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

QByteArray select(const char *rest)
{
    return "SELECT " + describe<Assessment>().selection() + " FROM assessment s " + rest;
}

Result<void> moveToHistory(const Database &database, const Assessment &stored)
{
    TRY_ASSIGN(
        auto copying,
        database.prepare("INSERT INTO assessment_history (assessment_id, revision, judgement, "
                         "methods, object, record, risk, remark, assessor, outside_body, "
                         "assessed_on, confirms, carried_from, recorded_by) "
                         "SELECT id, revision, judgement, methods, object, record, risk, remark, "
                         "assessor, outside_body, assessed_on, confirms, carried_from, recorded_by "
                         "FROM assessment WHERE id = ?"));
    copying.bind(stored.id.value);
    return copying.run();
}

/// Whether it is of an earlier phase of the release, or of the release before it and a requirement
/// that asked for the same.
Result<bool> comesBefore(const Database &database, LibraryShelf &shelf, const Assessment &earlier,
                         const AssessmentRepository::Place &place)
{
    if (!earlier.release.isValid())
        return false;
    if (earlier.release == place.release)
        return earlier.requirement == place.requirement && earlier.phase < place.phase;
    TRY_ASSIGN(const ReleaseId previous, ReleaseRepository(database).before(place.release));
    if (earlier.release != previous)
        return false;
    TRY_ASSIGN(const auto asked, shelf.requirement(database, earlier.requirement));
    TRY_ASSIGN(const auto asking, shelf.requirement(database, place.requirement));
    TRY_ASSIGN(const auto from, shelf.library(database, asked->library));
    TRY_ASSIGN(const auto to, shelf.library(database, asking->library));
    return from->key == to->key && asked->key == asking->key && asksTheSame(*asked, *asking);
}

/// Invalid where it takes more than an assessor to leave a requirement out: a second person, or a
/// reason of its own.
Result<void> checkLeftOut(const AssessmentSubject &subject)
{
    if (!subject.release.isValid())
        return {};
    const ApplicabilityPolicy &policy = ApplicabilityPolicy::builtIn();
    if (policy.needsSecondPerson(subject.tier))
        return fail(ErrorKind::Invalid,
                    AssessmentRepository::tr("At tier %1 it takes two people to say that %2 does "
                                             "not apply. Decide on its applicability instead; "
                                             "another person then confirms the decision.")
                        .arg(QString::number(subject.tier), subject.citation));
    if (policy.isSelectable(subject.libraryKey, subject.key))
        return fail(ErrorKind::Invalid,
                    AssessmentRepository::tr("%1 is one of the requirements that the owner of the "
                                             "app selects. To leave it out, decide on its "
                                             "applicability and give the reason.")
                        .arg(subject.citation));
    return {};
}

/// What waits to be confirmed of an assessment goes on waiting under its next revision.
Result<void> carryDoubts(Change &change, const Assessment &stored)
{
    const Database &database = change.database();
    const QString revision = QStringLiteral("assessment_revision");
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT e.uid, e.number FROM evidence_doubt d JOIN evidence e "
                                "ON e.id = d.was_id WHERE d.assessment_id = ? "
                                "AND d.assessment_revision = ? ORDER BY e.id"));
    rows.bind(stored.id, stored.revision);
    while (rows.next())
        change.record(
            {Entity::EvidenceDoubt, stored.id.value, stored.release.value},
            stored.uid + u'/' + rows.text(0), {{revision, stored.revision}},
            {{QStringLiteral("evidence"), rows.text(1)}, {revision, stored.revision + 1}});
    TRY(rows.finished());
    TRY_ASSIGN(auto waiting,
               database.prepare("UPDATE evidence_doubt SET assessment_revision = ? "
                                "WHERE assessment_id = ? AND assessment_revision = ?"));
    waiting.bind(stored.revision + 1, stored.id, stored.revision);
    return waiting.run();
}

} // namespace

Result<RecordedAssessments> AssessmentRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE coalesce(s.release_id, 0) = ?")));
    rows.bind(release.value);
    RecordedAssessments assessments;
    while (rows.next()) {
        TRY_ASSIGN(Assessment assessment, readRecord<Assessment>(rows));
        assessments[assessment.requirement].push_back(std::move(assessment));
    }
    TRY(rows.finished());
    for (std::vector<Assessment> &each : assessments)
        std::sort(each.begin(), each.end(), [](const Assessment &one, const Assessment &other) {
            return one.phase < other.phase;
        });
    return assessments;
}

Result<std::optional<Assessment>> AssessmentRepository::find(ReleaseId release,
                                                             RequirementId requirement,
                                                             std::optional<Phase> phase) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(select("WHERE coalesce(s.release_id, 0) = ? "
                                         "AND s.requirement_id = ? AND s.phase = ?")));
    rows.bind(release.value, requirement, phase ? toKey(*phase) : QStringLiteral(""));
    std::optional<Assessment> found;
    if (rows.next()) {
        TRY_ASSIGN(found, readRecord<Assessment>(rows));
    }
    TRY(rows.finished());
    return found;
}

Result<Assessment> AssessmentRepository::assessment(AssessmentId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE s.id = ?")));
    rows.bind(id);
    if (rows.next())
        return readRecord<Assessment>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("There is no such assessment in this workspace."));
}

Result<std::vector<Assessment>> AssessmentRepository::history(AssessmentId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT a.id, a.uid, a.release_id, a.requirement_id, a.phase, h.judgement, "
                   "h.methods, h.object, h.record, h.risk, h.remark, h.assessor, h.outside_body, "
                   "h.assessed_on, h.confirms, h.carried_from, h.recorded_by, h.revision "
                   "FROM assessment_history h JOIN assessment a ON a.id = h.assessment_id "
                   "WHERE h.assessment_id = ? ORDER BY h.revision DESC"));
    rows.bind(id);
    std::vector<Assessment> history;
    while (rows.next())
        TRY(describe<Assessment>().read(rows, &history.emplace_back()));
    TRY(rows.finished());
    return history;
}

Result<AssessmentId> AssessmentRepository::record(Change &change, Assessment assessment)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, assessment.release, assessment.requirement));
    TRY(subject.check());
    TRY(checkRecord(change, assessment));
    TRY(checkAssessment(assessment, subject));
    if (assessment.judgement == Judgement::NotApplicable)
        TRY(checkLeftOut(subject));
    TRY(checkFindingsAreClosed(change, assessment, subject));

    if (!assessment.assessedOn.isValid())
        assessment.assessedOn = change.today();
    std::sort(assessment.methods.begin(), assessment.methods.end());
    assessment.methods.erase(std::unique(assessment.methods.begin(), assessment.methods.end()),
                             assessment.methods.end());

    TRY_ASSIGN(const auto stored,
               AssessmentRepository(database).find(assessment.release, assessment.requirement,
                                                   assessment.phase));
    TRY(settleAssessor(change, stored ? &*stored : nullptr, assessment));
    if (stored) {
        if (assessment.revision != stored->revision)
            return fail(ErrorKind::Conflict,
                        tr("%1 was assessed by %2 in the meantime. Look at what is recorded now, "
                           "then record yours again.")
                            .arg(subject.citation, stored->assessor));
        assessment.id = stored->id;
        assessment.uid = stored->uid;
        assessment.recordedBy = stored->recordedBy;
        if (assessment == *stored)
            return stored->id;
        TRY(checkIsNotReviewer(change, *stored, subject));
        assessment.recordedBy = change.account().displayName;
        TRY(moveToHistory(database, *stored));
        TRY(updateRecord(change, *stored, assessment));
    } else {
        if (assessment.revision != 0)
            return fail(ErrorKind::Conflict,
                        tr("The assessment of %1 is no longer there. Look at it again.")
                            .arg(subject.citation));
        assessment.uid.clear();
        assessment.recordedBy = change.account().displayName;
        TRY(insertRecord(change, assessment));
    }
    TRY_ASSIGN(JsonDifference difference,
               recordDifference(database, stored ? &*stored : nullptr, &assessment));
    subject.name(difference);
    change.record(
        {Entity::Assessment, assessment.id.value, assessment.release.value, subject.app.value},
        assessment.uid, difference.before, difference.after);
    return assessment.id;
}

Result<AssessmentId> AssessmentRepository::confirm(Change &change, LibraryShelf &shelf,
                                                   const Assessment &earlier, const Place &place)
{
    const Database &database = change.database();
    const AssessmentRepository recorded(database);
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, place.release, place.requirement));
    TRY_ASSIGN(const bool isEarlier, comesBefore(database, shelf, earlier, place));
    TRY_ASSIGN(const auto seen, recorded.find(earlier.release, earlier.requirement, earlier.phase));
    if (!seen || *seen != earlier)
        return fail(ErrorKind::Conflict,
                    tr("What an earlier phase found of %1 has changed in the meantime. Look at it "
                       "before you confirm it.")
                        .arg(subject.citation));
    if (!isEarlier || !canBeConfirmed(earlier, subject.methods, place.phase))
        return fail(ErrorKind::Invalid,
                    tr("%1 is not judged before the phase “%2”, or not by a method that counts "
                       "there. Judge it there.")
                        .arg(subject.citation, label(place.phase)));
    TRY_ASSIGN(const auto stored, recorded.find(place.release, place.requirement, place.phase));
    Assessment confirmation = earlier;
    confirmation.release = place.release;
    confirmation.requirement = place.requirement;
    confirmation.phase = place.phase;
    confirmation.confirms = earlier.phase;
    confirmation.carriedFrom = earlier.release == place.release ? ReleaseId() : earlier.release;
    confirmation.assessor.clear();
    confirmation.outsideBody = false;
    confirmation.assessedOn = {};
    // What is judged in the phase itself is worth more than a confirmation; it is left alone.
    confirmation.revision =
        stored && stored->judgement == Judgement::NotAssessed ? stored->revision : 0;
    return record(change, std::move(confirmation));
}

Result<void> AssessmentRepository::carry(Change &change, AssessmentId id, RequirementId to)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Assessment stored, AssessmentRepository(database).assessment(id));
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, stored.release, to));
    Assessment carried = stored;
    carried.requirement = to;
    const bool moves = stored.release.isValid();
    if (moves) {
        TRY(updateRecord(change, stored, carried));
        // Nobody has judged.
        TRY(carryDoubts(change, stored));
    } else {
        carried.id = {};
        carried.uid.clear();
        TRY(insertRecord(change, carried));
    }
    TRY_ASSIGN(JsonDifference difference,
               recordDifference(database, moves ? &stored : nullptr, &carried));
    subject.name(difference);
    change.record({Entity::Assessment, carried.id.value, carried.release.value, subject.app.value},
                  carried.uid, difference.before, difference.after);
    return {};
}

} // namespace gatehouse
