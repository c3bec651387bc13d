#include "models/auditchain/auditlog.h"
#include "models/lifecycle/releasemove.h"
#include "models/product/undo.h"
#include "models/testing/testsamplingrepository.h"
#include "models/testing/teststeps.h"
#include "tests/models/testing/testingfixture.h"

#include <QTest>

using namespace gatehouse;

class TestPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_ground = std::make_unique<TestingFixture>(); }
    void cleanup() { m_ground.reset(); }

    void plansACaseForEachMethodOfWhatIsDue();
    void planningAgainAddsOnlyWhatIsNew();
    void keepsWhatAPersonSaidAndEveryResult();
    void takesOutWhatNoLongerAppliesAndTakesItBack();
    void takesNameAndStepsFromTheRequirement();
    void offersTheOwnCasesOfTheReleaseBefore();
    void followsARequirementToAnotherVersion();
    void refusesAnOwnCase_data();
    void refusesAnOwnCase();
    void refusesToPlanAMethodForAnother();
    void tellsASecondWriter();
    void assignsSeveralAtOnce();
    void recordsASampling();
    void refusesASampling_data();
    void refusesASampling();
    void undoTakesAPlanBackWhileNothingIsTested();
    void undoPutsBackWhatACaseSaid();

private:
    qint64 last() { return need(AuditLog(m_ground->database()).count()); }
    Result<QString> undo() { return Undo::undo(m_ground->session(Role::Administrator), last()); }

    std::unique_ptr<TestingFixture> m_ground;
};

void TestPlanTest::plansACaseForEachMethodOfWhatIsDue()
{
    const TestPlanChange done = m_ground->plan();
    QCOMPARE(done.added.size(), size_t(3));
    QStringList planned;
    for (const TestCaseListing &each : m_ground->cases()) {
        QVERIFY(each.testCase.isPlanned());
        planned += each.testCase.number + u' ' + each.key + u' ' + toKey(each.testCase.method);
    }
    QCOMPARE(
        planned,
        (QStringList{QStringLiteral("TC-0001 A.2 dynamic"), QStringLiteral("TC-0002 A.2 pentest"),
                     QStringLiteral("TC-0003 A.3 document")}));
}

void TestPlanTest::planningAgainAddsOnlyWhatIsNew()
{
    m_ground->plan();
    const auto before = m_ground->cases();
    const qint64 entries = last();
    const TestPlanChange again = m_ground->plan();
    QVERIFY(again.isEmpty());
    QCOMPARE(again.kept, 3);
    QCOMPARE(m_ground->cases(), before);
    QCOMPARE(last(), entries);
}

void TestPlanTest::keepsWhatAPersonSaidAndEveryResult()
{
    m_ground->plan();
    TestCase edited = m_ground->testCase("TC-0001");
    edited.steps = QStringLiteral("try it with a proxy");
    edited.device = QStringLiteral("Pixel 7");
    need(m_ground->tryUpdate(edited));
    m_ground->record("TC-0001", TestOutcome::Fail);
    m_ground->plan();
    const TestCaseListing kept = m_ground->listing("TC-0001");
    QCOMPARE(kept.testCase.steps, QStringLiteral("try it with a proxy"));
    QCOMPARE(kept.outcome(), std::optional(TestOutcome::Fail));
}

void TestPlanTest::takesOutWhatNoLongerAppliesAndTakesItBack()
{
    m_ground->plan();
    m_ground->record("TC-0003", TestOutcome::Pass);
    const auto decide = [&](bool applies) {
        Change deciding = m_ground->begin(actions::decideApplicability);
        need(ApplicabilityRepository::decide(
            deciding, m_ground->release, m_ground->requirement("A.3").id, applies,
            QStringLiteral("not of this release, for it has none")));
        need(deciding.commit());
    };
    decide(false);
    TestPlanChange done = m_ground->plan();
    QCOMPARE(done.retired.size(), size_t(1));
    QVERIFY(m_ground->testCase("TC-0003").retired);
    QCOMPARE(m_ground->listing("TC-0003").runs, 1);
    decide(true);
    done = m_ground->plan();
    QCOMPARE(done.revived.size(), size_t(1));
    QVERIFY(done.added.empty());
    QVERIFY(!m_ground->testCase("TC-0003").retired);
}

void TestPlanTest::takesNameAndStepsFromTheRequirement()
{
    m_ground->plan();
    const TestCaseListing planned = m_ground->listing("TC-0001");
    QVERIFY(planned.testCase.title.isEmpty());
    QCOMPARE(planned.title().en, QStringLiteral("A.2 title"));
    QCOMPARE(stepsFor(planned).en, QStringLiteral("A.2 statement"));
    TestCase named = planned.testCase;
    named.title = QStringLiteral("登录接口");
    named.steps = QStringLiteral("按清单逐一尝试");
    need(m_ground->tryUpdate(named));
    QCOMPARE(m_ground->listing("TC-0001").title().en, QStringLiteral("登录接口"));
    QCOMPARE(stepsFor(m_ground->listing("TC-0001")).zh, QStringLiteral("按清单逐一尝试"));
}

void TestPlanTest::offersTheOwnCasesOfTheReleaseBefore()
{
    TestCase own =
        m_ground->own(QStringLiteral("越权批改"), Method::Pentest, m_ground->requirement("A.2").id);
    own.build = QStringLiteral("1.0-rc1");
    need(m_ground->tryAdd(own));
    TestCase dropped = m_ground->own(QStringLiteral("旧接口"), Method::Dynamic);
    dropped.retired = true;
    need(m_ground->tryAdd(dropped));
    const ReleaseId next = m_ground->addRelease(m_ground->app, QStringLiteral("1.1"));
    const auto offered = need(TestPlan::offered(m_ground->database(), next));
    QCOMPARE(offered.size(), size_t(1));
    QCOMPARE(offered.front().title, own.title);
    QVERIFY(offered.front().build.isEmpty());

    Change taking = m_ground->begin(actions::planTests);
    QCOMPARE(need(TestPlan::takeOver(taking, next)), 1);
    need(taking.commit());
    QCOMPARE(m_ground->cases(next).size(), size_t(1));
    QCOMPARE(m_ground->cases(next).front().key, QStringLiteral("A.2"));
    QVERIFY(need(TestPlan::offered(m_ground->database(), next)).empty());
    QVERIFY(need(TestPlan::offered(m_ground->database(), m_ground->release)).empty());
}

void TestPlanTest::followsARequirementToAnotherVersion()
{
    m_ground->plan();
    m_ground->record("TC-0001", TestOutcome::Pass);
    m_ground->publishSmallAgain(); // A.2 asks for something else, A.3 is context, A.4 is new
    Change moving = m_ground->begin(actions::moveRelease);
    need(ReleaseMover::move(moving, *m_ground->shelf, m_ground->release, m_ground->libraryId));
    need(moving.commit());
    QCOMPARE(m_ground->testCase("TC-0001").requirement, m_ground->requirement("A.2").id);
    const TestPlanChange done = m_ground->plan();
    QCOMPARE(done.kept, 2);
    QCOMPARE(done.added.size(), size_t(1));
    QCOMPARE(done.added.front().requirement, m_ground->requirement("A.4").id);
    QCOMPARE(done.retired.size(), size_t(1));
    QCOMPARE(done.retired.front().number, QStringLiteral("TC-0003"));
}

void TestPlanTest::refusesAnOwnCase_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QByteArray>("requirement");
    QTest::newRow("without a title") << QStringLiteral("  ") << QByteArray();
    QTest::newRow("of a context row") << QStringLiteral("a") << QByteArray("C.1");
    QTest::newRow("of the organisation's") << QStringLiteral("a") << QByteArray("O.1");
}

void TestPlanTest::refusesAnOwnCase()
{
    QFETCH(const QString, title);
    QFETCH(const QByteArray, requirement);
    TestCase own = m_ground->own(title, Method::Dynamic);
    if (!requirement.isEmpty())
        own.requirement = m_ground->requirement(requirement.constData()).id;
    const auto added = m_ground->tryAdd(own);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
    QVERIFY(m_ground->cases().empty());
}

void TestPlanTest::refusesToPlanAMethodForAnother()
{
    m_ground->plan();
    TestCase other = m_ground->testCase("TC-0001");
    other.method = Method::Static;
    const auto refused = m_ground->tryUpdate(other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(m_ground->testCase("TC-0001").method, Method::Dynamic);
}

void TestPlanTest::tellsASecondWriter()
{
    m_ground->plan();
    const TestCase seen = m_ground->testCase("TC-0001");
    TestCase first = seen;
    first.device = QStringLiteral("Pixel 7");
    need(m_ground->tryUpdate(first));
    TestCase second = seen;
    second.device = QStringLiteral("Mate 60");
    const auto refused = m_ground->tryUpdate(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_ground->testCase("TC-0001").device, QStringLiteral("Pixel 7"));
}

void TestPlanTest::assignsSeveralAtOnce()
{
    m_ground->plan();
    const PersonId tester = m_ground->addPerson(QStringLiteral("李娜"));
    Change assigning = m_ground->begin(actions::editTestCase);
    need(TestCaseRepository::assign(
        assigning, {m_ground->testCase("TC-0001").id, m_ground->testCase("TC-0003").id}, tester));
    need(assigning.commit());
    QCOMPARE(m_ground->listing("TC-0001").assigneeName, QStringLiteral("李娜"));
    QVERIFY(m_ground->listing("TC-0002").assigneeName.isEmpty());
    QCOMPARE(m_ground->listing("TC-0003").assigneeName, QStringLiteral("李娜"));
}

void TestPlanTest::recordsASampling()
{
    TestSampling drawn;
    drawn.release = m_ground->release;
    drawn.requirement = m_ground->requirement("A.2").id;
    drawn.population = QStringLiteral("全部交易接口");
    drawn.populationSize = 128;
    drawn.sample = QStringLiteral("保全与理赔接口");
    drawn.sampleSize = 16;
    drawn.reason = QStringLiteral("涉及资金变动");
    Change adding = m_ground->begin(actions::sampleTests);
    const TestSamplingId id = need(TestSamplingRepository::add(adding, drawn));
    need(adding.commit());
    const auto listings =
        need(TestSamplingRepository(m_ground->database()).listings(m_ground->release));
    QCOMPARE(listings.size(), size_t(1));
    QCOMPARE(listings.front().citation, m_ground->requirement("A.2").citation());
    QVERIFY(listings.front().sampling.recordedAt.isValid());
    TestSampling changed = listings.front().sampling;
    changed.sampleSize = 20;
    Change editing = m_ground->begin(actions::sampleTests);
    need(TestSamplingRepository::update(editing, changed));
    need(editing.commit());
    need(undo());
    QCOMPARE(need(TestSamplingRepository(m_ground->database()).sampling(id)).sampleSize, 16);
}

void TestPlanTest::refusesASampling_data()
{
    QTest::addColumn<int>("population");
    QTest::addColumn<int>("sample");
    QTest::addColumn<QString>("reason");
    QTest::newRow("more than there is") << 10 << 11 << QStringLiteral("why");
    QTest::newRow("nothing") << 10 << 0 << QStringLiteral("why");
    QTest::newRow("no reason") << 10 << 2 << QString();
}

void TestPlanTest::refusesASampling()
{
    QFETCH(const int, population);
    QFETCH(const int, sample);
    QFETCH(const QString, reason);
    TestSampling drawn;
    drawn.release = m_ground->release;
    drawn.population = QStringLiteral("all");
    drawn.populationSize = population;
    drawn.sample = QStringLiteral("some");
    drawn.sampleSize = sample;
    drawn.reason = reason;
    Change adding = m_ground->begin(actions::sampleTests);
    const auto added = TestSamplingRepository::add(adding, drawn);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
}

void TestPlanTest::undoTakesAPlanBackWhileNothingIsTested()
{
    m_ground->plan();
    const qint64 planned = last();
    need(undo());
    QVERIFY(m_ground->cases().empty());
    m_ground->plan();
    QCOMPARE(m_ground->cases().size(), size_t(3));
    const qint64 again = last();
    QVERIFY(again > planned);
    m_ground->record("TC-0001", TestOutcome::Pass);
    const auto refused = Undo::undo(m_ground->session(Role::Administrator), again);
    QVERIFY(!refused);
    QCOMPARE(m_ground->cases().size(), size_t(3));
}

void TestPlanTest::undoPutsBackWhatACaseSaid()
{
    m_ground->plan();
    TestCase edited = m_ground->testCase("TC-0002");
    edited.assignee = m_ground->addPerson(QStringLiteral("李娜"));
    edited.environment = QStringLiteral("预生产");
    need(m_ground->tryUpdate(edited));
    need(undo());
    QVERIFY(m_ground->testCase("TC-0002").environment.isEmpty());
    QVERIFY(!m_ground->testCase("TC-0002").assignee.isValid());
}

QTEST_GUILESS_MAIN(TestPlanTest)
#include "testplantest.moc"
