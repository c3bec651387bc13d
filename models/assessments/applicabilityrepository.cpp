#include "models/assessments/applicability.h"
#include "models/assessments/assessmentsubject.h"
#include "models/base/textrule.h"

namespace gatehouse {

namespace {

QJsonObject toJson(const ApplicabilityDecision &decision)
{
    return {{QStringLiteral("applies"), decision.applies},
            {QStringLiteral("reason"), decision.reason},
            {QStringLiteral("decided_by"), decision.decidedBy},
            {QStringLiteral("decided_at"), toTimestamp(decision.decidedAt)}};
}

Result<std::optional<ApplicabilityDecision>> stored(const Database &database, ReleaseId release,
                                                    RequirementId requirement)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT applies, reason, decided_by, decided_at "
                                "FROM applicability_decision "
                                "WHERE release_id = ? AND requirement_id = ?"));
    rows.bind(release, requirement);
    if (!rows.next()) {
        TRY(rows.finished());
        return std::nullopt;
    }
    return ApplicabilityDecision{requirement, rows.boolean(0), rows.text(1), rows.text(2),
                                 rows.moment(3)};
}

void recordChange(Change &change, const AssessmentSubject &subject, const QJsonObject &before,
                  const QJsonObject &after)
{
    // A decision has no uid of its own: it is known by what it decides upon.
    const JsonDifference difference = subject.differenceOf(before, after);
    change.record({Entity::ApplicabilityDecision, subject.requirement.value, subject.release.value,
                   subject.app.value},
                  subject.releaseUid + u'/' + subject.key, difference.before, difference.after);
}

} // namespace

Result<QHash<RequirementId, ApplicabilityDecision>>
ApplicabilityRepository::decisions(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT requirement_id, applies, reason, decided_by, decided_at "
                                  "FROM applicability_decision WHERE release_id = ?"));
    rows.bind(release);
    QHash<RequirementId, ApplicabilityDecision> decisions;
    while (rows.next()) {
        const auto requirement = rows.id<RequirementId>(0);
        decisions.insert(
            requirement,
            {requirement, rows.boolean(1), rows.text(2), rows.text(3), rows.moment(4)});
    }
    TRY(rows.finished());
    return decisions;
}

Result<void> ApplicabilityRepository::decide(Change &change, ReleaseId release,
                                             RequirementId requirement, bool applies,
                                             const QString &reason)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, release, requirement));
    if (!release.isValid())
        return fail(
            ErrorKind::Invalid,
            tr("Whether a requirement applies is decided for a release. Name the release."));
    if (subject.scope == Scope::Organisation && subject.obligation != Obligation::Context)
        return fail(ErrorKind::Invalid,
                    tr("%1 is assessed once for the whole organisation and %2 inherits the result, "
                       "so it cannot be decided here.")
                        .arg(subject.citation, subject.releaseName));
    TRY(subject.check());
    TRY_ASSIGN(const QString said, TextRule::longText(tr("The reason")).check(reason));
    const ApplicabilityDecision decision{requirement, applies, said, change.account().displayName,
                                         change.now()};
    if (decision.reason.isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("Say why %1 is to apply or not: a decision needs a reason on record.")
                        .arg(subject.citation));

    TRY_ASSIGN(const auto before, stored(database, release, requirement));
    if (before && before->applies == decision.applies && before->reason == decision.reason
        && before->decidedBy == decision.decidedBy)
        return {};
    TRY_ASSIGN(auto writing,
               database.prepare(
                   "INSERT INTO applicability_decision "
                   "(release_id, requirement_id, applies, reason, decided_by, decided_at) "
                   "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (release_id, requirement_id) DO UPDATE "
                   "SET applies = excluded.applies, reason = excluded.reason, "
                   "decided_by = excluded.decided_by, decided_at = excluded.decided_at"));
    writing.bind(release, requirement, decision.applies, decision.reason, decision.decidedBy,
                 decision.decidedAt);
    TRY(writing.run());
    recordChange(change, subject, before ? toJson(*before) : QJsonObject(), toJson(decision));
    return {};
}

Result<void> ApplicabilityRepository::withdraw(Change &change, ReleaseId release,
                                               RequirementId requirement)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, release, requirement));
    TRY_ASSIGN(const auto before, stored(database, release, requirement));
    if (!before)
        return fail(ErrorKind::NotFound,
                    tr("There is no decision on %1 to take back.").arg(subject.citation));
    TRY_ASSIGN(auto writing,
               database.prepare("DELETE FROM applicability_decision "
                                "WHERE release_id = ? AND requirement_id = ?"));
    writing.bind(release, requirement);
    TRY(writing.run());
    recordChange(change, subject, toJson(*before), {});
    return {};
}

Result<void> ApplicabilityRepository::carry(Change &change, ReleaseId release, RequirementId from,
                                            RequirementId to)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject before, AssessmentSubject::find(database, release, from));
    TRY_ASSIGN(const AssessmentSubject after, AssessmentSubject::find(database, release, to));
    TRY_ASSIGN(const auto decision, stored(database, release, from));
    if (!decision)
        return fail(ErrorKind::NotFound,
                    tr("There is no decision on %1 to carry over.").arg(before.citation));
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE applicability_decision SET requirement_id = ? "
                                "WHERE release_id = ? AND requirement_id = ?"));
    writing.bind(to, release, from);
    TRY(writing.run());
    // A decision is known by what it decides upon, so it is gone there and stands here.
    recordChange(change, before, toJson(*decision), {});
    recordChange(change, after, {}, toJson(*decision));
    return {};
}

} // namespace gatehouse
