#include "models/threatmodels/modelchangetablemodel.h"
#include "models/threatmodels/threatmatrixmodel.h"
#include "models/threatmodels/tracetablemodel.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"
#include "tests/views/release/releasewindow.h"
#include "views/design/emptystate.h"
#include "views/threatmodels/answerlist.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/threatmodeleditor.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QListWidget>
#include <QToolButton>

using namespace gatehouse;

/// What a review of a threat model looks at: the ways to the evidence, what was considered, what
/// differs from another release.
class ThreatReviewTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        Window()
        {
            openRelease();
            beginThreatModel();
        }
        ThreatRegister threats()
        {
            return *need(ThreatRegister::load(database(), release(), context().today()));
        }
        QTableView *trace(TraceDirection direction = TraceDirection::FromThreats)
        {
            return visible<QTableView>(QStringLiteral("trace-from-") + toKey(direction));
        }
        QTableView *matrix() { return visible<QTableView>(QStringLiteral("threat-matrix")); }
        QTableView *threatTable() { return visible<QTableView>(QStringLiteral("threat-table")); }
        QTableView *changes() { return visible<QTableView>(QStringLiteral("model-changes")); }
        void group(TraceDirection direction)
        {
            visible<QComboBox>(QStringLiteral("trace-direction"))
                ->setCurrentIndex(static_cast<int>(direction));
        }
        static void go(QTableView *table, const QModelIndex &index)
        {
            table->setFocus();
            table->setCurrentIndex(index);
        }
        void clickCell(QTableView *table, const QModelIndex &index)
        {
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(index).center());
        }
        /// Takes the model over to a release 1.1.0 and changes it there, by somebody.
        void nextRelease(const std::function<void(ThreatModel &)> &edit)
        {
            click(button("Portfolio"));
            addRelease(QStringLiteral("1.1.0"));
            showTab(ThreatsTab);
            click("model-carry");
            const ReleaseId next =
                need(ReleaseRepository(database()).byName(QStringLiteral("WALK@1.1.0"))).id;
            const ThreatModelRepository models(database());
            const ThreatModelRecord record = *need(models.ofRelease(next));
            ThreatModel model = need(models.drawing(record.id));
            edit(model);
            Change change = need(Change::begin(context().session(), actions::drawThreatModel));
            need(ThreatModelRepository::redraw(change, record.id, model, record.revision));
            need(change.commit());
        }
    };

private Q_SLOTS:
    void followsEveryThreatToWhatIsMissing()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Trace);
        const int all = static_cast<int>(window.threats().threats.size());
        QCOMPARE(window.trace()->model()->rowCount(), all);
        window.toggle(QStringLiteral("gaps"));
        QCOMPARE(window.trace()->model()->rowCount(), all);
        window.takeProposals();
        window.showThreatsView(ThreatsPanel::Trace);
        // Nothing is open any longer, and nothing is built.
        window.toggle(toKey(TraceGap::NotImplemented));
        QVERIFY(window.trace()->model()->rowCount() >= all);
        window.toggle(QStringLiteral("gaps"));
        window.toggle(toKey(TraceGap::NotImplemented));

        // From a row to each of its ends.
        const QModelIndex row = window.trace()->model()->index(2, 0);
        const auto threat = row.data(TraceTableModel::ThreatIdRole).value<ThreatId>();
        Window::go(window.trace(), row);
        QTest::keyClick(window.trace(), Qt::Key_Return);
        QCOMPARE(window.threatTable()->currentIndex().data(Qt::UserRole + 1).value<ThreatId>(),
                 threat);
        window.showThreatsView(ThreatsPanel::Trace);
        window.click(window.button("Show the countermeasure", window.threatsPanel()));
        QVERIFY(window.visible<QTableView>(QStringLiteral("countermeasure-table")));
        window.showThreatsView(ThreatsPanel::Trace);
        const auto requirement =
            window.trace()->currentIndex().data(TraceTableModel::RequirementIdRole);
        window.click(window.button("Show the requirement", window.threatsPanel()));
        const auto *grid = qobject_cast<IdTableModel *>(window.visible<QTableView>()->model());
        QCOMPARE(grid->idAt(window.visible<QTableView>()->currentIndex().row()),
                 requirement.value<RequirementId>().value);
    }

    void readsTheSameFromTheRequirements()
    {
        Window window;
        window.takeProposals();
        window.showThreatsView(ThreatsPanel::Trace);
        window.group(TraceDirection::FromRequirements);
        auto *table = window.trace(TraceDirection::FromRequirements);
        QVERIFY(table->model()->rowCount() > 0);
        // The requirement stands first.
        QCOMPARE(table->horizontalHeader()->logicalIndex(0),
                 static_cast<int>(TraceTableModel::RequirementColumn));
        window.toggle(QStringLiteral("gaps"));
        for (int row = 0; row < table->model()->rowCount(); ++row)
            QVERIFY(table->model()->index(row, 0).data(TraceTableModel::HasGapRole).toBool());
    }

    void aRequirementLeadsToItsThreatsAndBack()
    {
        Window window;
        const ThreatRow threat = window.threats().threats.front();
        const QString key = threat.requirements().front();
        window.choose(qUtf8Printable(key));
        auto *list = window.visible<QListWidget>(QStringLiteral("requirement-threats"));
        QVERIFY(list->count() > 0);
        QVERIFY(list->item(0)->toolTip().contains(label(TraceGap::NoCountermeasure)));
        QListWidgetItem *item = nullptr;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(threat.threat.number))
                item = list->item(row);
        }
        QVERIFY(item);
        list->setFocus();
        list->setCurrentItem(item);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(window.threatTable()->currentIndex().data().toString(), threat.threat.number);
        // And back.
        auto *requirements = window.visible<QListWidget>(QStringLiteral("threat-requirements"));
        requirements->setFocus();
        requirements->setCurrentRow(0);
        QTest::keyClick(requirements, Qt::Key_Return);
        const auto *grid = qobject_cast<IdTableModel *>(window.visible<QTableView>()->model());
        QCOMPARE(grid->idAt(window.visible<QTableView>()->currentIndex().row()),
                 window.row(qUtf8Printable(key)).requirement->id.value);
    }

    void aCellOfTheMatrixLeadsToItsThreats()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Matrix);
        QTableView *matrix = window.matrix();
        QCOMPARE(matrix->model()->rowCount(), static_cast<int>(window.threats().parts.size()));
        QModelIndex cell;
        for (int row = 0; row < matrix->model()->rowCount() && !cell.isValid(); ++row) {
            const QModelIndex each =
                matrix->model()->index(row, ThreatMatrixModel::columnOf(ThreatCategory::Tampering));
            if (each.data(ThreatMatrixModel::ThreatsRole).toInt() > 0)
                cell = each;
        }
        const int threats = cell.data(ThreatMatrixModel::ThreatsRole).toInt();
        QVERIFY(threats > 0);
        window.clickCell(matrix, cell);
        QCOMPARE(window.threatTable()->model()->rowCount(), threats);
        // The filter is a chip, and goes with it.
        window.toggle(QStringLiteral("place"));
        QCOMPARE(window.threatTable()->model()->rowCount(),
                 static_cast<int>(window.threats().threats.size()));
        // By keyboard.
        window.showThreatsView(ThreatsPanel::Matrix);
        Window::go(matrix, cell);
        QTest::keyClick(matrix, Qt::Key_Return);
        QCOMPARE(window.threatTable()->model()->rowCount(), threats);
        // A name leads to the drawing.
        window.showThreatsView(ThreatsPanel::Matrix);
        const QModelIndex name = cell.siblingAtColumn(ThreatMatrixModel::NameColumn);
        Window::go(matrix, name);
        QTest::keyClick(matrix, Qt::Key_Return);
        QCOMPARE(window.visible<ThreatModelEditor>()->selectedUids(),
                 QStringList{name.data(ThreatMatrixModel::SubjectRole).toString()});
    }

    void theMatrixSaysWhoLooked()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Matrix);
        window.toggle(QStringLiteral("unseen"));
        QCOMPARE(window.matrix()->model()->rowCount(),
                 static_cast<int>(window.threats().parts.size()));
        window.lookThroughThreatModel();
        window.showThreatsView(ThreatsPanel::Matrix);
        QVERIFY(window.threatsPanel()
                    ->findChild<QTableView *>(QStringLiteral("threat-matrix"))
                    ->isHidden());
        window.toggle(QStringLiteral("unseen"));
        const QModelIndex looked =
            window.matrix()->model()->index(0, ThreatMatrixModel::lookedColumn());
        QVERIFY(looked.data().toString().startsWith(window.threats().parts[0].lookedBy));
    }

    void comparesWithTheReleaseBefore()
    {
        Window window;
        QString renamed;
        QString moved;
        QString removed;
        QString added;
        window.nextRelease([&](ThreatModel &model) {
            renamed = model.elements[0].uid;
            model.elements[0].name = QStringLiteral("Renamed");
            Diagram &diagram = model.diagrams[0];
            moved = model.elements[1].uid;
            for (Placement &placement : diagram.placements) {
                if (placement.element == moved)
                    placement.rect.translate(0, 6);
            }
            removed = model.flows.back().uid;
            model.flows.pop_back();
            for (Diagram &each : model.diagrams)
                std::erase_if(each.routes,
                              [&](const Route &route) { return route.flow == removed; });
            ModelElement log;
            log.uid = added = QStringLiteral("the-new-log");
            log.name = QStringLiteral("New log");
            log.kind = ElementKind::Store;
            log.type = QStringLiteral("log_store");
            model.elements.push_back(log);
            diagram.placements.push_back({added, QRectF(-900, -900, 120, 60), {}});
        });
        window.showThreatsView(ThreatsPanel::Comparison);
        QTRY_VERIFY(window.changes()->model()->rowCount() > 0);
        const auto *model = qobject_cast<const ModelChangeTableModel *>(window.changes()->model());
        const auto rowOf = [&](const QString &uid) {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->changeAt(row)->uid == uid)
                    return row;
            }
            return -1;
        };
        const std::pair<QString, PartChange> expected[] = {{renamed, PartChange::Changed},
                                                           {moved, PartChange::Moved},
                                                           {removed, PartChange::Removed},
                                                           {added, PartChange::Added}};
        auto *view = window.visible<DiagramView>();
        auto *scene = qobject_cast<DiagramScene *>(view->scene());
        for (const auto &[uid, change] : expected) {
            QVERIFY2(rowOf(uid) >= 0, qPrintable(uid));
            QCOMPARE(model->changeAt(rowOf(uid))->change, change);
            // On the drawing as well, what is gone too; and its row leads there.
            QCOMPARE(scene->marks().value(uid).change, change);
            Window::go(window.changes(), model->index(rowOf(uid), 0));
            QCOMPARE(scene->selectedUids(), QStringList{uid});
        }
        // Nothing can be changed there.
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(scene->selectedUids(), QStringList{added});
        window.toggle(toKey(PartChange::Moved));
        QCOMPARE(model->rowCount(), 1);
        window.toggle(toKey(PartChange::Moved));
        // A threat of the new store leads to the list.
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->changeAt(row)->kind != ModelPartKind::Threat
                || model->changeAt(row)->change != PartChange::Added)
                continue;
            Window::go(window.changes(), model->index(row, 0));
            QCOMPARE(scene->selectedUids(), QStringList{added});
            QTest::keyClick(window.changes(), Qt::Key_Return);
            QVERIFY(window.threatTable()->currentIndex().isValid());
            return;
        }
        QFAIL("the new store has no threats");
    }

    void saysWhereThereIsNothingToCompareWith()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Comparison);
        QVERIFY(window.visible<EmptyState>());
        QVERIFY(!window.threatsPanel()
                     ->findChild<QComboBox *>(QStringLiteral("compare-with"))
                     ->isVisible());
    }

    void asksOnlyWhatDecides()
    {
        Window window;
        const ThreatRegister threats = window.threats();
        auto *editor = window.visible<ThreatModelEditor>();
        const std::vector<DataFlow> flows = editor->model().flows;
        const auto shown = [&] {
            int count = 0;
            for (const auto *group : window.visible<AnswerList>()->findChildren<QButtonGroup *>())
                count += group->buttons().front()->isVisible() ? 1 : 0;
            return count;
        };
        // The library asks fifty questions of a flow, its rules at any one of them a few.
        const auto asking = std::ranges::find_if(
            flows, [&](const DataFlow &each) { return editor->select(each.uid) && shown() > 0; });
        QVERIFY(asking != flows.end());
        const DataFlow flow = *asking;
        auto *answers = window.visible<AnswerList>();
        auto *fold = answers->findChild<QToolButton *>(QStringLiteral("further-questions"));
        const int all = static_cast<int>(threats.library->questionsOf(flow).size());
        const int few = shown();
        QVERIFY2(few < all / 2, qPrintable(QString::number(few)));
        QVERIFY(fold->isVisible());
        fold->click();
        QCOMPARE(shown(), all);
        // What is answered stays, whether it decides or not.
        QButtonGroup *hidden = nullptr;
        for (auto *group : answers->findChildren<QButtonGroup *>()) {
            if (fold->mapToGlobal(QPoint()).y()
                < group->buttons().front()->mapToGlobal(QPoint()).y())
                hidden = group;
        }
        QVERIFY(hidden);
        const QString question = hidden->objectName();
        hidden->button(0)->click();
        fold->click();
        QCOMPARE(shown(), few + 1);
        QVERIFY(answers->findChild<QButtonGroup *>(question)->button(0)->isVisible());
        QCOMPARE(editor->model().flow(flow.uid)->answers.value(question), true);
    }
};

QTEST_MAIN(ThreatReviewTest)
#include "threatreviewtest.moc"
