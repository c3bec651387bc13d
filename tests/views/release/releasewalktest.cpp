#include "models/evidence/evidencerepository.h"
#include "models/lifecycle/gatecriteriamodel.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/actions.h"
#include "models/lifecycle/boardmodel.h"
#include "models/lifecycle/gaterollup.h"
#include "tests/support/tampering.h"
#include "tests/views/release/releasewindow.h"
#include "views/badges/statebadge.h"
#include "views/design/formdialog.h"
#include "views/design/messagebar.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace gatehouse;

/// A person's whole way, by mouse and keys in the real window: an app, its profile, a release, an
/// assessment with evidence, a gate, the other language, the workbook.
class ReleaseWalkTest : public QObject
{
    Q_OBJECT

    /// In the place of the only evidence's.
    static void writeBytes(const Database &database, const QByteArray &bytes)
    {
        runPast(database, {"blob_chunk_no_update"},
                "UPDATE blob_chunk SET bytes = CAST('" + bytes + "' AS BLOB)");
    }

private Q_SLOTS:
    void walksTheFirstGate()
    {
        ReleaseWindow window;
        window.addApp(QStringLiteral("走查 App 𠮷 \"quoted\""));
        const App app = need(AppRepository(window.database()).appByCode(QStringLiteral("WALK")));
        QCOMPARE(app.name, QStringLiteral("走查 App 𠮷 \"quoted\""));
        QCOMPARE(app.profile.answer(QStringLiteral("has_login")), std::optional(true));
        QCOMPARE(app.profile.answer(QStringLiteral("has_image_captcha")), std::optional(false));
        QVERIFY(!app.profile.answer(QStringLiteral("has_payment")));
        window.addRelease();
        QVERIFY(!window.gate().criteriaHold());

        // The gate cannot be passed while something is missing: the button says so by being off.
        auto *submit = window.visible<QPushButton>(QStringLiteral("gate-submit"));
        QVERIFY(!submit->isEnabled());

        // Everything due, assessed together from the grid.
        window.assessTogether(Phase::Requirements);
        QVERIFY(window.gate().criteriaHold());

        // One looked at again, with evidence; the same file twice is stored once.
        auto *grid = window.visible<QTableView>();
        const QString path = window.write(QStringLiteral("design.txt"), "defence in depth");
        for (const int row : {0, 1}) {
            grid->selectRow(row);
            window.dialogs().paths.append(path);
            window.click("evidence-attach");
        }
        QCOMPARE(need(EvidenceRepository(window.database()).all()).size(), size_t(1));

        // The decision, with a statement.
        window.showTab(ReleaseWindow::GateTab);
        const auto *criteria = window.visible<QTreeView>();
        QCOMPARE(criteria->model()->index(0, GateCriteriaModel::CountColumn).data().toString(),
                 QStringLiteral("First gate"));
        QVERIFY(submit->isEnabled());
        const auto waits = [&] {
            return window.window()
                .findChild<QPushButton *>(QStringLiteral("gate-sign"))
                ->isVisible();
        };
        window.click(submit);
        QVERIFY(!waits()); // no statement, nothing to sign
        window.decide("gate-submit", QStringLiteral("All criteria hold."));
        QVERIFY(window.visible<GateSigningCard>()->isAncestorOf(window.window().focusWidget()));
        QVERIFY(waits());
        // Nothing is missing, and it waits for others than before.
        const auto saysThatItWaits = [](const QWidget *within) {
            for (const auto *badge : within->findChildren<StateBadge *>()) {
                if (badge->isVisible()
                    && badge->accessibleName() == QLatin1StringView("Awaiting signatures"))
                    return true;
            }
            return false;
        };
        QVERIFY(saysThatItWaits(window.page()));
        QVERIFY(window.visible<PhaseStepper>()->accessibleDescription().contains(
            QStringLiteral("Awaiting signatures")));
        const auto board = need(GateRollup::board(window.database(), window.context().shelf(),
                                                  window.context().today()));
        QVERIFY(board.front().current()->isSubmitted);
        QCOMPARE(BoardModel::blockedBy(board.front()), QStringLiteral("Waits for signatures"));
        // To submit it once more takes away what waits: that is asked, and said.
        const auto submissions = [&] {
            auto rows = need(window.database().prepare("SELECT count(*) FROM gate_submission"));
            return rows.next() ? static_cast<int>(rows.integer(0)) : -1;
        };
        QCOMPARE(submit->text(), QStringLiteral("Submit anew"));
        window.decide("gate-submit", QStringLiteral("Looked at again."));
        QCOMPARE(submissions(), 1);
        const QString owner = window.workspaces().account().displayName;
        const QString asked = window.dialogs().confirmationsAsked.value(0).text;
        QVERIFY2(asked.contains(owner) && asked.contains(u"takes its place"), qPrintable(asked));
        window.dialogs().confirmations.enqueue(true);
        window.decide("gate-submit", QStringLiteral("Looked at again."));
        QCOMPARE(submissions(), 2);
        QStringList told;
        for (const MessageBar *messages : window.window().findChildren<MessageBar *>())
            told += messages->texts();
        QVERIFY2(told.join(u' ').contains(
                     QStringLiteral("It takes the place of what %1 submitted on").arg(owner)),
                 qPrintable(told.join(u' ')));
        // Whoever submitted it, and whoever assessed, does not sign.
        auto *sign = window.visible<QPushButton>(QStringLiteral("gate-sign"));
        QVERIFY(!sign->isEnabled());
        QVERIFY2(sign->toolTip().contains(QStringLiteral("others sign it")),
                 qPrintable(sign->toolTip()));
        QVERIFY(window.visible<QLabel>(QStringLiteral("gate-needed"))
                    ->text()
                    .contains(QStringLiteral("Security manager")));
        window.actAs(Role::SecurityManager);
        keyOf(window.workspaces().workspace(), window.workspaces().account());
        window.settleGate();
        QVERIFY(sign->isEnabled());
        // Over evidence whose bytes are others nobody is asked for a password.
        writeBytes(window.database(), "defence in death");
        window.click(sign);
        window.settleGate();
        QVERIFY(!window.window().findChild<SignDialog *>());
        QStringList said;
        for (const MessageBar *messages : window.window().findChildren<MessageBar *>())
            said += messages->texts();
        QVERIFY2(said.join(u' ').contains(QStringLiteral("E-0001")), qPrintable(said.join(u' ')));
        writeBytes(window.database(), "defence in depth");
        QVERIFY(sign->isEnabled());
        // With another password nothing is signed.
        window.click(sign);
        window.enterPassword("another password");
        auto *dialog = window.editor<SignDialog>();
        QVERIFY(dialog->messages()->texts().join(u' ').contains(QStringLiteral("password")));
        QVERIFY(!dialog->saveButton()->isEnabled());
        dialog->discard();
        window.signAs(Role::SecurityManager);
        QCOMPARE(window.visible<QListWidget>(QStringLiteral("gate-signatures"))->count(), 1);
        QVERIFY(window.gate().isPassed());
        QVERIFY(!submit->isVisible());
        QVERIFY(!sign->isVisible());
        // How it stands is read though the name is cut.
        QVERIFY(window.visible<QListWidget>(QStringLiteral("gate-signatures"))
                    ->item(0)
                    ->text()
                    .startsWith(label(SignatureState::Valid)));
        const QString certificate = window.file(QStringLiteral("passed.pdf"));
        window.dialogs().paths.append(certificate);
        window.click("gate-certificate");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(certificate), 20'000);
        QCOMPARE(window.visible<QListWidget>(QStringLiteral("gate-signatures"))->count(), 1);
    }

    void speaksTheOtherLanguageAtOnce()
    {
        ReleaseWindow window;
        window.openRelease();
        const auto *tabs = window.page()->findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(0), QStringLiteral("Gate"));
        window.languages().setLanguage(Language::Chinese);
        QCOMPARE(tabs->tabText(0), QStringLiteral("门禁"));
        window.languages().setLanguage(Language::English);
        QCOMPARE(tabs->tabText(0), QStringLiteral("Gate"));
    }

    void exportsTheWorkbook()
    {
        ReleaseWindow window;
        window.openRelease();
        const QString workbook = window.file(QStringLiteral("walk.xlsx"));
        window.dialogs().paths.append(workbook);
        window.click(window.button("Export workbook…"));
        const auto field = [&](const char *name) {
            return window.editor<FormDialog>()->findChild<QLineEdit *>(QString::fromLatin1(name));
        };
        QVERIFY(field("workbook-report-number")
                    ->placeholderText()
                    .startsWith(QStringLiteral("WALK-1.0.0-")));
        field("workbook-report-number")->setText(QStringLiteral("2026-17"));
        field("workbook-confidentiality")->setText(QStringLiteral("internal"));
        window.click(window.editor<FormDialog>()->saveButton());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(workbook), 30'000);
        QFile file(workbook);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(2), QByteArray("PK"));
        QCOMPARE(window.dialogs().suggestions, QStringList{QStringLiteral("WALK 1.0.0.xlsx")});

        // What was typed is there the next time.
        window.click(window.button("Export workbook…"));
        QCOMPARE(field("workbook-report-number")->text(), QStringLiteral("2026-17"));
        QCOMPARE(field("workbook-confidentiality")->text(), QStringLiteral("internal"));
        QVERIFY(field("workbook-assessing-unit")->text().isEmpty());
    }

    void exportsOverAFileButNeverOverAWorkspace()
    {
        ReleaseWindow window;
        window.openRelease();
        // The dialog has asked about the file; about a workspace nobody needs to be asked.
        const QString workbook = window.write(QStringLiteral("50%1 done.xlsx"), "old");
        const QString workspace = window.workspaces().workspace().path();
        for (const QString &target : {workspace, workbook}) {
            window.dialogs().paths.append(target);
            window.click(window.button("Export workbook…"));
            window.click(window.editor<FormDialog>()->saveButton());
            if (target == workspace)
                QTRY_VERIFY(window.window().messages()->texts().join(u' ').contains(
                    QStringLiteral("is a Gatehouse workspace")));
        }
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(workbook).size() > 1000, 30'000);
        QCOMPARE(need(AppRepository(window.database()).all()).size(), size_t(1));
    }

    void refusesWhatBreaksARuleAndKeepsTheForm()
    {
        ReleaseWindow window;
        window.click(window.visible<EmptyState>()->button());
        auto *editor = window.editor<AppEditor>();
        window.click(editor->saveButton());
        QVERIFY(editor->isVisible());
        const auto lines = editor->findChild<AppFactsForm *>()->findChildren<QLineEdit *>();
        window.type(lines[0], QStringLiteral("HAS SPACE"));
        window.type(lines[1], QStringLiteral("Name"));
        editor->findChild<QCheckBox *>(QStringLiteral("platform-ios"))->click();
        window.click(editor->saveButton());
        QVERIFY(editor->isVisible());
        QVERIFY(need(AppRepository(window.database()).all()).empty());
        QCOMPARE(lines[0]->text(), QStringLiteral("HAS SPACE"));
        editor->discard();
    }

    void disablesWhatARoleMayNotDo()
    {
        ReleaseWindow window(Role::Viewer);
        const QAbstractButton *add = window.button("New app");
        QVERIFY(!add->isEnabled());
        QVERIFY(add->toolTip().contains(QStringLiteral("Security manager")));
    }

    void movesToTheNewerLibraryVersion()
    {
        ReleaseWindow window;
        window.openRelease();
        const auto action = [&]() -> QAbstractButton * {
            for (auto *each : window.page()->findChildren<QAbstractButton *>()) {
                if (each->isVisible()
                    && each->toolTip().contains(QStringLiteral("newer library version")))
                    return each;
            }
            return nullptr;
        };
        QVERIFY(!action());
        Library next = need(builtInLibrary());
        next.version = QStringLiteral("2.0.0");
        next.uid += QStringLiteral("-2");
        for (Requirement &row : next.requirements)
            row.uid += QStringLiteral("-2");
        Change publishing =
            need(Change::begin(window.context().session(), actions::publishLibrary));
        const LibraryId id = need(LibraryRepository::publish(publishing, next));
        need(publishing.commit());
        QTRY_VERIFY(action());
        window.click(action());
        const auto *preview = window.visible<QWidget>(QStringLiteral("release-move-preview"));
        auto *dialog = qobject_cast<FormDialog *>(preview->window());
        QVERIFY(dialog);
        window.click(dialog->saveButton());
        QCOMPARE(need(ReleaseRepository(window.database()).release(window.release())).baseline,
                 std::vector{id});
        QTRY_VERIFY(!action());
    }

    void goesBackWhereOneCameFrom()
    {
        ReleaseWindow window;
        window.openRelease();
        QTest::keyClick(window.visible<PhaseStepper>(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(window.visible<PortfolioPage>());
    }
};

QTEST_MAIN(ReleaseWalkTest)
#include "releasewalktest.moc"
