#include "models/organization/assignmentrepository.h"

#include "models/accounts/heldpost.h"
#include "models/organization/delegationrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "tests/support/auditrecords.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

/// People on posts and in duties, when they are here, and who stands in.
class AssignmentRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsAnAssignment();
    void refusesWhatIsNoAssignment_data();
    void refusesWhatIsNoAssignment();
    void refusesTheSameTwiceOnADay();
    void endsAnAssignmentOnce();
    void letsNobodyTakeAnAppOver();
    void saysWhichPostWasHeldAtATime();
    void saysThePostOfThePersonsEntryWhereNoneIsAssigned();
    void followsPeriodsOfService();
    void refusesPeriodsThatShareADay();
    void keepsADelegation();
    void refusesWhatIsNoDelegation_data();
    void refusesWhatIsNoDelegation();
    void keepsWhoHasAHistory();

private:
    QDate day(int offset) const { return QDate(2026, 3, 2).addDays(offset); }
    PersonId addPerson(const QString &name, AccountId account = {});
    Assignment toPost(PersonId person) const;
    Assignment toApp(PersonId person, Duty duty) const;
    Result<AssignmentId> tryAdd(const Assignment &assignment, Role role = Role::SecurityManager);
    Result<ServicePeriodId> tryAdd(const ServicePeriod &period);
    Result<DelegationId> tryAdd(const Delegation &delegation);

    std::unique_ptr<TestWorkspace> m_test;
    UnitId m_unit;
    PostId m_post;
    AppId m_app;
    PersonId m_wang;
};

void AssignmentRepositoryTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
    Change change = m_test->change();
    Unit unit;
    unit.name = QStringLiteral("信息安全部");
    unit.nameEn = QStringLiteral("Information Security");
    m_unit = need(OrganizationRepository::addUnit(change, unit));
    Post post;
    post.unit = m_unit;
    post.titleZh = QStringLiteral("安全经理");
    post.titleEn = QStringLiteral("Security manager");
    m_post = need(PostRepository::add(change, post));
    need(change.commit());
    m_wang = addPerson(QStringLiteral("王芳"));
    // Apps stand above this folder; what an assignment needs is the row.
    need(m_test->database().execute(
        "INSERT INTO app (uid, code, name, kind, platforms, status, tier, created_at) VALUES "
        "('app-1', 'LIFE', '人寿 App', 'native_app', 'android', 'live', 1, "
        "'2026-01-01T00:00:00.000Z')"));
    m_app = AppId(m_test->database().lastInsertId());
}

PersonId AssignmentRepositoryTest::addPerson(const QString &name, AccountId account)
{
    Change change = m_test->change();
    Person person;
    person.name = name;
    person.unit = m_unit;
    person.account = account;
    const PersonId id = need(OrganizationRepository::addPerson(change, person));
    need(change.commit());
    return id;
}

Assignment AssignmentRepositoryTest::toPost(PersonId person) const
{
    Assignment assignment;
    assignment.person = person;
    assignment.post = m_post;
    assignment.from = day(-10);
    return assignment;
}

Assignment AssignmentRepositoryTest::toApp(PersonId person, Duty duty) const
{
    Assignment assignment;
    assignment.person = person;
    assignment.app = m_app;
    assignment.duty = duty;
    return assignment;
}

Result<AssignmentId> AssignmentRepositoryTest::tryAdd(const Assignment &assignment, Role role)
{
    TRY_ASSIGN(
        Change change,
        Change::begin(m_test->session(role), {"assignment.add", Permission::ManageOrganisation}));
    TRY_ASSIGN(const AssignmentId id, AssignmentRepository::add(change, assignment));
    TRY(change.commit());
    return id;
}

Result<ServicePeriodId> AssignmentRepositoryTest::tryAdd(const ServicePeriod &period)
{
    Change change = m_test->change();
    TRY_ASSIGN(const ServicePeriodId id, ServicePeriodRepository::add(change, period));
    TRY(change.commit());
    return id;
}

Result<DelegationId> AssignmentRepositoryTest::tryAdd(const Delegation &delegation)
{
    Change change = m_test->change();
    TRY_ASSIGN(const DelegationId id, DelegationRepository::add(change, delegation));
    TRY(change.commit());
    return id;
}

void AssignmentRepositoryTest::keepsAnAssignment()
{
    Assignment assignment = toApp(m_wang, Duty::Tester);
    assignment.from = day(0);
    assignment.until = day(30);
    assignment.note = QStringLiteral("产假替岗");
    assignment.id = need(tryAdd(assignment));
    const Assignment stored =
        need(AssignmentRepository(m_test->database()).assignment(assignment.id));
    assignment.uid = stored.uid;
    QVERIFY(!stored.uid.isEmpty());
    QVERIFY(stored == assignment);
    QVERIFY(need(AssignmentRepository(m_test->database()).assignmentOf(stored.uid)) == stored);
    const QJsonObject record = newestAuditRecords(m_test->database()).back();
    const QJsonObject after = record.value(QStringLiteral("after")).toObject();
    QCOMPARE(after.value(QStringLiteral("duty")).toString(), QStringLiteral("tester"));
    QCOMPARE(after.value(QStringLiteral("app_uid")).toString(), QStringLiteral("app-1"));
    QCOMPARE(
        record.value(QStringLiteral("keys")).toObject().value(QStringLiteral("app")).toInteger(),
        m_app.value);
}

void AssignmentRepositoryTest::refusesWhatIsNoAssignment_data()
{
    QTest::addColumn<bool>("hasPerson");
    QTest::addColumn<bool>("hasPost");
    QTest::addColumn<bool>("hasApp");
    QTest::addColumn<bool>("hasDuty");
    QTest::addColumn<int>("until");
    QTest::newRow("nobody") << false << true << false << false << 5;
    QTest::newRow("to nothing") << true << false << false << false << 5;
    QTest::newRow("to an app in no duty") << true << false << true << false << 5;
    QTest::newRow("a duty for no app") << true << false << false << true << 5;
    QTest::newRow("to a post and an app") << true << true << true << true << 5;
    QTest::newRow("over before it begins") << true << true << false << false << -11;
}

void AssignmentRepositoryTest::refusesWhatIsNoAssignment()
{
    QFETCH(const bool, hasPerson);
    QFETCH(const bool, hasPost);
    QFETCH(const bool, hasApp);
    QFETCH(const bool, hasDuty);
    QFETCH(const int, until);
    Assignment assignment;
    assignment.person = hasPerson ? m_wang : PersonId();
    assignment.post = hasPost ? m_post : PostId();
    assignment.app = hasApp ? m_app : AppId();
    if (hasDuty)
        assignment.duty = Duty::Owner;
    assignment.from = day(-10);
    assignment.until = day(until);
    const auto added = tryAdd(assignment);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
    QVERIFY(need(AssignmentRepository(m_test->database()).all()).empty());
}

void AssignmentRepositoryTest::refusesTheSameTwiceOnADay()
{
    Assignment first = toPost(m_wang);
    first.until = day(5);
    need(tryAdd(first));
    Assignment again = toPost(m_wang);
    again.from = day(5);
    const auto added = tryAdd(again);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
    again.from = day(6); // came back
    need(tryAdd(again));
    need(tryAdd(toPost(addPerson(QStringLiteral("李娜"))))); // another one, at the same time
}

void AssignmentRepositoryTest::endsAnAssignmentOnce()
{
    const AssignmentId id = need(tryAdd(toPost(m_wang)));
    const auto end = [&](QDate lastDay) -> Result<void> {
        Change change = m_test->change();
        TRY(AssignmentRepository::end(change, id, lastDay));
        return change.commit();
    };
    need(end(day(3)));
    QCOMPARE(need(AssignmentRepository(m_test->database()).assignment(id)).until, day(3));
    const auto later = end(day(9));
    QVERIFY(!later);
    QCOMPARE(later.error().kind, ErrorKind::Conflict);
    need(end(day(1))); // earlier than was thought
    QVERIFY(!end(day(-11)));
}

void AssignmentRepositoryTest::letsNobodyTakeAnAppOver()
{
    const PersonId own = addPerson(QStringLiteral("安全经理本人"),
                                   m_test->session(Role::SecurityManager).account.id);
    const auto taken = tryAdd(toApp(own, Duty::Owner));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Refused);
    need(tryAdd(toApp(own, Duty::SecurityManager)));
    const AssignmentId led = need(tryAdd(toApp(own, Duty::ProjectLead), Role::Administrator));
    Change change = need(Change::begin(m_test->session(Role::SecurityManager),
                                       {"assignment.end", Permission::ManageOrganisation}));
    const auto ended = AssignmentRepository::end(change, led, day(0));
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, ErrorKind::Refused);
}

void AssignmentRepositoryTest::saysWhichPostWasHeldAtATime()
{
    const AccountId account = m_test->session(Role::Auditor).account.id;
    const PersonId person = addPerson(QStringLiteral("审计人员"), account);
    Assignment assignment = toPost(person);
    assignment.until = day(5);
    need(tryAdd(assignment));
    const auto at = [&](int offset) {
        return need(postsAt(m_test->database(), account,
                            QDateTime(day(offset), QTime(12, 0), Qt::LocalTime)));
    };
    QVERIFY(at(-11).empty());
    QCOMPARE(at(-10).size(), std::size_t(1));
    QCOMPARE(at(-10).front().title,
             (LocalizedText{QStringLiteral("安全经理"), QStringLiteral("Security manager")}));
    QCOMPARE(at(5).front().unit.en, QStringLiteral("Information Security"));
    QVERIFY(at(6).empty());
    QCOMPARE(postTitles(at(0)).en, QStringLiteral("Security manager"));
    QVERIFY(need(postsAt(m_test->database(), AccountId(), QDateTime::currentDateTime())).empty());
}

void AssignmentRepositoryTest::saysThePostOfThePersonsEntryWhereNoneIsAssigned()
{
    Change change = m_test->change();
    Person person;
    person.name = QStringLiteral("张三");
    person.post = QStringLiteral("内审员");
    const PersonId id = need(OrganizationRepository::addPerson(change, person));
    need(change.commit());
    const auto posts = need(postsAt(m_test->database(), id, QDateTime(day(0), QTime(12, 0))));
    QCOMPARE(posts.size(), std::size_t(1));
    QCOMPARE(posts.front().title.zh, QStringLiteral("内审员"));
    QVERIFY(posts.front().uid.isEmpty());
}

void AssignmentRepositoryTest::followsPeriodsOfService()
{
    const auto isActive = [&] {
        return need(OrganizationRepository(m_test->database()).person(m_wang)).active;
    };
    ServicePeriod gone;
    gone.person = m_wang;
    gone.from = day(-400);
    gone.until = day(-100);
    const ServicePeriodId first = need(tryAdd(gone));
    QVERIFY(!isActive());
    ServicePeriod back;
    back.person = m_wang;
    back.from = day(-20);
    need(tryAdd(back));
    QVERIFY(isActive());
    const auto all = need(ServicePeriodRepository(m_test->database()).all());
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all.front().id, first);

    ServicePeriod edited = all.back();
    edited.until = day(-1);
    Change change = m_test->change();
    need(ServicePeriodRepository::update(change, edited));
    need(change.commit());
    QVERIFY(!isActive());
}

void AssignmentRepositoryTest::refusesPeriodsThatShareADay()
{
    ServicePeriod first;
    first.person = m_wang;
    first.until = day(0);
    need(tryAdd(first));
    ServicePeriod second;
    second.person = m_wang;
    second.from = day(0);
    const auto added = tryAdd(second);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
    second.from = day(1);
    second.until = day(0);
    const auto reversed = tryAdd(second);
    QVERIFY(!reversed);
    QCOMPARE(reversed.error().kind, ErrorKind::Invalid);
}

void AssignmentRepositoryTest::keepsADelegation()
{
    Delegation delegation;
    delegation.person = m_wang;
    delegation.delegate = addPerson(QStringLiteral("李娜"));
    delegation.app = m_app;
    delegation.from = day(0);
    delegation.until = day(14);
    delegation.reason = QStringLiteral("年休假");
    delegation.id = need(tryAdd(delegation));
    const Delegation stored =
        need(DelegationRepository(m_test->database()).delegation(delegation.id));
    delegation.uid = stored.uid;
    QVERIFY(stored == delegation);
    Change change = m_test->change();
    need(DelegationRepository::remove(change, delegation.id));
    need(change.commit());
    QVERIFY(need(DelegationRepository(m_test->database()).all()).empty());
}

void AssignmentRepositoryTest::refusesWhatIsNoDelegation_data()
{
    QTest::addColumn<bool>("toThemselves");
    QTest::addColumn<bool>("both");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::newRow("to themselves") << true << false << 0 << 5;
    QTest::newRow("for a post and an app") << false << true << 0 << 5;
    QTest::newRow("over before it begins") << false << false << 5 << 0;
}

void AssignmentRepositoryTest::refusesWhatIsNoDelegation()
{
    QFETCH(const bool, toThemselves);
    QFETCH(const bool, both);
    QFETCH(const int, from);
    QFETCH(const int, until);
    Delegation delegation;
    delegation.person = m_wang;
    delegation.delegate = toThemselves ? m_wang : PersonId();
    if (both) {
        delegation.post = m_post;
        delegation.app = m_app;
    }
    delegation.from = day(from);
    delegation.until = day(until);
    const auto added = tryAdd(delegation);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
}

void AssignmentRepositoryTest::keepsWhoHasAHistory()
{
    need(tryAdd(toPost(m_wang)));
    Change change = m_test->change();
    const auto removed = OrganizationRepository::removePerson(change, m_wang);
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    const auto unit = OrganizationRepository::removeUnit(change, m_unit);
    QVERIFY(!unit);
    QCOMPARE(unit.error().kind, ErrorKind::Conflict);
}

QTEST_GUILESS_MAIN(AssignmentRepositoryTest)
#include "assignmentrepositorytest.moc"
