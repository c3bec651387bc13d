#include "models/staffing/organizationchart.h"

#include "tests/models/staffing/staffingfixture.h"

#include <QTest>

#include <algorithm>

using namespace gatehouse;

class OrganizationChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyWithoutDepartments();
    void letsNoTwoDepartmentsOverlap();
    void hangsDepartmentsBelowTheOneAbove();
    void putsAuditApart();
    void saysWhatIsEmptyAndWhoIsThere();
    void hasRoomForEverybodyInAPost();
    void drawsWhoReportsAcrossDepartments();
    void findsWhatIsAtAPlace();
};

void OrganizationChartTest::isEmptyWithoutDepartments()
{
    TestWorkspace test;
    const auto chart =
        OrganizationChart::of(need(Staffing::load(test.database())), StaffingFixture::day());
    QVERIFY(chart.isEmpty());
    QVERIFY(chart.rect().isEmpty());
}

void OrganizationChartTest::letsNoTwoDepartmentsOverlap()
{
    StaffingFixture test;
    for (int i = 0; i < 9; ++i) {
        const UnitId unit = test.unit(QByteArray("部" + QByteArray::number(i)).constData(),
                                      i % 3 == 0 ? test.company : test.technology, {});
        for (int p = 0; p <= i % 4; ++p)
            test.post(QByteArray("岗" + QByteArray::number(p)).constData(), unit);
    }
    const auto chart = OrganizationChart::of(test.staffing(), test.day());
    const auto &units = chart.units();
    QCOMPARE(units.size(), std::size_t(13));
    for (std::size_t i = 0; i < units.size(); ++i) {
        QVERIFY(chart.rect().contains(units[i].rect));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!units[i].rect.intersects(units[j].rect));
        for (const auto &post : units[i].posts)
            QVERIFY(units[i].rect.contains(post.rect));
    }
    QCOMPARE(chart.branches().size(), units.size() - 1);
}

void OrganizationChartTest::hangsDepartmentsBelowTheOneAbove()
{
    StaffingFixture test;
    const UnitId team = test.unit("移动开发处", test.technology, {});
    const auto chart = OrganizationChart::of(test.staffing(), test.day());
    const auto *above = chart.box(test.technology);
    const auto *below = chart.box(team);
    QVERIFY(above && below);
    QVERIFY(below->rect.top() > above->rect.bottom());
    QVERIFY(above->rect.top() > chart.box(test.company)->rect.bottom());
}

void OrganizationChartTest::putsAuditApart()
{
    StaffingFixture test;
    const auto chart = OrganizationChart::of(test.staffing(), test.day());
    QVERIFY(chart.auditArea().contains(chart.box(test.audit)->rect));
    for (const UnitId other : {test.company, test.business, test.technology}) {
        QVERIFY(!chart.auditArea().intersects(chart.box(other)->rect));
        QVERIFY(chart.box(other)->rect.left() < chart.auditArea().left());
    }
}

void OrganizationChartTest::saysWhatIsEmptyAndWhoIsThere()
{
    StaffingFixture test;
    const PostId empty = test.post("空岗", test.technology);
    const PostId half = test.post("半岗", test.technology, {}, 2);
    const PersonId person = test.person("王芳");
    test.assign(person, half);
    test.away(person, {}, test.day(), test.day(2));
    const auto chart = OrganizationChart::of(test.staffing(), test.day());
    QVERIFY(chart.box(empty)->isEmpty());
    QVERIFY(!chart.box(half)->isEmpty());
    QVERIFY(chart.box(half)->isUnderstaffed());
    QCOMPARE(chart.box(half)->holders, QStringList{QStringLiteral("王芳")});
    QCOMPARE(chart.box(half)->away, QStringList{QStringLiteral("王芳")});
}

void OrganizationChartTest::hasRoomForEverybodyInAPost()
{
    StaffingFixture test;
    const PostId one = test.post("总经理", test.technology);
    const PostId many = test.post("安全测试工程师", test.technology, {}, 4);
    test.assign(test.person("王芳"), one);
    for (const char *name : {"欧阳静（借调）", "任杰（借调）", "李晓明（借调）", "赵敏（借调）"})
        test.assign(test.person(name), many);
    const auto chart = OrganizationChart::of(test.staffing(), test.day());
    const auto *few = chart.box(one);
    const auto *all = chart.box(many);
    QVERIFY(all->rect.height() > few->rect.height());
    QVERIFY(chart.box(test.technology)->rect.contains(all->rect));
    QVERIFY(!few->rect.intersects(all->rect));
    // What is long in one language alone takes no room in the other.
    const auto english = OrganizationChart::of(test.staffing(), test.day(), Language::English);
    QVERIFY(english.box(many)->rect.height() >= all->rect.height());
}

void OrganizationChartTest::drawsWhoReportsAcrossDepartments()
{
    StaffingFixture test;
    const PostId head = test.post("总经理", test.company);
    const PostId technical = test.post("技术总监", test.technology, head);
    const PostId business = test.post("业务岗", test.business, technical);
    const PostId audit = test.post("审计岗", test.audit, technical);
    const auto chart = OrganizationChart::of(test.staffing(), test.day());
    QCOMPARE(chart.reportingLines().size(), std::size_t(2)); // to the one above is the usual case
    for (const auto &line : chart.reportingLines()) {
        QCOMPARE(line.to, technical);
        QCOMPARE(line.isWrong, line.from == audit);
        QVERIFY(line.from == audit || line.from == business);
        QVERIFY(line.points.size() >= 3);
        for (const QPointF &point : line.points)
            QVERIFY(chart.rect().contains(point));
    }
}

void OrganizationChartTest::findsWhatIsAtAPlace()
{
    StaffingFixture test;
    const PostId post = test.post("安全岗", test.technology);
    const auto chart = OrganizationChart::of(test.staffing(), test.day());
    const auto hit = chart.at(chart.box(post)->rect.center());
    QVERIFY(hit.post && hit.unit);
    QCOMPARE(hit.post->id, post);
    QCOMPARE(hit.unit->id, test.technology);
    const auto heading = chart.at(chart.box(test.audit)->heading.center());
    QVERIFY(!heading.post);
    QCOMPARE(heading.unit->id, test.audit);
    QVERIFY(!chart.at(chart.rect().topLeft()).unit);
}

QTEST_GUILESS_MAIN(OrganizationChartTest)
#include "organizationcharttest.moc"
