#include "models/organization/postrepository.h"

#include "models/organization/assignmentrepository.h"
#include "models/organization/organizationrepository.h"
#include "tests/support/auditrecords.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

class PostRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsWhatAPostIs();
    void anEnglishTitleAloneStandsForBoth();
    void refusesWhatIsNoPost_data();
    void refusesWhatIsNoPost();
    void refusesASecondPostOfOneTitle();
    void letsAReportingLineCloseToALoop();
    void removesOnlyWhatNobodyHeld();
    void refusesAnUpdateOfAnOldRevision();
    void logsWhatChanged();

private:
    PostId add(const QString &title, PostId reportsTo = {});

    std::unique_ptr<TestWorkspace> m_test;
    UnitId m_unit;
};

void PostRepositoryTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
    Change change = m_test->change();
    Unit unit;
    unit.name = QStringLiteral("信息安全部");
    m_unit = need(OrganizationRepository::addUnit(change, unit));
    need(change.commit());
}

PostId PostRepositoryTest::add(const QString &title, PostId reportsTo)
{
    Change change = m_test->change();
    Post post;
    post.unit = m_unit;
    post.titleZh = title;
    post.reportsTo = reportsTo;
    const PostId id = need(PostRepository::add(change, post));
    need(change.commit());
    return id;
}

void PostRepositoryTest::keepsWhatAPostIs()
{
    Post post;
    post.unit = m_unit;
    post.titleZh = QStringLiteral("移动应用安全经理");
    post.titleEn = QStringLiteral("Mobile security manager");
    post.kind = PostKind::Management;
    post.dutySet = DutySet::SecurityManagement;
    post.duties = QStringLiteral("统筹移动应用安全。\n组织门禁评审。");
    post.staffing = 3;
    post.reportsTo = add(QStringLiteral("部门总经理"));
    Change change = m_test->change();
    post.id = need(PostRepository::add(change, post));
    need(change.commit());
    Post stored = need(PostRepository(m_test->database()).post(post.id));
    QVERIFY(!stored.uid.isEmpty());
    post.uid = stored.uid;
    QVERIFY(stored == post);
    QCOMPARE(need(PostRepository(m_test->database()).all()).size(), std::size_t(2));
}

void PostRepositoryTest::anEnglishTitleAloneStandsForBoth()
{
    Post post;
    post.unit = m_unit;
    post.titleEn = QStringLiteral("Incident manager");
    Change adding = m_test->change();
    const PostId id = need(PostRepository::add(adding, post));
    need(adding.commit());
    const Post stored = need(PostRepository(m_test->database()).post(id));
    QCOMPARE(stored.title().zh, QStringLiteral("Incident manager"));
    QCOMPARE(stored.title().en, QStringLiteral("Incident manager"));
    Change again = m_test->change();
    post.titleEn = QStringLiteral(" ");
    QVERIFY(!PostRepository::add(again, post));
}

void PostRepositoryTest::refusesWhatIsNoPost_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("hasUnit");
    QTest::addColumn<qint64>("staffing");
    QTest::newRow("no title") << QString() << true << qint64(1);
    QTest::newRow("no department") << QStringLiteral("岗") << false << qint64(1);
    QTest::newRow("fewer than nobody") << QStringLiteral("岗") << true << qint64(-1);
    QTest::newRow("too many") << QStringLiteral("岗") << true << qint64(1001);
}

void PostRepositoryTest::refusesWhatIsNoPost()
{
    QFETCH(const QString, title);
    QFETCH(const bool, hasUnit);
    QFETCH(const qint64, staffing);
    Post post;
    post.titleZh = title;
    post.unit = hasUnit ? m_unit : UnitId();
    post.staffing = staffing;
    Change change = m_test->change();
    const auto added = PostRepository::add(change, post);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
    QVERIFY(!added.error().message.isEmpty());
}

void PostRepositoryTest::refusesASecondPostOfOneTitle()
{
    add(QStringLiteral("Security manager"));
    Post post;
    post.unit = m_unit;
    post.titleZh = QStringLiteral("SECURITY MANAGER");
    Change change = m_test->change();
    const auto added = PostRepository::add(change, post);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
}

void PostRepositoryTest::letsAReportingLineCloseToALoop()
{
    const PostId one = add(QStringLiteral("甲"));
    const PostId two = add(QStringLiteral("乙"), one);
    Post edited = need(PostRepository(m_test->database()).post(one));
    edited.reportsTo = two;
    Change change = m_test->change();
    need(PostRepository::update(change, edited));
    need(change.commit());
    QCOMPARE(need(PostRepository(m_test->database()).post(one)).reportsTo, two);

    Post itself = need(PostRepository(m_test->database()).post(two));
    itself.reportsTo = two;
    Change refused = m_test->change();
    const auto updated = PostRepository::update(refused, itself);
    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, ErrorKind::Invalid);
}

void PostRepositoryTest::removesOnlyWhatNobodyHeld()
{
    const PostId above = add(QStringLiteral("甲"));
    const PostId held = add(QStringLiteral("乙"), above);
    Change adding = m_test->change();
    Person person;
    person.name = QStringLiteral("王芳");
    const PersonId holder = need(OrganizationRepository::addPerson(adding, person));
    Assignment assignment;
    assignment.person = holder;
    assignment.post = held;
    const AssignmentId assigned = need(AssignmentRepository::add(adding, assignment));
    need(adding.commit());
    for (const PostId kept : {above, held}) {
        Change change = m_test->change();
        const auto removed = PostRepository::remove(change, kept);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    }
    Change change = m_test->change();
    need(AssignmentRepository::remove(change, assigned));
    need(PostRepository::remove(change, held));
    need(PostRepository::remove(change, above));
    need(change.commit());
    QVERIFY(need(PostRepository(m_test->database()).all()).empty());
}

void PostRepositoryTest::refusesAnUpdateOfAnOldRevision()
{
    const PostId id = add(QStringLiteral("甲"));
    Post mine = need(PostRepository(m_test->database()).post(id));
    Post theirs = mine;
    theirs.staffing = 2;
    Change first = m_test->change();
    need(PostRepository::update(first, theirs));
    need(first.commit());
    mine.staffing = 5;
    Change second = m_test->change();
    const auto updated = PostRepository::update(second, mine);
    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, ErrorKind::Conflict);
    QCOMPARE(need(PostRepository(m_test->database()).post(id)).staffing, qint64(2));
}

void PostRepositoryTest::logsWhatChanged()
{
    const PostId id = add(QStringLiteral("甲"));
    Post edited = need(PostRepository(m_test->database()).post(id));
    edited.staffing = 2;
    Change change = m_test->change();
    need(PostRepository::update(change, edited));
    need(change.commit());
    const QJsonObject record = newestAuditRecords(m_test->database()).back();
    QCOMPARE(record.value(QStringLiteral("entity")).toString(), QStringLiteral("post"));
    QCOMPARE(record.value(QStringLiteral("before")).toObject(),
             QJsonObject({{QStringLiteral("staffing"), 1}}));
    QCOMPARE(record.value(QStringLiteral("after")).toObject(),
             QJsonObject({{QStringLiteral("staffing"), 2}}));
}

QTEST_GUILESS_MAIN(PostRepositoryTest)
#include "postrepositorytest.moc"
