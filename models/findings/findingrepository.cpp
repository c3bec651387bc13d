#include "models/findings/findingrepository.h"

#include "models/assessments/assessmentsubject.h"
#include "models/findings/findingpolicy.h"
#include "models/findings/findingstate.h"
#include "models/findings/findingwriting.h"
#include "models/findings/retestduty.h"
#include "models/store/searchindex.h"
#include "models/store/workspaceproperty.h"
#include "models/workspace/recordwriter.h"

#include <QRegularExpression>

namespace gatehouse {

namespace {

QByteArray select(const char *rest)
{
    return "SELECT " + describe<Finding>().selection()
        + " FROM finding f LEFT JOIN finding original ON original.id = f.duplicate_of_id " + rest;
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
          "LEFT JOIN finding original ON original.id = f.duplicate_of_id "
        + rest;
}

Result<std::vector<Retest>> readRetests(const Database &database, FindingId id)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT t.passed, t.record, t.tested_by, t.tested_at, e.id, "
                                "e.number FROM finding_retest t "
                                "LEFT JOIN evidence e ON e.id = t.evidence_id "
                                "WHERE t.finding_id = ? ORDER BY t.id"));
    rows.bind(id);
    std::vector<Retest> retests;
    while (rows.next())
        retests.push_back({rows.boolean(0), rows.text(1), rows.text(2), rows.moment(3),
                           rows.id<EvidenceId>(4), rows.text(5)});
    TRY(rows.finished());
    return retests;
}

Result<std::vector<FindingComment>> readComments(const Database &database, FindingId id)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT text, written_by, written_at FROM finding_comment "
                                "WHERE finding_id = ? ORDER BY id"));
    rows.bind(id);
    std::vector<FindingComment> comments;
    while (rows.next())
        comments.push_back({rows.text(0), rows.text(1), rows.moment(2)});
    TRY(rows.finished());
    return comments;
}

Result<std::vector<FindingAttachment>> readAttachments(const Database &database, FindingId id)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT e.id, e.number, e.title FROM finding_evidence k "
                                "JOIN evidence e ON e.id = k.evidence_id "
                                "WHERE k.finding_id = ? ORDER BY k.linked_at, e.id"));
    rows.bind(id);
    std::vector<FindingAttachment> attachments;
    while (rows.next())
        attachments.push_back({rows.id<EvidenceId>(0), rows.text(1), rows.text(2)});
    TRY(rows.finished());
    return attachments;
}

Result<QStringList> readDuplicates(const Database &database, FindingId id)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT number FROM finding WHERE duplicate_of_id = ? "
                                "ORDER BY id"));
    rows.bind(id);
    QStringList numbers;
    while (rows.next())
        numbers += rows.text(0);
    TRY(rows.finished());
    return numbers;
}

const QString lastTakenBack = QStringLiteral("findings.last_taken_back");

/// The highest number of one that was taken back: no other is called so.
Result<qint64> highestTakenBack(const Database &database)
{
    TRY_ASSIGN(const QString highest, WorkspaceProperty::read(database, lastTakenBack));
    return highest.toLongLong();
}

qint64 numberOf(const QString &number)
{
    return number.mid(2).toLongLong();
}

/// The number after the last one given: ids run with numbers.
Result<QString> nextNumber(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT number FROM finding ORDER BY id DESC LIMIT 1"));
    rows.bind();
    const qint64 last = rows.next() ? numberOf(rows.text(0)) : 0;
    TRY(rows.finished());
    TRY_ASSIGN(const qint64 takenBack, highestTakenBack(database));
    return QStringLiteral("F-%1").arg(std::max(last, takenBack) + 1, 4, 10, QLatin1Char('0'));
}

Result<void> check(const Change &change, Finding &finding)
{
    TRY(checkRecord(change, finding));
    if (finding.risk == Risk::None)
        return fail(ErrorKind::Invalid,
                    FindingRepository::tr("Choose how high the risk of the finding is."));
    static const QRegularExpression weakness(QStringLiteral("^(?:CWE-?)?([0-9]{1,5})$"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (finding.cwe.isEmpty())
        return {};
    const auto named = weakness.match(finding.cwe);
    if (!named.hasMatch())
        return fail(
            ErrorKind::Invalid,
            FindingRepository::tr("“%1” is no CWE. Write it like CWE-312.").arg(finding.cwe));
    finding.cwe = QStringLiteral("CWE-") + named.captured(1);
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
        return fail(
            ErrorKind::Invalid,
            FindingRepository::tr("A lower risk needs a reason, which stands at the gate: %1 "
                                  "would go from “%2” to “%3”. Change the finding by "
                                  "itself, and give the reason with its risk.")
                .arg(stored.number, label(highest), label(changed.risk)));
    return {};
}

/// What stands among the comments of an overdue finding that is given more time; nothing of any
/// other.
Result<QString> postponement(const Finding &stored, const Finding &changed, const QString &why,
                             QDate today)
{
    if (!isOverdue(stored, today) || changed.dueOn <= stored.dueOn) {
        if (!why.trimmed().isEmpty())
            return fail(
                ErrorKind::Invalid,
                FindingRepository::tr("%1 is not overdue, or is given no more time, so that "
                                      "it takes no reason. Leave the reason out.")
                    .arg(stored.number));
        return QString();
    }
    const QString from = stored.dueOn.toString(Qt::ISODate);
    const QString to = changed.dueOn.toString(Qt::ISODate);
    if (why.trimmed().isEmpty())
        return fail(
            ErrorKind::Invalid,
            FindingRepository::tr("%1 is overdue since %2: to give it time until %3 needs a "
                                  "reason. Change the finding by itself, and give the "
                                  "reason with its day.")
                .arg(stored.number, from, to));
    return FindingRepository::tr("Due on %2 instead of %1: %3").arg(from, to, why.trimmed());
}

QString workedOn(const Finding &finding)
{
    return FindingRepository::tr("Somebody has worked on %1 since. What was done there stays; "
                                 "change it by hand.")
        .arg(finding.number);
}

/// Why a finding may not go from one status to another by hand; empty when it may.
QString refusal(const QString &number, FindingStatus from, FindingStatus to)
{
    using enum FindingStatus;
    if (goesByHand(from, to))
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
    TRY_ASSIGN(finding.comments, readComments(m_database, id));
    TRY_ASSIGN(finding.attachments, readAttachments(m_database, id));
    TRY_ASSIGN(finding.duplicates, readDuplicates(m_database, id));
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
    finding.duplicateOfId = {};
    finding.duplicateOf.clear();
    if (finding.dueOn.isValid())
        TRY(FindingPolicy::checkDueOn(finding.dueOn, change.today()));
    else
        finding.dueOn = FindingPolicy::builtIn().dueOn(subject.tier, finding.risk, change.today());
    finding.openedBy = change.account().displayName;
    finding.openedAt = change.now();
    TRY(insertRecord(change, finding));
    TRY(followFinding(change, nullptr, finding));
    return finding.id;
}

Result<void> FindingRepository::update(Change &change, const Finding &finding, const QString &why)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored,
               FindingRepository(database, change.today()).finding(finding.id));
    if (finding.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    tr("%1 was changed by somebody else in the meantime. Look at what it says now, "
                       "then change it again.")
                        .arg(stored.number));
    TRY(checkNoDuplicate(stored));
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
    if (stored.dueOn.isValid() && !changed.dueOn.isValid())
        return fail(ErrorKind::Invalid,
                    tr("%1 has to be mended by a day. Choose another one instead of none.")
                        .arg(stored.number));
    // What it was due by stays as it is, however it came there.
    if (changed.dueOn != stored.dueOn)
        TRY(FindingPolicy::checkDueOn(changed.dueOn, change.today()));
    TRY_ASSIGN(const QString postponed, postponement(stored, changed, why, change.today()));
    if (changed != stored)
        TRY(writeFinding(change, stored, changed));
    return postponed.isEmpty() ? Result<void>() : comment(change, stored.id, postponed);
}

Result<void> FindingRepository::mended(Change &change, FindingId id, const QString &what)
{
    TRY_ASSIGN(const Finding stored,
               FindingRepository(change.database(), change.today()).finding(id));
    TRY(checkNoDuplicate(stored));
    if (stored.status == FindingStatus::AwaitingRetest)
        return fail(ErrorKind::Invalid,
                    tr("%1 waits for its re-test already. What is still to be said about it is a "
                       "comment.")
                        .arg(stored.number));
    if (!isOpen(stored.status))
        return fail(ErrorKind::Invalid,
                    tr("%1 is not open (it is: %2), so there is nothing to mend.")
                        .arg(stored.number, label(stored.status)));
    if (what.trimmed().isEmpty())
        return fail(
            ErrorKind::Invalid,
            tr("Say what was done about %1, for whoever tests it again.").arg(stored.number));
    TRY(comment(change, id, what));
    Finding changed = stored;
    changed.status = FindingStatus::AwaitingRetest;
    return writeFinding(change, stored, changed);
}

Result<void> FindingRepository::retest(Change &change, FindingId id, bool passed,
                                       const QString &record, EvidenceId evidence)
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
    QString evidenceNumber;
    if (evidence.isValid()) {
        TRY_ASSIGN(evidenceNumber, numberOfEvidence(change, evidence));
    } else if (passed) {
        TRY_ASSIGN(const AssessmentSubject subject,
                   AssessmentSubject::find(database, stored.release, stored.requirement));
        if (FindingPolicy::builtIn().asksForEvidence(subject.tier))
            return fail(ErrorKind::Invalid,
                        tr("At tier %1 a re-test closes a finding with evidence of its own. Attach "
                           "what shows that %2 is mended.")
                            .arg(QString::number(subject.tier), stored.number));
    }

    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO finding_retest "
                                "(finding_id, passed, record, tested_by, tested_at, evidence_id) "
                                "VALUES (?, ?, ?, ?, ?, ?)"));
    adding.bind(id, passed, found, change.account().displayName, change.now(), evidence);
    TRY(adding.run());
    Finding changed = stored;
    changed.status = passed ? FindingStatus::Closed : FindingStatus::Fixing;
    changed.closedAt = passed ? change.now() : QDateTime();
    QJsonObject said{{QStringLiteral("retest_passed"), passed},
                     {QStringLiteral("retest_record"), found}};
    if (!evidenceNumber.isEmpty())
        said.insert(QStringLiteral("retest_evidence"), evidenceNumber);
    return writeFinding(change, stored, changed, said);
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
    return writeFinding(change, stored, changed);
}

Result<FindingId> FindingRepository::carry(Change &change, FindingId id, RequirementId to)
{
    const Database &database = change.database();
    // As it is stored: what the day makes of it stays true at the other requirement.
    TRY_ASSIGN(const Finding stored, FindingRepository(database, {}).finding(id));
    Finding carried = stored;
    carried.requirement = to;
    if (stored.release.isValid()) {
        TRY(writeFinding(change, stored, carried));
        return id;
    }
    carried.id = {};
    carried.uid.clear();
    TRY_ASSIGN(carried.number, nextNumber(database));
    TRY(insertRecord(change, carried));
    TRY(followFinding(change, nullptr, carried));
    return carried.id;
}

Result<qint64> FindingRepository::scanned(Change &change, FindingId id, FindingStatus to,
                                          qint64 revision)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database, change.today()).finding(id));
    if (revision != 0 && stored.revision != revision)
        return fail(ErrorKind::Conflict, workedOn(stored));
    if (!isOpen(stored.status) || !isOpen(to))
        return fail(ErrorKind::Invalid,
                    tr("%1 stays as a person has decided it.").arg(stored.number));
    Finding changed = stored;
    changed.status = to;
    TRY(writeFinding(change, stored, changed));
    return stored.revision + 1;
}

Result<void> FindingRepository::takeBack(Change &change, FindingId id, qint64 revision)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database, change.today()).finding(id));
    if (stored.revision != revision)
        return fail(ErrorKind::Conflict, workedOn(stored));
    TRY_ASSIGN(const qint64 before, highestTakenBack(database));
    TRY(WorkspaceProperty::write(database, lastTakenBack,
                                 QString::number(std::max(before, numberOf(stored.number)))));
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, stored.release, stored.requirement));
    const Finding *none = nullptr;
    TRY_ASSIGN(JsonDifference difference, recordDifference(database, &stored, none));
    subject.name(difference);
    TRY(SearchIndex(database).remove(QStringLiteral("finding"), id.value));
    TRY_ASSIGN(auto removing, database.prepare("DELETE FROM finding WHERE id = ?"));
    removing.bind(id);
    TRY(removing.run());
    change.record({Entity::Finding, id.value, stored.release.value, subject.app.value}, stored.uid,
                  difference.before, {});
    return {};
}

} // namespace gatehouse
