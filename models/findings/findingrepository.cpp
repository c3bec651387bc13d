#include "models/findings/findingrepository.h"

#include "models/assessments/assessmentsubject.h"
#include "models/base/textrule.h"
#include "models/store/searchindex.h"

namespace gatehouse {

namespace {

#define FINDING_COLUMNS                                                                            \
    "f.id, f.uid, f.number, f.release_id, f.requirement_id, f.title, f.description, f.advice, "    \
    "f.risk, f.status, f.owner_id, f.due_on, f.opened_by, f.opened_at, f.closed_at, f.revision"
constexpr int findingColumns = 16;

Finding readFinding(const Statement &rows)
{
    Finding finding;
    finding.id = rows.id<FindingId>(0);
    finding.uid = rows.text(1);
    finding.number = rows.text(2);
    finding.release = rows.id<ReleaseId>(3);
    finding.requirement = rows.id<RequirementId>(4);
    finding.title = rows.text(5);
    finding.description = rows.text(6);
    finding.advice = rows.text(7);
    finding.risk = fromKey<Risk>(rows.text(8)).value_or(Risk::Medium);
    finding.status = fromKey<FindingStatus>(rows.text(9)).value_or(FindingStatus::Open);
    finding.owner = rows.id<PersonId>(10);
    finding.dueOn = rows.date(11);
    finding.openedBy = rows.text(12);
    finding.openedAt = rows.moment(13);
    finding.closedAt = rows.moment(14);
    finding.revision = rows.integer(15);
    return finding;
}

Result<std::vector<Finding>> readFindings(Statement rows)
{
    std::vector<Finding> findings;
    while (rows.next())
        findings.push_back(readFinding(rows));
    TRY(rows.finished());
    return findings;
}

Result<std::vector<FindingListing>> readListings(Statement rows)
{
    std::vector<FindingListing> listings;
    while (rows.next()) {
        FindingListing &listing = listings.emplace_back();
        listing.finding = readFinding(rows);
        listing.app = rows.id<AppId>(findingColumns);
        listing.releaseName = rows.text(findingColumns + 1);
        Requirement cited;
        cited.clause = rows.text(findingColumns + 2);
        cited.item = rows.text(findingColumns + 3);
        listing.citation = cited.citation();
        listing.requirementTitle = {rows.text(findingColumns + 4), rows.text(findingColumns + 5)};
        listing.ownerName = rows.text(findingColumns + 6);
    }
    TRY(rows.finished());
    return listings;
}

#define LISTING_QUERY                                                                              \
    "SELECT " FINDING_COLUMNS ", r.app_id, a.code || '@' || r.version, q.clause, q.item, "         \
    "q.title_zh, q.title_en, p.name FROM finding f "                                               \
    "JOIN requirement q ON q.id = f.requirement_id "                                               \
    "LEFT JOIN app_release r ON r.id = f.release_id LEFT JOIN app a ON a.id = r.app_id "           \
    "LEFT JOIN person p ON p.id = f.owner_id "

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

struct Owner {
    QString uid;
    QString name;
};

/// Nobody for an invalid id; NotFound when there is no such person.
Result<Owner> findOwner(const Database &database, PersonId id)
{
    if (!id.isValid())
        return Owner();
    TRY_ASSIGN(auto rows, database.prepare("SELECT uid, name FROM person WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        return Owner{rows.text(0), rows.text(1)};
    TRY(rows.finished());
    return fail(ErrorKind::NotFound,
                FindingRepository::tr("The person chosen as owner is not in this workspace."));
}

/// Checks what a person typed; the title is trimmed.
Result<void> check(Finding &finding)
{
    const TextRule rule{FindingRepository::tr("The title of the finding"), 1};
    TRY_ASSIGN(finding.title, rule.check(finding.title));
    if (finding.risk == Risk::None)
        return fail(ErrorKind::Invalid,
                    FindingRepository::tr("Choose how high the risk of the finding is."));
    return {};
}

Result<void> index(const Database &database, const Finding &finding)
{
    return SearchIndex(database).put(QStringLiteral("finding"), finding.id.value,
                                     findingSearchText(finding));
}

Result<QJsonObject> toJson(const Database &database, const Finding &finding)
{
    TRY_ASSIGN(const Owner owner, findOwner(database, finding.owner));
    return QJsonObject{{QStringLiteral("number"), finding.number},
                       {QStringLiteral("title"), finding.title},
                       {QStringLiteral("description"), finding.description},
                       {QStringLiteral("advice"), finding.advice},
                       {QStringLiteral("risk"), toKey(finding.risk)},
                       {QStringLiteral("status"), toKey(finding.status)},
                       {QStringLiteral("owner"), owner.name},
                       {QStringLiteral("owner_uid"), owner.uid},
                       {QStringLiteral("due_on"), finding.dueOn.toString(Qt::ISODate)}};
}

/// `more` is noted with what the finding became.
Result<void> recordChange(Change &change, const std::optional<Finding> &before,
                          const Finding &after, const QJsonObject &more = {})
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, after.release, after.requirement));
    QJsonObject was;
    if (before) {
        TRY_ASSIGN(was, toJson(database, *before));
    }
    TRY_ASSIGN(const QJsonObject is, toJson(database, after));
    JsonDifference difference = subject.differenceOf(was, is);
    difference.after.insert(QStringLiteral("number"), after.number);
    for (auto member = more.begin(); member != more.end(); ++member)
        difference.after.insert(member.key(), member.value());
    change.record({Entity::Finding, after.id.value, after.release.value, subject.app.value},
                  after.uid, difference.before, difference.after);
    return {};
}

Result<void> setStatus(const Database &database, const Finding &finding)
{
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE finding SET status = ?, closed_at = ?, "
                                "revision = revision + 1 WHERE id = ?"));
    writing.bind(toKey(finding.status), finding.closedAt, finding.id);
    return writing.run();
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

QString findingSearchText(const Finding &finding)
{
    return QStringList{finding.number, finding.title, finding.description, finding.advice}.join(
        u'\n');
}

Result<std::vector<Finding>> FindingRepository::ofRelease(ReleaseId release) const
{
    // Two spellings, so that each is answered from finding_by_subject.
    TRY_ASSIGN(auto rows,
               m_database.prepare(release.isValid() ? "SELECT " FINDING_COLUMNS " FROM finding f "
                                                      "WHERE f.release_id = ? ORDER BY f.id"
                                                    : "SELECT " FINDING_COLUMNS " FROM finding f "
                                                      "WHERE f.release_id IS NULL ORDER BY f.id"));
    if (release.isValid())
        rows.bind(release);
    return readFindings(std::move(rows));
}

Result<std::vector<Finding>> FindingRepository::ofRequirement(ReleaseId release,
                                                              RequirementId requirement) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   release.isValid()
                       ? "SELECT " FINDING_COLUMNS " FROM finding f "
                         "WHERE f.requirement_id = ? AND f.release_id = ? ORDER BY f.id"
                       : "SELECT " FINDING_COLUMNS " FROM finding f "
                         "WHERE f.requirement_id = ? AND f.release_id IS NULL ORDER BY f.id"));
    if (release.isValid())
        rows.bind(requirement, release);
    else
        rows.bind(requirement);
    return readFindings(std::move(rows));
}

Result<Finding> FindingRepository::finding(FindingId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " FINDING_COLUMNS " FROM finding f WHERE f.id = ?"));
    rows.bind(id.value);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound, tr("There is no such finding in this workspace."));
    }
    Finding finding = readFinding(rows);
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
    TRY_ASSIGN(auto rows, m_database.prepare(LISTING_QUERY "ORDER BY f.id"));
    return readListings(std::move(rows));
}

Result<std::vector<FindingListing>> FindingRepository::listings(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(release.isValid()
                                      ? LISTING_QUERY "WHERE f.release_id = ? ORDER BY f.id"
                                      : LISTING_QUERY "WHERE f.release_id IS NULL ORDER BY f.id"));
    if (release.isValid())
        rows.bind(release);
    return readListings(std::move(rows));
}

Result<FindingId> FindingRepository::open(Change &change, Finding finding)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, finding.release, finding.requirement));
    TRY(subject.check());
    TRY(check(finding));
    TRY(findOwner(database, finding.owner));
    TRY_ASSIGN(finding.number, nextNumber(database));
    finding.uid = change.newUid();
    finding.status = FindingStatus::Open;
    finding.openedBy = change.account().displayName;
    finding.openedAt = change.now();

    TRY_ASSIGN(auto writing,
               database.prepare("INSERT INTO finding (uid, number, release_id, requirement_id, "
                                "title, description, advice, risk, status, owner_id, due_on, "
                                "opened_by, opened_at) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    writing.bind(finding.uid, finding.number, finding.release, finding.requirement, finding.title,
                 finding.description, finding.advice, toKey(finding.risk), toKey(finding.status),
                 finding.owner, finding.dueOn, finding.openedBy, finding.openedAt);
    TRY(writing.run());
    finding.id = FindingId(database.lastInsertId());
    TRY(index(database, finding));
    TRY(recordChange(change, std::nullopt, finding));
    return finding.id;
}

Result<void> FindingRepository::update(Change &change, const Finding &finding)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database).finding(finding.id));
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

    Finding changed = stored;
    changed.title = finding.title;
    changed.description = finding.description;
    changed.advice = finding.advice;
    changed.risk = finding.risk;
    changed.status = finding.status;
    changed.owner = finding.owner;
    changed.dueOn = finding.dueOn;
    TRY(check(changed));
    TRY(findOwner(database, changed.owner));
    if (changed == stored)
        return {};
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE finding SET title = ?, description = ?, advice = ?, "
                                "risk = ?, status = ?, owner_id = ?, due_on = ?, "
                                "revision = revision + 1 WHERE id = ?"));
    writing.bind(changed.title, changed.description, changed.advice, toKey(changed.risk),
                 toKey(changed.status), changed.owner, changed.dueOn, changed.id);
    TRY(writing.run());
    TRY(index(database, changed));
    return recordChange(change, stored, changed);
}

Result<void> FindingRepository::retest(Change &change, FindingId id, bool passed,
                                       const QString &record)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database).finding(id));
    if (stored.status != FindingStatus::AwaitingRetest)
        return fail(ErrorKind::Invalid,
                    tr("%1 does not wait for a re-test (it is: %2). Only what is fixed and awaits "
                       "its re-test can be re-tested.")
                        .arg(stored.number, label(stored.status)));
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
    TRY(setStatus(database, changed));
    return recordChange(
        change, stored, changed,
        {{QStringLiteral("retest_passed"), passed}, {QStringLiteral("retest_record"), found}});
}

Result<void> FindingRepository::markAccepted(Change &change, FindingId id, bool accepted)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database).finding(id));
    if (stored.status == FindingStatus::Closed)
        return fail(ErrorKind::Invalid,
                    tr("%1 is closed, so there is no risk left to accept.").arg(stored.number));
    if (accepted == (stored.status == FindingStatus::RiskAccepted))
        return fail(ErrorKind::Invalid,
                    accepted ? tr("The risk of %1 is accepted already.").arg(stored.number)
                             : tr("The risk of %1 is not accepted.").arg(stored.number));
    Finding changed = stored;
    changed.status = accepted ? FindingStatus::RiskAccepted : FindingStatus::Open;
    TRY(setStatus(database, changed));
    return recordChange(change, stored, changed);
}

#undef FINDING_COLUMNS
#undef LISTING_QUERY

} // namespace gatehouse
