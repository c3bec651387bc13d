#include "models/lifecycle/riskacceptance.h"

#include "models/assessments/assessmentsubject.h"
#include "models/findings/findingrepository.h"
#include "models/findings/acceptancepolicy.h"
#include "models/lifecycle/acceptancerows.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qsizetype longestReason = 4000;

#define ACCEPTANCES "SELECT " ACCEPTANCE_COLUMNS " FROM " ACCEPTANCE_TABLES

Result<std::vector<RiskAcceptance>> read(Statement rows)
{
    std::vector<RiskAcceptance> acceptances;
    while (rows.next())
        acceptances.push_back(acceptanceIn(rows));
    TRY(rows.finished());
    return acceptances;
}

Result<RiskAcceptance> first(Result<std::vector<RiskAcceptance>> acceptances,
                             const QString &otherwise)
{
    TRY_ASSIGN(auto found, std::move(acceptances));
    if (found.empty())
        return fail(ErrorKind::NotFound, otherwise);
    return std::move(found.front());
}

Result<QString> checkedReason(const QString &reason, const QString &missing)
{
    const QString said = reason.trimmed();
    if (said.isEmpty())
        return fail(ErrorKind::Invalid, missing);
    if (said.toUcs4().size() > longestReason)
        return fail(ErrorKind::Invalid,
                    RiskAcceptanceRepository::tr("The reason is too long: at most %n character(s) "
                                                 "fit.",
                                                 nullptr, static_cast<int>(longestReason)));
    return said;
}

/// Adds the row and what the audit log says of it. `finding` is a number, `renews` the last day of
/// the one it follows on.
Result<void> insert(Change &change, const AssessmentSubject &subject, RiskAcceptance &acceptance,
                    const QString &finding, const QString &renews)
{
    acceptance.uid = change.newUid();
    const Database &database = change.database();
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO risk_acceptance (uid, release_id, requirement_id,"
                                " finding_id, reason, approved_by, approved_at, expires_on,"
                                " renews_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    adding.bind(acceptance.uid, acceptance.release, acceptance.requirement, acceptance.finding,
                acceptance.reason, acceptance.approvedBy, acceptance.approvedAt,
                acceptance.expiresOn, acceptance.renews);
    TRY(adding.run());
    acceptance.id = AcceptanceId(database.lastInsertId());
    QJsonObject after{{QStringLiteral("finding"), finding},
                      {QStringLiteral("reason"), acceptance.reason},
                      {QStringLiteral("approved_by"), acceptance.approvedBy},
                      {QStringLiteral("approved_at"), toTimestamp(acceptance.approvedAt)},
                      {QStringLiteral("expires_on"), acceptance.expiresOn.toString(Qt::ISODate)}};
    if (!renews.isEmpty())
        after.insert(QStringLiteral("renews"), renews);
    const JsonDifference difference = subject.differenceOf({}, after);
    change.record(
        {Entity::RiskAcceptance, acceptance.id.value, acceptance.release.value, subject.app.value},
        acceptance.uid, difference.before, difference.after);
    return {};
}

/// Marks the finding by what is left of its acceptances.
Result<void> settleFinding(Change &change, FindingId finding)
{
    TRY_ASSIGN(auto rows,
               change.database().prepare(
                   "SELECT max(expires_on) FROM risk_acceptance WHERE finding_id = ? AND NOT "
                   "EXISTS (SELECT 1 FROM risk_acceptance_withdrawal w "
                   "WHERE w.acceptance_id = risk_acceptance.id)"));
    rows.bind(finding);
    const QDate until = rows.next() ? rows.date(0) : QDate();
    TRY(rows.finished());
    return FindingRepository::markAccepted(change, finding,
                                           isPast(until, change.today()) ? QDate() : until);
}

Result<void> noteWithdrawal(Change &change, const RiskAcceptance &acceptance, const QString &reason)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO risk_acceptance_withdrawal"
                                " (acceptance_id, reason, withdrawn_by, withdrawn_at)"
                                " VALUES (?, ?, ?, ?)"));
    insert.bind(acceptance.id, reason, change.account().displayName, change.now());
    TRY(insert.run());
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, acceptance.release, acceptance.requirement));
    const JsonDifference difference = subject.differenceOf(
        {{QStringLiteral("expires_on"), acceptance.expiresOn.toString(Qt::ISODate)}},
        {{QStringLiteral("withdrawal_reason"), reason},
         {QStringLiteral("withdrawn_by"), change.account().displayName},
         {QStringLiteral("withdrawn_at"), toTimestamp(change.now())}});
    change.record(
        {Entity::RiskAcceptance, acceptance.id.value, acceptance.release.value, subject.app.value},
        acceptance.uid, difference.before, difference.after);
    return {};
}

} // namespace

RiskAcceptance acceptanceIn(const Statement &rows)
{
    return {.id = rows.id<AcceptanceId>(0),
            .uid = rows.text(1),
            .release = rows.id<ReleaseId>(2),
            .requirement = rows.id<RequirementId>(3),
            .finding = rows.id<FindingId>(4),
            .reason = rows.text(5),
            .approvedBy = rows.text(6),
            .approvedAt = rows.moment(7),
            .expiresOn = rows.date(8),
            .renews = rows.id<AcceptanceId>(9),
            .withdrawalReason = rows.text(10),
            .withdrawnBy = rows.text(11),
            .withdrawnAt = rows.moment(12)};
}

AcceptanceState stateOn(const RiskAcceptance &acceptance, QDate day)
{
    return acceptance.isWithdrawn() ? AcceptanceState::Withdrawn
        : acceptance.holdsOn(day)   ? AcceptanceState::Holds
                                    : AcceptanceState::Expired;
}

Result<std::vector<RiskAcceptance>> RiskAcceptanceRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(ACCEPTANCES
                                  "WHERE a.release_id IS NOT DISTINCT FROM ? ORDER BY a.id DESC"));
    rows.bind(release);
    return read(std::move(rows));
}

Result<AcceptedUntil> RiskAcceptanceRepository::acceptedUntil(ReleaseId release) const
{
    AcceptedUntil until;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT requirement_id, max(expires_on) FROM risk_acceptance"
                                  " WHERE release_id IS NOT DISTINCT FROM ? AND NOT EXISTS"
                                  " (SELECT 1 FROM risk_acceptance_withdrawal w"
                                  " WHERE w.acceptance_id = risk_acceptance.id)"
                                  " GROUP BY requirement_id"));
    rows.bind(release);
    while (rows.next())
        until.insert(rows.id<RequirementId>(0), rows.date(1));
    TRY(rows.finished());
    return until;
}

Result<RiskAcceptance> RiskAcceptanceRepository::acceptance(AcceptanceId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(ACCEPTANCES "WHERE a.id = ?"));
    rows.bind(id);
    return first(read(std::move(rows)), tr("There is no such risk acceptance in this workspace."));
}

Result<RiskAcceptance> RiskAcceptanceRepository::newestOf(FindingId finding) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(ACCEPTANCES "WHERE a.finding_id = ? ORDER BY a.id DESC LIMIT 1"));
    rows.bind(finding);
    return first(read(std::move(rows)), tr("The risk of this finding was never accepted."));
}

Result<RiskAcceptance> RiskAcceptanceRepository::newestOf(ReleaseId release,
                                                          RequirementId requirement) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(ACCEPTANCES
                                  "WHERE a.release_id IS NOT DISTINCT FROM ? "
                                  "AND a.requirement_id = ? ORDER BY a.id DESC LIMIT 1"));
    rows.bind(release, requirement);
    return first(read(std::move(rows)), tr("The risk of this requirement was never accepted."));
}

Result<AcceptanceId> RiskAcceptanceRepository::accept(Change &change, RiskAcceptance acceptance)
{
    const Database &database = change.database();
    TRY_ASSIGN(acceptance.reason,
               checkedReason(acceptance.reason,
                             tr("An accepted risk needs a reason: say why it can be borne until "
                                "then.")));
    TRY(AcceptancePolicy::builtIn().checkLastDay(acceptance.expiresOn, change.today()));

    QString findingNumber;
    if (acceptance.finding.isValid()) {
        TRY_ASSIGN(const Finding finding,
                   FindingRepository(database, change.today()).finding(acceptance.finding));
        if (finding.status == FindingStatus::Closed)
            return fail(
                ErrorKind::Invalid,
                tr("Finding %1 is closed: there is no risk left to accept.").arg(finding.number));
        acceptance.release = finding.release;
        acceptance.requirement = finding.requirement;
        findingNumber = finding.number;
    }

    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, acceptance.release, acceptance.requirement));
    TRY(subject.check());
    QString renews;
    if (acceptance.renews.isValid()) {
        TRY_ASSIGN(const RiskAcceptance before,
                   RiskAcceptanceRepository(database).acceptance(acceptance.renews));
        renews = before.expiresOn.toString(Qt::ISODate);
    }

    acceptance.approvedBy = change.account().displayName;
    acceptance.approvedAt = change.now();
    TRY(insert(change, subject, acceptance, findingNumber, renews));
    if (acceptance.finding.isValid())
        TRY(settleFinding(change, acceptance.finding));
    return acceptance.id;
}

Result<AcceptanceId> RiskAcceptanceRepository::renew(Change &change, AcceptanceId id,
                                                     const QString &reason, QDate expiresOn)
{
    TRY_ASSIGN(RiskAcceptance renewed, RiskAcceptanceRepository(change.database()).acceptance(id));
    if (renewed.isWithdrawn())
        return fail(ErrorKind::Invalid,
                    tr("This acceptance was withdrawn by %1 and cannot be renewed. Accept the risk "
                       "anew if it can be borne now.")
                        .arg(renewed.withdrawnBy));
    if (expiresOn.isValid() && expiresOn <= renewed.expiresOn)
        return fail(ErrorKind::Invalid,
                    tr("The risk is accepted until %1 already. Renew it until a day after that.")
                        .arg(renewed.expiresOn.toString(Qt::ISODate)));
    renewed.renews = id;
    renewed.reason = reason;
    renewed.expiresOn = expiresOn;
    return accept(change, std::move(renewed));
}

Result<void> RiskAcceptanceRepository::withdraw(Change &change, AcceptanceId id,
                                                const QString &reason)
{
    const RiskAcceptanceRepository repository(change.database());
    TRY_ASSIGN(RiskAcceptance acceptance, repository.acceptance(id));
    if (acceptance.isWithdrawn())
        return fail(ErrorKind::Invalid,
                    tr("This acceptance was withdrawn by %1 already.").arg(acceptance.withdrawnBy));
    if (!acceptance.holdsOn(change.today()))
        return fail(ErrorKind::Invalid,
                    tr("This acceptance ended on %1: there is nothing left to withdraw.")
                        .arg(acceptance.expiresOn.toString(Qt::ISODate)));
    TRY_ASSIGN(const QString said,
               checkedReason(reason,
                             tr("Say why the acceptance is withdrawn: what has changed about the "
                                "risk.")));
    const FindingId finding = acceptance.finding;
    while (acceptance.holdsOn(change.today())) {
        TRY(noteWithdrawal(change, acceptance, said));
        if (!acceptance.renews.isValid())
            break;
        TRY_ASSIGN(acceptance, repository.acceptance(acceptance.renews));
    }
    return finding.isValid() ? settleFinding(change, finding) : Result<void>();
}

Result<void> RiskAcceptanceRepository::carry(Change &change, AcceptanceId id, RequirementId to,
                                             FindingId finding)
{
    const Database &database = change.database();
    TRY_ASSIGN(RiskAcceptance carried, RiskAcceptanceRepository(database).acceptance(id));
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, carried.release, to));
    QString number;
    if (finding.isValid()) {
        TRY_ASSIGN(const Finding settled, FindingRepository(database, {}).finding(finding));
        number = settled.number;
    }
    carried.renews = id;
    carried.requirement = to;
    carried.finding = finding;
    return insert(change, subject, carried, number, carried.expiresOn.toString(Qt::ISODate));
}

#undef ACCEPTANCES

} // namespace gatehouse
