#include "models/auditchain/auditlog.h"
#include "models/product/undo.h"
#include "models/testing/testprogress.h"
#include "models/testing/testproposal.h"
#include "tests/models/testing/testingfixture.h"

#include <QTest>

using namespace gatehouse;

class TestResultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<TestingFixture>();
        m_ground->plan();
        m_evidence = {};
    }
    void cleanup() { m_ground.reset(); }

    void addsAResultBesideTheEarlierOnes();
    void neverChangesAResult_data();
    void neverChangesAResult();
    void asksHowItWasSeen_data();
    void asksHowItWasSeen();
    void knowsWhatFailed_data();
    void knowsWhatFailed();
    void manyAtOnceOverrideNoFailure_data();
    void manyAtOnceOverrideNoFailure();
    void whatFailedPassesByItself();
    void recordsNothingOfWhatIsOutOfThePlan();
    void recordsForSeveralAllOrNone();
    void takesBuildAndDeviceFromTheCase();
    void refusesEvidenceThatIsNotThere();
    void doesNotTakeAResultBack();
    void refusesWhoMayNotRecord();
    void takesWhatAToolFound();
    void addsTheCaseThatAToolFound_data();
    void addsTheCaseThatAToolFound();
    void toolsRecordNothingOfTheOrganisation();
    void countsByBoxMethodPersonAndPhase();
    void saysWhichBoxIsMissing();
    void proposes_data();
    void proposes();

private:
    std::vector<TestResult> results(const char *number)
    {
        return need(
            TestResultRepository(m_ground->database()).ofCase(m_ground->testCase(number).id));
    }
    Result<TestResultId> fromTool(const char *key, Method method, TestOutcome outcome)
    {
        Change recording = m_ground->begin(actions::recordTest);
        TestResult said;
        said.outcome = outcome;
        said.record = QStringLiteral("rule 7 found nothing");
        said.evidence = m_evidence;
        TRY_ASSIGN(const TestResultId id,
                   TestResultRepository::recordFromTool(
                       recording, m_ground->release, m_ground->requirement(key).id, method, said));
        TRY(recording.commit());
        return id;
    }

    std::unique_ptr<TestingFixture> m_ground;
    EvidenceId m_evidence;
};

void TestResultTest::addsAResultBesideTheEarlierOnes()
{
    m_ground->record("TC-0001", TestOutcome::Fail);
    m_ground->clock().set(m_ground->clock().now().addDays(3));
    need(m_ground->tryRecord("TC-0001", TestOutcome::Pass, QStringLiteral("mended")));
    const auto all = results("TC-0001");
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].outcome, TestOutcome::Fail);
    QCOMPARE(all[0].record, QStringLiteral("seen"));
    QCOMPARE(all[1].outcome, TestOutcome::Pass);
    QCOMPARE(all[1].source, TestSource::Hand);
    QCOMPARE(all[0].testedAt.daysTo(all[1].testedAt), 3);
    const TestCaseListing listed = m_ground->listing("TC-0001");
    QCOMPARE(listed.last, std::optional(all[1]));
    QCOMPARE(listed.runs, 2);
}

void TestResultTest::neverChangesAResult_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update") << QByteArray("UPDATE test_result SET outcome = 'pass'");
    QTest::newRow("delete") << QByteArray("DELETE FROM test_result");
}

void TestResultTest::neverChangesAResult()
{
    QFETCH(const QByteArray, sql);
    m_ground->record("TC-0001", TestOutcome::Fail);
    QVERIFY(!m_ground->database().execute(sql));
    QCOMPARE(results("TC-0001").front().outcome, TestOutcome::Fail);
}

void TestResultTest::asksHowItWasSeen_data()
{
    QTest::addColumn<TestOutcome>("outcome");
    for (const TestOutcome outcome : allValues<TestOutcome>())
        QTest::newRow(qPrintable(toKey(outcome))) << outcome;
}

void TestResultTest::asksHowItWasSeen()
{
    QFETCH(const TestOutcome, outcome);
    const auto refused = m_ground->tryRecord("TC-0001", outcome, QStringLiteral("  "));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(QLatin1String("TC-0001")));
    QVERIFY(results("TC-0001").empty());
    need(m_ground->tryRecord("TC-0001", outcome, QStringLiteral("seen")));
}

void TestResultTest::knowsWhatFailed_data()
{
    using Outcomes = std::vector<TestOutcome>;
    using enum TestOutcome;
    QTest::addColumn<Outcomes>("outcomes");
    QTest::addColumn<bool>("failed");
    QTest::newRow("never run") << Outcomes{} << false;
    QTest::newRow("passed") << Outcomes{Pass} << false;
    QTest::newRow("failed") << Outcomes{Pass, Fail} << true;
    QTest::newRow("tried again in vain") << Outcomes{Fail, Blocked, NotRun} << true;
    QTest::newRow("passed since") << Outcomes{Fail, Blocked, Pass} << false;
    QTest::newRow("does not apply any more") << Outcomes{Fail, NotApplicable} << false;
}

void TestResultTest::knowsWhatFailed()
{
    QFETCH(const std::vector<TestOutcome>, outcomes);
    QFETCH(const bool, failed);
    for (const TestOutcome outcome : outcomes)
        m_ground->record("TC-0001", outcome);
    const TestCaseId id = m_ground->testCase("TC-0001").id;
    QCOMPARE(need(TestResultRepository(m_ground->database())
                      .failed({m_ground->testCase("TC-0002").id, id})),
             failed ? std::vector{id} : std::vector<TestCaseId>());
}

void TestResultTest::manyAtOnceOverrideNoFailure_data()
{
    QTest::addColumn<TestOutcome>("outcome");
    QTest::addColumn<bool>("is_recorded");
    for (const TestOutcome outcome : allValues<TestOutcome>())
        QTest::newRow(qPrintable(toKey(outcome))) << outcome << (outcome == TestOutcome::Fail);
}

void TestResultTest::manyAtOnceOverrideNoFailure()
{
    QFETCH(const TestOutcome, outcome);
    QFETCH(const bool, is_recorded);
    m_ground->record("TC-0002", TestOutcome::Fail);
    TestResult result;
    result.outcome = outcome;
    result.record = QStringLiteral("all looked at");
    Change recording = m_ground->begin(actions::recordTest);
    const auto recorded = TestResultRepository::record(
        recording, {m_ground->testCase("TC-0001").id, m_ground->testCase("TC-0002").id}, result);
    QCOMPARE(recorded.has_value(), is_recorded);
    if (!is_recorded) {
        QCOMPARE(recorded.error().kind, ErrorKind::Invalid);
        QVERIFY(recorded.error().message.contains(QLatin1String("TC-0002")));
        QVERIFY(!recorded.error().message.contains(QLatin1String("TC-0001")));
    }
}

void TestResultTest::whatFailedPassesByItself()
{
    m_ground->record("TC-0002", TestOutcome::Fail);
    TestResult result;
    const std::vector<TestCaseId> one{m_ground->testCase("TC-0002").id};
    {
        Change recording = m_ground->begin(actions::recordTest);
        QVERIFY(!TestResultRepository::record(recording, one, result));
    }
    result.record = QStringLiteral("replayed against build 101");
    Change recording = m_ground->begin(actions::recordTest);
    need(TestResultRepository::record(recording, one, result));
    need(recording.commit());
    QCOMPARE(results("TC-0002").back().outcome, TestOutcome::Pass);
}

void TestResultTest::recordsNothingOfWhatIsOutOfThePlan()
{
    TestCase retired = m_ground->testCase("TC-0001");
    retired.retired = true;
    need(m_ground->tryUpdate(retired));
    const auto refused = m_ground->tryRecord("TC-0001", TestOutcome::Pass, QStringLiteral("seen"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(QLatin1String("plan")));
}

void TestResultTest::recordsForSeveralAllOrNone()
{
    TestResult result;
    result.outcome = TestOutcome::Blocked;
    const std::vector<TestCaseId> cases{m_ground->testCase("TC-0001").id,
                                        m_ground->testCase("TC-0002").id};
    {
        Change recording = m_ground->begin(actions::recordTest);
        QVERIFY(!TestResultRepository::record(recording, cases, result));
    }
    QVERIFY(results("TC-0001").empty());
    result.record = QStringLiteral("the environment is not there");
    Change recording = m_ground->begin(actions::recordTest);
    need(TestResultRepository::record(recording, cases, result));
    need(recording.commit());
    QCOMPARE(results("TC-0001").size(), size_t(1));
    QCOMPARE(results("TC-0002").size(), size_t(1));
}

void TestResultTest::takesBuildAndDeviceFromTheCase()
{
    TestCase edited = m_ground->testCase("TC-0001");
    edited.build = QStringLiteral("1.0-rc2");
    edited.device = QStringLiteral("Pixel 7");
    need(m_ground->tryUpdate(edited));
    m_ground->record("TC-0001", TestOutcome::Pass);
    QCOMPARE(results("TC-0001").front().build, QStringLiteral("1.0-rc2"));
    QCOMPARE(results("TC-0001").front().device, QStringLiteral("Pixel 7"));
}

void TestResultTest::refusesEvidenceThatIsNotThere()
{
    TestResult result;
    result.testCase = m_ground->testCase("TC-0001").id;
    result.record = QStringLiteral("seen");
    result.evidence = EvidenceId(99);
    Change recording = m_ground->begin(actions::recordTest);
    const auto refused = TestResultRepository::record(recording, result);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
}

void TestResultTest::doesNotTakeAResultBack()
{
    m_ground->record("TC-0001", TestOutcome::Pass);
    const qint64 entry = need(AuditLog(m_ground->database()).count());
    QVERIFY(!Undo::undo(m_ground->session(Role::Administrator), entry));
    QCOMPARE(results("TC-0001").size(), size_t(1));
}

void TestResultTest::refusesWhoMayNotRecord()
{
    QVERIFY(!Change::begin(m_ground->session(Role::Viewer), actions::recordTest));
    QVERIFY(Change::begin(m_ground->session(Role::Developer), actions::recordTest));
}

void TestResultTest::takesWhatAToolFound()
{
    m_evidence =
        m_ground->addEvidence(m_ground->release, m_ground->requirement("A.2").id, "a report");
    need(fromTool("A.2", Method::Dynamic, TestOutcome::Pass));
    const auto all = results("TC-0001");
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().source, TestSource::Tool);
    QCOMPARE(all.front().evidence, m_evidence);
    QCOMPARE(m_ground->cases().size(), size_t(3));
}

void TestResultTest::addsTheCaseThatAToolFound_data()
{
    QTest::addColumn<QByteArray>("requirement");
    QTest::addColumn<Method>("method");
    QTest::addColumn<bool>("isPlanned");
    QTest::newRow("a method it names") << QByteArray("A.2") << Method::Dynamic << true;
    QTest::newRow("another method") << QByteArray("A.2") << Method::Static << false;
}

void TestResultTest::addsTheCaseThatAToolFound()
{
    QFETCH(const QByteArray, requirement);
    QFETCH(const Method, method);
    QFETCH(const bool, isPlanned);
    m_ground = std::make_unique<TestingFixture>(); // no plan yet
    need(fromTool(requirement.constData(), method, TestOutcome::Fail));
    need(fromTool(requirement.constData(), method, TestOutcome::Pass));
    const auto cases = m_ground->cases();
    QCOMPARE(cases.size(), size_t(1));
    QCOMPARE(cases.front().testCase.isPlanned(), isPlanned);
    QCOMPARE(cases.front().runs, 2);
    QCOMPARE(cases.front().title().zh, m_ground->requirement("A.2").title.zh);
    const TestPlanChange planned = m_ground->plan();
    QCOMPARE(planned.added.size(), size_t(isPlanned ? 2 : 3));
    QVERIFY(planned.retired.empty());
}

void TestResultTest::toolsRecordNothingOfTheOrganisation()
{
    const auto refused = fromTool("O.2", Method::Document, TestOutcome::Pass);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
}

void TestResultTest::countsByBoxMethodPersonAndPhase()
{
    TestCase assigned = m_ground->testCase("TC-0001");
    assigned.assignee = m_ground->addPerson(QStringLiteral("李娜"));
    need(m_ground->tryUpdate(assigned));
    need(m_ground->tryAdd(m_ground->own(QStringLiteral("代码走查"), Method::Static)));
    m_ground->record("TC-0001", TestOutcome::Pass);
    m_ground->record("TC-0002", TestOutcome::Fail);
    m_ground->record("TC-0003", TestOutcome::NotRun);
    const TestProgress progress = TestProgress::of(m_ground->cases());
    QCOMPARE(progress.all.total, 4);
    QCOMPARE(progress.all.passed, 1);
    QCOMPARE(progress.all.failed, 1);
    QCOMPARE(progress.all.notRun(), 2);
    const auto said = [&](TestGrouping by) {
        QStringList groups;
        for (const TestProgressGroup &each : progress.by(by))
            groups += QStringLiteral("%1 %2/%3")
                          .arg(each.key)
                          .arg(each.tally.decided())
                          .arg(each.tally.total);
        return groups.join(QStringLiteral(", "));
    };
    QCOMPARE(said(TestGrouping::Box), QStringLiteral("white 0/1, black 2/2, paper 0/1"));
    QCOMPARE(said(TestGrouping::Method),
             QStringLiteral("document 0/1, static 0/1, dynamic 1/1, pentest 1/1"));
    QCOMPARE(said(TestGrouping::Person), QStringLiteral(" 1/3, 李娜 1/1"));
    QCOMPARE(said(TestGrouping::Phase), QStringLiteral("test 2/4"));
}

void TestResultTest::saysWhichBoxIsMissing()
{
    const auto missing = [&] { return TestProgress::missingBoxes(m_ground->cases()); };
    QCOMPARE(missing(), (std::vector{TestBox::White, TestBox::Black}));
    m_ground->record("TC-0001", TestOutcome::Blocked);
    QCOMPARE(missing(), (std::vector{TestBox::White, TestBox::Black}));
    m_ground->record("TC-0001", TestOutcome::Fail);
    QCOMPARE(missing(), std::vector{TestBox::White});
    need(m_ground->tryAdd(m_ground->own(QStringLiteral("代码走查"), Method::Static)));
    m_ground->record("TC-0004", TestOutcome::Pass);
    QVERIFY(missing().empty());
}

void TestResultTest::proposes_data()
{
    using Outcomes = std::vector<std::optional<TestOutcome>>;
    using enum TestOutcome;
    QTest::addColumn<Outcomes>("outcomes");
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<int>("missing");
    QTest::newRow("nothing tested") << Outcomes{{}, {}} << Judgement::NotAssessed << 2;
    QTest::newRow("one to come") << Outcomes{Pass, {}} << Judgement::NotAssessed << 1;
    QTest::newRow("one blocked") << Outcomes{Pass, Blocked} << Judgement::NotAssessed << 1;
    QTest::newRow("all passed") << Outcomes{Pass, Pass} << Judgement::Compliant << 0;
    QTest::newRow("one does not apply")
        << Outcomes{Pass, NotApplicable} << Judgement::Compliant << 0;
    QTest::newRow("none applies") << Outcomes{NotApplicable, NotApplicable}
                                  << Judgement::NotAssessed << 0;
    QTest::newRow("one failed") << Outcomes{Pass, Fail} << Judgement::Partial << 0;
    QTest::newRow("all failed") << Outcomes{Fail, Fail} << Judgement::Noncompliant << 0;
    QTest::newRow("failed and to come") << Outcomes{Fail, {}} << Judgement::Noncompliant << 1;
}

void TestResultTest::proposes()
{
    QFETCH(const std::vector<std::optional<TestOutcome>>, outcomes);
    QFETCH(const Judgement, judgement);
    QFETCH(const int, missing);
    const char *const numbers[] = {"TC-0001", "TC-0002"};
    std::vector<Method> methods;
    QStringList told;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i])
            continue;
        m_ground->record(numbers[i], *outcomes[i]);
        told += QString::fromLatin1(numbers[i]);
        if (isDone(*outcomes[i]))
            methods.push_back(i == 0 ? Method::Dynamic : Method::Pentest);
    }
    const auto proposal =
        TestProposal::of(need(TestCaseRepository(m_ground->database())
                                  .listings(m_ground->release, m_ground->requirement("A.2").id)));
    QVERIFY(proposal);
    QCOMPARE(proposal->judgement, judgement);
    QCOMPARE(proposal->missing, missing);
    QCOMPARE(proposal->methods, methods);
    QCOMPARE(proposal->record.split(u'\n', Qt::SkipEmptyParts).size(), told.size());
    for (const QString &number : told)
        QVERIFY(proposal->record.contains(number));
    QVERIFY(!TestProposal::of({}));
}

QTEST_GUILESS_MAIN(TestResultTest)
#include "testresulttest.moc"
