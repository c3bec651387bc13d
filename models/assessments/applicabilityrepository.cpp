#include "models/accounts/holder.h"
#include "models/assessments/applicability.h"
#include "models/assessments/applicabilityduty.h"
#include "models/assessments/assessmentsubject.h"
#include "models/base/textrule.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/workspace/formerholders.h"

namespace gatehouse {

namespace {

QJsonObject toJson(const ApplicabilityDecision &decision)
{
    QJsonObject json{{QStringLiteral("applies"), decision.applies},
                     {QStringLiteral("reason"), decision.reason},
                     {QStringLiteral("decided_by"), decision.decidedBy},
                     {QStringLiteral("decided_at"), toTimestamp(decision.decidedAt)}};
    if (decision.confirmedAt.isValid()) {
        json.insert(QStringLiteral("confirmed_by"), decision.confirmedBy);
        json.insert(QStringLiteral("confirmed_at"), toTimestamp(decision.confirmedAt));
    }
    return json;
}

const QByteArray decisionColumns =
    "requirement_id, applies, reason, decided_by, decided_at, confirmed_by, confirmed_at";

/// As it is stored.
ApplicabilityDecision decisionOf(const Statement &row)
{
    return {row.id<RequirementId>(0),
            row.boolean(1),
            row.text(2),
            row.text(3),
            row.moment(4),
            row.text(5),
            row.moment(6)};
}

/// As it stands at the app's tier: what one person decided alone, at a lower one, is to be
/// confirmed where it takes two.
ApplicabilityDecision atTier(ApplicabilityDecision decision, int tier)
{
    if (decision.confirmedBy == decision.decidedBy
        && ApplicabilityPolicy::builtIn().needsSecondPerson(tier)) {
        decision.confirmedBy.clear();
        decision.confirmedAt = {};
    }
    return decision;
}

/// What the log says of it; how it stands is another matter.
Result<std::optional<ApplicabilityDecision>> stored(const Database &database, ReleaseId release,
                                                    RequirementId requirement)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + decisionColumns
                                + " FROM applicability_decision "
                                  "WHERE release_id = ? AND requirement_id = ?"));
    rows.bind(release, requirement);
    if (!rows.next()) {
        TRY(rows.finished());
        return std::nullopt;
    }
    return decisionOf(rows);
}

/// Invalid where another requirement of the clauses that an owner may leave out item by item is
/// left out of the release with the same words: each needs a reason of its own.
Result<void> checkOwnReason(const Database &database, const AssessmentSubject &subject,
                            const QString &reason)
{
    const ApplicabilityPolicy &policy = ApplicabilityPolicy::builtIn();
    if (!policy.isSelectable(subject.libraryKey, subject.key))
        return {};
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT l.key, r.key FROM applicability_decision d "
                                "JOIN requirement r ON r.id = d.requirement_id "
                                "JOIN library l ON l.id = r.library_id "
                                "WHERE d.release_id = ? AND d.requirement_id <> ? "
                                "AND d.applies = 0 AND d.reason = ?"));
    rows.bind(subject.release, subject.requirement, reason);
    QString other;
    while (rows.next()) {
        if (policy.isSelectable(rows.text(0), rows.text(1)))
            other = rows.text(1);
    }
    TRY(rows.finished());
    if (other.isEmpty())
        return {};
    return fail(ErrorKind::Invalid,
                ApplicabilityRepository::tr("%1 is left out with the same reason as %2. Say why "
                                            "this one is left out.")
                    .arg(subject.citation, other));
}

/// Conflict, with what stands there, where somebody was faster.
Result<void> checkIsAsSeen(const AssessmentSubject &subject, const SeenDecision &stands,
                           const SeenDecision *seen)
{
    // Seen as it counts at the tier.
    if (!seen || *seen == (stands ? SeenDecision(atTier(*stands, subject.tier)) : stands))
        return {};
    if (!stands)
        return fail(ErrorKind::Conflict,
                    ApplicabilityRepository::tr("The decision on %1 was taken back meanwhile. Look "
                                                "at it again, then decide.")
                        .arg(subject.citation));
    return fail(ErrorKind::Conflict,
                (stands->applies
                     ? ApplicabilityRepository::tr("%1 decided meanwhile that %2 applies: %3. Look "
                                                   "at it again, then decide.")
                     : ApplicabilityRepository::tr("%1 decided meanwhile that %2 does not apply: "
                                                   "%3. Look at it again, then decide."))
                    .arg(stands->decidedBy, subject.citation, stands->reason));
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
               m_database.prepare("SELECT " + decisionColumns
                                  + ", a.tier FROM applicability_decision d "
                                    "JOIN app_release r ON r.id = d.release_id "
                                    "JOIN app a ON a.id = r.app_id WHERE d.release_id = ?"));
    rows.bind(release);
    QHash<RequirementId, ApplicabilityDecision> decisions;
    while (rows.next())
        decisions.insert(rows.id<RequirementId>(0),
                         atTier(decisionOf(rows), static_cast<int>(rows.integer(7))));
    TRY(rows.finished());
    return decisions;
}

Result<void> ApplicabilityRepository::decide(Change &change, ReleaseId release,
                                             RequirementId requirement, bool applies,
                                             const QString &reason, const SeenDecision *seen)
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
    ApplicabilityDecision decision{requirement, applies, said, change.account().displayName,
                                   change.now()};
    if (decision.reason.isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("Say why %1 is to apply or not: a decision needs a reason on record.")
                        .arg(subject.citation));

    TRY_ASSIGN(const auto before, stored(database, release, requirement));
    TRY(checkIsAsSeen(subject, before, seen));
    if (before && before->applies == decision.applies && before->reason == decision.reason
        && before->decidedBy == decision.decidedBy)
        return {};
    if (!decision.applies) {
        TRY(checkOwnReason(database, subject, said));
        if (!ApplicabilityPolicy::builtIn().needsSecondPerson(subject.tier)) {
            decision.confirmedBy = decision.decidedBy;
            decision.confirmedAt = decision.decidedAt;
        }
    }
    TRY_ASSIGN(auto writing,
               database.prepare(
                   "INSERT INTO applicability_decision (release_id, requirement_id, applies, "
                   "reason, decided_by, decided_at, confirmed_by, confirmed_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (release_id, requirement_id) "
                   "DO UPDATE SET applies = excluded.applies, reason = excluded.reason, "
                   "decided_by = excluded.decided_by, decided_at = excluded.decided_at, "
                   "confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at"));
    writing.bind(release, requirement, decision.applies, decision.reason, decision.decidedBy,
                 decision.decidedAt, decision.confirmedBy, decision.confirmedAt);
    TRY(writing.run());
    recordChange(change, subject, before ? toJson(*before) : QJsonObject(), toJson(decision));
    return {};
}

Result<void> checkMayConfirmApplicability(const Database &database, const Account &account,
                                          const ApplicabilityDecision &decision,
                                          const QString &citation)
{
    TRY_ASSIGN(const bool isOwn, isHeldBy(database, account.id, decision.decidedBy));
    if (isOwn)
        return fail(ErrorKind::Refused,
                    ApplicabilityRepository::tr("%1 decided on %2. Another person confirms it.")
                        .arg(decision.decidedBy, citation));
    return FormerHolders::check(database, account.id, account.displayName, decision.decidedBy,
                                decision.decidedAt);
}

Result<void> ApplicabilityRepository::confirm(Change &change, ReleaseId release,
                                              const ApplicabilityDecision &seen)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, release, seen.requirement));
    TRY_ASSIGN(const auto before, stored(database, release, seen.requirement));
    if (!before || atTier(*before, subject.tier) != seen)
        return fail(ErrorKind::Conflict,
                    tr("Somebody decided on %1 meanwhile. Look at it again, then confirm.")
                        .arg(subject.citation));
    if (seen.isConfirmed())
        return fail(ErrorKind::Invalid,
                    tr("The decision on %1 needs no confirmation.").arg(subject.citation));
    TRY(checkMayConfirmApplicability(database, change.account(), *before, subject.citation));
    ApplicabilityDecision after = *before;
    after.confirmedBy = change.account().displayName;
    after.confirmedAt = change.now();
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE applicability_decision "
                                "SET confirmed_by = ?, confirmed_at = ? "
                                "WHERE release_id = ? AND requirement_id = ?"));
    writing.bind(after.confirmedBy, after.confirmedAt, release, seen.requirement);
    TRY(writing.run());
    recordChange(change, subject, toJson(*before), toJson(after));
    return {};
}

Result<void> ApplicabilityRepository::withdraw(Change &change, ReleaseId release,
                                               RequirementId requirement, const SeenDecision *seen)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, release, requirement));
    TRY_ASSIGN(const auto before, stored(database, release, requirement));
    TRY(checkIsAsSeen(subject, before, seen));
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
