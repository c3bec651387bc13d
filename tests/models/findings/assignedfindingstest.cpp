#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/models/assessments/assessmentfixture.h"
#include "tests/support/auditrecords.h"

#include <QTest>

using namespace gatehouse;

/// Whoever a finding is assigned to works on it, in whatever role, and decides nothing about it.
class AssignedFindingsTest : public QObject
{
    Q_OBJECT
    using Step = std::function<Result<void>(Change &, const Finding &)>;

private Q_SLOTS:
    void init()
    {
        ws = std::make_unique<AssessmentFixture>();
        m_owner = addPerson(QStringLiteral("Chen Jing"), {});
        m_other = addPerson(QStringLiteral("Wang Fang"), {});
        m_ours = open(m_owner);
        m_theirs = open(m_other);
    }
    void cleanup() { ws.reset(); }

    void isWorkedOnByWhomItIsAssignedTo_data();
    void isWorkedOnByWhomItIsAssignedTo();
    void nothingElseOfItIsTheirs_data();
    void nothingElseOfItIsTheirs();
    void whoHasNoneBeginsNothing();
    void anotherOnesStaysTheirs();
    void anyAccountOfThePersonWill();
    void aRoleForAnotherAppIsNoHindrance();
    void isMendedOnce_data();
    void isMendedOnce();

private:
    PersonId addPerson(const QString &name, AccountId account)
    {
        Change change = ws->change();
        Person person;
        person.name = name;
        person.account = account;
        const PersonId id = need(OrganizationRepository::addPerson(change, person));
        need(change.commit());
        return id;
    }
    FindingId open(PersonId owner)
    {
        Change change = ws->change();
        Finding finding;
        finding.release = ws->release;
        finding.requirement = ws->idOf("6.2.4.c");
        finding.title = QStringLiteral("明文传输");
        finding.owner = owner;
        const FindingId id = need(FindingRepository::open(change, finding));
        need(change.commit());
        return id;
    }
    /// Works as an account that has this role alone; the owner's where nobody else is named.
    Session as(Role role, PersonId holder = {})
    {
        Account account;
        account.name = QStringLiteral("a%1").arg(++m_accounts);
        account.displayName = account.name;
        account.roles = {role};
        return as(account, holder.isValid() ? holder : m_owner);
    }
    Session as(const Account &account, PersonId holder)
    {
        Change change = ws->change();
        const AccountId id = need(AccountAdministration::add(change, account));
        Person person = need(OrganizationRepository(ws->database()).person(holder));
        person.account = id;
        need(OrganizationRepository::updatePerson(change, person));
        need(change.commit());
        return {ws->workspace(), need(AccountRepository(ws->database()).account(id))};
    }
    Finding stored(FindingId id)
    {
        return need(FindingRepository(ws->database(), ws->clock().today()).finding(id));
    }
    Result<void> tried(const Session &session, const Action &action, FindingId id, const Step &step)
    {
        TRY_ASSIGN(Change change, Change::begin(session, action));
        TRY(step(change, stored(id)));
        return change.commit();
    }
    Result<void> tryComment(const Session &session, FindingId id)
    {
        return tried(
            session, actions::commentFinding, id, [](Change &change, const Finding &finding) {
                return FindingRepository::comment(change, finding.id, QStringLiteral("seen"));
            });
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
    PersonId m_owner;
    PersonId m_other;
    FindingId m_ours;
    FindingId m_theirs;
    int m_accounts = 0;
};

void AssignedFindingsTest::isWorkedOnByWhomItIsAssignedTo_data()
{
    QTest::addColumn<Role>("role");
    for (const Role role : allValues<Role>()) {
        if (role != Role::Administrator)
            QTest::newRow(qPrintable(toKey(role))) << role;
    }
}

void AssignedFindingsTest::isWorkedOnByWhomItIsAssignedTo()
{
    QFETCH(const Role, role);
    const EvidenceId shown = evidence();
    const Session session = as(role);
    need(tryComment(session, m_ours));
    need(tried(session, actions::attachToFinding, m_ours,
               [shown](Change &change, const Finding &finding) {
                   return FindingRepository::attach(change, finding.id, shown);
               }));
    need(tried(session, actions::editFinding, m_ours, [](Change &change, const Finding &finding) {
        return FindingRepository::mended(change, finding.id, QStringLiteral("masked"));
    }));
    const Finding mended = stored(m_ours);
    QCOMPARE(mended.status, FindingStatus::AwaitingRetest);
    QCOMPARE(mended.comments.size(), 2u);
    QCOMPARE(mended.comments.back().text, QStringLiteral("masked"));
    QCOMPARE(mended.comments.back().writtenBy, session.account.displayName);
    QCOMPARE(mended.attachments.size(), 1u);
}

void AssignedFindingsTest::nothingElseOfItIsTheirs_data()
{
    using Edit = std::function<void(Finding &)>;
    QTest::addColumn<Step>("step");
    const auto edits = [](const Edit &edit) {
        return Step([edit](Change &change, const Finding &finding) {
            Finding edited = finding;
            edit(edited);
            return FindingRepository::update(change, edited);
        });
    };
    QTest::newRow("its risk") << edits([](Finding &finding) {
        finding.risk = Risk::Low;
        finding.riskReason = QStringLiteral("it is mine");
    });
    QTest::newRow("its due date") << edits(
        [](Finding &finding) { finding.dueOn = finding.dueOn.addDays(1); });
    QTest::newRow("whose it is") << edits([](Finding &finding) { finding.owner = {}; });
    QTest::newRow("its title") << edits([](Finding &finding) { finding.title += u'.'; });
    QTest::newRow("that work has begun")
        << edits([](Finding &finding) { finding.status = FindingStatus::Fixing; });
    QTest::newRow("its re-test") << Step(
        [](Change &change, const Finding &finding) -> Result<void> {
            TRY(FindingRepository::mended(change, finding.id, QStringLiteral("masked")));
            return FindingRepository::retest(change, finding.id, true, QStringLiteral("gone"));
        });
    QTest::newRow("its acceptance") << Step([](Change &change, const Finding &finding) {
        return FindingRepository::markAccepted(change, finding.id, change.today().addDays(9));
    });
    QTest::newRow("its due date, with a comment")
        << Step([](Change &change, const Finding &finding) -> Result<void> {
               TRY(FindingRepository::comment(change, finding.id, QStringLiteral("more time")));
               Finding edited = finding;
               edited.dueOn = edited.dueOn.addDays(1);
               return FindingRepository::update(change, edited);
           });
    QTest::newRow("a new one") << Step([](Change &change, const Finding &finding) -> Result<void> {
        TRY(FindingRepository::open(change, finding));
        return {};
    });
}

void AssignedFindingsTest::nothingElseOfItIsTheirs()
{
    QFETCH(const Step, step);
    const Session session = as(Role::Developer);
    const Finding before = stored(m_ours);
    const qint64 entries = need(AuditLog(ws->database()).count());
    const auto refused = tried(session, actions::editFinding, m_ours, step);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY2(refused.error().message.contains(session.account.displayName),
             qPrintable(refused.error().message));
    QCOMPARE(stored(m_ours), before);
    QCOMPARE(need(AuditLog(ws->database()).count()), entries);
    // Nor are those actions begun that are for others.
    for (const Action *action : {&actions::retestFinding, &actions::openFinding,
                                 &actions::mergeFindings, &actions::acceptRisk})
        QVERIFY(!Change::begin(session, *action));
}

void AssignedFindingsTest::whoHasNoneBeginsNothing()
{
    const Session session = as(Role::Developer, addPerson(QStringLiteral("Li Na"), {}));
    for (const Action *action :
         {&actions::commentFinding, &actions::attachToFinding, &actions::editFinding}) {
        const auto refused = Change::begin(session, *action);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
    }
}

void AssignedFindingsTest::anotherOnesStaysTheirs()
{
    const Session session = as(Role::Developer);
    const auto refused = tryComment(session, m_theirs);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(stored(m_theirs).comments.empty());
    // Once it is assigned to somebody else, it is no longer theirs either.
    need(tryComment(session, m_ours));
    Finding moved = stored(m_ours);
    moved.owner = m_other;
    Change change = ws->change();
    need(FindingRepository::update(change, moved));
    need(change.commit());
    QVERIFY(!tryComment(session, m_ours));
}

void AssignedFindingsTest::anyAccountOfThePersonWill()
{
    Account further;
    further.name = QStringLiteral("further");
    further.displayName = further.name;
    further.roles = {Role::Viewer};
    further.holder = m_owner;
    Change change = ws->change();
    const AccountId id = need(AccountAdministration::add(change, further));
    need(change.commit());
    need(
        tryComment({ws->workspace(), need(AccountRepository(ws->database()).account(id))}, m_ours));
}

void AssignedFindingsTest::aRoleForAnotherAppIsNoHindrance()
{
    const AppId other = ws->addApp(QStringLiteral("CLAIMS"), QStringLiteral("理赔"));
    Account account;
    account.name = QStringLiteral("lead");
    account.displayName = account.name;
    account.grants = {{Role::ProjectLead, GrantScope::App,
                       need(AppRepository(ws->database()).app(other)).uid,
                       QStringLiteral("CLAIMS")}};
    const Session session = as(account, m_owner);
    need(tryComment(session, m_ours));
    QVERIFY(!tryComment(session, m_theirs));
}

void AssignedFindingsTest::isMendedOnce_data()
{
    QTest::addColumn<FindingStatus>("status");
    QTest::addColumn<bool>("is_mended");
    QTest::newRow("open") << FindingStatus::Open << true;
    QTest::newRow("fixing") << FindingStatus::Fixing << true;
    QTest::newRow("awaits its re-test") << FindingStatus::AwaitingRetest << false;
    QTest::newRow("closed") << FindingStatus::Closed << false;
    QTest::newRow("accepted") << FindingStatus::RiskAccepted << false;
}

void AssignedFindingsTest::isMendedOnce()
{
    QFETCH(const FindingStatus, status);
    QFETCH(const bool, is_mended);
    need(ws->database().execute("UPDATE finding SET status = '" + toKey(status).toUtf8()
                                + "', accepted_until = CASE WHEN '" + toKey(status).toUtf8()
                                + "' = 'risk_accepted' THEN '2026-12-31' ELSE '' END"));
    Change change = ws->change();
    QVERIFY(!FindingRepository::mended(change, m_ours, QStringLiteral("  ")));
    const auto mended = FindingRepository::mended(change, m_ours, QStringLiteral("masked"));
    QCOMPARE(mended.has_value(), is_mended);
    if (!is_mended)
        QCOMPARE(mended.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(AssignedFindingsTest)
#include "assignedfindingstest.moc"
