#include "models/lifecycle/boardmodel.h"
#include "models/portfolio/apprepository.h"
#include "tests/support/difficultnames.h"
#include "tests/views/release/releasewindow.h"
#include "views/release/decisionspanel.h"

#include <QLabel>

using namespace gatehouse;

/// A release on its whole way through the six gates, in the real window by mouse and keys.
class SixGatesTest : public QObject
{
    Q_OBJECT

    static QModelIndex boardCell(ReleaseWindow &window, Phase phase)
    {
        const QAbstractItemModel *board = window.visible<QTableView>()->model();
        return board->index(0, BoardModel::FirstPhaseColumn + indexOf(phase));
    }

private Q_SLOTS:
    void passesAllSixOneAfterTheOther()
    {
        ReleaseWindow window;
        window.openRelease();
        for (const Phase phase : allPhases) {
            QVERIFY2(!window.gate(phase).isPassed(), toKey(phase).toLatin1());
            window.walk(phase);
            QVERIFY2(window.gate(phase).isPassed(), toKey(phase).toLatin1());
        }
        const auto decisions = need(GateRepository(window.database(), window.context().shelf())
                                        .decisions(window.release()));
        QCOMPARE(decisions.size(), allPhases.size());
        window.showTab(ReleaseWindow::DecisionsTab);
        const QString shown = window.visible<DecisionsPanel>()->toPlainText();
        for (const GateDecision &decision : decisions) {
            QVERIFY2(shown.contains(decision.statement), qPrintable(shown));
            QCOMPARE(decision.decidedBy, QStringLiteral("Security manager"));
        }
        window.click(window.button("Portfolio"));
        for (const Phase phase : allPhases)
            QCOMPARE(boardCell(window, phase).data(BoardModel::StateRole).toInt(),
                     static_cast<int>(GateState::Passed));
        QCOMPARE(boardCell(window, Phase::Operation).data(BoardModel::CurrentPhaseRole).toInt(), 6);
    }

    void passesNoGateBeforeThePreviousOne()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(Phase::Design);
        window.assessTogether(Phase::Design);
        window.attachWhatIsAsked();
        window.modelThreats();
        window.showTab(ReleaseWindow::GateTab);
        auto *pass = window.visible<QPushButton>(QStringLiteral("gate-submit"));
        QVERIFY(!pass->isEnabled());
        QVERIFY(!pass->toolTip().isEmpty());
        // Said where it is seen without pointing at it.
        QTRY_COMPARE(window.visible<QLabel>(QStringLiteral("gate-why"))->text(), pass->toolTip());
        // What is missing leads to the gate before.
        auto *criteria = window.visible<QTreeView>();
        criteria->setCurrentIndex(criteria->model()->index(0, 0, criteria->model()->index(0, 0)));
        QTest::keyClick(criteria, Qt::Key_Return);
        QCOMPARE(window.visible<PhaseStepper>()->phase(), Phase::Requirements);
        window.walk(Phase::Requirements);
        window.choose(Phase::Design);
        QVERIFY2(pass->isEnabled(), qPrintable(pass->toolTip()));
        QVERIFY(!window.window().findChild<QLabel *>(QStringLiteral("gate-why"))->isVisible());
        window.pass(QStringLiteral("The one before has passed."));
        QVERIFY(window.gate(Phase::Design).isPassed());
    }

    void rejectsAndReopensWithAStatement()
    {
        ReleaseWindow window;
        window.openRelease();
        window.decide("gate-reject", QString());
        QVERIFY(!window.gate().decision); // no statement, no decision
        window.decide("gate-reject", QStringLiteral("The scope is not clear."));
        QCOMPARE(window.gate().state, GateState::Rejected);
        window.decide("gate-reopen", QStringLiteral("The scope is settled now."));
        QVERIFY(window.gate().state != GateState::Rejected);
        window.walk(Phase::Requirements);
        QVERIFY(window.gate().isPassed());
        window.walk(Phase::Design);
        QVERIFY(window.gate(Phase::Design).isPassed());

        // A passed gate opened again takes the ground from under the next ones.
        window.choose(Phase::Requirements);
        window.decide("gate-reopen", QStringLiteral("A regulation has changed."));
        QCOMPARE(window.gate().state, GateState::Ready);
        QVERIFY(!window.gate(Phase::Design).criteriaHold());
        const auto decisions = need(GateRepository(window.database(), window.context().shelf())
                                        .decisions(window.release()));
        QCOMPARE(decisions.size(), 5u);
        QCOMPARE(decisions[1].statement, QStringLiteral("The scope is settled now."));
    }

    void saysHowMuchDoesNotApply()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(Phase::Development);
        const NotApplying share = window.gate(Phase::Development).notApplying;
        QVERIFY(share.count > 0); // no image CAPTCHA
        QCOMPARE(window.visible<QLabel>(QStringLiteral("gate-not-applying"))->text(),
                 share.sentence());
    }

    void keepsAStatementAtTheGateItWasWrittenFor()
    {
        ReleaseWindow window;
        window.openRelease();
        auto *statement = window.visible<QPlainTextEdit>(QStringLiteral("gate-statement"));
        window.type(statement, QStringLiteral("half a sen"));
        window.choose(Phase::Design);
        QCOMPARE(statement->toPlainText(), QString());
        window.choose(Phase::Requirements);
        QCOMPARE(statement->toPlainText(), QStringLiteral("half a sen"));
    }

    // All who sign put their names under one statement, the submitter's.
    void asksBeforeASignerLeavesTheirOwnStatementOut()
    {
        ReleaseWindow window;
        window.openRelease();
        window.assessTogether(Phase::Requirements);
        window.attachWhatIsAsked();
        window.showTab(ReleaseWindow::GateTab);
        window.decide("gate-submit", QStringLiteral("all is there"));
        window.actAs(Role::SecurityManager);
        keyOf(window.workspaces().workspace(), window.workspaces().account());
        window.showTab(ReleaseWindow::GateTab);
        auto *statement = window.visible<QPlainTextEdit>(QStringLiteral("gate-statement"));
        QVERIFY2(statement->placeholderText().contains(QStringLiteral("what was submitted")),
                 qPrintable(statement->placeholderText()));
        window.type(statement, QStringLiteral("I looked at it"));
        const auto asked = window.dialogs().confirmationsAsked.size();
        window.click("gate-sign");
        window.settleGate();
        QCOMPARE(window.dialogs().confirmationsAsked.size(), asked + 1);
        QCOMPARE(window.dialogs().confirmationsAsked.constLast().touches,
                 QStringList{QStringLiteral("all is there")});
        QVERIFY(!window.window().findChild<SignDialog *>());
        QCOMPARE(statement->toPlainText(), QStringLiteral("I looked at it"));
        // Who means it goes on, and what was written stays there.
        window.dialogs().confirmations.enqueue(true);
        window.click("gate-sign");
        window.enterPassword();
        QVERIFY(window.gate(Phase::Requirements).isPassed());
        QCOMPARE(window.gate(Phase::Requirements).decision->statement,
                 QStringLiteral("all is there"));
        QCOMPARE(statement->toPlainText(), QStringLiteral("I looked at it"));
    }

    void decidesOnlyWhereTheRoleMay()
    {
        ReleaseWindow window;
        window.openRelease();
        window.settleGate();
        window.actAs(Role::Auditor);
        for (const char *name : {"gate-submit", "gate-reject"}) {
            const auto *button = window.visible<QPushButton>(QLatin1String(name));
            QVERIFY(!button->isEnabled());
            QVERIFY2(button->toolTip().contains(QStringLiteral("Security manager")),
                     qPrintable(button->toolTip()));
        }
        // A project lead decides for the apps assigned to it.
        window.actAs(Role::ProjectLead);
        const auto *reject = window.visible<QPushButton>(QStringLiteral("gate-reject"));
        QVERIFY(!reject->isEnabled());
        QVERIFY2(reject->toolTip().contains(QStringLiteral("names neither")),
                 qPrintable(reject->toolTip()));
        window.actAs(Role::SecurityManager);
        QVERIFY(reject->isEnabled());
    }

    void carriesDifficultNamesEverywhere_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &[row, name] : difficultNames())
            QTest::newRow(row) << name;
    }
    void carriesDifficultNamesEverywhere()
    {
        QFETCH(QString, name);
        ReleaseWindow window;
        const QSize before = window.window().size();
        window.openRelease(name);
        QCOMPARE(need(AppRepository(window.database()).appByCode(QStringLiteral("WALK"))).name,
                 name);
        const QString title = name + QStringLiteral(" 1.0.0");
        QCOMPARE(window.page()->title(), title);
        QVERIFY2(window.window().windowTitle().contains(title),
                 qPrintable(window.window().windowTitle()));
        // A long name is cut where it is drawn; it does not push the window wider.
        QCOMPARE(window.window().size(), before);
        QVERIFY2(window.page()->minimumSizeHint().width() <= before.width(),
                 qPrintable(QString::number(window.page()->minimumSizeHint().width())));
        window.click(window.button("Portfolio"));
        const QModelIndex app = window.visible<QTableView>()->model()->index(0, 0);
        QCOMPARE(app.data(BoardModel::NameRole).toString(), name);
    }

    void suggestsAFileNameThatEverySystemTakes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("plain") << "WALK"
                               << "WALK 1.0.0.xlsx";
        QTest::newRow("emoji and rare")
            << QStringLiteral("家🛡𠮷") << QStringLiteral("家🛡𠮷 1.0.0.xlsx");
        QTest::newRow("signs") << "A/B\\C:\"D\"<E>|F?*"
                               << "A_B_C__D__E__F__ 1.0.0.xlsx";
        // 64 characters of four bytes each are more than a name may have.
        QTest::newRow("long") << QStringLiteral("𠮷").repeated(64)
                              << QStringLiteral("𠮷").repeated(60) + QStringLiteral(".xlsx");
    }
    void suggestsAFileNameThatEverySystemTakes()
    {
        QFETCH(QString, code);
        QFETCH(QString, suggestion);
        ReleaseWindow window;
        window.addApp(QStringLiteral("Walk"));
        {
            // Earlier versions took codes with any sign in them.
            auto renaming = need(window.database().prepare("UPDATE app SET code = ?"));
            renaming.bind(code);
            need(renaming.run());
        }
        window.addRelease();
        QTest::keyClick(window.page(), Qt::Key_E, Qt::ControlModifier);
        window.click(window.editor<FormDialog>()->saveButton());
        QCOMPARE(window.dialogs().suggestions, QStringList{suggestion});
    }
};

QTEST_MAIN(SixGatesTest)
#include "sixgatestest.moc"
