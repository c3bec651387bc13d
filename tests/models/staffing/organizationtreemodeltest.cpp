#include "models/staffing/organizationtreemodel.h"

#include "models/organization/assignmentrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "tests/support/testworkspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class OrganizationTreeModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isEmptyBeforeItIsRead();
    void showsPeopleBelowTheirDepartments();
    void showsEachPersonsColumns();
    void saysWhoIsNoLongerActive();
    void showsPostsAndWhoHoldsThem();
    void findsWhereSomethingStands();
    void resetsOnlyWhenSomethingIsDifferent();

private:
    UnitId addUnit(const char *name, UnitId parent = {});
    PersonId addPerson(const char *name, UnitId unit = {});
    PersonId addPerson(const Person &person);
    static QStringList childrenOf(const QAbstractItemModel &model, const QModelIndex &parent = {});

    std::unique_ptr<TestWorkspace> m_test;
};

void OrganizationTreeModelTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

UnitId OrganizationTreeModelTest::addUnit(const char *name, UnitId parent)
{
    Change change = m_test->change();
    Unit unit;
    unit.name = QString::fromUtf8(name);
    unit.parent = parent;
    const UnitId id = need(OrganizationRepository::addUnit(change, unit));
    need(change.commit());
    return id;
}

PersonId OrganizationTreeModelTest::addPerson(const char *name, UnitId unit)
{
    Person person;
    person.name = QString::fromUtf8(name);
    person.unit = unit;
    return addPerson(person);
}

PersonId OrganizationTreeModelTest::addPerson(const Person &person)
{
    Change change = m_test->change();
    const PersonId id = need(OrganizationRepository::addPerson(change, person));
    need(change.commit());
    return id;
}

QStringList OrganizationTreeModelTest::childrenOf(const QAbstractItemModel &model,
                                                  const QModelIndex &parent)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names += model.index(row, 0, parent).data().toString();
    return names;
}

void OrganizationTreeModelTest::isEmptyBeforeItIsRead()
{
    OrganizationTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.headerData(OrganizationTreeModel::AccountColumn, Qt::Horizontal).toString(),
             QStringLiteral("Account"));
    QVERIFY(!model.indexOf(UnitId(1)).isValid());
    QCOMPARE(model.unitAt({}), nullptr);
}

void OrganizationTreeModelTest::showsPeopleBelowTheirDepartments()
{
    const UnitId company = addUnit("公司");
    const UnitId technology = addUnit("科技部", company);
    addPerson("张伟", company);
    addPerson("李娜", technology);
    addPerson("陈静", technology);
    addPerson("王芳");

    OrganizationTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    QCOMPARE(childrenOf(model), (QStringList{"公司", "王芳"}));
    QCOMPARE(childrenOf(model, model.index(0, 0)), (QStringList{"张伟", "科技部"}));
    QCOMPARE(childrenOf(model, model.indexOf(technology)), (QStringList{"陈静", "李娜"}));
}

void OrganizationTreeModelTest::showsEachPersonsColumns()
{
    const UnitId unit = addUnit("科技部");
    Person person;
    person.name = QStringLiteral("𠮷田");
    person.post = QStringLiteral("安全主管");
    person.unit = unit;
    person.contact = QStringLiteral("8001");
    person.account = m_test->session(Role::Auditor).account.id;
    person.id = addPerson(person);
    OrganizationTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    const QModelIndex row = model.indexOf(person.id);
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts += row.siblingAtColumn(column).data().toString();
    QCOMPARE(texts, (QStringList{"𠮷田", "安全主管", "8001", "auditor"}));
    QCOMPARE(row.data(OrganizationTreeModel::PersonIdRole).toLongLong(), person.id.value);
    QCOMPARE(row.data(OrganizationTreeModel::UnitIdRole).toLongLong(), 0);
    QCOMPARE(row.parent().data(OrganizationTreeModel::UnitIdRole).toLongLong(), unit.value);
    QCOMPARE(row.parent().siblingAtColumn(OrganizationTreeModel::PostColumn).data().toString(),
             QString());
}

void OrganizationTreeModelTest::saysWhoIsNoLongerActive()
{
    Person left;
    left.name = QStringLiteral("张伟");
    left.active = false;
    const PersonId person = addPerson(left);
    OrganizationTreeModel model;
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    QCOMPARE(model.indexOf(person).data().toString(), QStringLiteral("张伟 (inactive)"));
    QCOMPARE(model.indexOf(person).data(OrganizationTreeModel::ActiveRole).toBool(), false);
}

void OrganizationTreeModelTest::showsPostsAndWhoHoldsThem()
{
    const UnitId unit = addUnit("信息安全部");
    const PersonId person = addPerson("王芳", unit);
    Change change = m_test->change();
    Post post;
    post.unit = unit;
    post.titleZh = QStringLiteral("安全经理");
    post.titleEn = QStringLiteral("Security manager");
    post.staffing = 2;
    post.id = need(PostRepository::add(change, post));
    Post empty;
    empty.unit = unit;
    empty.titleZh = QStringLiteral("密码管理岗");
    empty.id = need(PostRepository::add(change, empty));
    Assignment assignment;
    assignment.person = person;
    assignment.post = post.id;
    assignment.from = QDate(2026, 3, 2);
    need(AssignmentRepository::add(change, assignment));
    need(change.commit());

    OrganizationTreeModel model;
    const QAbstractItemModelTester tester(&model);
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    model.setLanguage(Language::English);
    QCOMPARE(childrenOf(model, model.indexOf(unit)).size(), 3); // posts, then people
    const QModelIndex row = model.indexOf(post.id);
    QCOMPARE(row.data().toString(), QStringLiteral("Security manager"));
    QCOMPARE(row.siblingAtColumn(OrganizationTreeModel::PostColumn).data().toString(),
             QStringLiteral("1 of 2: 王芳"));
    QVERIFY(row.data(OrganizationTreeModel::ShortRole).toBool());
    QCOMPARE(row.data(OrganizationTreeModel::PostIdRole).toLongLong(), post.id.value);
    QCOMPARE(model.postAt(row)->id, post.id);
    QCOMPARE(model.indexOf(empty.id)
                 .siblingAtColumn(OrganizationTreeModel::PostColumn)
                 .data()
                 .toString(),
             QStringLiteral("Empty, needs 1"));
    need(model.read(m_test->database(), QDate(2026, 3, 1)));
    QCOMPARE(
        model.indexOf(post.id).siblingAtColumn(OrganizationTreeModel::PostColumn).data().toString(),
        QStringLiteral("Empty, needs 2"));
}

void OrganizationTreeModelTest::findsWhereSomethingStands()
{
    const UnitId outer = addUnit("外");
    const UnitId inner = addUnit("内", outer);
    const PersonId person = addPerson("张伟", inner);
    OrganizationTreeModel model;
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    QCOMPARE(model.unitAt(model.indexOf(inner))->id, inner);
    QCOMPARE(model.indexOf(inner).parent(), model.indexOf(outer));
    QCOMPARE(model.personAt(model.indexOf(person))->id, person);
    QCOMPARE(model.indexOf(person).parent(), model.indexOf(inner));
    QCOMPARE(model.personAt(model.indexOf(inner)), nullptr);
    QVERIFY(!model.indexOf(PersonId(99)).isValid());
}

void OrganizationTreeModelTest::resetsOnlyWhenSomethingIsDifferent()
{
    const UnitId unit = addUnit("科技部");
    OrganizationTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    QCOMPARE(resets.count(), 0);
    addPerson("张伟", unit);
    need(model.read(m_test->database(), QDate(2026, 3, 2)));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(model.indexOf(unit)), 1);
}

QTEST_GUILESS_MAIN(OrganizationTreeModelTest)
#include "organizationtreemodeltest.moc"
