#include "models/assessments/assessmentrepository.h"

#include "models/assessments/assessmentsubject.h"
#include "models/base/daterule.h"

#include <algorithm>

namespace gatehouse {

namespace {

#define ASSESSMENT_COLUMNS                                                                         \
    "id, uid, release_id, requirement_id, judgement, methods, object, record, risk, remark, "      \
    "assessor, assessed_on, revision"

template<class E>
E keyed(const Statement &rows, int column, E otherwise)
{
    return fromKey<E>(QString::fromUtf8(rows.view(column))).value_or(otherwise);
}

Assessment readAssessment(const Statement &rows)
{
    Assessment assessment;
    assessment.id = rows.id<AssessmentId>(0);
    assessment.uid = rows.text(1);
    assessment.release = rows.id<ReleaseId>(2);
    assessment.requirement = rows.id<RequirementId>(3);
    assessment.judgement = keyed(rows, 4, Judgement::NotAssessed);
    assessment.methods = fromKeys<Method>(rows.text(5));
    assessment.object = rows.text(6);
    assessment.record = rows.text(7);
    assessment.risk = keyed(rows, 8, Risk::None);
    assessment.remark = rows.text(9);
    assessment.assessor = rows.text(10);
    assessment.assessedOn = rows.date(11);
    assessment.revision = rows.integer(12);
    return assessment;
}

QJsonObject toJson(const Assessment &assessment)
{
    return {{QStringLiteral("judgement"), toKey(assessment.judgement)},
            {QStringLiteral("methods"), toKeys(assessment.methods)},
            {QStringLiteral("object"), assessment.object},
            {QStringLiteral("record"), assessment.record},
            {QStringLiteral("risk"), toKey(assessment.risk)},
            {QStringLiteral("remark"), assessment.remark},
            {QStringLiteral("assessor"), assessment.assessor},
            {QStringLiteral("assessed_on"), assessment.assessedOn.toString(Qt::ISODate)}};
}

Result<void> moveToHistory(const Database &database, const Assessment &stored)
{
    TRY_ASSIGN(
        auto copying,
        database.prepare("INSERT INTO assessment_history (assessment_id, revision, judgement, "
                         "methods, object, record, risk, remark, assessor, assessed_on) "
                         "SELECT id, revision, judgement, methods, object, record, risk, "
                         "remark, assessor, assessed_on FROM assessment WHERE id = ?"));
    copying.bind(stored.id.value);
    return copying.run();
}

Result<void> store(const Database &database, const Assessment &assessment)
{
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE assessment SET judgement = ?, methods = ?, object = ?, "
                                "record = ?, risk = ?, remark = ?, assessor = ?, assessed_on = ?, "
                                "revision = ? WHERE id = ?"));
    writing.bind(toKey(assessment.judgement), toKeys(assessment.methods), assessment.object,
                 assessment.record, toKey(assessment.risk), assessment.remark, assessment.assessor,
                 assessment.assessedOn, assessment.revision, assessment.id.value);
    return writing.run();
}

Result<AssessmentId> add(const Database &database, const Assessment &assessment)
{
    TRY_ASSIGN(
        auto writing,
        database.prepare("INSERT INTO assessment (uid, release_id, requirement_id, judgement, "
                         "methods, object, record, risk, remark, assessor, assessed_on) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    writing.bind(assessment.uid, assessment.release, assessment.requirement,
                 toKey(assessment.judgement), toKeys(assessment.methods), assessment.object,
                 assessment.record, toKey(assessment.risk), assessment.remark, assessment.assessor,
                 assessment.assessedOn);
    TRY(writing.run());
    return AssessmentId(database.lastInsertId());
}

} // namespace

Result<QHash<RequirementId, Assessment>> AssessmentRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " ASSESSMENT_COLUMNS " FROM assessment "
                                  "WHERE coalesce(release_id, 0) = ?"));
    rows.bind(release.value);
    QHash<RequirementId, Assessment> assessments;
    while (rows.next()) {
        const Assessment assessment = readAssessment(rows);
        assessments.insert(assessment.requirement, assessment);
    }
    TRY(rows.finished());
    return assessments;
}

Result<std::optional<Assessment>> AssessmentRepository::find(ReleaseId release,
                                                             RequirementId requirement) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " ASSESSMENT_COLUMNS " FROM assessment "
                                  "WHERE coalesce(release_id, 0) = ? AND requirement_id = ?"));
    rows.bind(release.value, requirement);
    if (rows.next())
        return readAssessment(rows);
    TRY(rows.finished());
    return std::nullopt;
}

Result<std::vector<Assessment>> AssessmentRepository::history(AssessmentId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT a.id, a.uid, a.release_id, a.requirement_id, h.judgement, h.methods, "
                   "h.object, h.record, h.risk, h.remark, h.assessor, h.assessed_on, h.revision "
                   "FROM assessment_history h JOIN assessment a ON a.id = h.assessment_id "
                   "WHERE h.assessment_id = ? ORDER BY h.revision DESC"));
    rows.bind(id);
    std::vector<Assessment> history;
    while (rows.next())
        history.push_back(readAssessment(rows));
    TRY(rows.finished());
    return history;
}

Result<AssessmentId> AssessmentRepository::record(Change &change, Assessment assessment)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, assessment.release, assessment.requirement));
    TRY(subject.check());
    if (assessment.judgement == Judgement::NotApplicable && assessment.record.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("Say in the result record why %1 is not applicable.").arg(subject.citation));
    if (assessment.judgement == Judgement::Noncompliant && assessment.risk == Risk::None)
        return fail(ErrorKind::Invalid,
                    tr("Choose how high the risk is: %1 is recorded as non-compliant.")
                        .arg(subject.citation));

    if (assessment.assessor.trimmed().isEmpty())
        assessment.assessor = change.account().displayName;
    if (!assessment.assessedOn.isValid())
        assessment.assessedOn = change.today();
    TRY(DateRule({tr("The date of the assessment"), false})
            .check(assessment.assessedOn, change.today()));
    std::sort(assessment.methods.begin(), assessment.methods.end());
    assessment.methods.erase(std::unique(assessment.methods.begin(), assessment.methods.end()),
                             assessment.methods.end());

    TRY_ASSIGN(const auto stored,
               AssessmentRepository(database).find(assessment.release, assessment.requirement));
    QJsonObject before;
    if (stored) {
        if (assessment.revision != stored->revision)
            return fail(ErrorKind::Conflict,
                        tr("%1 was assessed by %2 in the meantime. Look at what is recorded now, "
                           "then record yours again.")
                            .arg(subject.citation, stored->assessor));
        assessment.id = stored->id;
        assessment.uid = stored->uid;
        if (assessment == *stored)
            return stored->id;
        TRY(moveToHistory(database, *stored));
        ++assessment.revision;
        TRY(store(database, assessment));
        before = toJson(*stored);
    } else {
        assessment.uid = change.newUid();
        TRY_ASSIGN(assessment.id, add(database, assessment));
    }
    const JsonDifference difference = subject.differenceOf(before, toJson(assessment));
    change.record(
        {Entity::Assessment, assessment.id.value, assessment.release.value, subject.app.value},
        assessment.uid, difference.before, difference.after);
    return assessment.id;
}

#undef ASSESSMENT_COLUMNS

} // namespace gatehouse
