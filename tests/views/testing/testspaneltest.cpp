#include "models/findings/findingrepository.h"
#include "models/lifecycle/gatecriteriamodel.h"
#include "models/testing/testresultrepository.h"
#include "tests/views/release/releasewindow.h"
#include "views/testing/testcaseview.h"
#include "views/assessments/assessmentpanel.h"
#include "views/design/messagebar.h"
#include "views/findings/findingeditor.h"
#include "views/testing/assigntestsdialog.h"
#include "views/testing/testcaseeditor.h"
#include "views/testing/testresultdialog.h"
#include "views/testing/testsamplingeditor.h"
#include "views/testing/testspanel.h"

#include <QDoubleSpinBox>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace gatehouse;

namespace {
constexpr auto requirement = "6.1.2.a";
}

class TestsPanelTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        explicit Window(Role role = Role::Administrator) : ReleaseWindow(role) { }
        void plan()
        {
            openRelease();
            showTab(TestsTab);
            dialogs().confirmations.enqueue(true);
            click(button("Plan the tests", visible<TestsPanel>()->findChild<EmptyState *>()));
        }
        TestCaseTable *table() { return visible<TestCaseTable>(); }
        std::vector<TestCaseListing> cases()
        {
            return need(TestCaseRepository(database()).listings(release()));
        }
        /// Selects the tests of the requirement and gives them.
        std::vector<TestCaseListing> chooseTests()
        {
            auto all = cases();
            std::erase_if(all, [](const TestCaseListing &each) {
                return each.key != QLatin1String(requirement);
            });
            auto *list = table();
            const auto *model = qobject_cast<IdTableModel *>(list->model());
            list->clearSelection();
            for (const TestCaseListing &each : all)
                list->selectionModel()->select(
                    model->index(model->rowOf(each.testCase.id.value), 0),
                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
            list->setFocus();
            return all;
        }
        QString text(const char *label) { return visible<QLabel>(QLatin1String(label))->text(); }
    };

private Q_SLOTS:
    void leavesTheRoomToItsListInASmallWindow()
    {
        Window window;
        window.plan();
        window.window().resize(1280, 720);
        QTRY_COMPARE(window.window().width(), 1280);
        auto *tools = window.visible<ToolRow>();
        QTRY_COMPARE(tools->height(), tools->sizeHint().height());
        QVERIFY(tools->more()->isVisible());
        QVERIFY(window.button("Passed", tools)->isVisible());
        QVERIFY(window.visible<FilterChipBar>()->height() < 3 * tools->height());
        // What waits can still be done.
        window.table()->selectRow(0);
        // The steps beside the list are read in lines, not word by word.
        QVERIFY(window.visible<TestCaseView>()->width() >= 250);
        window.use("Assign…", window.visible<TestsPanel>());
        QVERIFY(window.editor<AssignTestsDialog>());
        window.editor<AssignTestsDialog>()->reject();
    }

    void besideItATestIsAskedFor()
    {
        Window window;
        window.openRelease();
        window.showTab(Window::TestsTab);
        QStringList said;
        for (const auto *label : window.visible<AssessmentPanel>()->findChildren<QLabel *>()) {
            if (label->isVisible())
                said += label->text();
        }
        QVERIFY2(said.join(u' ').contains("a test is for"), qPrintable(said.join(u' ')));
    }

    void plansAndSaysHowFarItIs()
    {
        Window window;
        window.plan();
        QVERIFY(!window.cases().empty());
        QCOMPARE(window.table()->model()->rowCount(), static_cast<int>(window.cases().size()));
        QVERIFY(window.text("tests-progress").contains("White-box"));
        window.click(window.button("By method, phase and person", window.visible<TestsPanel>()));
        QVERIFY(window.text("tests-groups").contains("Static analysis"));
        window.table()->selectRow(0);
        window.table()->setFocus();
        window.dialogs().texts.enqueue(QStringLiteral("Replayed, refused."));
        QTest::keyClick(window.table(), Qt::Key_P);
        QCOMPARE(window.cases().front().outcome(), std::optional(TestOutcome::Pass));
        QCOMPARE(window.cases().front().last->record, QStringLiteral("Replayed, refused."));
        QVERIFY(window.text("tests-progress").contains("1 passed"));
        QTest::keyClick(window.table(), Qt::Key_N);
        QCOMPARE(window.table()->currentIndex().row(), 1);
    }

    void recordsAFailureWithWhatWasSeen()
    {
        Window window;
        window.plan();
        window.table()->selectRow(0);
        window.table()->setFocus();
        QTest::keyClick(window.table(), Qt::Key_F);
        auto *dialog = window.editor<TestResultDialog>();
        window.click(dialog->saveButton());
        QVERIFY(dialog->isVisible()); // not without a record
        window.type(dialog->findChild<QPlainTextEdit *>(QStringLiteral("test-result-record")),
                    QStringLiteral("The code is in the log."));
        window.click(dialog->saveButton());
        const TestCaseListing failed = window.cases().front();
        QCOMPARE(failed.outcome(), std::optional(TestOutcome::Fail));
        QCOMPARE(failed.last->record, QStringLiteral("The code is in the log."));
        QVERIFY(window.text("test-results").contains("The code is in the log."));
    }

    void opensAFindingOfWhatATestShowed()
    {
        Window window;
        window.plan();
        window.table()->selectRow(0);
        window.table()->setFocus();
        QTest::keyClick(window.table(), Qt::Key_F);
        auto *dialog = window.editor<TestResultDialog>();
        window.type(dialog->findChild<QPlainTextEdit *>(QStringLiteral("test-result-record")),
                    QStringLiteral("The code is in the log."));
        window.click(dialog->saveButton());
        const TestCaseListing failed = window.cases().front();
        window.use("Open a finding…", window.visible<TestsPanel>());
        window.click(window.editor<FindingEditor>()->saveButton());
        const Finding opened =
            need(FindingRepository(window.database(), {}).byNumber(QStringLiteral("F-0001")));
        QCOMPARE(opened.source, FindingSource::Test);
        QCOMPARE(opened.release, window.release());
        QCOMPARE(opened.requirement, failed.testCase.requirement);
        QCOMPARE(opened.title, failed.title().en);
        QVERIFY(opened.description.contains(failed.testCase.number));
        QVERIFY(opened.description.contains("The code is in the log."));
    }

    void blocksAndAssignsSeveralAtOnce()
    {
        Window window;
        window.plan();
        const size_t several = window.chooseTests().size();
        QVERIFY(several > 1);
        QTest::keyClick(window.table(), Qt::Key_B);
        auto *dialog = window.editor<TestResultDialog>();
        window.type(dialog->findChild<QPlainTextEdit *>(QStringLiteral("test-result-record")),
                    QStringLiteral("No environment yet."));
        window.click(dialog->saveButton());
        size_t blocked = 0;
        for (const TestCaseListing &each : window.cases())
            blocked += each.outcome() == TestOutcome::Blocked;
        QCOMPARE(blocked, several);
        window.use("Assign…", window.visible<TestsPanel>());
        auto *assigning = window.editor<AssignTestsDialog>();
        QCOMPARE(assigning->findChild<QComboBox *>(QStringLiteral("tests-tester"))->count(), 1);
        window.click(assigning->saveButton());
    }

    void addsAnOwnCaseAndFindsIt()
    {
        Window window;
        window.plan();
        const size_t planned = window.cases().size();
        window.use("New case…", window.visible<TestsPanel>());
        auto *form = window.editor<TestCaseEditor>();
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // not without a title
        window.type(form->findChild<QLineEdit *>(QStringLiteral("test-case-title")),
                    QStringLiteral("Replay of a claim"));
        window.click(form->saveButton());
        QCOMPARE(window.cases().size(), planned + 1);
        window.toggle(QStringLiteral("own"));
        QCOMPARE(window.table()->model()->rowCount(), 1);
        QVERIFY(!window.cases().back().testCase.isPlanned());
    }

    void recordsASampling()
    {
        Window window;
        window.plan();
        window.table()->selectRow(0);
        window.use("Sampling…", window.visible<TestsPanel>());
        auto *form = window.editor<TestSamplingEditor>();
        window.type(form->findChild<QLineEdit *>(QStringLiteral("test-sampling-population")),
                    QStringLiteral("All screens"));
        window.type(form->findChild<QPlainTextEdit *>(QStringLiteral("test-sampling-sample")),
                    QStringLiteral("Those with money"));
        window.type(form->findChild<QPlainTextEdit *>(QStringLiteral("test-sampling-reason")),
                    QStringLiteral("What moves money is looked at whole."));
        window.click(form->saveButton());
        QVERIFY(window.text("test-sampling").contains("Those with money"));
    }

    void asksHowEachPassed()
    {
        Window window;
        window.plan();
        const auto passed = [&window] {
            return std::ranges::count_if(window.cases(), [](const TestCaseListing &each) {
                return each.outcome() == TestOutcome::Pass;
            });
        };
        auto &asked = window.dialogs().promptsAsked;
        asked.clear();
        window.table()->selectAll();
        window.table()->setFocus();
        QTest::keyClick(window.table(), Qt::Key_P);
        QCOMPARE(passed(), 0);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.last().required);
        const int all = static_cast<int>(window.cases().size());
        QVERIFY2(asked.last().hint.contains(QStringLiteral("Never run: %1").arg(all)),
                 qPrintable(asked.last().hint));
        window.table()->clearSelection();
        window.table()->selectRow(0);
        QTest::keyClick(window.table(), Qt::Key_P);
        QCOMPARE(passed(), 0);
        window.dialogs().texts.enqueue(QStringLiteral("looked at"));
        QTest::keyClick(window.table(), Qt::Key_P);
        QCOMPARE(passed(), 1);
        QCOMPARE(window.cases().front().last->record, QStringLiteral("looked at"));
        QVERIFY(
            window.window().messages()->texts().value(0).startsWith(QStringLiteral("Passed: TC-")));
        // Twice by mistake.
        QTest::keyClick(window.table(), Qt::Key_P);
        QVERIFY(asked.last().hint.contains(QStringLiteral("How it went last: Passed")));
        QCOMPARE(window.cases().front().runs, 1);
    }

    void manyAtOnceLeaveOutWhatFailed()
    {
        Window window;
        window.plan();
        window.table()->selectRow(0);
        window.table()->setFocus();
        QTest::keyClick(window.table(), Qt::Key_F);
        auto *failing = window.editor<TestResultDialog>();
        window.type(failing->findChild<QPlainTextEdit *>(QStringLiteral("test-result-record")),
                    QStringLiteral("The code is in the log."));
        window.click(failing->saveButton());

        window.table()->selectAll();
        window.dialogs().texts.enqueue(QStringLiteral("all looked at"));
        QTest::keyClick(window.table(), Qt::Key_P);
        const QString hint = window.dialogs().promptsAsked.last().hint;
        QVERIFY2(hint.contains(QStringLiteral("Left out: 1 that failed")), qPrintable(hint));
        const auto cases = window.cases();
        QCOMPARE(cases.front().outcome(), std::optional(TestOutcome::Fail));
        for (const TestCaseListing &each : std::span(cases).subspan(1)) {
            QCOMPARE(each.outcome(), std::optional(TestOutcome::Pass));
            QCOMPARE(each.last->record, QStringLiteral("all looked at"));
        }
        // Nor is it blocked with them.
        window.table()->selectAll();
        QTest::keyClick(window.table(), Qt::Key_B);
        auto *blocking = window.editor<TestResultDialog>();
        QVERIFY(std::ranges::any_of(blocking->findChildren<QLabel *>(), [](const QLabel *each) {
            return each->text().contains(QStringLiteral("Left out: 1 that failed"));
        }));
        blocking->reject();
        // By itself it passes, for what was tried again.
        window.table()->clearSelection();
        window.table()->selectRow(0);
        window.dialogs().texts.enqueue(QStringLiteral("replayed against build 101"));
        QTest::keyClick(window.table(), Qt::Key_P);
        QCOMPARE(window.cases().front().outcome(), std::optional(TestOutcome::Pass));
        QCOMPARE(window.cases().front().last->record, QStringLiteral("replayed against build 101"));
    }

    void proposesAJudgementThatAPersonSaves()
    {
        Window window;
        window.plan();
        const auto tests = window.chooseTests();
        window.dialogs().texts.enqueue(QStringLiteral("looked at"));
        QTest::keyClick(window.table(), Qt::Key_P);
        window.choose(requirement);
        QCOMPARE(window.visible<QListWidget>(QStringLiteral("requirement-tests"))->count(),
                 static_cast<int>(tests.size()));
        window.click("proposal-take");
        auto *form = window.visible<AssessmentForm>();
        QCOMPARE(form->assessment().judgement, Judgement::Compliant);
        QCOMPARE(form->assessment().phase, std::optional(Phase::Test));
        QVERIFY(form->assessment().record.contains(tests.front().testCase.number));
        QCOMPARE(window.row(requirement).judgement(Phase::Test), Judgement::NotAssessed);
        window.type(form->findChild<QLineEdit *>(QStringLiteral("assessment-object")),
                    QStringLiteral("1.0.0-rc1"));
        window.click("assessment-save");
        QCOMPARE(window.row(requirement).judgement(Phase::Test), Judgement::Compliant);
    }

    void theGateLeadsToTheTests()
    {
        Window window;
        window.openRelease();
        window.choose(Phase::Test);
        window.showTab(ReleaseWindow::GateTab);
        auto *criteria = window.visible<QTreeView>();
        for (int row = 0; row < criteria->model()->rowCount(); ++row) {
            const QModelIndex index = criteria->model()->index(row, 0);
            if (index.data(GateCriteriaModel::CriterionRole).toInt()
                == static_cast<int>(Criterion::TestPlanPresent))
                criteria->setCurrentIndex(index);
        }
        criteria->setFocus();
        QTest::keyClick(criteria, Qt::Key_Return);
        QVERIFY(window.visible<TestsPanel>());
    }

    void letsAViewerOnlyLook()
    {
        Window window;
        window.plan();
        window.actAs(Role::Viewer);
        window.table()->selectRow(0);
        window.table()->setFocus();
        QTest::keyClick(window.table(), Qt::Key_P);
        QVERIFY(!window.cases().front().last);
        QVERIFY(!window.tool("New case…", window.visible<TestsPanel>())->isEnabled());
    }
};

QTEST_MAIN(TestsPanelTest)
#include "testspaneltest.moc"
