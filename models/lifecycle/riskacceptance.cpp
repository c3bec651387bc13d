#include "models/lifecycle/riskacceptance.h"

#include "models/assessments/assessmentsubject.h"
#include "models/findings/findingrepository.h"

namespace gatehouse {

namespace {

constexpr qsizetype longestReason = 4000;

} // namespace

Result<std::vector<RiskAcceptance>> RiskAcceptanceRepository::ofRelease(ReleaseId release) const
{
    std::vector<RiskAcceptance> acceptances;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT id, uid, release_id, requirement_id, finding_id, reason,"
                                  " approved_by, approved_at, expires_on FROM risk_acceptance"
                                  " WHERE release_id IS NOT DISTINCT FROM ? ORDER BY id DESC"));
    rows.bind(release);
    while (rows.next()) {
        acceptances.push_back({.id = rows.id<AcceptanceId>(0),
                               .uid = rows.text(1),
                               .release = rows.id<ReleaseId>(2),
                               .requirement = rows.id<RequirementId>(3),
                               .finding = rows.id<FindingId>(4),
                               .reason = rows.text(5),
                               .approvedBy = rows.text(6),
                               .approvedAt = rows.moment(7),
                               .expiresOn = rows.date(8)});
    }
    TRY(rows.finished());
    return acceptances;
}

Result<AcceptedUntil> RiskAcceptanceRepository::acceptedUntil(ReleaseId release) const
{
    AcceptedUntil until;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT requirement_id, max(expires_on) FROM risk_acceptance"
                                  " WHERE release_id IS NOT DISTINCT FROM ?"
                                  " GROUP BY requirement_id"));
    rows.bind(release);
    while (rows.next())
        until.insert(rows.id<RequirementId>(0), rows.date(1));
    TRY(rows.finished());
    return until;
}

Result<AcceptanceId> RiskAcceptanceRepository::accept(Change &change, RiskAcceptance acceptance)
{
    const Database &database = change.database();
    acceptance.reason = acceptance.reason.trimmed();
    if (acceptance.reason.isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("An accepted risk needs a reason: say why it can be borne until then."));
    if (acceptance.reason.toUcs4().size() > longestReason)
        return fail(ErrorKind::Invalid,
                    tr("The reason is too long: at most %n character(s) fit.", nullptr,
                       static_cast<int>(longestReason)));
    if (!acceptance.expiresOn.isValid() || acceptance.expiresOn <= change.today())
        return fail(ErrorKind::Invalid,
                    tr("A risk is accepted until a day in the future: choose one after %1.")
                        .arg(change.today().toString(Qt::ISODate)));

    QString findingNumber;
    bool markFinding = false;
    if (acceptance.finding.isValid()) {
        TRY_ASSIGN(const Finding finding, FindingRepository(database).finding(acceptance.finding));
        if (finding.status == FindingStatus::Closed)
            return fail(
                ErrorKind::Invalid,
                tr("Finding %1 is closed: there is no risk left to accept.").arg(finding.number));
        acceptance.release = finding.release;
        acceptance.requirement = finding.requirement;
        findingNumber = finding.number;
        markFinding = finding.status != FindingStatus::RiskAccepted;
    }

    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, acceptance.release, acceptance.requirement));
    TRY(subject.check());

    acceptance.uid = change.newUid();
    acceptance.approvedBy = change.account().displayName;
    acceptance.approvedAt = change.now();
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO risk_acceptance (uid, release_id, requirement_id,"
                                " finding_id, reason, approved_by, approved_at, expires_on)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(acceptance.uid, acceptance.release, acceptance.requirement, acceptance.finding,
                acceptance.reason, acceptance.approvedBy, acceptance.approvedAt,
                acceptance.expiresOn);
    TRY(insert.run());
    acceptance.id = AcceptanceId(database.lastInsertId());
    const JsonDifference difference = subject.differenceOf(
        {},
        {{QStringLiteral("finding"), findingNumber},
         {QStringLiteral("reason"), acceptance.reason},
         {QStringLiteral("approved_by"), acceptance.approvedBy},
         {QStringLiteral("approved_at"), toTimestamp(acceptance.approvedAt)},
         {QStringLiteral("expires_on"), acceptance.expiresOn.toString(Qt::ISODate)}});
    change.record(
        {Entity::RiskAcceptance, acceptance.id.value, acceptance.release.value, subject.app.value},
        acceptance.uid, difference.before, difference.after);
    if (markFinding)
        TRY(FindingRepository::markAccepted(change, acceptance.finding, true));
    return acceptance.id;
}

} // namespace gatehouse
