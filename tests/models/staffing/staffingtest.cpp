#include "models/staffing/staffing.h"

#include "models/portfolio/appleads.h"
#include "tests/models/staffing/staffingfixture.h"

#include <QTest>

using namespace gatehouse;

class StaffingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_test = std::make_unique<StaffingFixture>(); }
    void takesTheSideOfTheDepartmentAbove();
    void fillsAPostByTheDay_data();
    void fillsAPostByTheDay();
    void leavesOutWhoIsNotHere();
    void knowsWhoIsInWhichDuty();
    void letsSomebodyStandIn();
    void findsALoop();
    void keepsWhoIsAssignedAsLeadFromTheTier();

private:
    std::unique_ptr<StaffingFixture> m_test;
};

void StaffingTest::takesTheSideOfTheDepartmentAbove()
{
    const UnitId team = m_test->unit("移动开发处", m_test->technology, {});
    const UnitId inner = m_test->unit("开发审计组", m_test->technology, UnitSide::Audit);
    const Staffing staffing = m_test->staffing();
    QVERIFY(staffing.sideOf(team) == UnitSide::Technology);
    QVERIFY(staffing.sideOf(inner) == UnitSide::Audit);
    QVERIFY(!staffing.sideOf(m_test->company));
}

void StaffingTest::fillsAPostByTheDay_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("filled");
    QTest::newRow("before both") << -11 << 0;
    QTest::newRow("the first day of one") << -10 << 1;
    QTest::newRow("both") << 0 << 2;
    QTest::newRow("the last day of one") << 5 << 2;
    QTest::newRow("the day after") << 6 << 1;
    QTest::newRow("long after") << 5000 << 1;
}

void StaffingTest::fillsAPostByTheDay()
{
    QFETCH(const int, offset);
    QFETCH(const int, filled);
    const PostId post = m_test->post("安全经理", m_test->technology, {}, 2);
    m_test->assign(m_test->person("甲"), post, m_test->day(-10), m_test->day(5));
    m_test->assign(m_test->person("乙"), post, m_test->day(0));
    QCOMPARE(int(m_test->staffing().holders(post, m_test->day(offset)).size()), filled);
}

void StaffingTest::leavesOutWhoIsNotHere()
{
    const PostId post = m_test->post("安全经理", m_test->technology);
    const PersonId person = m_test->person("甲");
    m_test->assign(person, post);
    m_test->here(person, m_test->day(-100), m_test->day(-50));
    m_test->here(person, m_test->day(10), {});
    const Staffing staffing = m_test->staffing();
    QCOMPARE(staffing.holders(post, m_test->day(-50)), std::vector{person});
    QVERIFY(staffing.holders(post, m_test->day(-49)).empty());
    QCOMPARE(staffing.holders(post, m_test->day(10)), std::vector{person});
    QCOMPARE(staffing.postsOf(person, m_test->day(0)), std::vector{post});
}

void StaffingTest::knowsWhoIsInWhichDuty()
{
    const PersonId lead = m_test->person("负责人");
    const PersonId deputy = m_test->person("代理负责人");
    const AppId app = m_test->app("A", lead, deputy);
    const PersonId tester = m_test->person("测试");
    const AssignmentId testing = m_test->assign(tester, app, Duty::Tester, m_test->day(0));
    const AssignmentId leading = m_test->assign(lead, app, Duty::ProjectLead);
    const std::vector<Staffing::InDuty> expected{{lead, Duty::ProjectLead, {}, leading},
                                                 {deputy, Duty::ProjectLead, {}, {}},
                                                 {tester, Duty::Tester, {}, testing}};
    QVERIFY(m_test->staffing().inDuty(app, m_test->day(0)) == expected);
    QCOMPARE(m_test->staffing().inDuty(app, m_test->day(-1)).size(), std::size_t(2));
}

void StaffingTest::letsSomebodyStandIn()
{
    const PersonId away = m_test->person("外出");
    const PersonId other = m_test->person("代理");
    const AppId app = m_test->app("A");
    const AppId second = m_test->app("B");
    m_test->assign(away, app, Duty::Owner);
    m_test->assign(away, second, Duty::Owner);
    m_test->away(away, {}, m_test->day(0), m_test->day(9));
    m_test->away(away, other, m_test->day(0), m_test->day(9), app);
    const Staffing staffing = m_test->staffing();
    QVERIFY(staffing.isAway(away, m_test->day(9)));
    QVERIFY(!staffing.isAway(away, m_test->day(10)));
    QVERIFY(staffing.isCovered(away, m_test->day(5), {}, app));
    QVERIFY(!staffing.isCovered(away, m_test->day(5), {}, second));
    QVERIFY(staffing.isCovered(away, m_test->day(10), {}, second));
    const auto inDuty = staffing.inDuty(app, m_test->day(5));
    QCOMPARE(inDuty.size(), std::size_t(2));
    QCOMPARE(inDuty.back().person, other);
    QCOMPARE(inDuty.back().standsInFor, away);
}

void StaffingTest::findsALoop()
{
    const PostId one = m_test->post("甲岗", m_test->technology);
    const PostId two = m_test->post("乙岗", m_test->technology, one);
    const PostId beside = m_test->post("丙岗", m_test->technology, two);
    QVERIFY(!m_test->staffing().isInLoop(beside));
    Post edited = need(PostRepository(m_test->database()).post(one));
    edited.reportsTo = two;
    Change change = m_test->change();
    need(PostRepository::update(change, edited));
    need(change.commit());
    const Staffing staffing = m_test->staffing();
    QVERIFY(staffing.isInLoop(one));
    QVERIFY(staffing.isInLoop(two));
    QVERIFY(!staffing.isInLoop(beside)); // leads into it, and is not in it
}

void StaffingTest::keepsWhoIsAssignedAsLeadFromTheTier()
{
    const AppId id = m_test->app("A");
    Change adding = m_test->change();
    Person own;
    own.name = QStringLiteral("经办");
    own.account = m_test->session(Role::SecurityManager).account.id;
    const PersonId person = need(OrganizationRepository::addPerson(adding, own));
    need(adding.commit());
    App app = need(AppRepository(m_test->database()).app(id));
    App decided = app;
    decided.tier = 2;
    decided.tierDecided = true;
    decided.tierReason = QStringLiteral("内部应用");
    const auto check = [&] {
        Change change = need(Change::begin(m_test->session(Role::SecurityManager),
                                           {"app.edit", Permission::ManagePortfolio}));
        return checkTierIsNotTheirOwn(change, &app, decided);
    };
    QVERIFY(check());
    m_test->assign(person, id, Duty::Owner, {}, m_test->day(0));
    const auto refused = check();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    m_test->clock().set(QDateTime(m_test->day(1), QTime(9, 0), Qt::UTC));
    QVERIFY(check());
}

QTEST_GUILESS_MAIN(StaffingTest)
#include "staffingtest.moc"
