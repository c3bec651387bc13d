#include "models/lifecycle/gatesnapshot.h"
#include "models/lifecycle/testcriteria.h"
#include "models/lifecycle/testplanpolicy.h"
#include "models/testing/testplan.h"
#include "models/testing/testresultrepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/support/tampering.h"

#include <QTest>

using namespace gatehouse;

/// What the test gate asks of the test plan.
class TestGateTest : public QObject
{
    Q_OBJECT

    /// The small library under the key of the built-in one, with the clause that asks for a plan.
    struct Ground : LifecycleFixture {
        Ground()
        {
            QJsonObject library = QJsonDocument::fromJson(smallLibraryJson()).object();
            library[QStringLiteral("key")] = QLatin1StringView(builtInLibraryKey);
            QJsonArray requirements = library[QStringLiteral("requirements")].toArray();
            QJsonObject clause = requirementJson("7.3.5.b", "application", "mandatory",
                                                 {QStringLiteral("test")}, "management");
            clause[QStringLiteral("item")] = QStringLiteral("b");
            requirements += clause;
            library[QStringLiteral("requirements")] = requirements;
            publish(need(parseLibrary(QJsonDocument(library).toJson())));
            release = addRelease(addApp(
                QStringLiteral("A"), 3,
                {{QStringLiteral("has_login"), true}, {QStringLiteral("outsourced"), false}}));
        }
        void plan()
        {
            Change planning = change(actions::planTests.key);
            const auto sheet = need(AssessmentSheet::load(database(), *shelf, release, today()));
            need(TestPlan::update(planning, sheet));
            need(planning.commit());
        }
        void addOwn(Method method)
        {
            TestCase own;
            own.release = release;
            own.method = method;
            own.title = QStringLiteral("走查");
            Change adding = change(actions::addTestCase.key);
            need(TestCaseRepository::addOwn(adding, own));
            need(adding.commit());
        }
        void record(const QString &number, TestOutcome outcome)
        {
            TestResult result;
            result.testCase = need(TestCaseRepository(database()).byNumber(number)).id;
            result.outcome = outcome;
            result.record = QStringLiteral("seen");
            Change recording = change(actions::recordTest.key);
            need(TestResultRepository::record(recording, result));
            need(recording.commit());
        }
        void recordAll()
        {
            for (const TestCaseListing &each :
                 need(TestCaseRepository(database()).listings(release)))
                record(each.testCase.number, TestOutcome::Pass);
        }
        std::optional<CriterionStatus> criterion(Criterion wanted)
        {
            for (const CriterionStatus &each : status(release, Phase::Test).criteria) {
                if (each.criterion == wanted)
                    return each;
            }
            return {};
        }
        QStringList missing(Criterion wanted)
        {
            QStringList keys;
            const auto found = criterion(wanted);
            for (const MissingItem &item : found->missing)
                keys += item.key;
            return keys;
        }
        /// Everything judged, and every gate up to the test's passed but for that one.
        void walkToTheTest()
        {
            judge({}, "O.1", Judgement::Compliant);
            for (const char *key : {"A.1", "A.2", "A.3", "7.3.5.b"})
                judge(release, key, Judgement::Compliant);
            addEvidence(release, requirement("A.2").id, "a report");
            for (const Phase phase : {Phase::Requirements, Phase::Design, Phase::Development})
                decide(release, phase, GateDecisionKind::Passed);
        }
        BoardCell cell()
        {
            return board(today()).front().cells[static_cast<size_t>(indexOf(Phase::Test))];
        }
        int testsToDo() { return countsOf(status(release, Phase::Test).criteria).testsToDo; }

        ReleaseId release;
    };

private Q_SLOTS:
    void init() { m_ground = std::make_unique<Ground>(); }
    void cleanup() { m_ground.reset(); }

    void asksOnlyWhereTheClauseApplies()
    {
        QVERIFY(m_ground->criterion(Criterion::TestPlanPresent));
        Change deciding = m_ground->change("applicability.decide");
        need(ApplicabilityRepository::decide(
            deciding, m_ground->release, m_ground->requirement("7.3.5.b").id, false,
            QStringLiteral("tested with the platform it runs on")));
        need(deciding.commit());
        QVERIFY(!m_ground->criterion(Criterion::TestPlanPresent));
        LifecycleFixture other;
        other.publishSmall();
        const ReleaseId release = other.addRelease(other.addApp(QStringLiteral("B")));
        for (const CriterionStatus &each : other.status(release, Phase::Test).criteria)
            QVERIFY(!asksForTests(each.criterion));
    }

    void namesTheRequirementsOfTheLibrary()
    {
        const TestPlanPolicy &policy = TestPlanPolicy::builtIn();
        const Library library = need(builtInLibrary());
        QCOMPARE(policy.library, library.key);
        QVERIFY(!policy.requirements.isEmpty());
        for (const QString &key : policy.requirements)
            QVERIFY2(library.requirementByKey(key), qPrintable(key));
    }

    void saysThatThereIsNoPlan()
    {
        const auto present = m_ground->criterion(Criterion::TestPlanPresent);
        QVERIFY(!present->passed);
        QVERIFY(present->missing.empty()); // missing as a whole
        QCOMPARE(m_ground->testsToDo(), 1);
        m_ground->plan();
        QVERIFY(m_ground->criterion(Criterion::TestPlanPresent)->passed);
    }

    void namesWhatThePlanLacks()
    {
        m_ground->plan();
        TestCase out =
            need(TestCaseRepository(m_ground->database()).byNumber(QStringLiteral("TC-0002")));
        out.retired = true;
        Change editing = m_ground->change(actions::editTestCase.key);
        need(TestCaseRepository::update(editing, out));
        need(editing.commit());
        QCOMPARE(m_ground->missing(Criterion::TestPlanPresent), QStringList{QStringLiteral("A.2")});
    }

    void asksForBothBoxes()
    {
        m_ground->plan();
        QCOMPARE(m_ground->missing(Criterion::TestBoxesCovered).join(u' '), "white black");
        m_ground->record(QStringLiteral("TC-0001"), TestOutcome::Pass); // dynamic
        QCOMPARE(m_ground->missing(Criterion::TestBoxesCovered).join(u' '), "white");
        m_ground->addOwn(Method::Static);
        m_ground->record(QStringLiteral("TC-0005"), TestOutcome::Blocked);
        QCOMPARE(m_ground->missing(Criterion::TestBoxesCovered).join(u' '), "white");
        m_ground->record(QStringLiteral("TC-0005"), TestOutcome::Pass);
        QVERIFY(m_ground->criterion(Criterion::TestBoxesCovered)->passed);
    }

    void asksForAResultOrAReasonOfWhatIsMandatory()
    {
        m_ground->plan(); // A.3, TC-0003, is recommended
        QCOMPARE(m_ground->missing(Criterion::TestsRecorded).join(u' '), "TC-0001 TC-0002 TC-0004");
        m_ground->record(QStringLiteral("TC-0001"), TestOutcome::Fail);
        m_ground->record(QStringLiteral("TC-0002"), TestOutcome::NotRun);
        QCOMPARE(m_ground->missing(Criterion::TestsRecorded).join(u' '), "TC-0004");
        m_ground->record(QStringLiteral("TC-0004"), TestOutcome::NotApplicable);
        QVERIFY(m_ground->criterion(Criterion::TestsRecorded)->passed);
    }

    void failedTestsWantAFindingOrARetest()
    {
        m_ground->plan();
        m_ground->record(QStringLiteral("TC-0001"), TestOutcome::Fail);
        m_ground->record(QStringLiteral("TC-0003"), TestOutcome::Fail);
        QCOMPARE(m_ground->missing(Criterion::FailedTestsHandled).join(u' '), "TC-0001 TC-0003");
        m_ground->openFinding(m_ground->release, m_ground->requirement("A.2").id);
        QCOMPARE(m_ground->missing(Criterion::FailedTestsHandled).join(u' '), "TC-0003");
        m_ground->record(QStringLiteral("TC-0003"), TestOutcome::Pass);
        QVERIFY(m_ground->criterion(Criterion::FailedTestsHandled)->passed);
    }

    void theBoardCountsTheSame()
    {
        QCOMPARE(m_ground->cell().testsToDo, m_ground->testsToDo());
        m_ground->plan();
        QVERIFY(m_ground->testsToDo() > 1);
        QCOMPARE(m_ground->cell().testsToDo, m_ground->testsToDo());
        m_ground->record(QStringLiteral("TC-0001"), TestOutcome::Fail);
        QCOMPARE(m_ground->cell().testsToDo, m_ground->testsToDo());
    }

    void passesOnceEverythingIsTested()
    {
        m_ground->walkToTheTest();
        const auto refused =
            m_ground->tryDecide(m_ground->release, Phase::Test, GateDecisionKind::Passed);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("there is no test plan")));
        QCOMPARE(m_ground->cell().state, GateState::InProgress);
        m_ground->plan();
        m_ground->addOwn(Method::Static);
        m_ground->recordAll();
        QCOMPARE(m_ground->cell().state, GateState::Ready);
        m_ground->decide(m_ground->release, Phase::Test, GateDecisionKind::Passed);
    }

    void saysWhatHasFailedSince()
    {
        m_ground->walkToTheTest();
        m_ground->plan();
        m_ground->addOwn(Method::Static);
        m_ground->recordAll();
        const GateDecisionId passed =
            m_ground->decide(m_ground->release, Phase::Test, GateDecisionKind::Passed);
        const auto changes = [&] {
            return need(m_ground->gates().changesSince(passed, m_ground->today()));
        };
        m_ground->record(QStringLiteral("TC-0001"), TestOutcome::Pass); // the same once more
        QVERIFY(changes().empty());
        QVERIFY(!m_ground->cell().changedSince);
        m_ground->record(QStringLiteral("TC-0001"), TestOutcome::Fail);
        QCOMPARE(changes(),
                 (std::vector<SnapshotDifference>{
                     {SnapshotDifference::What::Tests, QStringLiteral("TC-0001")}}));
        QVERIFY(m_ground->cell().changedSince);
    }

    void doesNotAskAfterwards()
    {
        // Decided upon before there were plans: nothing of one in it.
        m_ground->walkToTheTest();
        m_ground->plan();
        m_ground->addOwn(Method::Static);
        m_ground->recordAll();
        m_ground->decide(m_ground->release, Phase::Test, GateDecisionKind::Passed);
        runPast(m_ground->database(), {"test_result_no_delete"},
                "DELETE FROM test_result; DELETE FROM test_case;");
        QVERIFY(!m_ground->criterion(Criterion::TestPlanPresent));
        m_ground->decide(m_ground->release, Phase::Test, GateDecisionKind::Reopened);
        QVERIFY(m_ground->criterion(Criterion::TestPlanPresent));
    }

    void findsNoChangeInWhatWasDecidedBeforeThereWerePlans()
    {
        const QJsonObject failed{{QStringLiteral("case"), QStringLiteral("TC-0001")},
                                 {QStringLiteral("outcome"), QStringLiteral("fail")}};
        const QJsonObject plan{{QStringLiteral("test_plan"), QJsonArray{failed}}};
        QVERIFY(compareSnapshots("{}", QJsonDocument(plan).toJson()).empty());
    }

private:
    std::unique_ptr<Ground> m_ground;
};

QTEST_GUILESS_MAIN(TestGateTest)
#include "testgatetest.moc"
