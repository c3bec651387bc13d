#include "views/release/criterioninspector.h"

#include "tests/views/release/releasewindow.h"
#include "views/assessments/assessmentpanel.h"
#include "views/design/inspector.h"

#include <QLabel>
#include <QListWidget>
#include <QTreeView>

using namespace gatehouse;

/// What stands beside a gate, in the real window.
class CriterionInspectorTest : public QObject
{
    Q_OBJECT

    static CriterionInspector *inspector(ReleaseWindow &window)
    {
        return window.visible<CriterionInspector>();
    }

    static bool shows(ReleaseWindow &window, const QString &text)
    {
        for (const QLabel *label : inspector(window)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    static void select(ReleaseWindow &window, const QModelIndex &index)
    {
        auto *tree = window.visible<QTreeView>();
        tree->expand(index.parent());
        tree->scrollTo(index);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    }

    static QModelIndex row(ReleaseWindow &window, Criterion criterion)
    {
        return window.visible<QTreeView>()->model()->index(static_cast<int>(criterion), 0);
    }

private Q_SLOTS:
    void aGateOpensOnWhatItMissesFirst()
    {
        ReleaseWindow window;
        window.openRelease();
        window.showTab(ReleaseWindow::GateTab);
        QTRY_VERIFY(shows(window, label(Criterion::Assessed)));
        QCOMPARE(inspector(window)->findChild<QListWidget *>()->count(),
                 static_cast<int>(window.gate().criteria[1].missing.size()));
        window.choose(Phase::Design);
        QTRY_VERIFY(shows(window, label(Criterion::PreviousGate)));
        QTRY_VERIFY(shows(window, QStringLiteral("7.3.3")));
    }

    void onlyOneInspectorIsSeen()
    {
        ReleaseWindow window;
        window.openRelease();
        window.showTab(ReleaseWindow::GateTab);
        QCoreApplication::processEvents();
        QVERIFY(inspector(window)->isVisible());
        for (const auto *panel : window.window().findChildren<AssessmentPanel *>())
            QVERIFY(!panel->isVisible());
        window.showTab(ReleaseWindow::RequirementsTab);
        QVERIFY(window.visible<AssessmentPanel>());
        for (const auto *each : window.window().findChildren<CriterionInspector *>())
            QVERIFY(!each->isVisible());
    }

    void whatChoosesNoRequirementShowsNone()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose("6.3.1.a");
        auto *panel = window.visible<AssessmentPanel>();
        for (const auto tab : {ReleaseWindow::EvidenceTab, ReleaseWindow::ComponentsTab,
                               ReleaseWindow::DevelopmentTab, ReleaseWindow::DecisionsTab}) {
            window.showTab(tab);
            QVERIFY2(!panel->isVisible(), qPrintable(QString::number(tab)));
        }
        // Whose evidence is followed stays beside it, and only there.
        window.showTab(ReleaseWindow::RequirementsTab);
        Q_EMIT panel->evidenceRequested(EvidenceId(1));
        QCOMPARE(window.page()->findChild<QTabWidget *>()->currentIndex(),
                 int(ReleaseWindow::EvidenceTab));
        QVERIFY(panel->isVisible());
        window.showTab(ReleaseWindow::ComponentsTab);
        window.showTab(ReleaseWindow::EvidenceTab);
        QVERIFY(!panel->isVisible());
        window.showTab(ReleaseWindow::FindingsTab);
        QVERIFY(panel->isVisible());
        QVERIFY(panel->findChild<EmptyState *>()->isVisible());
        window.showTab(ReleaseWindow::RequirementsTab);
        QVERIFY(panel->isVisible());
        QVERIFY(!panel->findChild<EmptyState *>()->isVisible());
    }

    void itFollowsTheSelection()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose("6.3.1.a");
        window.showTab(ReleaseWindow::GateTab);
        select(window, row(window, Criterion::NoncomplianceCovered));
        QTRY_VERIFY(shows(window, label(Criterion::NoncomplianceCovered)));
        QTRY_VERIFY(shows(window, label(Permission::AcceptRisk)));
        QTRY_VERIFY(shows(window, QStringLiteral("Security manager")));
        QTRY_VERIFY(shows(window, QStringLiteral("Nothing: the criterion holds.")));

        const QModelIndex assessed = row(window, Criterion::Assessed);
        const QModelIndex missing = assessed.model()->index(0, 0, assessed);
        select(window, missing);
        const MissingItem item = window.gate().criteria[1].missing[0];
        auto *panel = window.visible<AssessmentPanel>();
        const auto labels = panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel *each) { return each->text() == item.title.en; }));
    }

    void namesOnlyLeadsWhoDecideHere()
    {
        ReleaseWindow window;
        window.openRelease();
        window.actAs(Role::ProjectLead); // an account of its own, assigned to nothing
        window.actAs(Role::Administrator);
        window.showTab(ReleaseWindow::GateTab);
        select(window, row(window, Criterion::PreviousGate));
        QTRY_VERIFY(shows(window, label(Permission::DecideGate) + QStringLiteral(": ")));
        QVERIFY(shows(window, QStringLiteral("Administrator")));
        QVERIFY(!shows(window, QStringLiteral("Project lead")));
    }

    void theInspectorComesBackToTheGatesSelection()
    {
        ReleaseWindow window;
        window.openRelease();
        window.showTab(ReleaseWindow::GateTab);
        const QModelIndex assessed = row(window, Criterion::Assessed);
        select(window, assessed.model()->index(0, 0, assessed));
        const MissingItem item = window.gate().criteria[1].missing[0];
        window.choose("6.3.1.a");
        window.showTab(ReleaseWindow::GateTab);
        const auto labels = window.visible<AssessmentPanel>()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel *each) { return each->text() == item.title.en; }));
    }

    void itsMissingItemsLeadThere()
    {
        ReleaseWindow window;
        window.openRelease();
        window.showTab(ReleaseWindow::GateTab);
        auto *list = inspector(window)->findChild<QListWidget *>();
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(window.page()->findChild<QTabWidget *>()->currentIndex(),
                 static_cast<int>(ReleaseWindow::RequirementsTab));
        const auto *grid = qobject_cast<IdTableModel *>(window.visible<QTableView>()->model());
        QCOMPARE(window.visible<QTableView>()->currentIndex().row(),
                 grid->rowOf(window.gate().criteria[1].missing[1].requirement.value));

        window.choose(Phase::Design);
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(shows(window, QStringLiteral("7.3.2")));
    }

    void aJudgementTakesItsLineAway()
    {
        ReleaseWindow window;
        window.openRelease();
        window.showTab(ReleaseWindow::GateTab);
        const int before = inspector(window)->findChild<QListWidget *>()->count();
        window.assessTogether(Phase::Requirements);
        window.showTab(ReleaseWindow::GateTab);
        select(window, row(window, Criterion::Assessed));
        QVERIFY(before > 0);
        QCOMPARE(inspector(window)->findChild<QListWidget *>()->count(),
                 static_cast<int>(window.gate().criteria[1].missing.size()));
        QVERIFY(inspector(window)->findChild<QListWidget *>()->count() < before);
    }
};

QTEST_MAIN(CriterionInspectorTest)
#include "criterioninspectortest.moc"
