#include "models/accounts/accountrepository.h"
#include "models/findings/findingrepository.h"
#include "models/findings/findingtablemodel.h"
#include "models/base/momenttext.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "tests/views/release/releasewindow.h"
#include "views/findings/acceptanceeditor.h"
#include "views/assessments/assessmentpanel.h"
#include "views/findings/findingeditor.h"
#include "views/findings/findingspanel.h"
#include "views/design/breakingtext.h"
#include "views/design/inspector.h"
#include "views/design/messagebar.h"
#include "views/design/optionaldateedit.h"
#include "views/frame/frameactions.h"
#include "views/page/bulkeditdialog.h"
#include "views/release/decisionspanel.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableWidget>

using namespace gatehouse;

namespace {
constexpr auto requirement = "6.3.1.a";
constexpr auto ofTheOrganisation = "7.1.a";
} // namespace

class FindingsPanelTest : public QObject
{
    Q_OBJECT

    /// A release with a requirement that falls short, chosen.
    struct Window : ReleaseWindow {
        explicit Window()
        {
            openRelease();
            choose(requirement);
            judge(Judgement::Noncompliant, QStringLiteral("Codes are in the log."));
        }
        FindingRepository repository() { return FindingRepository(database(), {}); }
        Finding finding() { return need(repository().byNumber(QStringLiteral("F-0001"))); }
        void open(const QString &title)
        {
            click("finding-open");
            auto *form = editor<FindingEditor>();
            type(form->findChild<QLineEdit *>(QStringLiteral("finding-title")), title);
            click(form->saveButton());
        }
        /// Opens the finding's editor from the table, by Enter.
        FindingEditor *edit()
        {
            showTab(FindingsTab);
            auto *table = visible<QTableView>();
            table->selectRow(0);
            table->setFocus();
            QTest::keyClick(table, Qt::Key_Return);
            return editor<FindingEditor>();
        }
        void moveTo(FindingStatus status)
        {
            auto *form = edit();
            auto *combo = form->findChild<QComboBox *>(QStringLiteral("finding-status"));
            combo->setCurrentIndex(combo->findData(toKey(status)));
            click(form->saveButton());
        }
        QAction *accept() { return tool("Accept the risk…", visible<FindingsPanel>()); }
        void acceptTheRequirement(const QString &reason)
        {
            click("risk-accept");
            auto *form = editor<AcceptanceEditor>();
            type(form->findChild<QPlainTextEdit *>(QStringLiteral("acceptance-reason")), reason);
            click(form->saveButton());
        }
        std::vector<RiskAcceptance> acceptances()
        {
            return need(RiskAcceptanceRepository(database()).ofRelease(release()));
        }
        QList<MissingItem> uncovered()
        {
            const auto all = gate().criteria;
            const auto &missing = all[static_cast<size_t>(Criterion::NoncomplianceCovered)].missing;
            return {missing.begin(), missing.end()};
        }
    };

private Q_SLOTS:
    void opensOneFromTheRequirement()
    {
        Window window;
        QCOMPARE(window.uncovered().size(), 1);
        window.click("finding-open");
        auto *form = window.editor<FindingEditor>();
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // not without a title
        QVERIFY(need(window.repository().listings()).empty());
        window.type(form->findChild<QLineEdit *>(QStringLiteral("finding-title")),
                    QStringLiteral("One-time codes in the log"));
        window.click(form->saveButton());
        const Finding opened = window.finding();
        QCOMPARE(opened.title, QStringLiteral("One-time codes in the log"));
        QCOMPARE(opened.description, QStringLiteral("Codes are in the log."));
        QCOMPARE(opened.risk, Risk::Medium);
        QCOMPARE(opened.status, FindingStatus::Open);
        QVERIFY(window.uncovered().isEmpty()); // it is in remediation now
    }

    void offersWhatWasEnteredWhenTheProgramEndedByItself()
    {
        Window window;
        const QDir kept(window.file(QStringLiteral("forms")));
        const auto isKept = [&kept] { return !kept.entryList(QDir::Files).isEmpty(); };
        window.click("finding-open");
        auto *form = window.editor<FindingEditor>();
        window.type(form->findChild<QLineEdit *>(QStringLiteral("finding-title")),
                    QStringLiteral("One-time codes in the log"));
        QTRY_VERIFY(isKept());
        // Nobody was asked.
        delete form;
        QVERIFY(isKept());

        window.click("finding-open");
        form = window.editor<FindingEditor>();
        auto *title = form->findChild<QLineEdit *>(QStringLiteral("finding-title"));
        QVERIFY(title->text().isEmpty());
        window.click("form-draft-restore");
        QCOMPARE(title->text(), QStringLiteral("One-time codes in the log"));
        window.click(form->saveButton());
        QCOMPARE(window.finding().title, QStringLiteral("One-time codes in the log"));
        QTRY_VERIFY(!isKept());
    }

    void proposesADueDateUntilOneIsChosen()
    {
        Window window;
        window.click("finding-open");
        auto *form = window.editor<FindingEditor>();
        auto *due = form->findChild<OptionalDateEdit *>(QStringLiteral("finding-due_on"));
        auto *risk = form->findChild<QComboBox *>(QStringLiteral("finding-risk"));
        const QDate proposed = due->date();
        QVERIFY(proposed.isValid());
        risk->setCurrentIndex(risk->findData(toKey(Risk::High)));
        QVERIFY(due->date() < proposed);
        due->setDate(proposed.addDays(1));
        risk->setCurrentIndex(risk->findData(toKey(Risk::Low)));
        QCOMPARE(due->date(), proposed.addDays(1));
    }

    void commentsMergesAndSplits()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.open(QStringLiteral("Two"));
        window.showTab(Window::FindingsTab);
        window.visible<QTableView>()->selectRow(1);
        window.dialogs().texts.append(QStringLiteral("The same as F-0001."));
        window.use("Comment…", window.visible<FindingsPanel>());
        window.dialogs().texts.append(QStringLiteral("F-0001"));
        window.use("Merge…", window.visible<FindingsPanel>());
        const auto second = [&] {
            return need(window.repository().byNumber(QStringLiteral("F-0002")));
        };
        QCOMPARE(second().comments.size(), 1u);
        QCOMPARE(second().duplicateOf, QStringLiteral("F-0001"));
        window.visible<QTableView>()->selectRow(1);
        QVERIFY(!window.tool("Merge…", window.visible<FindingsPanel>())->isEnabled());
        window.use("Split", window.visible<FindingsPanel>());
        QVERIFY(!second().isDuplicate());
    }

    void leadsFromTheRequirementToTheFinding()
    {
        Window window;
        window.open(QStringLiteral("One"));
        auto *list = window.visible<QListWidget>(QStringLiteral("requirement-findings"));
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(window.visible<QTableView>()->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("F-0001"));
        QVERIFY(window.button("Edit…")->isEnabled());
    }

    void changesManyAtOnceAndLowersNothingByUndo()
    {
        Window window;
        window.open(QStringLiteral("One"));
        {
            Finding second = window.finding();
            second.title = QStringLiteral("Two");
            Change change = need(Change::begin(window.context().session(), actions::openFinding));
            need(FindingRepository::open(change, second));
            need(change.commit());
        }
        window.showTab(Window::FindingsTab);
        QVERIFY(!window.tool("Change selected…", window.visible<FindingsPanel>())->isEnabled());
        window.visible<QTableView>()->selectAll();
        window.use("Change selected…", window.visible<FindingsPanel>());
        auto *dialog = window.editor<BulkEditDialog>();
        auto *field = dialog->findChild<QComboBox *>(QStringLiteral("bulk-field"));
        field->setCurrentIndex(field->findData(QStringLiteral("risk")));
        auto *risk = dialog->findChild<QComboBox *>(QStringLiteral("bulk-risk"));
        risk->setCurrentIndex(risk->findData(QStringLiteral("medium")));
        QVERIFY(!dialog->saveButton()->isEnabled()); // both say so already
        const auto *same = dialog->findChild<QTableWidget *>(QStringLiteral("bulk-preview"));
        QCOMPARE(same->item(0, 2)->text(), QStringLiteral("As it is"));
        risk->setCurrentIndex(risk->findData(QStringLiteral("high")));
        auto *preview = dialog->findChild<QTableWidget *>(QStringLiteral("bulk-preview"));
        QCOMPARE(preview->rowCount(), 2);
        // What each is, not its number alone.
        QCOMPARE(preview->item(0, 0)->text(), QStringLiteral("F-0001 One"));
        QCOMPARE(preview->item(1, 0)->text(), QStringLiteral("F-0002 Two"));
        QCOMPARE(preview->item(0, 1)->text(), QStringLiteral("Medium risk"));
        QCOMPARE(preview->item(0, 2)->text(), QStringLiteral("High risk"));
        window.click(dialog->saveButton());
        const auto risks = [&] {
            QList<Risk> found;
            for (const Finding &each : need(window.repository().ofRelease(window.release())))
                found += each.risk;
            return found;
        };
        QCOMPARE(risks(), (QList<Risk>{Risk::High, Risk::High}));
        // Taking it back would lower a risk without a reason, so it is not offered.
        const auto buttons = window.window().messages()->findChildren<QAbstractButton *>();
        QVERIFY(std::ranges::none_of(buttons, [](const QAbstractButton *each) {
            return each->isVisible() && each->text() == QStringLiteral("Undo");
        }));
        const QAction *undo = window.window().frameActions()->undo;
        QVERIFY(!undo->isEnabled());
        const QString said = undo->toolTip();
        QVERIFY2(said.startsWith(QStringLiteral("A lower risk needs a reason")), qPrintable(said));
        // With what to do: undo has no place for the reason.
        QVERIFY2(said.contains(QStringLiteral("Change the finding by itself, and give the reason "
                                              "with its risk.")),
                 qPrintable(said));
    }

    void writesTheListAsItIsShown()
    {
        Window window;
        window.open(QStringLiteral("One, \"quoted\""));
        window.showTab(Window::FindingsTab);
        const QString path = window.file(QStringLiteral("findings.csv"));
        window.dialogs().paths.enqueue(path);
        window.use("Export the list…", window.visible<FindingsPanel>());
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
        QVERIFY(lines[0].contains(QStringLiteral("Number,Clause,Finding")));
        QVERIFY(lines[1].startsWith(QStringLiteral("F-0001,")));
        QVERIFY(lines[1].contains(QStringLiteral("\"One, \"\"quoted\"\"\"")));
        // Never on a workspace.
        window.dialogs().paths.enqueue(window.context().session().workspace.path());
        window.use("Export the list…", window.visible<FindingsPanel>());
        QTRY_VERIFY(window.window().messages()->texts().join(u'\n').contains(
            QStringLiteral("is a Gatehouse workspace")));
    }

    void isClosedByAReTestThatPasses()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.moveTo(FindingStatus::Fixing);
        QVERIFY(!window.tool("Re-test passed…", window.visible<FindingsPanel>())->isEnabled());
        window.moveTo(FindingStatus::AwaitingRetest);
        // Whoever assessed it does not re-test it.
        for (const char *action : {"Re-test passed…", "Re-test failed…"}) {
            QVERIFY2(!window.tool(action, window.visible<FindingsPanel>())->isEnabled(), action);
            QVERIFY2(window.tool(action, window.visible<FindingsPanel>())
                         ->toolTip()
                         .contains(QStringLiteral("somebody else")),
                     qPrintable(window.tool(action, window.visible<FindingsPanel>())->toolTip()));
        }
        window.actAs(Role::Auditor);
        QVERIFY(window.tool("Re-test passed…", window.visible<FindingsPanel>())->isEnabled());
        window.use("Re-test passed…", window.visible<FindingsPanel>()); // thought better of it
        QCOMPARE(window.finding().status, FindingStatus::AwaitingRetest);
        window.dialogs().texts.append(QStringLiteral("The log is clean."));
        window.use("Re-test passed…", window.visible<FindingsPanel>());
        const Finding closed = window.finding();
        QCOMPARE(closed.status, FindingStatus::Closed);
        QCOMPARE(closed.retests.size(), 1u);
        QVERIFY(closed.retests.front().passed);
        QCOMPARE(closed.retests.front().record, QStringLiteral("The log is clean."));
        for (const char *action : {"Edit…", "Re-test passed…", "Re-test failed…"})
            QVERIFY2(!window.tool(action, window.visible<FindingsPanel>())->isEnabled(), action);
    }

    void offersToJudgeAgainWhatWasMended()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.moveTo(FindingStatus::Fixing);
        window.moveTo(FindingStatus::AwaitingRetest);
        window.actAs(Role::SecurityManager); // who did not assess it, and may
        window.dialogs().texts.append(QStringLiteral("The log is clean."));
        window.use("Re-test passed…", window.visible<FindingsPanel>());
        const QStringList said = window.window().messages()->texts();
        QVERIFY2(said.join(u'\n').contains(QStringLiteral("still judged “Non-compliant”")),
                 qPrintable(said.join(u'\n')));
        window.click(window.button("Judge it again"));
        // There it is, with what was recorded, ready to be judged anew.
        window.judge(Judgement::Compliant, QStringLiteral(" Mended and tested again."));
        QCOMPARE(window.row(requirement).judgement(), Judgement::Compliant);
    }

    void goesBackToFixingWhenItsReTestFails()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.moveTo(FindingStatus::Fixing);
        window.moveTo(FindingStatus::AwaitingRetest);
        window.actAs(Role::Auditor);
        window.dialogs().texts.append(QStringLiteral("Still there."));
        window.use("Re-test failed…", window.visible<FindingsPanel>());
        QCOMPARE(window.finding().status, FindingStatus::Fixing);
        // What was tested stands in the finding.
        QStringList texts;
        for (const QLabel *each : window.edit()->findChildren<QLabel *>())
            texts += each->text();
        QVERIFY(texts.contains(QStringLiteral("2026-03-02 Auditor, failed: Still there.")));
    }

    void saysWhoseVersionStandsBesideOnesOwn()
    {
        Window window;
        window.open(QStringLiteral("One"));
        auto *form = window.edit();
        window.type(form->findChild<QLineEdit *>(QStringLiteral("finding-title")),
                    QStringLiteral(" of mine"));
        const auto as = [&](Role role, const Action &action,
                            const std::function<Result<void>(Change &)> &what) {
            Workspace &workspace = window.workspaces().workspace();
            const Account account = need(AccountRepository(window.database()).byName(toKey(role)));
            Change change = need(Change::begin({workspace, account}, action));
            need(what(change));
            need(change.commit());
            return account.displayName;
        };
        const QString saved = as(Role::SecurityManager, actions::editFinding, [&](Change &change) {
            Finding theirs = window.finding();
            theirs.title = QStringLiteral("Theirs");
            return FindingRepository::update(change, theirs);
        });
        // What is said of it besides is no version of it.
        const QString commented = as(Role::Auditor, actions::commentFinding, [&](Change &change) {
            return FindingRepository::comment(change, window.finding().id, QStringLiteral("Seen."));
        });
        QVERIFY(saved != commented);
        window.dialogs().settlements.enqueue({false});
        window.click(form->saveButton());
        QCOMPARE(window.dialogs().conflictsAsked.size(), 1);
        QCOMPARE(window.dialogs().conflictsAsked[0].theirs.who, saved);
        QCOMPARE(window.finding().title, QStringLiteral("Theirs"));
    }

    void lowersARiskForAReason()
    {
        Window window;
        window.open(QStringLiteral("One"));
        auto *form = window.edit();
        auto *risk = form->findChild<QComboBox *>(QStringLiteral("finding-risk"));
        auto *reason = form->findChild<QPlainTextEdit *>(QStringLiteral("finding-risk_reason"));
        QVERIFY(!reason->isVisible());
        risk->setCurrentIndex(risk->findData(toKey(Risk::Low)));
        QVERIFY(reason->isVisible());
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // not without one
        reason->setPlainText(QStringLiteral("only staff can reach it"));
        window.click(form->saveButton());
        QCOMPARE(window.finding().risk, Risk::Low);
        QCOMPARE(window.finding().riskBefore, Risk::Medium);
        // Whoever decides on the gate reads it there.
        window.showTab(Window::GateTab);
        const QString note = window.visible<QLabel>(QStringLiteral("gate-lowered"))->text();
        QVERIFY2(note.contains(QStringLiteral("only staff can reach it")), qPrintable(note));
    }

    void keepsTheFormWhenSomebodyElseWasFaster()
    {
        Window window;
        window.open(QStringLiteral("One"));
        auto *form = window.edit();
        auto *title = form->findChild<QLineEdit *>(QStringLiteral("finding-title"));
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, QStringLiteral(" and more"));
        need(window.database().execute("UPDATE finding SET revision = revision + 1"));
        window.click(form->saveButton());
        QVERIFY(form->isVisible());
        QCOMPARE(form->messages()->texts().size(), 1);
        QCOMPARE(title->text(), QStringLiteral("One and more"));
        QCOMPARE(window.finding().title, QStringLiteral("One"));
    }

    void refusesADueDateThatIsNone()
    {
        Window window;
        window.open(QStringLiteral("One"));
        auto *form = window.edit();
        auto *due = form->findChild<OptionalDateEdit *>();
        window.type(due, QStringLiteral("soon"));
        window.click(form->saveButton());
        QVERIFY(form->isVisible());
        due->clear();
        // Past, and further away than a risk may be accepted for.
        const QDate before = window.finding().dueOn;
        for (const char *day : {"20260301", "20991231"}) {
            window.type(due, QString::fromLatin1(day));
            window.click(form->saveButton());
            QVERIFY(form->isVisible());
            QCOMPARE(window.finding().dueOn, before);
            due->clear();
        }
        window.type(due, QStringLiteral("20260303"));
        window.click(form->saveButton());
        QCOMPARE(window.finding().dueOn, QDate(2026, 3, 3));
        // Once it is overdue, the filter for that finds it.
        need(window.database().execute("UPDATE finding SET due_on = '2026-03-01'"));
        window.toggle(QStringLiteral("overdue"));
        QCOMPARE(window.visible<QTableView>()->model()->rowCount(), 1);
    }

    void saysWhenTheFiltersLeaveNothing()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.showTab(Window::FindingsTab);
        auto *table = window.visible<QTableView>();
        window.toggle(QStringLiteral("closed"));
        QVERIFY(!table->isVisible());
        window.click(window.button("Show all findings"));
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void showsTheChosenFindingAboveItsRequirement()
    {
        Window window;
        window.open(QStringLiteral("One"));
        auto *found = window.window().findChild<QWidget *>(QStringLiteral("chosen-finding"));
        QVERIFY(!found->isVisible()); // a requirement was chosen
        window.edit()->reject();
        QVERIFY(found->isVisible());
        QStringList said;
        for (const QLabel *each : found->findChildren<QLabel *>())
            said += each->text();
        for (const BreakingText *each : found->findChildren<BreakingText *>())
            said += each->toPlainText();
        QVERIFY2(said.contains(QStringLiteral("One"))
                     && said.contains(QStringLiteral("Finding F-0001"))
                     && said.contains(QStringLiteral("Codes are in the log.")),
                 qUtf8Printable(said.join(u'|')));
        window.showTab(Window::RequirementsTab);
        QVERIFY(!found->isVisible());
    }

    void whatIsLongerThanThePanelBreaks()
    {
        Window window;
        window.open(QStringLiteral("com.insurer.policy.claims.detail.ClaimDetailActivityPresenter"
                                   "Implementation$InnerWebViewClient.onReceivedSslError"));
        window.edit()->reject();
        const auto *title = window.window()
                                .findChild<QWidget *>(QStringLiteral("chosen-finding"))
                                ->findChild<BreakingText *>();
        const auto *panel = window.visible<InspectorPanel>();
        QTRY_VERIFY(panel->widget()->width() <= panel->viewport()->width());
        QTRY_VERIFY(title->height() > 2 * title->fontMetrics().height());
    }

    void tellsWhatWasSaidOfAClosedFinding()
    {
        Window window;
        window.open(QStringLiteral("One"));
        const auto write = [&window](const auto &what) {
            window.clock().set(window.clock().now().addSecs(60));
            Change change = need(Change::begin(
                {window.context().session().workspace,
                 need(AccountRepository(window.database()).byName(toKey(Role::Auditor)))},
                actions::editFinding));
            need(what(change));
            need(change.commit());
        };
        const FindingId id = window.finding().id;
        for (const char *said : {"first", "second"})
            write([&](Change &change) {
                return FindingRepository::comment(change, id, QString::fromLatin1(said));
            });
        write([&](Change &change) {
            return FindingRepository::mended(change, id, QStringLiteral("masked"));
        });
        write([&](Change &change) {
            return FindingRepository::retest(change, id, false, QStringLiteral("still there"));
        });
        write([&](Change &change) {
            return FindingRepository::mended(change, id, QStringLiteral("masked now"));
        });
        write([&](Change &change) {
            return FindingRepository::retest(change, id, true, QStringLiteral("gone"));
        });
        window.actAs(Role::Viewer);
        window.showTab(Window::FindingsTab);
        window.visible<QTableView>()->selectRow(0);
        const auto lines = [&window](const char *name) {
            QStringList all;
            const auto *grid = window.visible<KeyValueGrid>(QLatin1String(name));
            for (const auto *each : grid->findChildren<QLabel *>())
                all += each->text();
            return all.join(u'|');
        };
        const QString retests = lines("finding-retests");
        QVERIFY2(retests.indexOf(QStringLiteral("gone")) >= 0
                     && retests.indexOf(QStringLiteral("gone"))
                         < retests.indexOf(QStringLiteral("still there")),
                 qPrintable(retests));
        QVERIFY2(retests.contains(shortMomentText(window.clock().now())), qPrintable(retests));
        const Finding closed = window.finding();
        QVERIFY2(retests.contains(closed.retests.back().testedBy), qPrintable(retests));
        const QString comments = lines("finding-comments");
        QVERIFY2(comments.indexOf(QStringLiteral("masked now")) >= 0
                     && comments.indexOf(QStringLiteral("masked now"))
                         < comments.indexOf(QStringLiteral("second"))
                     && comments.indexOf(QStringLiteral("second"))
                         < comments.indexOf(QStringLiteral("first")),
                 qPrintable(comments));
    }

    void isReadFromItsBeginning()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.open(QStringLiteral("Two"));
        window.edit()->reject();
        auto *table = window.visible<QTableView>();
        auto *bar = window.visible<InspectorPanel>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum() / 2);
        table->selectRow(1);
        QCOMPARE(bar->value(), 0);
    }

    void whoItIsAssignedToWorksOnIt()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.open(QStringLiteral("Two"));
        {
            Change change = need(Change::begin(window.context().session(), actions::editFinding));
            Person person;
            person.name = QStringLiteral("Chen Jing");
            person.account =
                need(AccountRepository(window.database()).byName(toKey(Role::Viewer))).id;
            Finding assigned = window.finding();
            assigned.owner = need(OrganizationRepository::addPerson(change, person));
            need(FindingRepository::update(change, assigned));
            need(change.commit());
        }
        window.actAs(Role::Viewer);
        window.showTab(Window::FindingsTab);
        auto *table = window.visible<QTableView>();
        const auto *panel = window.visible<FindingsPanel>();
        const auto allowed = [&] {
            QStringList names;
            for (const char *each : {"Edit…", "Mended…", "Re-test passed…", "Comment…",
                                     "Attach evidence…", "Accept the risk…", "Merge…"}) {
                if (window.tool(each, panel)->isEnabled())
                    names += QString::fromUtf8(each);
            }
            return names.join(u'|');
        };
        table->selectRow(1);
        QCOMPARE(allowed(), QString());
        table->selectRow(0);
        QCOMPARE(allowed(), QStringLiteral("Mended…|Comment…|Attach evidence…"));
        window.dialogs().texts.enqueue(QStringLiteral("masked"));
        window.tool("Mended…", panel)->trigger();
        QCOMPARE(window.finding().status, FindingStatus::AwaitingRetest);
        QCOMPARE(window.finding().comments.front().text, QStringLiteral("masked"));
        QCOMPARE(allowed(), QStringLiteral("Comment…|Attach evidence…"));
    }

    void acceptsTheRiskOfAFinding()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.edit()->reject();
        window.accept()->trigger();
        auto *form = window.editor<AcceptanceEditor>();
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // not without a reason
        window.type(form->findChild<QPlainTextEdit *>(QStringLiteral("acceptance-reason")),
                    QStringLiteral("Logs stay in the server room."));
        auto *expires = form->findChild<OptionalDateEdit *>();
        QCOMPARE(expires->date(), QDate(2026, 5, 31));
        expires->clear();
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // nor without an end
        window.type(expires, QStringLiteral("2026-03-02"));
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // nor with one that has come
        expires->clear();
        window.type(expires, QStringLiteral("2026-04-01"));
        // Of this finding alone: another one of the requirement stays open.
        QCOMPARE(form->findChild<QLabel *>(QStringLiteral("acceptance-settles"))->text(),
                 QStringLiteral("F-0001 becomes “risk accepted” until then. Other findings of the "
                                "requirement stay as they are."));
        window.click(form->saveButton());
        QCOMPARE(window.finding().status, FindingStatus::RiskAccepted);
        QVERIFY(window.window().messages()->texts().contains(
            QStringLiteral("F-0001: risk accepted until 2026-04-01.")));
        const QModelIndex shown = window.visible<QTableView>()->model()->index(0, 0);
        QCOMPARE(shown.data(FindingTableModel::AcceptedUntilRole).toDate(), QDate(2026, 4, 1));
        QCOMPARE(window.acceptances().size(), 1u);
        QCOMPARE(window.acceptances().front().expiresOn, QDate(2026, 4, 1));
        QCOMPARE(window.acceptances().front().approvedBy, QStringLiteral("Administrator"));
        QVERIFY(window.uncovered().isEmpty());
        window.showTab(Window::DecisionsTab);
        const QString decided = window.visible<DecisionsPanel>()->toPlainText();
        QVERIFY2(decided.contains(QStringLiteral("Logs stay in the server room.")),
                 qPrintable(decided));
        QVERIFY2(decided.contains(QStringLiteral("holds until 2026-04-01")), qPrintable(decided));
    }

    void acceptsTheRiskOfARequirementWithoutAFinding()
    {
        Window window;
        window.acceptTheRequirement(QStringLiteral("A pilot for ten people."));
        QCOMPARE(window.acceptances().size(), 1u);
        QVERIFY(!window.acceptances().front().finding.isValid());
        QVERIFY(window.uncovered().isEmpty());
        // It no longer covers anything once its last day is over.
        window.clock().set(QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC));
        QCOMPARE(window.uncovered().size(), 1);
    }

    void withdrawsTheAcceptanceThatWasAskedAboutAlone()
    {
        Window window;
        window.acceptTheRequirement(QStringLiteral("A pilot for ten people."));
        const RiskAcceptance asked = window.acceptances().front();
        const auto says = [&window](const QString &reason) {
            return std::ranges::any_of(
                window.visible<AssessmentPanel>()->findChildren<QLabel *>(),
                [&](const QLabel *each) { return each->text().contains(reason); });
        };
        QTRY_VERIFY(says(asked.reason));
        // Somebody else has withdrawn it by the time the reason is typed, and accepted anew.
        window.dialogs().meanwhile = [&] {
            Change change = need(Change::begin(window.context().session(), actions::withdrawRisk));
            need(RiskAcceptanceRepository::withdraw(change, asked.id, QStringLiteral("Too long.")));
            RiskAcceptance anew = asked;
            anew.id = {};
            anew.uid.clear();
            anew.reason = QStringLiteral("A pilot for five people.");
            anew.expiresOn = asked.expiresOn.addDays(-7);
            need(RiskAcceptanceRepository::accept(change, anew));
            need(change.commit());
            QTRY_VERIFY(says(anew.reason));
        };
        window.dialogs().texts.enqueue(QStringLiteral("The pilot is over."));
        window.click("risk-withdraw");
        QVERIFY(window.dialogs().texts.isEmpty());
        QCOMPARE(stateOn(window.acceptances().front(), window.context().today()),
                 AcceptanceState::Holds);
    }

    void showsWhoseRiskWasAccepted_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("of the release") << QByteArray(requirement);
        // Its gates count on this one too.
        QTest::newRow("of the organisation") << QByteArray(ofTheOrganisation);
    }
    void showsWhoseRiskWasAccepted()
    {
        QFETCH(QByteArray, key);
        Window window;
        window.choose(key.constData());
        window.judge(Judgement::Noncompliant, QStringLiteral(" Missing."));
        window.acceptTheRequirement(QStringLiteral("A pilot for ten people."));
        QStringList texts;
        for (const QLabel *each : window.visible<AssessmentPanel>()->findChildren<QLabel *>())
            texts += each->text();
        QVERIFY2(texts.contains(QStringLiteral("Administrator accepts the risk until 2026-05-31: "
                                               "A pilot for ten people.")),
                 qPrintable(texts.join(u'|')));
        window.showTab(Window::DecisionsTab);
        const QString shown = window.visible<DecisionsPanel>()->toPlainText();
        QVERIFY2(shown.contains(QStringLiteral("A pilot for ten people.")), qPrintable(shown));
    }

    void isForReadingOnlyWithoutThePermission()
    {
        Window window;
        window.open(QStringLiteral("One"));
        window.showTab(Window::FindingsTab);
        window.visible<QTableView>()->selectRow(0);
        window.actAs(Role::Developer);
        for (const char *action : {"Edit…", "Re-test passed…"}) {
            QVERIFY2(!window.tool(action, window.visible<FindingsPanel>())->isEnabled(), action);
            QVERIFY2(window.tool(action, window.visible<FindingsPanel>())
                         ->toolTip()
                         .contains(QStringLiteral("Auditor")),
                     action);
        }
        auto *table = window.visible<QTableView>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(!QApplication::activeModalWidget());
        // Findings may be managed by an auditor; risks are not an auditor's to take.
        window.actAs(Role::Auditor);
        QVERIFY(window.button("Edit…")->isEnabled());
        QVERIFY(!window.accept()->isEnabled());
    }
};

QTEST_MAIN(FindingsPanelTest)
#include "findingspaneltest.moc"
