#include "models/findings/findingrepository.h"

#include "models/assessments/assessmentsubject.h"
#include "models/findings/findingstate.h"
#include "models/findings/retestduty.h"
#include "models/store/searchindex.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

namespace {

QByteArray select(const char *rest)
{
    return "SELECT " + describe<Finding>().selection() + " FROM finding f " + rest;
}

/// As it stands on that day.
Result<Finding> readFinding(const Statement &rows, QDate today)
{
    TRY_ASSIGN(Finding finding, readRecord<Finding>(rows));
    finding.status = statusOn(finding.status, finding.acceptedUntil, today);
    return finding;
}

Result<std::vector<Finding>> readFindings(Statement rows, QDate today)
{
    std::vector<Finding> findings;
    while (rows.next()) {
        TRY_ASSIGN(Finding finding, readFinding(rows, today));
        findings.push_back(std::move(finding));
    }
    TRY(rows.finished());
    return findings;
}

Result<std::vector<FindingListing>> readListings(Statement rows, QDate today)
{
    const int beside = describe<Finding>().selectedColumns();
    std::vector<FindingListing> listings;
    while (rows.next()) {
        FindingListing &listing = listings.emplace_back();
        TRY_ASSIGN(listing.finding, readFinding(rows, today));
        listing.app = rows.id<AppId>(beside);
        listing.releaseName = rows.text(beside + 1);
        Requirement cited;
        cited.clause = rows.text(beside + 2);
        cited.item = rows.text(beside + 3);
        listing.citation = cited.citation();
        listing.requirementTitle = {rows.text(beside + 4), rows.text(beside + 5)};
        listing.ownerName = rows.text(beside + 6);
    }
    TRY(rows.finished());
    return listings;
}

QByteArray selectListings(const char *rest)
{
    return "SELECT " + describe<Finding>().selection()
        + ", r.app_id, a.code || '@' || r.version, q.clause, q.item, q.title_zh, q.title_en, "
          "p.name FROM finding f JOIN requirement q ON q.id = f.requirement_id "
          "LEFT JOIN app_release r ON r.id = f.release_id LEFT JOIN app a ON a.id = r.app_id "
          "LEFT JOIN person p ON p.id = f.owner_id "
        + rest;
}

Result<std::vector<Retest>> readRetests(const Database &database, FindingId id)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT passed, record, tested_by, tested_at FROM finding_retest "
                                "WHERE finding_id = ? ORDER BY id"));
    rows.bind(id);
    std::vector<Retest> retests;
    while (rows.next())
        retests.push_back({rows.boolean(0), rows.text(1), rows.text(2), rows.moment(3)});
    TRY(rows.finished());
    return retests;
}

/// The number after the last one given: findings are never removed, so ids run with numbers.
Result<QString> nextNumber(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT number FROM finding ORDER BY id DESC LIMIT 1"));
    rows.bind();
    const qint64 last = rows.next() ? rows.text(0).mid(2).toLongLong() : 0;
    TRY(rows.finished());
    return QStringLiteral("F-%1").arg(last + 1, 4, 10, QLatin1Char('0'));
}

Result<void> check(const Change &change, Finding &finding)
{
    TRY(checkRecord(change, finding));
    if (finding.risk == Risk::None)
        return fail(ErrorKind::Invalid,
                    FindingRepository::tr("Choose how high the risk of the finding is."));
    return {};
}

/// A risk is lowered with a reason, given for that; what it was is kept until it is as high again.
Result<void> settleRisk(const Finding &stored, Finding &changed)
{
    const Risk highest = std::max(stored.risk, stored.riskBefore);
    const bool isNewReason = changed.riskReason != stored.riskReason;
    if (changed.risk >= highest) {
        if (isNewReason && !changed.riskReason.isEmpty())
            return fail(ErrorKind::Invalid,
                        FindingRepository::tr("The risk of %1 is not lowered, so it takes no "
                                              "reason. Lower it, or leave the reason out.")
                            .arg(stored.number));
        changed.riskBefore = Risk::None;
        changed.riskReason.clear();
        return {};
    }
    changed.riskBefore = highest;
    if (changed.riskReason.isEmpty() || (changed.risk < stored.risk && !isNewReason))
        return fail(ErrorKind::Invalid,
                    FindingRepository::tr("Say why the risk of %1 is lowered from “%2” to “%3”. "
                                          "The reason stands at the gate.")
                        .arg(stored.number, label(highest), label(changed.risk)));
    return {};
}

/// Everything that follows from a finding's row: the search, and what the audit log says. `more`
/// is noted with what the finding became.
Result<void> follow(Change &change, const Finding *before, const Finding &after,
                    const QJsonObject &more = {})
{
    const Database &database = change.database();
    TRY(SearchIndex(database).put(QStringLiteral("finding"), after.id.value,
                                  describe<Finding>().searchText(&after)));
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, after.release, after.requirement));
    TRY_ASSIGN(JsonDifference difference, recordDifference(database, before, &after));
    subject.name(difference);
    difference.after.insert(QStringLiteral("number"), after.number);
    for (auto member = more.begin(); member != more.end(); ++member)
        difference.after.insert(member.key(), member.value());
    change.record({Entity::Finding, after.id.value, after.release.value, subject.app.value},
                  after.uid, difference.before, difference.after);
    return {};
}

Result<void> write(Change &change, const Finding &before, const Finding &after,
                   const QJsonObject &more = {})
{
    TRY(updateRecord(change, before, after));
    return follow(change, &before, after, more);
}

/// Why a finding may not go from one status to another by hand; empty when it may.
QString refusal(const QString &number, FindingStatus from, FindingStatus to)
{
    using enum FindingStatus;
    if (from == to || (from == Open && to == Fixing) || (from == Fixing && to == Open)
        || (from == Fixing && to == AwaitingRetest))
        return {};
    if (to == Closed)
        return FindingRepository::tr("%1 is closed by a re-test that passes. Have it fixed, then "
                                     "record the re-test.")
            .arg(number);
    if (to == RiskAccepted)
        return FindingRepository::tr("%1 can only be accepted by someone who may accept risks, "
                                     "with a reason and an expiry. Use “Accept risk”.")
            .arg(number);
    if (from == AwaitingRetest)
        return FindingRepository::tr("%1 waits for its re-test. Record that: if it fails, the "
                                     "finding goes back to fixing.")
            .arg(number);
    return FindingRepository::tr("%1 is not being fixed yet. Set it to fixing before you ask for "
                                 "a re-test.")
        .arg(number);
}

} // namespace

Result<std::vector<Finding>> FindingRepository::ofRelease(ReleaseId release) const
{
    // Two spellings, so that each is answered from finding_by_subject.
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(select(release.isValid() ? "WHERE f.release_id = ? ORDER BY f.id"
                                                    : "WHERE f.release_id IS NULL ORDER BY f.id")));
    if (release.isValid())
        rows.bind(release);
    return readFindings(std::move(rows), m_today);
}

Result<std::vector<Finding>> FindingRepository::ofRequirement(ReleaseId release,
                                                              RequirementId requirement) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(select(
                   release.isValid()
                       ? "WHERE f.requirement_id = ? AND f.release_id = ? ORDER BY f.id"
                       : "WHERE f.requirement_id = ? AND f.release_id IS NULL ORDER BY f.id")));
    if (release.isValid())
        rows.bind(requirement, release);
    else
        rows.bind(requirement);
    return readFindings(std::move(rows), m_today);
}

Result<std::vector<Finding>> FindingRepository::lowered(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(select("WHERE f.release_id IS NOT DISTINCT FROM ? AND "
                                         "f.risk_before <> 'none' AND f.status <> 'closed' "
                                         "ORDER BY f.id")));
    rows.bind(release);
    return readFindings(std::move(rows), m_today);
}

Result<Finding> FindingRepository::finding(FindingId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE f.id = ?")));
    rows.bind(id.value);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound, tr("There is no such finding in this workspace."));
    }
    TRY_ASSIGN(Finding finding, readFinding(rows, m_today));
    TRY_ASSIGN(finding.retests, readRetests(m_database, id));
    return finding;
}

Result<Finding> FindingRepository::byNumber(const QString &number) const
{
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT id FROM finding WHERE number = ?"));
    rows.bind(number);
    if (rows.next())
        return finding(rows.id<FindingId>(0));
    TRY(rows.finished());
    return fail(
        ErrorKind::NotFound,
        tr("There is no finding %1 in this workspace. Numbers look like F-0001.").arg(number));
}

Result<std::vector<FindingListing>> FindingRepository::listings() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectListings("ORDER BY f.id")));
    return readListings(std::move(rows), m_today);
}

Result<std::vector<FindingListing>> FindingRepository::listings(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   selectListings(release.isValid() ? "WHERE f.release_id = ? ORDER BY f.id"
                                                    : "WHERE f.release_id IS NULL ORDER BY f.id")));
    if (release.isValid())
        rows.bind(release);
    return readListings(std::move(rows), m_today);
}

Result<FindingId> FindingRepository::open(Change &change, Finding finding)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, finding.release, finding.requirement));
    TRY(subject.check());
    TRY(check(change, finding));
    TRY_ASSIGN(finding.number, nextNumber(database));
    finding.uid.clear();
    finding.status = FindingStatus::Open;
    finding.riskBefore = Risk::None;
    finding.riskReason.clear();
    finding.openedBy = change.account().displayName;
    finding.openedAt = change.now();
    TRY(insertRecord(change, finding));
    TRY(follow(change, nullptr, finding));
    return finding.id;
}

Result<void> FindingRepository::update(Change &change, const Finding &finding)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored,
               FindingRepository(database, change.today()).finding(finding.id));
    if (finding.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    tr("%1 was changed by somebody else in the meantime. Look at what it says now, "
                       "then change it again.")
                        .arg(stored.number));
    if (stored.status == FindingStatus::Closed)
        return fail(ErrorKind::Invalid,
                    tr("%1 is closed and stays as it was re-tested. Open a new finding if the "
                       "problem is back.")
                        .arg(stored.number));
    if (stored.status == FindingStatus::RiskAccepted)
        return fail(ErrorKind::Invalid,
                    tr("The risk of %1 is accepted for what the finding says now, so it cannot be "
                       "changed. Open a new finding for what is new.")
                        .arg(stored.number));
    const QString refused = refusal(stored.number, stored.status, finding.status);
    if (!refused.isEmpty())
        return fail(ErrorKind::Invalid, refused);

    Finding changed = withEdits(stored, finding);
    TRY(check(change, changed));
    TRY(settleRisk(stored, changed));
    return changed == stored ? Result<void>() : write(change, stored, changed);
}

Result<void> FindingRepository::retest(Change &change, FindingId id, bool passed,
                                       const QString &record)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database, change.today()).finding(id));
    if (stored.status != FindingStatus::AwaitingRetest)
        return fail(ErrorKind::Invalid,
                    tr("%1 does not wait for a re-test (it is: %2). Only what is fixed and awaits "
                       "its re-test can be re-tested.")
                        .arg(stored.number, label(stored.status)));
    TRY(checkMayRetest(database, change.account(), stored));
    const QString found = record.trimmed();
    if (found.isEmpty())
        return fail(ErrorKind::Invalid, tr("Say what the re-test of %1 found.").arg(stored.number));

    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO finding_retest "
                                "(finding_id, passed, record, tested_by, tested_at) "
                                "VALUES (?, ?, ?, ?, ?)"));
    adding.bind(id, passed, found, change.account().displayName, change.now());
    TRY(adding.run());
    Finding changed = stored;
    changed.status = passed ? FindingStatus::Closed : FindingStatus::Fixing;
    changed.closedAt = passed ? change.now() : QDateTime();
    return write(
        change, stored, changed,
        {{QStringLiteral("retest_passed"), passed}, {QStringLiteral("retest_record"), found}});
}

Result<void> FindingRepository::markAccepted(Change &change, FindingId id, QDate until)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database, change.today()).finding(id));
    if (stored.status == FindingStatus::Closed)
        return fail(ErrorKind::Invalid,
                    tr("%1 is closed, so there is no risk left to accept.").arg(stored.number));
    const bool accepted = until.isValid();
    if (!accepted && stored.status != FindingStatus::RiskAccepted)
        return fail(ErrorKind::Invalid, tr("The risk of %1 is not accepted.").arg(stored.number));
    Finding changed = stored;
    changed.status = accepted ? FindingStatus::RiskAccepted : FindingStatus::Open;
    changed.acceptedUntil = until;
    return write(change, stored, changed);
}

Result<FindingId> FindingRepository::carry(Change &change, FindingId id, RequirementId to)
{
    const Database &database = change.database();
    // As it is stored: what the day makes of it stays true at the other requirement.
    TRY_ASSIGN(const Finding stored, FindingRepository(database, {}).finding(id));
    Finding carried = stored;
    carried.requirement = to;
    if (stored.release.isValid()) {
        TRY(write(change, stored, carried));
        return id;
    }
    carried.id = {};
    carried.uid.clear();
    TRY_ASSIGN(carried.number, nextNumber(database));
    TRY(insertRecord(change, carried));
    TRY(follow(change, nullptr, carried));
    return carried.id;
}

} // namespace gatehouse
