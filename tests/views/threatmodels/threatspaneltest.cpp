#include "models/accounts/accountrepository.h"
#include "models/assessments/assessmentsubject.h"
#include "models/exchange/threatmodelexport.h"
#include "models/findings/findingrepository.h"
#include "models/threatmodels/documentintake.h"
#include "models/threatmodels/modeltemplate.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threattablemodel.h"
#include "models/workspace/actions.h"
#include "tests/models/threatmodels/smallmodel.h"
#include "tests/views/release/releasewindow.h"
#include "views/design/messagebar.h"
#include "views/design/optionaldateedit.h"
#include "views/findings/findingeditor.h"
#include "views/threatmodels/countermeasureeditor.h"
#include "views/threatmodels/countermeasuretestdialog.h"
#include "views/threatmodels/diagramactions.h"
#include "views/threatmodels/diagrampane.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/drawingbackup.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/librarymovedialog.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modelimport.h"
#include "views/threatmodels/templatedialog.h"
#include "views/threatmodels/threatacceptancedialog.h"
#include "views/threatmodels/threateditor.h"
#include "views/threatmodels/threatinspector.h"
#include "views/threatmodels/threatmodeleditor.h"

#include <QComboBox>
#include <QListWidget>
#include <QTableWidget>
#include <QToolButton>

using namespace gatehouse;

/// The threat model's tab in the real window, by mouse and keys.
class ThreatsPanelTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        explicit Window(bool hasModel = true)
        {
            openRelease();
            if (hasModel)
                beginThreatModel();
        }
        std::optional<ThreatRegister> found()
        {
            return need(ThreatRegister::load(database(), release(), context().today()));
        }
        ThreatRegister threats() { return *found(); }
        ReleaseId releaseNamed(const QString &name)
        {
            return need(ReleaseRepository(database()).byName(name)).id;
        }
        int count(ThreatState state)
        {
            return static_cast<int>(
                std::ranges::count(threats().threats, state, &ThreatRow::state));
        }
        ThreatModel drawing()
        {
            return need(ThreatModelRepository(database()).drawing(threats().model.id));
        }
        ThreatModelEditor *drawingEditor() { return visible<ThreatModelEditor>(); }
        /// Another name for the first element, typed by the person at the window.
        void rename(const QString &name)
        {
            drawingEditor()->draft().edit(QStringLiteral("rename"), [&](ThreatModel &model) {
                model.elements[0].name = name;
            });
        }
        /// Another name for the last element, saved by somebody else.
        void renameElsewhere(const QString &name)
        {
            ThreatModel model = drawing();
            model.elements.back().name = name;
            Session other = context().session();
            Change change = need(Change::begin(other, actions::drawThreatModel));
            const auto record = threats().model;
            need(ThreatModelRepository::redraw(change, record.id, model, record.revision));
            need(change.commit());
        }
        QTableView *table() { return visible<QTableView>(QStringLiteral("threat-table")); }
        /// Clicks a row of the threats.
        void clickRow(int row)
        {
            QTableView *view = table();
            const QModelIndex cell = view->model()->index(row, ThreatTableModel::TitleColumn);
            view->scrollTo(cell);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                              view->visualRect(cell).center());
        }
        ThreatId current()
        {
            return table()->currentIndex().data(ThreatTableModel::ThreatIdRole).value<ThreatId>();
        }
        ThreatRow currentRow()
        {
            const ThreatRegister all = threats();
            return *all.threat(current());
        }
        /// A tool of the threats, whether it has room in its row or waits behind "More".
        QAction *threatTool(const char *text)
        {
            for (QAction *each : table()->actions()) {
                if (each->text() == QString::fromUtf8(text))
                    return each;
            }
            qFatal("no tool '%s'", text);
            return nullptr;
        }
        QAbstractButton *panelButton(const char *text) { return button(text, threatsPanel()); }
        QModelIndex criterion(Criterion wanted)
        {
            return visible<QTreeView>()->model()->index(static_cast<int>(wanted), 0);
        }
    };

    /// The drawing as it is stored, with another name for the first element.
    static DrawnDraft draftOf(Window &window, const QString &name)
    {
        DrawnDraft draft;
        draft.record = window.threats().model;
        draft.base = window.drawing();
        draft.model = draft.base;
        draft.model.elements[0].name = name;
        return draft;
    }

private Q_SLOTS:
    void movesToAnotherVersionWithAPreview()
    {
        Window window;
        window.showTab(Window::ThreatsTab);
        auto *button =
            window.threatsPanel()->findChild<QToolButton *>(QStringLiteral("model-move"));
        QVERIFY(!button->isVisible()); // there is no other version
        ThreatLibraryContent content =
            need(threatLibraryContentFromJson(ThreatLibrary::builtInJson()));
        content.key = QStringLiteral("own-app");
        const QString gone = window.threats().threats.front().threat.rule;
        std::erase_if(content.parts, [&](const LibraryPart &part) { return part.key == gone; });
        const Session manager{
            window.context().session().workspace,
            need(AccountRepository(window.context().session().workspace.database())
                     .byName(toKey(Role::SecurityManager)))};
        Change publishing = need(Change::begin(manager, actions::publishThreatLibrary));
        need(ThreatLibraryRepository::publish(publishing, content));
        need(publishing.commit());
        QVERIFY(button->isVisible());

        const ThreatRegister before = window.threats();
        const auto going = std::ranges::count_if(
            before.threats, [&](const ThreatRow &row) { return row.threat.rule == gone; });
        button->click();
        auto *dialog = window.window().findChild<LibraryMoveDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QTableWidget *>()->rowCount(), static_cast<int>(going));
        QCOMPARE(window.threats().model.libraryKey, before.model.libraryKey); // only looked at
        QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
        QCOMPARE(window.threats().model.libraryKey, QStringLiteral("own-app"));
        QCOMPARE(window.count(ThreatState::Gone), static_cast<int>(going));
        QVERIFY(button->isVisible()); // there is a way back
    }

    void opensAFindingOfAThreat()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Threats);
        window.clickRow(0);
        const ThreatRow threat = window.currentRow();
        window.use("Open a finding…", window.threatsPanel());
        auto *editor = window.editor<FindingEditor>();
        auto *place = editor->findChild<QComboBox *>(QStringLiteral("finding-place"));
        QCOMPARE(place->count(), static_cast<int>(threat.requirements().size()));
        place->setCurrentIndex(place->count() - 1);
        window.click(editor->saveButton());
        const Finding opened =
            need(FindingRepository(window.database(), {}).byNumber(QStringLiteral("F-0001")));
        QCOMPARE(opened.source, FindingSource::Threat);
        QCOMPARE(opened.release, window.release());
        QCOMPARE(opened.title, threat.title().en);
        QCOMPARE(opened.component, threat.subjectName);
        QVERIFY(opened.description.startsWith(threat.threat.number));
        const auto about =
            need(AssessmentSubject::find(window.database(), opened.release, opened.requirement));
        QVERIFY(threat.requirements().contains(about.key));
    }

    void offersTheWaysToBegin()
    {
        Window window(false);
        window.showTab(Window::ThreatsTab);
        QVERIFY(window.visible<QPushButton>(QStringLiteral("model-template"))->isEnabled());
        QVERIFY(window.visible<QPushButton>(QStringLiteral("model-import"))->isEnabled());
        // There is no release before.
        QVERIFY(!window.threatsPanel()
                     ->findChild<QPushButton *>(QStringLiteral("model-carry"))
                     ->isVisible());
        window.click("model-empty");
        QCOMPARE(window.drawing().diagrams.size(), 1u);
        QVERIFY(window.threats().parts.empty());
        QVERIFY(window.drawingEditor()->isVisible());
        // The page says that N adds an element: the keys reach it.
        QVERIFY(window.drawingEditor()->view()->hasFocus());
    }

    void choosesNoTemplateForAnybody()
    {
        Window window(false);
        window.showTab(Window::ThreatsTab);
        window.click("model-template");
        auto *dialog = window.window().findChild<TemplateDialog *>();
        auto *templates = dialog->findChild<QListWidget *>(QStringLiteral("template-list"));
        QVERIFY(!dialog->saveButton()->isEnabled());
        QTest::keyClick(templates, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        templates->setCurrentRow(1);
        const ModelTemplate *chosen = dialog->chosen();
        QCOMPARE(chosen, &ModelTemplate::builtIn()[1]);
        window.click(dialog->saveButton());
        QCOMPARE(window.drawing().elements.size(),
                 chosen->instantiate(Language::English).elements.size());
    }

    void beginsWithATemplateAndPassesTheGate()
    {
        Window window(false);
        window.walk(Phase::Requirements);
        window.choose(Phase::Design);
        window.assessTogether(Phase::Design);
        window.attachWhatIsAsked();
        window.beginThreatModel();
        const ThreatRegister begun = window.threats();
        QVERIFY(begun.parts.size() > 5);
        QCOMPARE(window.count(ThreatState::Open), static_cast<int>(begun.threats.size()));
        window.takeProposals();
        QCOMPARE(window.count(ThreatState::Open), 0);
        QVERIFY(!window.gate(Phase::Design).criteriaHold());
        // It is asked first, with how many they are, and said afterwards.
        window.showThreatsView(ThreatsPanel::Diagram);
        window.click(window.button("Mark all as looked at", window.threatsPanel()));
        QVERIFY(!window.threats().parts.front().isLookedAt());
        const Confirmation asked = window.dialogs().confirmationsAsked.last();
        QCOMPARE(asked.touches.size(), static_cast<qsizetype>(begun.parts.size()));
        QCOMPARE(asked.confirmText, QStringLiteral("Mark %1").arg(begun.parts.size()));
        window.lookThroughThreatModel();
        QVERIFY(window.window().messages()->texts().join(u' ').contains(
            QStringLiteral("%1 elements and flows marked").arg(begun.parts.size())));
        for (const ModelPart &part : window.threats().parts)
            QVERIFY2(part.isLookedAt(), qPrintable(part.name));
        window.pass(QStringLiteral("The threats are answered."));
        QVERIFY(window.gate(Phase::Design).isPassed());
    }

    void leadsFromTheGateToTheThreatAndThePart()
    {
        Window window;
        window.showTab(Window::GateTab);
        window.choose(Phase::Design);
        auto *tree = window.visible<QTreeView>();
        const auto follow = [&](Criterion criterion, int item) {
            window.showTab(Window::GateTab);
            tree->setFocus();
            tree->setCurrentIndex(tree->model()->index(item, 0, window.criterion(criterion)));
            QTest::keyClick(tree, Qt::Key_Return);
        };
        follow(Criterion::ThreatsAnswered, 2);
        QCOMPARE(window.currentRow().threat.number, QStringLiteral("T-0003"));
        follow(Criterion::ThreatModelLookedAt, 1);
        QCOMPARE(window.drawingEditor()->selectedUids(),
                 QStringList{window.threats().parts[1].subject});
        // From beside the gate as well.
        window.showTab(Window::GateTab);
        tree->setCurrentIndex(window.criterion(Criterion::HighThreatsClosed));
        QCoreApplication::processEvents();
        auto *missing = window.visible<QListWidget>(QStringLiteral("criterion-missing"));
        missing->setFocus();
        missing->setCurrentRow(0);
        QTest::keyClick(missing, Qt::Key_Return);
        QVERIFY(window.table()->isVisible());
        QCOMPARE(window.currentRow().inherentRisk, Risk::High);
    }

    void aMissingModelLeadsToItsTab()
    {
        Window window(false);
        window.choose(Phase::Design);
        auto *tree = window.visible<QTreeView>();
        tree->setFocus();
        tree->setCurrentIndex(window.criterion(Criterion::ThreatModelPresent));
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(window.visible<QPushButton>(QStringLiteral("model-template")));
    }

    void importsAFileOnceItHasBeenSeen()
    {
        Window window(false);
        ModelDocument document;
        document.model = smallModel();
        const QString path = window.file(QStringLiteral("model.json"));
        need(exportThreatModel(document, ModelFormat::ThreatDragon, path));
        window.showTab(Window::ThreatsTab);
        window.dialogs().paths.append(path);
        window.click("model-import");
        QTRY_VERIFY(window.window().findChild<ModelImport *>());
        window.editor<ModelImport>()->reject();
        QVERIFY(!window.found()); // seen, and nothing written
        QTRY_VERIFY(!window.window().findChild<ModelImport *>());
        window.dialogs().paths.append(path);
        window.click("model-import");
        QTRY_VERIFY(window.window().findChild<ModelImport *>());
        window.click(window.editor<ModelImport>()->saveButton());
        QCOMPARE(window.threats().parts.size(), 7u);
        QVERIFY(window.drawingEditor()->isVisible());
        QTRY_VERIFY(!window.window().findChild<ModelImport *>());
        // Where there is a model, the drawing takes its place.
        window.dialogs().paths.append(path);
        window.click(window.panelButton("Import…"));
        QTRY_VERIFY(window.window().findChild<ModelImport *>());
        QCOMPARE(window.editor<ModelImport>()->saveButton()->text(),
                 QStringLiteral("Replace the drawing"));
    }

    void refusesAFileThatIsNoModel()
    {
        Window window(false);
        window.showTab(Window::ThreatsTab);
        window.dialogs().paths.append(window.write(QStringLiteral("x.json"), "{\"a\": 1}"));
        window.click("model-import");
        QTRY_VERIFY(!window.window().messages()->texts().isEmpty());
        QVERIFY(!window.found());
    }

    void arrangesADrawingAsAJob()
    {
        Window window;
        const ThreatModel before = window.drawingEditor()->model();
        window.drawingEditor()->diagramActions()->action(DiagramActions::Arrange)->trigger();
        QTRY_VERIFY(window.drawingEditor()->model() != before);
        QCOMPARE(window.drawingEditor()->model().elements, before.elements);
        QVERIFY(window.drawingEditor()->isModified());
    }

    void savesADrawing()
    {
        Window window;
        auto *save = window.visible<QAbstractButton>(QStringLiteral("drawing-save"));
        QVERIFY(!save->isEnabled());
        window.rename(QStringLiteral("Renamed"));
        QVERIFY(save->isEnabled());
        // What is looked at is what is stored.
        QVERIFY(!window.panelButton("Mark all as looked at")->isEnabled());
        QCOMPARE(window.page()->drafts().size(), 1u);
        QWidget *canvas = window.drawingEditor()->view();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(window.drawing().elements[0].name, QStringLiteral("Renamed"));
        QVERIFY(!save->isEnabled());
        QVERIFY(window.page()->drafts().empty());
    }

    void asksWhichDrawingStandsWhenSomebodyElseSaved_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void asksWhichDrawingStandsWhenSomebodyElseSaved()
    {
        QFETCH(bool, mine);
        Window window;
        window.rename(QStringLiteral("Mine"));
        const QString last = window.drawing().elements.back().name;
        window.renameElsewhere(QStringLiteral("Theirs"));
        QVERIFY(window.drawingEditor()->isModified()); // nothing is lost by that
        QVERIFY2(window.window().messages()->texts().join(u'\n').contains(
                     QStringLiteral("saved another drawing")),
                 qPrintable(window.window().messages()->texts().join(u'\n')));
        // Thought better of it.
        window.click("drawing-save");
        QCOMPARE(window.dialogs().conflictsAsked.size(), 1);
        QCOMPARE(window.drawing().elements.back().name, QStringLiteral("Theirs"));
        QVERIFY(window.drawingEditor()->isModified());
        window.dialogs().settlements.append(QList<bool>{mine});
        window.click("drawing-save");
        QCOMPARE(window.drawing().elements.back().name, mine ? last : QStringLiteral("Theirs"));
        QCOMPARE(window.drawing().elements[0].name == QStringLiteral("Mine"), mine);
        QVERIFY(!window.drawingEditor()->isModified());
        QVERIFY(window.drawingEditor()->model() == window.drawing());
    }

    void followsAnotherDrawingWhereNothingIsChangedHere()
    {
        Window window;
        window.renameElsewhere(QStringLiteral("Theirs"));
        QCOMPARE(window.drawingEditor()->model().elements.back().name, QStringLiteral("Theirs"));
        QVERIFY(!window.drawingEditor()->isModified());
    }

    void keepsADrawingThatIsNotSavedOverAnotherRelease()
    {
        Window window;
        window.rename(QStringLiteral("Not saved"));
        const ReleaseId first = window.release();
        window.click(window.button("Portfolio"));
        window.addRelease(QStringLiteral("1.1.0"));
        window.showTab(Window::ThreatsTab);
        const auto drafts = window.page()->drafts();
        QCOMPARE(drafts.size(), 1u);
        QVERIFY2(drafts[0].name.startsWith(QStringLiteral("WALK@1.0.0")),
                 qPrintable(drafts[0].name));
        // The model of the release before is taken over, and confirmed.
        window.click("model-carry");
        QVERIFY(!window.visible<QAbstractButton>(QStringLiteral("model-confirm"))->isHidden());
        QVERIFY(!window.drawingEditor()->isModified());
        window.click("model-confirm");
        QVERIFY(window.threatsPanel()
                    ->findChild<QAbstractButton *>(QStringLiteral("model-confirm"))
                    ->isHidden());
        window.context().openRelease(first, {}, {}, ReleaseTab::Threats);
        QVERIFY(window.drawingEditor()->isModified());
        QCOMPARE(window.drawingEditor()->model().elements[0].name, QStringLiteral("Not saved"));
        need(window.page()->drafts()[0].save());
        QCOMPARE(window.drawing().elements[0].name, QStringLiteral("Not saved"));
    }

    void savesAKeptDrawingThoughItIsShownWhileItIsAskedWhichStands()
    {
        Window window;
        const ReleaseId first = window.release();
        window.rename(QStringLiteral("Mine"));
        window.renameElsewhere(QStringLiteral("Theirs"));
        window.click(window.button("Portfolio"));
        window.addRelease(QStringLiteral("1.1.0"));
        window.showTab(Window::ThreatsTab);
        const auto drafts = window.page()->drafts();
        QCOMPARE(drafts.size(), 1u);
        window.dialogs().settlements.append(QList<bool>{true});
        window.dialogs().meanwhile = [&] {
            window.context().openRelease(first, {}, {}, ReleaseTab::Threats);
        };
        need(drafts[0].save());
        QCOMPARE(window.dialogs().conflictsAsked.size(), 1);
        QCOMPARE(window.drawing().elements[0].name, QStringLiteral("Mine"));
        // What is shown is saved by now: there is no other drawing to speak of.
        QVERIFY(!window.drawingEditor()->isModified());
        QCOMPARE(window.window().messages()->texts().filter(QStringLiteral("another drawing")),
                 QStringList());
    }

    void beginsAnewWithAnotherTemplateAndSaysWhatThatCosts()
    {
        Window window;
        const ThreatModel before = window.drawing();
        const QString drawnDigest = window.threats().model.drawingDigest;
        // Something is said of a threat at a part that no other template has.
        const ThreatRegister begun = window.threats();
        const auto first = std::ranges::find_if(
            begun.threats, [](const ThreatRow &row) { return !row.subjectName.isEmpty(); });
        QVERIFY(first != begun.threats.end());
        const ThreatRow said = *first;
        {
            ThreatModel alone = before;
            Session session = window.context().session();
            Change change = need(Change::begin(session, actions::drawThreatModel));
            for (ModelElement &element : alone.elements) {
                if (element.uid == said.threat.subject)
                    element.name = QStringLiteral("In no template");
            }
            for (DataFlow &flow : alone.flows) {
                if (flow.uid == said.threat.subject)
                    flow.name = QStringLiteral("In no template");
            }
            const auto record = window.threats().model;
            need(ThreatModelRepository::redraw(change, record.id, alone, record.revision));
            need(ThreatRepository::dismiss(change, said.threat.id, QStringLiteral("never")));
            need(change.commit());
        }
        const auto choose = [&](bool confirms) {
            window.tool("Begin anew with a template…", window.threatsPanel())->trigger();
            auto *dialog = window.editor<TemplateDialog>();
            auto *list = dialog->findChild<QListWidget *>(QStringLiteral("template-list"));
            list->setCurrentRow(list->count() - 1);
            window.dialogs().confirmations.enqueue(confirms);
            window.click(dialog->saveButton());
        };
        choose(false);
        const Confirmation asked = window.dialogs().confirmationsAsked.back();
        QCOMPARE(asked.touches.filter(said.threat.number).size(), 1);
        QVERIFY(asked.destructive);
        QVERIFY(!window.drawingEditor()->isModified());

        choose(true);
        QVERIFY(window.drawingEditor()->isModified());
        QVERIFY(window.drawing().elements.size() == before.elements.size());
        window.drawingEditor()->draft().undo();
        QVERIFY(!window.drawingEditor()->isModified());
        window.drawingEditor()->draft().redo();
        need(window.page()->drafts()[0].save());
        QVERIFY(window.threats().model.drawingDigest != drawnDigest);
        const ThreatRegister now = window.threats();
        const ThreatRow &gone = *now.threat(said.threat.id);
        QCOMPARE(gone.state, ThreatState::Gone);
        QCOMPARE(gone.threat.answerReason, QStringLiteral("never"));
    }

    void writesDownADrawingThatIsNotSaved()
    {
        Window window;
        const ThreatModelRecord record = window.threats().model;
        const DrawingBackup backup(window.context().settings(), window.database().path(),
                                   window.context().session().account.name);
        QVERIFY(!backup.read(record));
        window.rename(QStringLiteral("Not saved"));
        // Written after a pause, and taken away when all is undone or saved.
        QTRY_VERIFY(backup.read(record));
        QCOMPARE(backup.read(record)->model.elements[0].name, QStringLiteral("Not saved"));
        window.drawingEditor()->draft().undo();
        QTRY_VERIFY(!backup.read(record));
        window.rename(QStringLiteral("Saved"));
        QTRY_VERIFY(backup.read(record));
        need(window.page()->drafts()[0].save());
        QVERIFY(!backup.read(record));
        window.rename(QStringLiteral("Thrown away"));
        QTRY_VERIFY(backup.read(record));
        window.page()->drafts()[0].discard();
        QVERIFY(!backup.read(record));

        // Nobody else's, and nothing of another workspace.
        backup.write(draftOf(window, QStringLiteral("Mine")));
        QVERIFY(backup.read(record));
        QVERIFY(!DrawingBackup(window.context().settings(), window.database().path(),
                               QStringLiteral("somebody"))
                     .read(record));
        QVERIFY(!DrawingBackup(window.context().settings(), QStringLiteral("/elsewhere"),
                               window.context().session().account.name)
                     .read(record));
    }

    void whatWaitsToBeWrittenDownIsWrittenAndTheLastCounts()
    {
        Window window;
        const ThreatModelRecord record = window.threats().model;
        const DrawingBackup backup(window.context().settings(), window.database().path(),
                                   window.context().session().account.name);
        {
            DrawingBackupWriter writer;
            for (int stroke = 0; stroke < 20; ++stroke)
                writer.write(backup, draftOf(window, QString::number(stroke)));
            // Who asks gets the last, whether it is on the disk yet or not.
            QCOMPARE(writer.read(backup, record)->model.elements[0].name, QStringLiteral("19"));
            writer.write(backup, draftOf(window, QStringLiteral("At the end")));
        }
        QCOMPARE(backup.read(record)->model.elements[0].name, QStringLiteral("At the end"));
        DrawingBackupWriter writer;
        writer.write(backup, draftOf(window, QStringLiteral("Saved meanwhile")));
        writer.remove(backup, record);
        QVERIFY(!backup.read(record));
        QVERIFY(!writer.read(backup, record));
    }

    void bringsBackADrawingAfterACrash()
    {
        Window window(false);
        {
            Session session = window.context().session();
            Change drawing = need(Change::begin(session, actions::drawThreatModel));
            need(ThreatModelRepository::draw(drawing, window.release(), smallModel()));
            need(drawing.commit());
        }
        const DrawingBackup backup(window.context().settings(), window.database().path(),
                                   window.context().session().account.name);
        backup.write(draftOf(window, QStringLiteral("Drawn before the crash")));
        window.showTab(Window::ThreatsTab);
        QVERIFY(window.drawingEditor()->isModified());
        QCOMPARE(window.drawingEditor()->model().elements[0].name,
                 QStringLiteral("Drawn before the crash"));
        QVERIFY(window.drawing() == smallModel());
        QVERIFY(window.visible<MessageBar>());
        const auto *view = window.visible<DiagramView>();
        const auto middleOfDrawing = [view] {
            const auto *scene = qobject_cast<const DiagramScene *>(view->scene());
            return view->mapFromScene(scene->drawnRect().center());
        };
        // The message above it has taken its room.
        QTRY_VERIFY((middleOfDrawing() - view->viewport()->rect().center()).manhattanLength() <= 4);
        const auto offersToDiscard = [&window] {
            return !window.window().messages()->texts().filter(QStringLiteral("is back")).isEmpty();
        };
        QVERIFY(offersToDiscard());
        need(window.page()->drafts()[0].save());
        QCOMPARE(window.drawing().elements[0].name, QStringLiteral("Drawn before the crash"));
        QVERIFY(!backup.read(window.threats().model));
        // What is drawn from here on is none of what was back.
        QVERIFY(!offersToDiscard());
    }

    void offersToDiscardWhatCameBackOnlyWhileItIsShown()
    {
        Window window;
        const ReleaseId first = window.release();
        const DrawingBackup backup(window.context().settings(), window.database().path(),
                                   window.context().session().account.name);
        const auto offersToDiscard = [&window] {
            return !window.window().messages()->texts().filter(QStringLiteral("is back")).isEmpty();
        };
        window.click(window.button("Portfolio"));
        window.addRelease(QStringLiteral("1.1.0"));
        const ReleaseId second = window.releaseNamed(QStringLiteral("WALK@1.1.0"));
        window.showTab(Window::ThreatsTab);
        window.click("model-carry");
        // As after a crash: it was not shown since.
        DrawnDraft lost;
        lost.record =
            need(ThreatRegister::load(window.database(), first, window.context().today()))->model;
        lost.base = need(ThreatModelRepository(window.database()).drawing(lost.record.id));
        lost.model = lost.base;
        lost.model.elements[0].name = QStringLiteral("Drawn before the crash");
        backup.write(lost);
        window.context().openRelease(first, {}, {}, ReleaseTab::Threats);
        QVERIFY(offersToDiscard());
        // Of another drawing nothing came back; saving that one says nothing of the first.
        window.context().openRelease(second, {}, {}, ReleaseTab::Threats);
        QVERIFY(!offersToDiscard());
        window.rename(QStringLiteral("Of the second"));
        QVERIFY(window.page()->drafts()[1].name.startsWith(QStringLiteral("WALK@1.1.0")));
        need(window.page()->drafts()[1].save());
        window.context().openRelease(first, {}, {}, ReleaseTab::Threats);
        QVERIFY(offersToDiscard());
        // Saved while another is shown: what is drawn from there on is none of what came back.
        window.context().openRelease(second, {}, {}, ReleaseTab::Threats);
        need(window.page()->drafts()[0].save());
        window.context().openRelease(first, {}, {}, ReleaseTab::Threats);
        QCOMPARE(window.drawingEditor()->model().elements[0].name,
                 QStringLiteral("Drawn before the crash"));
        QVERIFY(!window.drawingEditor()->isModified());
        QVERIFY(!offersToDiscard());
        QVERIFY(window.page()->drafts().empty());
    }

    void savesAndDiscardsTheDrawingThatADraftNames()
    {
        Window window;
        const ReleaseId first = window.release();
        window.rename(QStringLiteral("First"));
        window.click(window.button("Portfolio"));
        window.addRelease(QStringLiteral("1.1.0"));
        const ReleaseId second = window.releaseNamed(QStringLiteral("WALK@1.1.0"));
        window.showTab(Window::ThreatsTab);
        window.click("model-carry");
        window.rename(QStringLiteral("Second"));
        const auto drafts = window.page()->drafts();
        QCOMPARE(drafts.size(), 2u);
        QVERIFY(drafts[1].name.startsWith(QStringLiteral("WALK@1.1.0")));
        // Another is shown by the time it is saved.
        window.context().openRelease(first, {}, {}, ReleaseTab::Threats);
        need(drafts[1].save());
        const auto nameIn = [&window](ReleaseId release) {
            const auto model =
                need(ThreatRegister::load(window.database(), release, window.context().today()))
                    ->model;
            return need(ThreatModelRepository(window.database()).drawing(model.id))
                .elements[0]
                .name;
        };
        QCOMPARE(nameIn(second), QStringLiteral("Second"));
        QVERIFY(nameIn(first) != QLatin1StringView("First"));
        QVERIFY(window.drawingEditor()->isModified());
        drafts[0].discard();
        QVERIFY(!window.drawingEditor()->isModified());
        QVERIFY(window.page()->drafts().empty());
    }

    void showsTheThreatsOfWhatIsSelected()
    {
        Window window;
        const ThreatRow first = window.threats().threats.front();
        QVERIFY(window.drawingEditor()->select(first.threat.subject));
        // The drawing has all the room until the list is wanted.
        auto *pane = window.visible<DiagramPane>();
        auto *heading = pane->findChild<QToolButton *>(QStringLiteral("part-threats-heading"));
        QTRY_COMPARE(window.drawingEditor()->height(), pane->height() - heading->height() - 1);
        QVERIFY(
            !window.page()->findChild<QTableView *>(QStringLiteral("part-threats"))->isVisible());
        window.click("part-threats-heading");
        auto *list = window.visible<QTableView>(QStringLiteral("part-threats"));
        const auto expected =
            std::ranges::count_if(window.threats().threats, [&](const ThreatRow &row) {
                return row.threat.subject == first.threat.subject;
            });
        QCOMPARE(list->model()->rowCount(), static_cast<int>(expected));
        window.click(window.panelButton("Looked at"));
        for (const ModelPart &part : window.threats().parts)
            QCOMPARE(part.isLookedAt(), part.subject == first.threat.subject);
        // A threat of it leads into the list of all, and back.
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(window.current(), first.threat.id);
        window.table()->setFocus();
        QTest::keyClick(window.table(), Qt::Key_Return);
        QCOMPARE(window.drawingEditor()->selectedUids(), QStringList{first.threat.subject});
    }

    void theListKeepsItsRoomWhereTheToolsHaveLittle()
    {
        Window window;
        window.window().resize(1280, 720);
        window.showThreatsView(ThreatsPanel::Threats);
        // The tools take one row, and the others wait behind "More".
        QTRY_VERIFY(window.panelButton("Add a threat…")->isVisible());
        const QWidget *add = window.panelButton("Add a threat…");
        const QPoint below = add->mapTo(window.threatsPanel(), QPoint(0, add->height()));
        const int list = window.table()->mapTo(window.threatsPanel(), QPoint(0, 0)).y();
        QVERIFY2(list - below.y() < add->height(), qPrintable(QString::number(list)));
    }

    void filtersAndSearches()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Threats);
        const int all = window.table()->model()->rowCount();
        window.toggle(QStringLiteral("high"));
        const int high = window.table()->model()->rowCount();
        QVERIFY(high > 0 && high < all);
        window.toggle(QStringLiteral("high"));
        window.type(window.visible<QLineEdit>(QStringLiteral("threat-search")),
                    QStringLiteral("T-0002"));
        QTRY_COMPARE(window.table()->model()->rowCount(), 1);
    }

    void sayingNotApplicableTakesAReasonAndASecondPerson()
    {
        Window window;
        window.actAs(Role::Developer);
        window.showThreatsView(ThreatsPanel::Threats);
        window.clickRow(0);
        QVERIFY(!window.threatTool("Confirm")->isEnabled());
        window.use("Not applicable…", window.threatsPanel()); // thought better of it
        QCOMPARE(window.currentRow().threat.answer, ThreatAnswer::None);
        window.dialogs().texts.append(QStringLiteral("There is no such store."));
        window.use("Not applicable…", window.threatsPanel());
        QCOMPARE(window.currentRow().threat.answerReason,
                 QStringLiteral("There is no such store."));
        QCOMPARE(window.currentRow().state, ThreatState::Open);
        auto *reason = window.visible<QLabel>(QStringLiteral("threat-reason"));
        QVERIFY2(reason->text().contains(QStringLiteral("There is no such store.")),
                 qPrintable(reason->text()));
        window.actAs(Role::SecurityManager);
        window.dialogs().confirmations.append(true);
        window.use("Confirm", window.threatsPanel());
        QCOMPARE(window.currentRow().state, ThreatState::NotApplicable);
        window.dialogs().confirmations.append(true);
        window.use("Take back", window.threatsPanel());
        QCOMPARE(window.currentRow().state, ThreatState::Open);
    }

    void acceptsARiskUntilADay()
    {
        Window window;
        window.actAs(Role::SecurityManager);
        window.showThreatsView(ThreatsPanel::Threats);
        window.clickRow(1);
        window.use("Accept the risk…", window.threatsPanel());
        auto *dialog = window.editor<ThreatAcceptanceDialog>();
        window.click(dialog->saveButton());
        QVERIFY(dialog->isVisible()); // not without a reason
        window.type(dialog->findChild<QPlainTextEdit *>(QStringLiteral("acceptance-reason")),
                    QStringLiteral("Watched closely."));
        const QDate until = dialog->findChild<OptionalDateEdit *>()->date();
        window.click(dialog->saveButton());
        QCOMPARE(window.currentRow().state, ThreatState::Accepted);
        QCOMPARE(window.currentRow().threat.acceptedUntil, until);
    }

    void ratesLowerOnlyWithAReason()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Threats);
        window.clickRow(0);
        window.use("Rate…", window.threatsPanel());
        auto *dialog = window.editor<ThreatEditor>();
        const auto set = [&](const char *scale, int value) {
            auto *box = dialog->findChild<QComboBox *>(QLatin1String(scale));
            box->setCurrentIndex(box->findData(value));
        };
        set("threat-likelihood", 1);
        set("threat-impact", 1);
        window.click(dialog->saveButton());
        QVERIFY(dialog->isVisible());
        window.type(dialog->findChild<QPlainTextEdit *>(QStringLiteral("threat-rating-reason")),
                    QStringLiteral("Only on the inside."));
        window.click(dialog->saveButton());
        QCOMPARE(window.currentRow().inherentRisk, Risk::Low);
        QCOMPARE(window.currentRow().threat.ratingReason, QStringLiteral("Only on the inside."));
    }

    void addsAThreatOfOnesOwn()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Threats);
        window.click(window.panelButton("Add a threat…"));
        auto *dialog = window.editor<ThreatEditor>();
        window.type(dialog->findChild<QLineEdit *>(QStringLiteral("threat-title")),
                    QStringLiteral("A clerk photographs the screen"));
        dialog->findChild<QCheckBox *>(QStringLiteral("threat-category-I"))->click();
        window.click(dialog->saveButton());
        QVERIFY(dialog->isVisible()); // not without a rating
        for (const char *scale : {"threat-likelihood", "threat-impact"}) {
            auto *box = dialog->findChild<QComboBox *>(QLatin1String(scale));
            box->setCurrentIndex(box->findData(4));
        }
        window.click(dialog->saveButton());
        const ThreatRow added = window.threats().threats.back();
        QVERIFY(added.threat.isOwn());
        QCOMPARE(added.threat.title, QStringLiteral("A clerk photographs the screen"));
        QCOMPARE(added.threat.categories,
                 std::vector<ThreatCategory>{ThreatCategory::InformationDisclosure});
    }

    void leadsToTheRequirementOfAThreat()
    {
        Window window;
        window.showThreatsView(ThreatsPanel::Threats);
        window.clickRow(0);
        auto *list = window.visible<QListWidget>(QStringLiteral("threat-requirements"));
        list->setFocus();
        list->setCurrentRow(0);
        const QString name = list->currentItem()->text();
        QTest::keyClick(list, Qt::Key_Return);
        const QModelIndex chosen = window.visible<QTableView>()->currentIndex();
        QVERIFY2(name.startsWith(chosen.siblingAtColumn(0).data().toString()), qPrintable(name));
    }

    void editsACountermeasureAndRecordsItsTest()
    {
        Window window;
        window.takeProposals();
        window.showThreatsView(ThreatsPanel::Countermeasures);
        auto *table = window.visible<QTableView>(QStringLiteral("countermeasure-table"));
        table->setFocus();
        table->selectRow(0);
        QVERIFY(!window.panelButton("Record a test…")->isEnabled());
        QTest::keyClick(table, Qt::Key_Return);
        auto *editor = window.editor<CountermeasureEditor>();
        auto *stage = editor->findChild<QComboBox *>(QStringLiteral("countermeasure-stage"));
        stage->setCurrentIndex(stage->findData(toKey(CountermeasureStage::Implemented)));
        auto *design =
            editor->findChild<QLineEdit *>(QStringLiteral("countermeasure-design_reference"));
        design->clear();
        window.click(editor->saveButton());
        QVERIFY(editor->isVisible()); // not without where it stands in the design
        window.type(design, QStringLiteral("HLD 5.1"));
        window.click(editor->saveButton());
        QCOMPARE(window.threats().countermeasures[0].stage, CountermeasureStage::Implemented);
        QCOMPARE(window.threats().countermeasures[0].countermeasure.designReference,
                 QStringLiteral("HLD 5.1"));
        window.click(window.panelButton("Record a test…"));
        auto *test = window.editor<CountermeasureTestDialog>();
        window.type(test->findChild<QPlainTextEdit *>(QStringLiteral("test-record")),
                    QStringLiteral("Tried and held."));
        window.click(test->saveButton());
        QVERIFY(test->isVisible()); // not without evidence
        window.dialogs().paths.append(window.write(QStringLiteral("scan.txt"), "nothing found"));
        window.click(test->findChild<QPushButton *>(QStringLiteral("test-attach")));
        window.click(test->saveButton());
        QCOMPARE(window.threats().countermeasures[0].stage, CountermeasureStage::Verified);
    }

    void readsOnlyWhereTheRoleMayNotWrite()
    {
        Window window;
        window.actAs(Role::Viewer);
        QVERIFY(window.drawingEditor()->draft().isReadOnly());
        for (const char *text : {"Save the drawing", "Mark all as looked at", "Import…"}) {
            const QAbstractButton *button = window.panelButton(text);
            QVERIFY2(!button->isEnabled(), text);
            QVERIFY2(button->toolTip().contains(QStringLiteral("Developer")),
                     qPrintable(button->toolTip()));
        }
        window.showThreatsView(ThreatsPanel::Threats);
        window.clickRow(0);
        QVERIFY(window.visible<ThreatInspector>());
        for (const char *text : {"Take proposals…", "Not applicable…", "Accept the risk…", "Rate…"})
            QVERIFY2(!window.threatTool(text)->isEnabled(), text);
        QVERIFY(!window.panelButton("Add a threat…")->isEnabled());
        window.showThreatsView(ThreatsPanel::Countermeasures);
        QVERIFY(!window.panelButton("Add a countermeasure…")->isEnabled());
    }

    void exportsForOtherTools()
    {
        Window window;
        const QString path = window.file(QStringLiteral("out.json"));
        window.dialogs().paths.append(path);
        for (QAction *action : window.threatsPanel()->findChildren<QAction *>()) {
            if (action->text() == label(ModelFormat::ThreatDragon))
                action->trigger();
        }
        const ModelReading reading = need(readThreatModelFile(path));
        QCOMPARE(reading.format, ModelFormat::ThreatDragon);
        QVERIFY(reading.document.model == window.drawing());
    }

    void writesTheReportAsAJob_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("Chinese") << "Report in Chinese (PDF)…";
        QTest::newRow("English") << "Report in English (PDF)…";
    }
    void writesTheReportAsAJob()
    {
        QFETCH(QString, entry);
        Window window;
        const QString path = window.file(QStringLiteral("report.pdf"));
        window.dialogs().paths.append(path);
        for (QAction *action : window.threatsPanel()->findChildren<QAction *>()) {
            if (action->text() == entry)
                action->trigger();
        }
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }
};

QTEST_MAIN(ThreatsPanelTest)
#include "threatspaneltest.moc"
