#include "models/auditchain/auditlog.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/acceptancepolicy.h"
#include "models/findings/findingpolicy.h"
#include "models/findings/findingrepository.h"
#include "models/findings/findingsearch.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/assessments/assessmentrepository.h"
#include "models/store/searchindex.h"
#include "tests/models/assessments/assessmentfixture.h"
#include "tests/support/auditrecords.h"

#include <QTest>

using namespace gatehouse;

class FindingRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { ws.reset(); }
    void opensWithTheNextNumber();
    void givesBackWhatWasWritten();
    void refusesWhatBreaksARule_data();
    void refusesWhatBreaksARule();
    void changesStatusOnlyAsAllowed_data();
    void changesStatusOnlyAsAllowed();
    void refusesAnOldRevision();
    void closesOnARetestThatPasses();
    void refusesARetestThatIsNotDue();
    void marksARiskAccepted();
    void tellsWhereAHitStands();
    void isDueWithinWhatARiskMayBeAcceptedFor_data();
    void isDueWithinWhatARiskMayBeAcceptedFor();
    void keepsADayThatIsNoneAnyMore();
    void lowersARiskForAReason();
    void whoAssessedDoesNotRetest_data();
    void whoAssessedDoesNotRetest();
    void isFoundByItsWords();
    void listsWithNames();
    void logsWhatChanged();
    void isDueByThePolicy_data();
    void isDueByThePolicy();
    void keepsItsDueDate();
    void isGivenMoreTimeWithAReason();
    void spellsItsWeakness_data();
    void spellsItsWeakness();
    void keepsComments();
    void attachesEvidence();
    void keepsTheEvidenceOfARetest();
    void mergesDuplicates();
    void refusesToMerge_data();
    void refusesToMerge();

private:
    Finding draft(const QString &title = QStringLiteral("明文传输"))
    {
        Finding finding;
        finding.release = ws->release;
        finding.requirement = ws->idOf("6.2.4.c");
        finding.title = title;
        return finding;
    }
    Result<FindingId> tryOpen(const Finding &finding)
    {
        TRY_ASSIGN(auto change,
                   Change::begin(ws->session(Role::Auditor),
                                 {"finding.open", Permission::ManageFindings}));
        TRY_ASSIGN(const FindingId id, FindingRepository::open(change, finding));
        TRY(change.commit());
        return id;
    }
    FindingId open() { return need(tryOpen(draft())); }
    Result<void> tryUpdate(const Finding &finding, const QString &why = {})
    {
        Change change = ws->change("finding.update");
        TRY(FindingRepository::update(change, finding, why));
        return change.commit();
    }
    Result<void> tryRetest(FindingId id, bool passed, const QString &record)
    {
        TRY_ASSIGN(auto change,
                   Change::begin(ws->session(Role::Auditor),
                                 {"finding.retest", Permission::ManageFindings}));
        TRY(FindingRepository::retest(change, id, passed, record));
        return change.commit();
    }
    Result<void> tryAccept(FindingId id, bool accepted)
    {
        Change change = ws->change("risk.accept");
        TRY(FindingRepository::markAccepted(change, id,
                                            accepted ? change.today().addDays(10) : QDate()));
        return change.commit();
    }
    Finding stored(FindingId id) { return need(repository().finding(id)); }
    void move(FindingId id, FindingStatus status)
    {
        Finding finding = stored(id);
        finding.status = status;
        need(tryUpdate(finding));
    }
    /// Brings an open finding to a status the way a person would.
    void bring(FindingId id, FindingStatus status)
    {
        if (status == FindingStatus::RiskAccepted)
            return need(tryAccept(id, true));
        if (status == FindingStatus::Open)
            return;
        move(id, FindingStatus::Fixing);
        if (status == FindingStatus::Fixing)
            return;
        move(id, FindingStatus::AwaitingRetest);
        if (status == FindingStatus::Closed)
            need(tryRetest(id, true, QStringLiteral("gone")));
    }
    FindingRepository repository()
    {
        return FindingRepository(ws->database(), ws->clock().today());
    }

    Result<void> tryMerge(FindingId duplicate, FindingId original)
    {
        Change change = ws->change("finding.merge");
        TRY(FindingRepository::merge(change, duplicate, original));
        return change.commit();
    }
    EvidenceId evidence()
    {
        Change change = ws->change("evidence.add");
        const auto added = need(EvidenceRepository::addFiles(
            change, {ws->write(QStringLiteral("shot.txt"), "seen")}, {}, {}));
        need(change.commit());
        return added.front().id;
    }

    std::unique_ptr<AssessmentFixture> ws;
    PersonId owner;
};

void FindingRepositoryTest::init()
{
    ws = std::make_unique<AssessmentFixture>();
    Change change = ws->change("person.add");
    Person person;
    person.name = QStringLiteral("赵𠮷");
    owner = need(OrganizationRepository::addPerson(change, person));
    need(change.commit());
}

void FindingRepositoryTest::opensWithTheNextNumber()
{
    const FindingId first = open();
    Finding organisation = draft();
    organisation.release = {};
    organisation.requirement = ws->idOf("7.1.a");
    const FindingId second = need(tryOpen(organisation));
    QCOMPARE(stored(first).number, QStringLiteral("F-0001"));
    QCOMPARE(stored(second).number, QStringLiteral("F-0002"));
    ws->execute("UPDATE finding SET number = 'F-9999' WHERE id = "
                + QByteArray::number(second.value));
    QCOMPARE(stored(open()).number, QStringLiteral("F-10000"));
    QCOMPARE(stored(open()).number, QStringLiteral("F-10001"));
    QCOMPARE(need(repository().byNumber(QStringLiteral("F-10000"))).number,
             QStringLiteral("F-10000"));
    QCOMPARE(repository().byNumber(QStringLiteral("F-77")).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository().finding(FindingId(77)).error().kind, ErrorKind::NotFound);
}

void FindingRepositoryTest::givesBackWhatWasWritten()
{
    Finding finding = draft(QStringLiteral("  𠮷 🙂 ") + QStringLiteral("长").repeated(296));
    finding.description = QStringLiteral("first line\n'; DROP TABLE finding; --");
    finding.advice = QStringLiteral("Use TLS");
    finding.risk = Risk::High;
    finding.owner = owner;
    finding.dueOn = QDate(2026, 4, 1);
    finding.status = FindingStatus::Closed; // not for the caller to say
    const FindingId id = need(tryOpen(finding));

    Finding read = stored(id);
    QVERIFY(!read.uid.isEmpty());
    QCOMPARE(read.openedBy, QStringLiteral("Auditor"));
    QCOMPARE(read.openedAt, ws->clock().now());
    finding.id = id;
    finding.uid = read.uid;
    finding.number = QStringLiteral("F-0001");
    finding.title = finding.title.trimmed();
    finding.status = FindingStatus::Open;
    finding.openedBy = read.openedBy;
    finding.openedAt = read.openedAt;
    QCOMPARE(read, finding);
    QCOMPARE(need(repository().ofRelease(ws->release)), std::vector<Finding>{finding});
    QCOMPARE(need(repository().ofRequirement(ws->release, finding.requirement)),
             std::vector<Finding>{finding});
    QVERIFY(need(repository().ofRequirement(ws->release, ws->idOf("6.2.4.e"))).empty());
    QVERIFY(need(repository().ofRelease({})).empty());
}

void FindingRepositoryTest::refusesWhatBreaksARule_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("title");
    QTest::addColumn<Risk>("risk");
    QTest::addColumn<qint64>("ownerId");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    const QString title = QStringLiteral("title");
    QTest::newRow("no title") << "6.2.4.c"
                              << "  " << Risk::Low << qint64(0) << ErrorKind::Invalid
                              << "Title (Finding) is missing";
    QTest::newRow("301 characters") << "6.2.4.c" << QStringLiteral("𠮷").repeated(301) << Risk::Low
                                    << qint64(0) << ErrorKind::Invalid << "at most 300";
    QTest::newRow("no risk") << "6.2.4.c" << title << Risk::None << qint64(0) << ErrorKind::Invalid
                             << "how high";
    QTest::newRow("context") << "6.1.2.p0" << title << Risk::Low << qint64(0) << ErrorKind::Invalid
                             << "only introduces";
    QTest::newRow("organisation") << "7.1.a" << title << Risk::Low << qint64(0)
                                  << ErrorKind::Invalid << "Record it for the organisation";
    QTest::newRow("unknown owner") << "6.2.4.c" << title << Risk::Low << qint64(999)
                                   << ErrorKind::NotFound << "The person chosen is no longer there";
}

void FindingRepositoryTest::refusesWhatBreaksARule()
{
    QFETCH(QString, key);
    QFETCH(QString, title);
    QFETCH(Risk, risk);
    QFETCH(qint64, ownerId);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, says);
    Finding finding = draft(title);
    finding.requirement = ws->idOf(qPrintable(key));
    finding.risk = risk;
    finding.owner = PersonId(ownerId);
    const auto refused = tryOpen(finding);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QVERIFY2(refused.error().message.contains(says), qPrintable(refused.error().message));
    QVERIFY(need(repository().listings()).empty());
}

void FindingRepositoryTest::changesStatusOnlyAsAllowed_data()
{
    QTest::addColumn<FindingStatus>("from");
    QTest::addColumn<FindingStatus>("to");
    QTest::addColumn<QString>("refusal");
    using enum FindingStatus;
    const auto row = [](FindingStatus from, FindingStatus to, const char *refusal) {
        const QString name = toKey(from) + QStringLiteral(" to ") + toKey(to);
        QTest::newRow(qPrintable(name)) << from << to << QString::fromLatin1(refusal);
    };
    row(Open, Fixing, "");
    row(Open, AwaitingRetest, "is not being fixed yet");
    row(Open, Closed, "closed by a re-test");
    row(Open, RiskAccepted, "who may accept risks");
    row(Fixing, Open, "");
    row(Fixing, AwaitingRetest, "");
    row(Fixing, Closed, "closed by a re-test");
    row(AwaitingRetest, Open, "waits for its re-test");
    row(AwaitingRetest, Fixing, "waits for its re-test");
    row(AwaitingRetest, Closed, "closed by a re-test");
    row(AwaitingRetest, RiskAccepted, "who may accept risks");
    row(Closed, Open, "is closed and stays");
    row(Closed, Closed, "is closed and stays");
    row(RiskAccepted, Open, "is accepted for what");
    row(RiskAccepted, RiskAccepted, "is accepted for what");
}

void FindingRepositoryTest::changesStatusOnlyAsAllowed()
{
    QFETCH(FindingStatus, from);
    QFETCH(FindingStatus, to);
    QFETCH(QString, refusal);
    const FindingId id = open();
    bring(id, from);
    QCOMPARE(stored(id).status, from);
    Finding finding = stored(id);
    finding.status = to;
    finding.advice = QStringLiteral("something else");
    const auto result = tryUpdate(finding);
    QCOMPARE(result.has_value(), refusal.isEmpty());
    QCOMPARE(stored(id).status, refusal.isEmpty() ? to : from);
    if (!result) {
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QVERIFY2(result.error().message.contains(refusal), qPrintable(result.error().message));
        QVERIFY(result.error().message.contains(QStringLiteral("F-0001")));
        QCOMPARE(stored(id).advice, QString());
    }
}

void FindingRepositoryTest::refusesAnOldRevision()
{
    const FindingId id = open();
    const Finding old = stored(id);
    move(id, FindingStatus::Fixing);
    Finding late = old;
    late.title = QStringLiteral("late");
    const auto refused = tryUpdate(late);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(stored(id).title, old.title);
}

void FindingRepositoryTest::closesOnARetestThatPasses()
{
    const FindingId id = open();
    bring(id, FindingStatus::AwaitingRetest);
    const QDateTime first = ws->clock().now().addDays(1);
    ws->clock().set(first);
    QVERIFY(tryRetest(id, false, QStringLiteral("still there")));
    QCOMPARE(stored(id).status, FindingStatus::Fixing);
    QVERIFY(!stored(id).closedAt.isValid());
    move(id, FindingStatus::AwaitingRetest);
    const QDateTime second = first.addDays(1);
    ws->clock().set(second);
    QVERIFY(tryRetest(id, true, QStringLiteral(" gone ")));

    const Finding closed = stored(id);
    QCOMPARE(closed.status, FindingStatus::Closed);
    QCOMPARE(closed.closedAt, second);
    const QString tester = QStringLiteral("Auditor");
    QCOMPARE(closed.retests,
             (std::vector<Retest>{{false, QStringLiteral("still there"), tester, first, {}, {}},
                                  {true, QStringLiteral("gone"), tester, second, {}, {}}}));
}

void FindingRepositoryTest::refusesARetestThatIsNotDue()
{
    const FindingId id = open();
    const auto early = tryRetest(id, true, QStringLiteral("gone"));
    QVERIFY(!early);
    QCOMPARE(early.error().kind, ErrorKind::Invalid);
    bring(id, FindingStatus::AwaitingRetest);
    const auto silent = tryRetest(id, true, QStringLiteral(" \n"));
    QVERIFY(!silent);
    QCOMPARE(silent.error().kind, ErrorKind::Invalid);
    QCOMPARE(stored(id).status, FindingStatus::AwaitingRetest);
    QVERIFY(stored(id).retests.empty());
}

void FindingRepositoryTest::marksARiskAccepted()
{
    const FindingId id = open();
    QVERIFY(!tryAccept(id, false));
    QVERIFY(tryAccept(id, true));
    QCOMPARE(stored(id).status, FindingStatus::RiskAccepted);
    QVERIFY(!isOpen(stored(id).status));
    QVERIFY(tryAccept(id, true)); // anew
    QVERIFY(tryAccept(id, false));
    QCOMPARE(stored(id).status, FindingStatus::Open);
    bring(id, FindingStatus::Closed);
    const auto refused = tryAccept(id, true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
}

void FindingRepositoryTest::tellsWhereAHitStands()
{
    Finding finding = draft();
    finding.title = QStringLiteral("传输未加密");
    finding.description = QStringLiteral("抓包可见：登录接口把ＳＭＳ验证码以明文放在查询参数里，代"
                                         "理服务器的日志中也能看到完整的参数")
        + QStringLiteral("，任何能读日志的人都能据此登录。").repeated(3);
    const FindingId id = need(tryOpen(finding));
    for (const char *query : {"sms", "ｓｍｓ", "SMS 明文"}) {
        const auto found = need(searchFindings(ws->database(), QString::fromUtf8(query), 10));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().id, id);
        QCOMPARE(found.front().release, finding.release);
        QCOMPARE(found.front().requirement, finding.requirement);
        QVERIFY(!found.front().releaseName.isEmpty());
        QVERIFY(!found.front().citation.isEmpty());
        QVERIFY2(found.front().snippet.contains(QStringLiteral("ＳＭＳ验证码")),
                 qPrintable(found.front().snippet));
        // The rest of the text stands behind an ellipsis.
        QVERIFY(found.front().snippet.endsWith(QStringLiteral("…")));
    }
    QVERIFY(need(searchFindings(ws->database(), QStringLiteral("指纹"), 10)).empty());
}

void FindingRepositoryTest::isDueWithinWhatARiskMayBeAcceptedFor_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("said"); // in the refusal; empty: it is none
    const QDate today(2026, 3, 2);
    const QDate last = AcceptancePolicy::builtIn().lastDayFrom(today);
    const QString longest = last.toString(Qt::ISODate);
    QTest::newRow("the year 1") << QDate(1, 1, 1) << QStringLiteral("0001-01-01");
    QTest::newRow("a mistyped year") << today.addYears(-1) << QStringLiteral("2025-03-02");
    QTest::newRow("yesterday") << today.addDays(-1) << QStringLiteral("2026-03-01");
    QTest::newRow("today") << today << QString();
    QTest::newRow("the last day") << last << QString();
    QTest::newRow("a day later") << last.addDays(1) << longest;
    QTest::newRow("never") << QDate(2099, 12, 31) << longest;
}

void FindingRepositoryTest::isDueWithinWhatARiskMayBeAcceptedFor()
{
    QFETCH(const QDate, day);
    QFETCH(const QString, said);
    Finding opening = draft();
    opening.dueOn = day;
    Finding moved = stored(open());
    moved.dueOn = day;
    const auto opened = tryOpen(opening);
    const auto changed = tryUpdate(moved);
    QCOMPARE(opened.has_value(), said.isEmpty());
    QCOMPARE(changed.has_value(), said.isEmpty());
    if (said.isEmpty())
        return;
    QCOMPARE(opened.error().kind, ErrorKind::Invalid);
    QVERIFY2(changed.error().message.contains(said), qPrintable(changed.error().message));
}

void FindingRepositoryTest::keepsADayThatIsNoneAnyMore()
{
    const FindingId overdue = open();
    const FindingId faraway = open();
    need(
        ws->database().execute("UPDATE finding SET due_on = '2099-12-31' WHERE number = 'F-0002'"));
    ws->clock().set(ws->clock().now().addDays(100));
    for (const FindingId id : {overdue, faraway}) {
        Finding finding = stored(id);
        const QDate before = finding.dueOn;
        finding.title += QStringLiteral("（登录）");
        need(tryUpdate(finding));
        QCOMPARE(stored(id).dueOn, before);
    }
}

void FindingRepositoryTest::lowersARiskForAReason()
{
    Finding opening = draft();
    opening.risk = Risk::High;
    opening.riskReason = QStringLiteral("nothing is lowered yet");
    const FindingId id = need(tryOpen(opening));
    QCOMPARE(stored(id).riskReason, QString());
    const auto set = [&](Risk risk, const QString &reason) {
        Finding finding = stored(id);
        finding.risk = risk;
        finding.riskReason = reason;
        return tryUpdate(finding);
    };
    const QString first = QStringLiteral("only staff can reach it");
    const QString second = QStringLiteral("and it is logged");
    QVERIFY(!set(Risk::Medium, {}));
    QVERIFY(!set(Risk::Medium, QStringLiteral("  ")));
    QVERIFY(!set(Risk::High, first)); // a reason for nothing
    need(set(Risk::Medium, first));
    QCOMPARE(stored(id).riskBefore, Risk::High);
    QCOMPARE(need(repository().lowered(ws->release)).size(), 1u);
    QCOMPARE(
        newestAuditRecords(ws->database()).front()["after"].toObject()["risk_reason"].toString(),
        first);

    // Each time for a reason of its own, and never without one while it is lower.
    QVERIFY(!set(Risk::Low, first));
    QVERIFY(!set(Risk::Medium, {}));
    need(set(Risk::Low, second));
    QCOMPARE(stored(id).riskBefore, Risk::High);
    need(set(Risk::Medium, second));
    QCOMPARE(stored(id).riskBefore, Risk::High);
    need(set(Risk::High, second)); // as before: nothing is lowered any more
    QCOMPARE(stored(id).riskBefore, Risk::None);
    QCOMPARE(stored(id).riskReason, QString());
    QVERIFY(need(repository().lowered(ws->release)).empty());
}

void FindingRepositoryTest::whoAssessedDoesNotRetest_data()
{
    QTest::addColumn<QString>("assessor"); // as the assessment names it
    QTest::addColumn<Role>("recordedBy");
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<bool>("again"); // judged again by somebody else
    QTest::addColumn<bool>("taken"); // the auditor's re-test
    const auto row = [](const char *name, const char *assessor, Role recordedBy,
                        Judgement judgement, bool again, bool taken) {
        QTest::newRow(name) << QString::fromUtf8(assessor) << recordedBy << judgement << again
                            << taken;
    };
    using enum Judgement;
    const Role both = Role::Auditor; // given the role of an assessor too
    row("somebody else assessed", "", Role::Assessor, Noncompliant, false, true);
    row("they assessed", "", both, Noncompliant, false, false);
    row("they assessed before", "", both, Noncompliant, true, false);
    row("recorded in another's name", "Assessor", both, Noncompliant, false, false);
    row("recorded in theirs", "Auditor", Role::Assessor, Noncompliant, false, false);
    row("named as the organisation does", "审计岗", Role::Assessor, Noncompliant, false, false);
    row("nothing judged", "", both, NotAssessed, false, true);
}

void FindingRepositoryTest::whoAssessedDoesNotRetest()
{
    QFETCH(QString, assessor);
    QFETCH(Role, recordedBy);
    QFETCH(Judgement, judgement);
    QFETCH(bool, again);
    QFETCH(bool, taken);
    Account auditor = ws->session(Role::Auditor).account;
    auditor.roles.insert(Role::Assessor);
    Person person;
    person.name = QStringLiteral("审计岗");
    person.account = auditor.id;
    Change preparing = ws->change();
    need(AccountAdministration::update(preparing, auditor));
    need(OrganizationRepository::addPerson(preparing, person));
    need(preparing.commit());

    Assessment assessment = ws->judged("6.2.4.c", judgement);
    assessment.assessor = assessor;
    Change assessing =
        need(Change::begin(ws->session(recordedBy), {"assessment.record", Permission::Assess}));
    need(AssessmentRepository::record(assessing, assessment));
    need(assessing.commit());
    if (again) {
        Assessment later = ws->stored("6.2.4.c").value();
        later.assessor.clear();
        later.record = QStringLiteral("seen by somebody else");
        ws->record(later);
    }
    const FindingId id = open();
    bring(id, FindingStatus::AwaitingRetest);
    const auto retested = tryRetest(id, true, QStringLiteral("gone"));
    QCOMPARE(retested.has_value(), taken);
    if (taken)
        return;
    QCOMPARE(retested.error().kind, ErrorKind::Refused);
    QVERIFY2(retested.error().message.contains(QStringLiteral("Auditor")),
             qPrintable(retested.error().message));
    QCOMPARE(stored(id).status, FindingStatus::AwaitingRetest);
    QVERIFY(stored(id).retests.empty());
}

void FindingRepositoryTest::isFoundByItsWords()
{
    Finding finding = draft();
    finding.description = QStringLiteral("登录口令以明文传输");
    const FindingId id = need(tryOpen(finding));
    const SearchIndex index(ws->database());
    const auto hits = [&](const char *query) {
        return need(index.search(QString::fromUtf8(query), QStringLiteral("finding"), 10));
    };
    const std::vector<SearchIndex::Hit> found{{QStringLiteral("finding"), id.value}};
    QCOMPARE(hits("口令"), found);
    QCOMPARE(hits("F-0001"), found);
    QVERIFY(hits("certificate").empty());
    Finding changed = stored(id);
    changed.description = QStringLiteral("certificate pinning is missing");
    QVERIFY(tryUpdate(changed));
    QCOMPARE(hits("certificate"), found);
    QVERIFY(hits("口令").empty());
}

void FindingRepositoryTest::listsWithNames()
{
    Finding finding = draft();
    finding.owner = owner;
    const FindingId own = need(tryOpen(finding));
    finding = draft();
    finding.release = {};
    finding.requirement = ws->idOf("7.1.a");
    const FindingId organisation = need(tryOpen(finding));

    const auto all = need(repository().listings());
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].finding, stored(own));
    QCOMPARE(all[0].app, ws->app);
    QCOMPARE(all[0].releaseName, QStringLiteral("POLICY@1.0"));
    QCOMPARE(all[0].citation, QStringLiteral("6.2.4 c)"));
    QCOMPARE(all[0].requirementTitle, ws->requirement("6.2.4.c").title);
    QCOMPARE(all[0].ownerName, QStringLiteral("赵𠮷"));
    QCOMPARE(all[1].finding, stored(organisation));
    QVERIFY(!all[1].app.isValid());
    QCOMPARE(all[1].releaseName, QString());
    QCOMPARE(need(repository().listings(ws->release)), std::vector<FindingListing>{all[0]});
    QCOMPARE(need(repository().listings(ReleaseId())), std::vector<FindingListing>{all[1]});
}

void FindingRepositoryTest::logsWhatChanged()
{
    const FindingId id = open();
    QSignalSpy spy(&ws->workspace(), &Workspace::changed);
    Finding finding = stored(id);
    finding.owner = owner;
    finding.dueOn = QDate(2026, 4, 1);
    QVERIFY(tryUpdate(finding));
    QCOMPARE(
        spy.front().front().value<ChangeEvent>().changes,
        (std::vector<EntityChange>{{Entity::Finding, id.value, ws->release.value, ws->app.value}}));
    const auto entries = need(AuditLog(ws->database()).entries(0, 1));
    const QJsonObject record =
        entries.front().content.value(QStringLiteral("records")).toArray().at(0).toObject();
    const QJsonObject after = record.value(QStringLiteral("after")).toObject();
    QCOMPARE(after.value(QStringLiteral("owner")), QStringLiteral("赵𠮷"));
    QCOMPARE(after.value(QStringLiteral("due_on")), QStringLiteral("2026-04-01"));
    QCOMPARE(after.value(QStringLiteral("number")), QStringLiteral("F-0001"));
    QVERIFY(!after.contains(QStringLiteral("title")));
    QCOMPARE(record.value(QStringLiteral("before")).toObject().value(QStringLiteral("owner")),
             QString());
    // The same again is no change.
    const qint64 count = need(AuditLog(ws->database()).count());
    QVERIFY(tryUpdate(stored(id)));
    QCOMPARE(need(AuditLog(ws->database()).count()), count);
}

void FindingRepositoryTest::isDueByThePolicy_data()
{
    QTest::addColumn<int>("tier");
    QTest::addColumn<Risk>("risk");
    QTest::addColumn<int>("days");
    QTest::newRow("tier 1, high") << 1 << Risk::High << 7;
    QTest::newRow("tier 1, low") << 1 << Risk::Low << 90;
    QTest::newRow("tier 3, medium") << 3 << Risk::Medium << 60;
    QTest::newRow("organisation, high") << 0 << Risk::High << 30;
}

void FindingRepositoryTest::isDueByThePolicy()
{
    QFETCH(int, tier);
    QFETCH(Risk, risk);
    QFETCH(int, days);
    const QDate today = ws->clock().today();
    QCOMPARE(FindingPolicy::builtIn().dueOn(tier, risk, today), today.addDays(days));
    QVERIFY(!FindingPolicy::builtIn().dueOn(tier, Risk::None, today).isValid());
}

void FindingRepositoryTest::keepsItsDueDate()
{
    const FindingId id = open();
    Finding finding = stored(id);
    QCOMPARE(finding.dueOn, ws->clock().today().addDays(60)); // tier 3, medium
    finding.dueOn = {};
    QCOMPARE(tryUpdate(finding).error().kind, ErrorKind::Invalid);
    finding.dueOn = ws->clock().today().addDays(90);
    QVERIFY(tryUpdate(finding));
    Finding chosen = draft();
    chosen.dueOn = ws->clock().today().addDays(3);
    QCOMPARE(stored(need(tryOpen(chosen))).dueOn, chosen.dueOn);
}

void FindingRepositoryTest::isGivenMoreTimeWithAReason()
{
    const FindingId id = open();
    const QDate first = stored(id).dueOn;
    ws->clock().set(ws->clock().now().addDays(100));
    Finding finding = stored(id);
    finding.dueOn = ws->clock().today().addDays(30);
    const auto refused = tryUpdate(finding);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(first.toString(Qt::ISODate)),
             qPrintable(refused.error().message));
    QVERIFY(!tryUpdate(finding, QStringLiteral("  ")));
    QCOMPARE(stored(id).dueOn, first);
    need(tryUpdate(finding, QStringLiteral("the supplier's fix is late")));
    QCOMPARE(stored(id).dueOn, finding.dueOn);
    // What it was due by first stays in its history.
    const std::vector<FindingComment> comments = stored(id).comments;
    QCOMPARE(comments.size(), 1u);
    for (const QString &said : {first.toString(Qt::ISODate), finding.dueOn.toString(Qt::ISODate),
                                QStringLiteral("the supplier's fix is late")})
        QVERIFY2(comments.front().text.contains(said), qPrintable(comments.front().text));
    // What is in time moves as it is; a reason would stand for nothing.
    finding = stored(id);
    finding.dueOn = finding.dueOn.addDays(1);
    QCOMPARE(tryUpdate(finding, QStringLiteral("because")).error().kind, ErrorKind::Invalid);
    need(tryUpdate(finding));
    // Less time needs none either.
    finding = stored(id);
    finding.dueOn = finding.dueOn.addDays(-3);
    need(tryUpdate(finding));
}

void FindingRepositoryTest::spellsItsWeakness_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("as it is") << QStringLiteral("CWE-312") << QStringLiteral("CWE-312");
    QTest::newRow("small") << QStringLiteral(" cwe-79 ") << QStringLiteral("CWE-79");
    QTest::newRow("its number") << QStringLiteral("532") << QStringLiteral("CWE-532");
    QTest::newRow("something else") << QStringLiteral("CVE-2024-1") << QStringLiteral("-");
}

void FindingRepositoryTest::spellsItsWeakness()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    Finding finding = draft();
    finding.cwe = typed;
    const auto opened = tryOpen(finding);
    if (stored == u'-')
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
    else
        QCOMPARE(this->stored(need(opened)).cwe, stored);
}

void FindingRepositoryTest::keepsComments()
{
    const FindingId id = open();
    for (const char *text : {"  第一条\n两行 ", "second"}) {
        Change change = ws->change("finding.comment");
        need(FindingRepository::comment(change, id, QString::fromUtf8(text)));
        need(change.commit());
    }
    const Finding said = stored(id);
    QCOMPARE(said.comments.size(), size_t(2));
    QCOMPARE(said.comments[0].text, QStringLiteral("第一条\n两行"));
    QCOMPARE(said.comments[1].writtenBy, QStringLiteral("Owner"));
    QCOMPARE(said.revision, qint64(1));
    {
        Change change = ws->change("finding.comment");
        QCOMPARE(FindingRepository::comment(change, id, QStringLiteral(" ")).error().kind,
                 ErrorKind::Invalid);
    }
    QVERIFY(!ws->database().execute("UPDATE finding_comment SET text = 'other'"));
    QVERIFY(!ws->database().execute("DELETE FROM finding_comment"));
}

void FindingRepositoryTest::attachesEvidence()
{
    const FindingId id = open();
    const EvidenceId piece = evidence();
    for (int times = 0; times < 2; ++times) {
        Change change = ws->change("finding.attach");
        need(FindingRepository::attach(change, id, piece));
        need(change.commit());
    }
    QCOMPARE(stored(id).attachments.size(), size_t(1));
    QCOMPARE(stored(id).attachments.front().number, QStringLiteral("E-0001"));
    {
        Change change = ws->change("finding.attach");
        QCOMPARE(FindingRepository::attach(change, id, EvidenceId(99)).error().kind,
                 ErrorKind::NotFound);
    }
    Change change = ws->change("finding.attach");
    need(FindingRepository::detach(change, id, piece));
    need(change.commit());
    QVERIFY(stored(id).attachments.empty());
}

void FindingRepositoryTest::keepsTheEvidenceOfARetest()
{
    const FindingId id = open();
    bring(id, FindingStatus::AwaitingRetest);
    {
        Change change = need(Change::begin(ws->session(Role::Auditor),
                                           {"finding.retest", Permission::ManageFindings}));
        QCOMPARE(FindingRepository::retest(change, id, true, QStringLiteral("gone"), EvidenceId(9))
                     .error()
                     .kind,
                 ErrorKind::NotFound);
    }
    const EvidenceId piece = evidence();
    Change change = need(
        Change::begin(ws->session(Role::Auditor), {"finding.retest", Permission::ManageFindings}));
    need(FindingRepository::retest(change, id, true, QStringLiteral("gone"), piece));
    need(change.commit());
    QCOMPARE(stored(id).status, FindingStatus::Closed);
    QCOMPARE(stored(id).retests.front().evidenceNumber, QStringLiteral("E-0001"));
}

void FindingRepositoryTest::mergesDuplicates()
{
    Finding pressing = draft(QStringLiteral("again"));
    pressing.risk = Risk::High;
    pressing.dueOn = ws->clock().today().addDays(2);
    const FindingId original = open();
    const FindingId duplicate = need(tryOpen(pressing));
    QVERIFY(tryMerge(duplicate, original));

    const Finding merged = stored(duplicate);
    QCOMPARE(merged.status, FindingStatus::Closed);
    QCOMPARE(merged.duplicateOf, QStringLiteral("F-0001"));
    QCOMPARE(merged.closedAt, ws->clock().now());
    const Finding on = stored(original);
    QCOMPARE(on.duplicates, QStringList{"F-0002"});
    QCOMPARE(on.risk, Risk::High);
    QCOMPARE(on.dueOn, pressing.dueOn);
    Finding edited = merged;
    edited.title = QStringLiteral("new");
    QCOMPARE(tryUpdate(edited).error().kind, ErrorKind::Invalid);

    Change change = ws->change("finding.split");
    need(FindingRepository::split(change, duplicate));
    need(change.commit());
    QCOMPARE(stored(duplicate).status, FindingStatus::Open);
    QVERIFY(!stored(duplicate).isDuplicate());
    QVERIFY(!stored(duplicate).closedAt.isValid());
    Change again = ws->change("finding.split");
    QCOMPARE(FindingRepository::split(again, duplicate).error().kind, ErrorKind::Invalid);
}

void FindingRepositoryTest::refusesToMerge_data()
{
    QTest::addColumn<FindingStatus>("original");
    QTest::addColumn<bool>("elsewhere");
    QTest::addColumn<bool>("itself");
    QTest::newRow("into a closed one") << FindingStatus::Closed << false << false;
    QTest::newRow("into an accepted one") << FindingStatus::RiskAccepted << false << false;
    QTest::newRow("of another requirement") << FindingStatus::Open << true << false;
    QTest::newRow("with itself") << FindingStatus::Open << false << true;
}

void FindingRepositoryTest::refusesToMerge()
{
    QFETCH(FindingStatus, original);
    QFETCH(bool, elsewhere);
    QFETCH(bool, itself);
    Finding first = draft();
    if (elsewhere)
        first.requirement = ws->idOf("6.3.1.a");
    const FindingId into = need(tryOpen(first));
    bring(into, original);
    const FindingId duplicate = itself ? into : open();
    QCOMPARE(tryMerge(duplicate, into).error().kind, ErrorKind::Invalid);
    QVERIFY(!stored(duplicate).isDuplicate());
}

QTEST_GUILESS_MAIN(FindingRepositoryTest)
#include "findingrepositorytest.moc"
