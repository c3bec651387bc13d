#include "models/threatmodels/modelgeometry.h"
#include "models/threatmodels/modeljson.h"
#include "models/threatmodels/modellayout.h"
#include "tests/models/threatmodels/smallthreatlibrary.h"
#include "tests/support/window/windowfixture.h"
#include "views/design/searchfield.h"
#include "views/threatmodels/answerlist.h"
#include "views/threatmodels/asseteditor.h"
#include "views/threatmodels/diagramactions.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramtabs.h"
#include "views/threatmodels/diagramkeyboard.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/elementform.h"
#include "views/threatmodels/elementpalette.h"
#include "views/threatmodels/findbox.h"
#include "views/threatmodels/flowform.h"
#include "views/threatmodels/minimap.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"
#include "views/threatmodels/modelform.h"
#include "views/threatmodels/nameeditor.h"
#include "views/threatmodels/threatmodeleditor.h"
#include "views/threatmodels/typepicker.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace gatehouse;

/// Drives the editor as a person does: with mouse and keys on what is shown.
class ThreatModelEditorTest : public QObject
{
    Q_OBJECT

    struct Editor {
        QTemporaryDir folder;
        QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
        LanguageController languages{settings};
        Theme theme{*qApp, settings};
        ThreatLibrary library = need(ThreatLibrary::read(smallThreatLibrary()));
        ThreatModelEditor editor;

        Editor()
        {
            setLanguage(Language::English);
            theme.setAppearance(Appearance::Light, false);
            editor.setLibrary(&library);
            editor.resize(1400, 860);
            editor.show();
            if (!QTest::qWaitForWindowActive(&editor))
                qFatal("no window");
            view()->setFocus();
        }
        void setLanguage(Language language)
        {
            languages.setLanguage(language, false);
            editor.setLanguage(language);
        }

        DiagramView *view() { return editor.view(); }
        QWidget *canvas() { return view()->viewport(); }
        const ThreatModel &model() { return editor.model(); }
        const Diagram &diagram() { return *editor.draft().diagram(); }
        QStringList selected() { return editor.selectedUids(); }
        void act(DiagramActions::Id id) { editor.diagramActions()->action(id)->trigger(); }
        /// As whoever shows the editor does it when that is asked for.
        void arrange()
        {
            QSignalSpy asked(&editor, &ThreatModelEditor::arrangementRequested);
            act(DiagramActions::Arrange);
            QCOMPARE(asked.size(), 1);
            const auto arranged = arrangedDiagram(model(), diagram());
            QVERIFY(arranged);
            editor.takeArrangement(diagram(), *arranged);
        }
        template<class Widget>
        Widget *part()
        {
            return editor.findChild<Widget *>();
        }
        QString uid(const QString &name)
        {
            for (const ModelElement &element : model().elements) {
                if (element.name == name)
                    return element.uid;
            }
            for (const DataFlow &flow : model().flows) {
                if (flow.name == name)
                    return flow.uid;
            }
            for (const TrustBoundary &boundary : model().boundaries) {
                if (boundary.name == name)
                    return boundary.uid;
            }
            return {};
        }
        QRectF rect(const QString &name) { return *rectIn(diagram(), uid(name)); }

        QPoint at(const QPointF &point) { return view()->mapFromScene(point); }
        void click(const QPointF &point, Qt::KeyboardModifiers modifiers = {})
        {
            QTest::mouseClick(canvas(), Qt::LeftButton, modifiers, at(point));
        }
        void drag(const QPointF &from, const QPointF &to, Qt::KeyboardModifiers modifiers = {},
                  Qt::MouseButton button = Qt::LeftButton)
        {
            const QPoint start = at(from);
            const QPoint end = at(to);
            QTest::mouseMove(canvas(), start);
            QTest::mousePress(canvas(), button, modifiers, start);
            for (int step = 1; step <= 5; ++step)
                QTest::mouseMove(canvas(), start + (end - start) * step / 5);
            QTest::mouseRelease(canvas(), button, modifiers, end);
        }
        void key(int key, Qt::KeyboardModifiers modifiers = {})
        {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget()
                                                        : static_cast<QWidget *>(view()),
                            Qt::Key(key), modifiers);
        }
        void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

        QModelIndex entry(const QString &text)
        {
            QTreeView *tree = part<ElementPalette>()->view();
            const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                    text, 1, Qt::MatchExactly | Qt::MatchRecursive);
            return found.isEmpty() ? QModelIndex() : found.front();
        }
        void clickEntry(const QString &text)
        {
            QTreeView *tree = part<ElementPalette>()->view();
            const QModelIndex index = entry(text);
            if (!index.isValid())
                qFatal("no entry %s", qPrintable(text));
            tree->scrollTo(index);
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                              tree->visualRect(index).center());
        }
        /// A new element from the palette at a point.
        QString put(const QString &type, const QPointF &point)
        {
            clickEntry(type);
            click(point);
            return selected().value(0);
        }
        void pick(const QString &type)
        {
            auto *picker = part<TypePicker>();
            if (!picker->isVisible())
                qFatal("no picker");
            QTest::keyClicks(picker->search(), type);
            QTest::keyClick(picker->search(), Qt::Key_Return);
        }
        void rename(const QString &text)
        {
            key(Qt::Key_F2);
            type(text);
            key(Qt::Key_Return);
        }
        /// A client left of a gateway.
        void drawTwo()
        {
            put("Client", {-200, 0});
            put("Gateway", {200, 0});
        }
    };

private Q_SLOTS:
    void drawsAnAppByMouse();
    void drawsAnAppByKeyboardAlone();
    void thePickerKnowsTypesInBothLanguages();
    void takesWhatIsDroppedFromThePalette();
    void connectsByTwoClicks();
    void offersANewElementWhereALineEnds();
    void escapeGivesUpALine();
    void reconnectsAFlowByItsEnd();
    void bendsAFlowAndStraightensIt();
    void movesOntoTheGridAndBack();
    void aBoxTakesItsContentsAlong();
    void resizesByHandles();
    void selectsByBandAndByKeys();
    void nudgesInOneStep();
    void groupsMoveTogether();
    void keepsPartsSelectedWhileWalking();
    void undoesAndRedoesEverything();
    void arrangesNothingThatWasChangedMeanwhile();
    void deletesAndBringsBack();
    void copiesAcrossDiagramsAndModels();
    void opensADiagramInside();
    void handlesDiagramsByTabs();
    void zoomsUnderTheMouseAndPans();
    void showsAllOfADrawingInTheMiddle();
    void theMinimapFollows();
    void findsAcrossDiagrams();
    void writesPropertiesThrough();
    void answersQuestions();
    void editsAssets();
    void describesWhatIsSelected();
    void refusesWhenReadOnly();
    void speaksBothLanguages();
    void announcesModifiedAndSelected();
    void marksPartsWithOpenThreats();
    void survivesItsEnd();
};

void ThreatModelEditorTest::drawsAnAppByMouse()
{
    Editor e;
    e.drawTwo();
    QCOMPARE(e.model().elements.size(), std::size_t(2));
    QCOMPARE(e.model().elements[0].type, QString("mobile_client"));
    QCOMPARE(e.model().elements[1].kind, ElementKind::Process);
    // From the handle beside the first onto the second.
    const QRectF client = e.rect("Client");
    QTest::mouseMove(e.canvas(), e.at(client.center()));
    const QPointF handle(client.right() + 16 / e.view()->zoom(), client.center().y());
    e.drag(handle, e.rect("Gateway").center());
    QCOMPARE(e.model().flows.size(), std::size_t(1));
    QCOMPARE(e.model().flows[0].source, e.uid("Client"));
    QCOMPARE(e.model().flows[0].target, e.uid("Gateway"));
    // A boundary drawn around the gateway.
    e.clickEntry("Boundary box");
    e.drag({80, -120}, {330, 120});
    QCOMPARE(e.model().boundaries.size(), std::size_t(1));
    const ModelGeometry geometry = geometryOf(e.model());
    QCOMPARE(geometry.inside.value(e.model().boundaries[0].uid), QStringList{e.uid("Gateway")});
    QVERIFY(geometry.crossings.contains(e.model().flows[0].uid));
    // Named where it stands.
    QTest::mouseDClick(e.canvas(), Qt::LeftButton, {}, e.at(e.rect("Gateway").center()));
    e.type("Front door");
    e.key(Qt::Key_Return);
    QVERIFY(!e.uid("Front door").isEmpty());
    QVERIFY(checkModel(e.model()));
}

void ThreatModelEditorTest::drawsAnAppByKeyboardAlone()
{
    Editor e;
    e.view()->setFocus();
    e.key(Qt::Key_N);
    e.pick("Customer");
    e.rename("Insured");
    e.key(Qt::Key_Insert);
    e.pick("Client");
    QCOMPARE(e.model().flows.size(), std::size_t(1));
    e.key(Qt::Key_N);
    e.pick("Gate");
    QCOMPARE(e.model().flows.size(), std::size_t(2));
    QCOMPARE(e.selected(), QStringList{e.uid("Gateway")});
    // Back along the flows, and a flow straight from the first to the last.
    e.key(Qt::Key_Left);
    QCOMPARE(e.selected(), QStringList{e.uid("Client")});
    e.key(Qt::Key_Left);
    QCOMPARE(e.selected(), QStringList{e.uid("Insured")});
    e.key(Qt::Key_C);
    e.key(Qt::Key_Right);
    e.key(Qt::Key_Return);
    QCOMPARE(e.model().flows.size(), std::size_t(3));
    QCOMPARE(e.model().flows[2].source, e.uid("Insured"));
    QCOMPARE(e.model().flows[2].target, e.uid("Gateway"));
    e.rename("Direct");
    QCOMPARE(e.model().flows[2].name, QString("Direct"));
    // All of them stand level, whatever their sizes, and flows run straight.
    QCOMPARE(e.rect("Client").center().y(), e.rect("Insured").center().y());
    QCOMPARE(e.rect("Gateway").center().y(), e.rect("Insured").center().y());
    // What is done otherwise gives up a line.
    for (const int other : {int(Qt::Key_End), int(Qt::Key_Home)}) {
        e.key(Qt::Key_Home);
        e.key(Qt::Key_C);
        QVERIFY(e.view()->keyboard()->isConnecting());
        e.key(other);
        QVERIFY(!e.view()->keyboard()->isConnecting());
    }
    e.key(Qt::Key_C);
    e.key(Qt::Key_N);
    e.part<TypePicker>()->close();
    QVERIFY(!e.view()->keyboard()->isConnecting());
    e.view()->setFocus();
    // Tab walks in reading order and then leaves.
    e.key(Qt::Key_Home);
    QCOMPARE(e.selected(), QStringList{e.uid("Insured")});
    e.key(Qt::Key_Tab);
    QCOMPARE(e.selected(), QStringList{e.uid("Client")});
    e.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(e.selected(), QStringList{e.uid("Insured")});
    e.key(Qt::Key_L);
    QVERIFY(e.model().flow(e.selected().front()));
    e.key(Qt::Key_End);
    e.key(Qt::Key_Tab);
    QVERIFY(!e.view()->hasFocus());
    QVERIFY(checkModel(e.model()));
}

void ThreatModelEditorTest::thePickerKnowsTypesInBothLanguages()
{
    Editor e;
    e.view()->setFocus();
    e.key(Qt::Key_N);
    auto *picker = e.part<TypePicker>();
    picker->search()->setText("no such type");
    const auto *none = picker->findChild<QLabel *>("picker-none");
    QVERIFY(none && none->isVisible());
    QTest::keyClick(picker->search(), Qt::Key_Return);
    QVERIFY(picker->isVisible());
    picker->search()->setText(QStringLiteral("网关"));
    QVERIFY(!none->isVisible());
    QTest::keyClick(picker->search(), Qt::Key_Return);
    QCOMPARE(e.model().elements.size(), std::size_t(1));
    QCOMPARE(e.model().elements[0].name, QString("Gateway"));
}

void ThreatModelEditorTest::takesWhatIsDroppedFromThePalette()
{
    Editor e;
    QTreeView *tree = e.part<ElementPalette>()->view();
    const auto drop = [&](const QString &entry, const QPointF &point) {
        const std::unique_ptr<QMimeData> mime(tree->model()->mimeData({e.entry(entry)}));
        QDragEnterEvent enter(e.at(point), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(e.canvas(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(e.at(point), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(e.canvas(), &dropped);
    };
    drop("Client", {-200, 0});
    drop("Gateway", {200, 0});
    QVERIFY(e.rect("Client").contains({-200, 0}));
    QVERIFY(e.rect("Gateway").contains({200, 0}));
    // A flow begins at what it is dropped on, and ends at the next click.
    drop("Data flow", {-200, 0});
    e.click({200, 0});
    QCOMPARE(e.model().flows.size(), std::size_t(1));
    drop("Boundary box", {200, 0});
    QCOMPARE(e.model().boundaries.size(), std::size_t(1));
    QMimeData foreign;
    foreign.setText("text");
    QDragEnterEvent enter({0, 0}, Qt::CopyAction, &foreign, Qt::LeftButton, {});
    QApplication::sendEvent(e.canvas(), &enter);
    QVERIFY(!enter.isAccepted());
}

void ThreatModelEditorTest::connectsByTwoClicks()
{
    Editor e;
    e.drawTwo();
    e.clickEntry("Data flow");
    e.click(e.rect("Client").center());
    QVERIFY(e.model().flows.empty());
    QTest::mouseMove(e.canvas(), e.at({0, 0}));
    e.click(e.rect("Gateway").center());
    QCOMPARE(e.model().flows.size(), std::size_t(1));
    QVERIFY(!e.view()->armed());
}

void ThreatModelEditorTest::offersANewElementWhereALineEnds()
{
    Editor e;
    e.put("Client", {-200, 0});
    const QRectF client = e.rect("Client");
    QTest::mouseMove(e.canvas(), e.at(client.center()));
    e.drag({client.center().x(), client.bottom() + 16 / e.view()->zoom()}, {-200, 250});
    e.pick("Storage");
    QCOMPARE(e.model().flows.size(), std::size_t(1));
    QCOMPARE(e.model().flows[0].target, e.uid("Storage"));
    QVERIFY(e.rect("Storage").contains({-200, 250}));
}

void ThreatModelEditorTest::escapeGivesUpALine()
{
    Editor e;
    e.drawTwo();
    const ThreatModel before = e.model();
    const QRectF client = e.rect("Client");
    const QPoint handle = e.at({client.right() + 16 / e.view()->zoom(), client.center().y()});
    QTest::mouseMove(e.canvas(), e.at(client.center()));
    QTest::mousePress(e.canvas(), Qt::LeftButton, {}, handle);
    QTest::mouseMove(e.canvas(), e.at(e.rect("Gateway").center()));
    QVERIFY(e.view()->isWorking());
    QTest::keyClick(e.view(), Qt::Key_Escape);
    QTest::mouseRelease(e.canvas(), Qt::LeftButton, {}, e.at(e.rect("Gateway").center()));
    QCOMPARE(e.model(), before);
    // And what is dragged goes back.
    const QPoint middle = e.at(client.center());
    QTest::mousePress(e.canvas(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(e.canvas(), middle + QPoint(60, 60));
    QTest::keyClick(e.view(), Qt::Key_Escape);
    QTest::mouseRelease(e.canvas(), Qt::LeftButton, {}, middle + QPoint(60, 60));
    QCOMPARE(e.model(), before);
}

void ThreatModelEditorTest::reconnectsAFlowByItsEnd()
{
    Editor e;
    e.drawTwo();
    e.put("Storage", {200, 250});
    e.clickEntry("Data flow");
    e.drag(e.rect("Client").center(), e.rect("Gateway").center());
    const QString flow = e.model().flows[0].uid;
    QCOMPARE(e.selected(), QStringList{flow});
    const QRectF gateway = e.rect("Gateway");
    e.drag({gateway.left(), gateway.center().y()}, e.rect("Storage").center());
    QCOMPARE(e.model().flows[0].target, e.uid("Storage"));
    QVERIFY(checkModel(e.model()));
}

void ThreatModelEditorTest::bendsAFlowAndStraightensIt()
{
    Editor e;
    e.drawTwo();
    e.clickEntry("Data flow");
    e.drag(e.rect("Client").center(), e.rect("Gateway").center());
    const QPointF quarter(-70, 0);
    e.drag(quarter, {-70, 90});
    QCOMPARE(e.diagram().routes[0].bends, (std::vector<QPointF>{{-70, 90}}));
    e.drag({-70, 90}, {-60, 120});
    QCOMPARE(e.diagram().routes[0].bends, (std::vector<QPointF>{{-60, 120}}));
    e.act(DiagramActions::Straighten);
    QVERIFY(e.diagram().routes[0].bends.empty());
}

void ThreatModelEditorTest::movesOntoTheGridAndBack()
{
    Editor e;
    e.put("Client", {0, 0});
    const QRectF before = e.rect("Client");
    e.drag(before.center(), before.center() + QPointF(57, 83));
    const QRectF after = e.rect("Client");
    QVERIFY(after != before);
    QCOMPARE(onGrid(after.topLeft()), after.topLeft());
    e.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(e.rect("Client"), before);
    e.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(e.rect("Client"), after);
    // In line with a neighbour rather than on the grid.
    e.put("Gateway", {300, 300});
    const QRectF gateway = e.rect("Gateway");
    e.drag(gateway.center(), QPointF(gateway.center().x(), after.center().y() + 3));
    QCOMPARE(e.rect("Gateway").center().y(), after.center().y());
}

void ThreatModelEditorTest::aBoxTakesItsContentsAlong()
{
    Editor e;
    e.put("Client", {0, 0});
    e.clickEntry("Boundary box");
    e.drag({-150, -120}, {150, 120});
    const QString box = e.model().boundaries[0].uid;
    const QRectF client = e.rect("Client");
    e.drag({-150, 60}, {-50, 160});
    QCOMPARE(rectIn(e.diagram(), box)->topLeft(), QPointF(-50, -20));
    QCOMPARE(e.rect("Client").topLeft(), client.topLeft() + QPointF(100, 100));
    e.drag({-50, 160}, {-150, 60}, Qt::AltModifier);
    QCOMPARE(rectIn(e.diagram(), box)->topLeft(), QPointF(-150, -120));
    QCOMPARE(e.rect("Client").topLeft(), client.topLeft() + QPointF(100, 100));
}

void ThreatModelEditorTest::resizesByHandles()
{
    Editor e;
    e.put("Client", {0, 0});
    const QRectF before = e.rect("Client");
    e.drag(before.bottomRight(), before.bottomRight() + QPointF(60, 40));
    QCOMPARE(e.rect("Client"), before.adjusted(0, 0, 60, 40));
    e.drag(e.rect("Client").topLeft(), e.rect("Client").bottomRight());
    QCOMPARE(e.rect("Client").size(), smallestSize());
}

void ThreatModelEditorTest::selectsByBandAndByKeys()
{
    Editor e;
    e.drawTwo();
    e.put("Storage", {0, 250});
    e.click({0, -200});
    QVERIFY(e.selected().isEmpty());
    e.drag({-320, -100}, {320, 100});
    QCOMPARE(e.selected(), (QStringList{e.uid("Client"), e.uid("Gateway")}));
    e.click(e.rect("Gateway").center(), Qt::ControlModifier);
    QCOMPARE(e.selected(), QStringList{e.uid("Client")});
    e.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(e.selected().size(), 3);
    e.key(Qt::Key_Escape);
    QVERIFY(e.selected().isEmpty());
}

void ThreatModelEditorTest::nudgesInOneStep()
{
    Editor e;
    e.put("Client", {0, 0});
    const QRectF before = e.rect("Client");
    const int steps = e.editor.draft().steps()->count();
    for (int time = 0; time < 5; ++time)
        e.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(e.rect("Client").left(), before.left() + 50);
    QCOMPARE(e.editor.draft().steps()->count(), steps + 1);
    e.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(e.rect("Client").top(), before.top() + 1);
}

void ThreatModelEditorTest::groupsMoveTogether()
{
    Editor e;
    e.drawTwo();
    e.key(Qt::Key_A, Qt::ControlModifier);
    e.key(Qt::Key_G, Qt::ControlModifier);
    e.click({0, -200});
    const QRectF gateway = e.rect("Gateway");
    e.drag(e.rect("Client").center(), e.rect("Client").center() + QPointF(0, 100));
    QCOMPARE(e.rect("Gateway").topLeft(), gateway.topLeft() + QPointF(0, 100));
    e.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    e.drag(e.rect("Client").center(), e.rect("Client").center() + QPointF(0, 100));
    QCOMPARE(e.rect("Gateway").topLeft(), gateway.topLeft() + QPointF(0, 100));
}

void ThreatModelEditorTest::keepsPartsSelectedWhileWalking()
{
    Editor e;
    e.drawTwo();
    e.view()->setFocus();
    e.key(Qt::Key_Home);
    e.key(Qt::Key_Space);
    e.key(Qt::Key_Tab);
    QCOMPARE(e.selected().size(), 2);
    e.key(Qt::Key_Escape);
    QVERIFY(e.selected().isEmpty());
}

void ThreatModelEditorTest::undoesAndRedoesEverything()
{
    Editor e;
    std::vector<ThreatModel> versions{e.model()};
    connect(&e.editor.draft(), &ModelDraft::changed, this, [&] {});
    const auto note = [&] { versions.push_back(e.model()); };
    e.put("Client", {-200, 0});
    note();
    e.put("Gateway", {200, 0});
    note();
    e.clickEntry("Data flow");
    e.drag(e.rect("Client").center(), e.rect("Gateway").center());
    note();
    e.clickEntry("Note");
    e.click({0, 200});
    note();
    e.act(DiagramActions::SelectAll);
    e.act(DiagramActions::Duplicate);
    note();
    e.act(DiagramActions::AlignTop);
    note();
    e.act(DiagramActions::Group);
    note();
    e.act(DiagramActions::Back);
    e.arrange();
    note();
    e.act(DiagramActions::Remove);
    note();
    while (e.editor.draft().canUndo())
        e.act(DiagramActions::Undo);
    QCOMPARE(e.model(), versions.front());
    while (e.editor.draft().canRedo())
        e.act(DiagramActions::Redo);
    QCOMPARE(e.model(), versions.back());
}

void ThreatModelEditorTest::arrangesNothingThatWasChangedMeanwhile()
{
    Editor e;
    e.drawTwo();
    const Diagram before = e.diagram();
    const auto arranged = arrangedDiagram(e.model(), before);
    QVERIFY(arranged);
    e.drag(e.rect("Client").center(), e.rect("Client").center() + QPointF(0, 200));
    const ThreatModel moved = e.model();
    QSignalSpy said(&e.editor, &ThreatModelEditor::messagePosted);
    e.editor.takeArrangement(before, *arranged);
    QCOMPARE(e.model(), moved);
    QCOMPARE(said.size(), 1);
}

void ThreatModelEditorTest::deletesAndBringsBack()
{
    Editor e;
    e.drawTwo();
    e.clickEntry("Data flow");
    e.drag(e.rect("Client").center(), e.rect("Gateway").center());
    const ThreatModel before = e.model();
    e.click(e.rect("Client").center());
    e.key(Qt::Key_Delete);
    QCOMPARE(e.model().elements.size(), std::size_t(1));
    QVERIFY(e.model().flows.empty());
    QVERIFY(e.selected().isEmpty());
    e.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(e.model(), before);
}

void ThreatModelEditorTest::copiesAcrossDiagramsAndModels()
{
    Editor e;
    e.drawTwo();
    e.clickEntry("Data flow");
    e.drag(e.rect("Client").center(), e.rect("Gateway").center());
    const QString first = e.editor.draft().diagramUid();
    e.key(Qt::Key_A, Qt::ControlModifier);
    e.key(Qt::Key_C, Qt::ControlModifier);
    e.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(e.model().elements.size(), std::size_t(4));
    QCOMPARE(e.model().flows.size(), std::size_t(2));
    QCOMPARE(e.selected().size(), 3);
    // The same elements once more on another diagram.
    e.part<DiagramTabs>()->findChild<QTabBar *>();
    e.editor.draft().edit("add", [](ThreatModel &model) { someDiagram(model, {}, "Other"); });
    QVERIFY(e.editor.draft().diagramUid() != first);
    e.view()->setFocus();
    e.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(e.model().elements.size(), std::size_t(4));
    QCOMPARE(e.diagram().placements.size(), std::size_t(2));
    QCOMPARE(e.diagram().routes.size(), std::size_t(1));
    // And in another model, where they are new ones.
    e.editor.setModel({});
    e.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(e.model().elements.size(), std::size_t(2));
    QCOMPARE(e.model().flows.size(), std::size_t(1));
    QVERIFY(checkModel(e.model()));
    e.key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(e.model().elements.empty());
}

void ThreatModelEditorTest::opensADiagramInside()
{
    Editor e;
    const QString client = e.put("Client", {0, 0});
    const QString first = e.editor.draft().diagramUid();
    e.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(e.diagram().inside, client);
    QCOMPARE(e.diagram().name, QString("Client"));
    QCOMPARE(e.model().diagrams.size(), std::size_t(2));
    e.editor.draft().showDiagram(first);
    QTest::mouseDClick(e.canvas(), Qt::LeftButton, Qt::ControlModifier,
                       e.at(e.rect("Client").center()));
    QCOMPARE(e.diagram().inside, client);
    QCOMPARE(e.model().diagrams.size(), std::size_t(2));
    // What the model has is offered for this diagram too.
    QVERIFY(e.entry("Elsewhere in the model").isValid());
}

void ThreatModelEditorTest::handlesDiagramsByTabs()
{
    Editor e;
    e.put("Client", {0, 0});
    auto *tabs = e.part<DiagramTabs>();
    QTabBar *bar = tabs->bar();
    QCOMPARE(bar->count(), 1);
    const auto trigger = [&](const QString &text) {
        for (QAction *action : tabs->findChildren<QAction *>()) {
            if (action->text() == text)
                action->trigger();
        }
    };
    trigger("Add a diagram");
    e.type("Backend");
    e.key(Qt::Key_Return);
    QCOMPARE(bar->count(), 2);
    QCOMPARE(bar->tabText(1), QString("Backend"));
    QCOMPARE(e.diagram().name, QString("Backend"));
    trigger("Move to the left");
    QCOMPARE(bar->tabText(0), QString("Backend"));
    QCOMPARE(bar->currentIndex(), 0);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
    QCOMPARE(e.diagram().placements.size(), std::size_t(1));
    trigger("Remove the diagram");
    QCOMPARE(bar->count(), 1);
    QVERIFY(e.model().elements.empty());
    e.act(DiagramActions::Undo);
    QCOMPARE(bar->count(), 2);
    QCOMPARE(e.diagram().placements.size(), std::size_t(1));
}

void ThreatModelEditorTest::zoomsUnderTheMouseAndPans()
{
    Editor e;
    e.drawTwo();
    const QPoint position(300, 200);
    const QPointF under = e.view()->mapToScene(position);
    QWheelEvent in(position, e.canvas()->mapToGlobal(position), {}, {0, 240}, Qt::NoButton,
                   Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(e.canvas(), &in);
    QVERIFY(e.view()->zoom() > 1.3);
    const QPointF now = e.view()->mapToScene(position);
    QVERIFY(QLineF(now, under).length() < 3);
    const QPointF middle = e.view()->middle();
    e.drag(middle, middle + QPointF(50, 0), {}, Qt::MiddleButton);
    QVERIFY(QLineF(e.view()->middle(), middle - QPointF(50, 0)).length() < 3);
    e.view()->setFocus();
    e.key(Qt::Key_0);
    QVERIFY(e.view()->zoom() <= 1);
    e.key(Qt::Key_Minus);
    QVERIFY(e.view()->zoom() < 1);
    for (int time = 0; time < 40; ++time)
        e.key(Qt::Key_Minus);
    QCOMPARE(e.view()->zoom(), DiagramView::smallestZoom);
}

void ThreatModelEditorTest::showsAllOfADrawingInTheMiddle()
{
    Editor e;
    e.put("Client", {0, 0});
    e.editor.draft().edit(QStringLiteral("far from the origin"), [](ThreatModel &model) {
        model.elements.clear();
        model.diagrams.front().placements.clear();
        Diagram &diagram = model.diagrams.front();
        for (const double x : {2000.0, 2400.0}) {
            ModelElement &element = model.elements.emplace_back();
            element.uid = QString::number(x);
            Placement &placement = diagram.placements.emplace_back();
            placement.element = element.uid;
            placement.rect = {x, 1500, 100, 60};
        }
        // Without a name there is no label.
        DataFlow &flow = model.flows.emplace_back();
        flow.uid = QStringLiteral("flow");
        flow.source = model.elements.front().uid;
        flow.target = model.elements.back().uid;
        TrustBoundary &boundary = model.boundaries.emplace_back();
        boundary.uid = QStringLiteral("box");
        BoundaryShape &shape = diagram.boundaries.emplace_back();
        shape.boundary = boundary.uid;
        shape.rect = {1950, 1400, 650, 300};
    });
    e.act(DiagramActions::Fit);
    const QRectF seen = e.view()->mapToScene(e.canvas()->rect()).boundingRect();
    QVERIFY(QLineF(seen.center(), {2275, 1550}).length() < 30);
    QCOMPARE(e.view()->zoom(), 1.0);
}

void ThreatModelEditorTest::theMinimapFollows()
{
    Editor e;
    e.drawTwo();
    auto *map = e.part<Minimap>();
    e.view()->fit();
    QVERIFY(map->isHidden());
    e.view()->setZoom(4);
    QVERIFY(!map->isHidden());
    const QPointF client = e.rect("Client").center();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->fromScene(client).toPoint());
    QVERIFY(QLineF(e.view()->middle(), client).length() < 20);
}

void ThreatModelEditorTest::findsAcrossDiagrams()
{
    Editor e;
    e.drawTwo();
    const QString first = e.editor.draft().diagramUid();
    e.editor.draft().edit("add", [](ThreatModel &model) { someDiagram(model, {}, "Other"); });
    e.view()->setFocus();
    e.key(Qt::Key_F, Qt::ControlModifier);
    auto *box = e.part<FindBox>();
    QVERIFY(box->isVisible());
    e.type("gate");
    QCOMPARE(box->hits()->count(), 1);
    e.key(Qt::Key_Return);
    QCOMPARE(e.editor.draft().diagramUid(), first);
    QCOMPARE(e.selected(), QStringList{e.uid("Gateway")});
    e.key(Qt::Key_Escape);
    QVERIFY(!box->isVisible());
    QVERIFY(e.view()->hasFocus());
}

void ThreatModelEditorTest::writesPropertiesThrough()
{
    Editor e;
    e.drawTwo();
    e.click(e.rect("Client").center());
    auto *form = e.part<ElementForm>();
    QVERIFY(form->isVisible());
    auto *name = form->findChild<QLineEdit *>();
    name->setFocus();
    name->selectAll();
    const int steps = e.editor.draft().steps()->count();
    e.type("Claims app");
    QCOMPARE(e.model().elements[0].name, QString("Claims app"));
    QCOMPARE(e.editor.draft().steps()->count(), steps + 1);
    auto *types = form->findChildren<QComboBox *>().front();
    const int storage = types->findText("Storage");
    types->setCurrentIndex(storage);
    Q_EMIT types->activated(storage);
    QCOMPARE(e.model().elements[0].type, QString("local_storage"));
    QCOMPARE(e.model().elements[0].kind, ElementKind::Store);
    e.act(DiagramActions::Undo);
    QCOMPARE(types->currentText(), QString("Client"));
    // With nothing selected, the model.
    e.click({0, -250});
    auto *model = e.part<ModelForm>();
    QVERIFY(model->isVisible());
    QVERIFY(!form->isVisible());
    auto *title = model->findChild<QLineEdit *>();
    title->setFocus();
    e.type("Claims");
    QCOMPARE(e.model().name, QString("Claims"));
}

void ThreatModelEditorTest::answersQuestions()
{
    Editor e;
    e.put("Client", {0, 0});
    auto *list = e.part<ElementForm>()->findChild<AnswerList *>();
    auto *group = list->findChild<QButtonGroup *>("hardened");
    QVERIFY(group);
    QCOMPARE(group->checkedId(), 2);
    QTest::mouseClick(group->button(0), Qt::LeftButton);
    QCOMPARE(e.model().elements[0].answers, (ModelAnswers{{"hardened", true}}));
    QTest::mouseClick(group->button(1), Qt::LeftButton);
    QCOMPARE(e.model().elements[0].answers, (ModelAnswers{{"hardened", false}}));
    QTest::mouseClick(group->button(2), Qt::LeftButton);
    QVERIFY(e.model().elements[0].answers.isEmpty());
}

void ThreatModelEditorTest::editsAssets()
{
    Editor e;
    e.put("Client", {0, 0});
    e.click({0, -250});
    auto *assets = e.part<AssetEditor>();
    for (QAction *action : assets->findChildren<QAction *>()) {
        if (action->text() == "Add an asset")
            action->trigger();
    }
    e.type("Policy data");
    QCOMPARE(e.model().assets.size(), std::size_t(1));
    QCOMPARE(e.model().assets[0].name, QString("Policy data"));
    auto *need = assets->findChildren<QComboBox *>().front();
    need->setCurrentIndex(3);
    Q_EMIT need->activated(3);
    QCOMPARE(e.model().assets[0].confidentiality, AssetNeed::High);
    e.click(e.rect("Client").center());
    auto *list = e.part<ElementForm>()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    list->item(0)->setCheckState(Qt::Checked);
    QCOMPARE(e.model().elements[0].assets, QStringList{e.model().assets[0].uid});
    QVERIFY(checkModel(e.model()));
}

void ThreatModelEditorTest::describesWhatIsSelected()
{
    Editor e;
    e.drawTwo();
    QCOMPARE(e.view()->accessibleName(), QString("Diagram"));
    e.click(e.rect("Client").center());
    QCOMPARE(e.view()->accessibleDescription(), QString("Client, Client"));
    e.editor.setMarks({{e.uid("Client"), {3, Risk::High, true, {}}}});
    e.key(Qt::Key_Escape);
    e.click(e.rect("Client").center());
    QCOMPARE(e.view()->accessibleDescription(), QString("Client, Client, 3 open threats"));
}

void ThreatModelEditorTest::refusesWhenReadOnly()
{
    Editor e;
    e.drawTwo();
    e.clickEntry("Data flow");
    e.drag(e.rect("Client").center(), e.rect("Gateway").center());
    e.editor.setReadOnly(true);
    const ThreatModel before = e.model();
    e.drag(e.rect("Client").center(), {0, 200});
    e.click(e.rect("Client").center());
    for (const int key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_N, Qt::Key_C})
        QTest::keyClick(e.view(), Qt::Key(key));
    QTest::keyClick(e.view(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(e.view(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(e.view(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!e.part<TypePicker>()->isVisible());
    QVERIFY(!e.part<ElementPalette>()->isEnabled());
    QVERIFY(e.part<ElementForm>()->findChild<QLineEdit *>()->isReadOnly());
    QCOMPARE(e.model(), before);
    // Looking stays possible.
    QCOMPARE(e.selected(), QStringList{e.uid("Client")});
    QTest::keyClick(e.view(), Qt::Key_Right);
    QCOMPARE(e.selected(), QStringList{e.uid("Gateway")});
}

void ThreatModelEditorTest::speaksBothLanguages()
{
    Editor e;
    e.put("Client", {0, 0});
    QVERIFY(e.entry("Storage").isValid());
    e.setLanguage(Language::Chinese);
    QVERIFY(!e.entry("Storage").isValid());
    QVERIFY(e.entry("存储").isValid());
    QVERIFY(e.editor.diagramActions()->action(DiagramActions::Undo)->text() != "Undo");
    const auto *types = e.part<ElementForm>()->findChildren<QComboBox *>().front();
    QCOMPARE(types->currentText(), QString("客户端"));
    e.setLanguage(Language::English);
    QVERIFY(e.entry("Storage").isValid());
    QCOMPARE(e.editor.diagramActions()->action(DiagramActions::Undo)->text(), QString("Undo"));
}

void ThreatModelEditorTest::announcesModifiedAndSelected()
{
    Editor e;
    QSignalSpy modified(&e.editor, &ThreatModelEditor::modified);
    QSignalSpy selection(&e.editor, &ThreatModelEditor::selectionChanged);
    const QString client = e.put("Client", {0, 0});
    QCOMPARE(modified.count(), 1);
    QVERIFY(e.editor.isModified());
    QCOMPARE(selection.last().front().toStringList(), QStringList{client});
    e.editor.markSaved();
    QVERIFY(!e.editor.isModified());
    e.click({0, -250});
    QVERIFY(selection.last().front().toStringList().isEmpty());
    QVERIFY(e.editor.select(client));
    QCOMPARE(e.selected(), QStringList{client});
    QVERIFY(!e.editor.select("nothing"));
}

void ThreatModelEditorTest::marksPartsWithOpenThreats()
{
    Editor e;
    e.put("Client", {0, 0});
    e.click({0, -250});
    e.view()->fit();
    const QImage before = e.canvas()->grab().toImage();
    e.editor.setMarks({{e.uid("Client"), {7, Risk::High, true, {}}}});
    QVERIFY(e.canvas()->grab().toImage() != before);
    e.editor.setMarks({});
    QCOMPARE(e.canvas()->grab().toImage(), before);
    // The other scheme paints otherwise, at once.
    e.theme.setAppearance(Appearance::Dark, false);
    QVERIFY(e.canvas()->grab().toImage() != before);
}

void ThreatModelEditorTest::survivesItsEnd()
{
    auto e = std::make_unique<Editor>();
    e->drawTwo();
    e->key(Qt::Key_A, Qt::ControlModifier);
    e.reset();
}

QTEST_MAIN(ThreatModelEditorTest)
#include "threatmodeleditortest.moc"
