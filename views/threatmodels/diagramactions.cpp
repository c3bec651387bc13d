#include "views/threatmodels/diagramactions.h"

#include "views/design/icons.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/diagramkeyboard.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/partitem.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QUndoStack>

namespace gatehouse {

namespace {

struct Description {
    DiagramActions::Id id;
    const char *iconName;
    const char *shortcut;
    const char *text;
};

constexpr Description descriptions[] = {
    {DiagramActions::Undo, "undo", "Ctrl+Z",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Undo")},
    {DiagramActions::Redo, "redo", "Ctrl+Shift+Z",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Redo")},
    {DiagramActions::Cut, "cut", "Ctrl+X", QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Cut")},
    {DiagramActions::Copy, "copy", "Ctrl+C",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Copy")},
    {DiagramActions::Paste, "paste", "Ctrl+V",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Paste as new")},
    {DiagramActions::PasteSame, "", "Ctrl+Shift+V",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Paste as the same elements again")},
    {DiagramActions::Duplicate, "", "Ctrl+D",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Duplicate")},
    {DiagramActions::Remove, "remove", "Del",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Delete")},
    {DiagramActions::RemoveFromModel, "", "Shift+Del",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Delete from every diagram")},
    {DiagramActions::SelectAll, "", "Ctrl+A",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Select all")},
    {DiagramActions::Rename, "edit", "F2",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Rename")},
    {DiagramActions::OpenInside, "open-inside", "Ctrl+Return",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Open the diagram inside")},
    {DiagramActions::Connect, "flow", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Connect with another (C)")},
    {DiagramActions::AddNext, "add", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Add a connected element (N)")},
    {DiagramActions::Group, "group-parts", "Ctrl+G",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Group")},
    {DiagramActions::Ungroup, "", "Ctrl+Shift+G",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Ungroup")},
    {DiagramActions::AlignLeft, "align-left", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Align left edges")},
    {DiagramActions::AlignCenter, "align-center", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Align centres")},
    {DiagramActions::AlignRight, "align-right", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Align right edges")},
    {DiagramActions::AlignTop, "align-top", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Align upper edges")},
    {DiagramActions::AlignMiddle, "align-middle", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Align middles")},
    {DiagramActions::AlignBottom, "align-bottom", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Align lower edges")},
    {DiagramActions::DistributeAcross, "distribute-across", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Distribute horizontally")},
    {DiagramActions::DistributeDown, "distribute-down", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Distribute vertically")},
    {DiagramActions::Forward, "", "Ctrl+]",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Bring forward")},
    {DiagramActions::Backward, "", "Ctrl+[",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Send backward")},
    {DiagramActions::Front, "", "Ctrl+Shift+]",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Bring to the front")},
    {DiagramActions::Back, "", "Ctrl+Shift+[",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Send to the back")},
    {DiagramActions::Straighten, "", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Take out bends and place the name anew")},
    {DiagramActions::Arrange, "arrange", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Arrange automatically")},
    {DiagramActions::Find, "search", "Ctrl+F",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Find in the model")},
    {DiagramActions::ZoomIn, "zoom-in", "Ctrl++",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Zoom in")},
    {DiagramActions::ZoomOut, "zoom-out", "Ctrl+-",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Zoom out")},
    {DiagramActions::ZoomFull, "", "", QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Full size")},
    {DiagramActions::Fit, "zoom-fit", "Ctrl+0",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Show the whole diagram")},
    {DiagramActions::SaveSvg, "export", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Drawing (SVG)…")},
    {DiagramActions::SavePng, "file-image", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "Picture (PNG)…")},
    {DiagramActions::SavePdf, "file-pdf", "",
     QT_TRANSLATE_NOOP("gatehouse::DiagramActions", "For printing (PDF)…")},
};

} // namespace

DiagramActions::DiagramActions(DiagramDesk &desk, DiagramView &view)
    : QObject(&view), m_desk(desk), m_view(view)
{
    for (const Description &description : descriptions) {
        const QString iconName = QString::fromLatin1(description.iconName);
        auto *action = new QAction(this);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setShortcut(QKeySequence(QString::fromLatin1(description.shortcut)));
        action->setShortcutContext(Qt::WidgetShortcut);
        const Id id = description.id;
        connect(action, &QAction::triggered, this, [this, id] { run(id); });
        m_actions.insert(id, action);
    }
    connect(&desk.draft(), &ModelDraft::changed, this, &DiagramActions::update);
    connect(&desk.draft(), &ModelDraft::reset, this, &DiagramActions::update);
    connect(&desk.draft(), &ModelDraft::diagramShown, this, &DiagramActions::update);
    connect(&desk.draft(), &ModelDraft::readOnlyChanged, this, &DiagramActions::update);
    connect(desk.draft().steps(), &QUndoStack::indexChanged, this, &DiagramActions::update);
    connect(&desk.scene(), &DiagramScene::selectionChanged, this, &DiagramActions::update);
    retranslate();
}

void DiagramActions::retranslate()
{
    for (const Description &description : descriptions)
        action(description.id)->setText(tr(description.text));
    update();
}

QAction *DiagramActions::matching(const QKeyEvent &event) const
{
    const QKeySequence pressed(event.keyCombination());
    for (QAction *action : m_actions) {
        if (action->isEnabled() && !action->shortcut().isEmpty() && action->shortcut() == pressed)
            return action;
    }
    // As other programs have it.
    if (pressed == QKeySequence(QStringLiteral("Ctrl+Y")) && action(Redo)->isEnabled())
        return action(Redo);
    if (pressed == QKeySequence(QStringLiteral("Ctrl+=")))
        return action(ZoomIn);
    return nullptr;
}

void DiagramActions::update()
{
    const ModelDraft &draft = m_desk.draft();
    const bool mayEdit = !draft.isReadOnly();
    const QStringList selected = m_desk.scene().selectedUids();
    int rects = 0;
    int elements = 0;
    int flows = 0;
    bool isGrouped = false;
    for (const QString &uid : selected) {
        if (draft.diagram() && rectIn(*draft.diagram(), uid))
            ++rects;
        const Placement *placement = draft.diagram() ? placementIn(*draft.diagram(), uid) : nullptr;
        elements += placement ? 1 : 0;
        isGrouped = isGrouped || (placement && !placement->group.isEmpty());
        flows += draft.diagram() && routeIn(*draft.diagram(), uid) ? 1 : 0;
    }
    const auto enable = [this](std::initializer_list<int> ids, bool isEnabled) {
        for (const int id : ids)
            m_actions.value(id)->setEnabled(isEnabled);
    };
    enable({Undo}, draft.canUndo());
    enable({Redo}, draft.canRedo());
    enable({Copy}, !selected.isEmpty());
    enable({Cut, Duplicate, Remove, RemoveFromModel}, mayEdit && !selected.isEmpty());
    enable({Paste, PasteSame, AddNext}, mayEdit);
    enable({SelectAll, SaveSvg, SavePng, SavePdf}, draft.diagram() != nullptr);
    enable({Rename}, mayEdit && selected.size() == 1);
    enable({OpenInside}, elements == 1 && selected.size() == 1);
    enable({Connect}, mayEdit && elements == 1 && selected.size() == 1);
    enable({Group}, mayEdit && elements > 1);
    enable({Ungroup}, mayEdit && isGrouped);
    enable({AlignLeft, AlignCenter, AlignRight, AlignTop, AlignMiddle, AlignBottom},
           mayEdit && rects > 1);
    enable({DistributeAcross, DistributeDown}, mayEdit && rects > 2);
    enable({Forward, Backward, Front, Back}, mayEdit && elements > 0);
    enable({Straighten}, mayEdit && flows > 0);
    enable({Arrange}, mayEdit && draft.diagram() && draft.diagram()->placements.size() > 1);
    const auto name = [](QAction *action, const QString &text, const QString &step) {
        action->setToolTip(step.isEmpty() ? text : tr("%1: %2").arg(text, step));
    };
    name(action(Undo), tr("Undo"), draft.steps()->undoText());
    name(action(Redo), tr("Redo"), draft.steps()->redoText());
}

void DiagramActions::straighten()
{
    const QStringList uids = m_desk.scene().selectedUids();
    m_desk.draft().edit(tr("Straighten"), [&](ThreatModel &model) {
        Diagram *diagram = diagramIn(model, m_desk.draft().diagramUid());
        for (const QString &uid : uids) {
            if (Route *route = diagram ? routeIn(*diagram, uid) : nullptr) {
                route->bends.clear();
                route->label.reset();
            }
        }
    });
}

void DiagramActions::run(Id id)
{
    const QStringList selected = m_desk.scene().selectedUids();
    switch (id) {
    case Undo:
        return m_desk.draft().undo();
    case Redo:
        return m_desk.draft().redo();
    case Cut:
        return m_desk.cut();
    case Copy:
        return m_desk.copy();
    case Paste:
        return m_desk.pasteClip(PasteAs::New, m_view.middle());
    case PasteSame:
        return m_desk.pasteClip(PasteAs::Same, m_view.middle());
    case Duplicate:
        return m_desk.duplicate();
    case Remove:
        return m_desk.removeSelected();
    case RemoveFromModel:
        return m_desk.removeSelectedFromModel();
    case SelectAll:
        return m_desk.scene().select(m_desk.scene().allParts());
    case Rename:
        if (selected.size() == 1)
            Q_EMIT renameRequested(selected.front());
        return;
    case OpenInside:
        if (selected.size() == 1)
            m_desk.openInside(selected.front());
        return;
    case Connect:
        m_view.setFocus();
        return m_view.keyboard()->startConnecting();
    case AddNext:
        m_view.setFocus();
        return m_view.keyboard()->addNext();
    case Group:
        return m_desk.groupSelected();
    case Ungroup:
        return m_desk.ungroupSelected();
    case AlignLeft:
        return m_desk.alignSelected(Alignment::Left);
    case AlignCenter:
        return m_desk.alignSelected(Alignment::Center);
    case AlignRight:
        return m_desk.alignSelected(Alignment::Right);
    case AlignTop:
        return m_desk.alignSelected(Alignment::Top);
    case AlignMiddle:
        return m_desk.alignSelected(Alignment::Middle);
    case AlignBottom:
        return m_desk.alignSelected(Alignment::Bottom);
    case DistributeAcross:
        return m_desk.distributeSelected(Qt::Horizontal);
    case DistributeDown:
        return m_desk.distributeSelected(Qt::Vertical);
    case Forward:
        return m_desk.restackSelected(Stacking::Forward);
    case Backward:
        return m_desk.restackSelected(Stacking::Backward);
    case Front:
        return m_desk.restackSelected(Stacking::Front);
    case Back:
        return m_desk.restackSelected(Stacking::Back);
    case Straighten:
        return straighten();
    case Arrange:
        Q_EMIT arrangementRequested();
        return;
    case Find:
        Q_EMIT findRequested();
        return;
    case ZoomIn:
        return m_view.zoomIn();
    case ZoomOut:
        return m_view.zoomOut();
    case ZoomFull:
        return m_view.setZoom(1);
    case Fit:
        return m_view.fit();
    case SaveSvg:
    case SavePng:
    case SavePdf:
        Q_EMIT pictureRequested(id);
        return;
    }
}

void DiagramActions::fill(QMenu &menu, std::initializer_list<int> ids) const
{
    for (const int id : ids) {
        if (id < 0)
            menu.addSeparator();
        else
            menu.addAction(m_actions.value(id));
    }
}

QMenu *DiagramActions::contextMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    const QStringList selected = m_desk.scene().selectedUids();
    if (selected.isEmpty()) {
        fill(*menu, {AddNext, -1, Paste, PasteSame, SelectAll, -1, Arrange, Fit, Find});
        return menu;
    }
    const PartItem *part = m_desk.scene().part(selected.front());
    if (selected.size() == 1 && part && part->kind() == PartKind::Element)
        fill(*menu, {Rename, OpenInside, -1, Connect, AddNext, -1});
    else if (selected.size() == 1 && part && part->kind() == PartKind::Flow)
        fill(*menu, {Rename, Straighten, -1});
    else if (selected.size() == 1)
        fill(*menu, {Rename, -1});
    fill(*menu, {Cut, Copy, Paste, PasteSame, Duplicate, -1});
    if (selected.size() > 1) {
        fill(*menu, {Group, Ungroup});
        menu->addMenu(arrangementMenu(menu));
        menu->addSeparator();
    } else if (part && part->kind() == PartKind::Element) {
        fill(*menu, {Forward, Backward, Front, Back, -1});
    }
    fill(*menu, {Remove, RemoveFromModel});
    return menu;
}

QMenu *DiagramActions::arrangementMenu(QWidget *parent) const
{
    auto *menu = new QMenu(tr("Align and distribute"), parent);
    menu->setIcon(icon(QStringLiteral("align-left")));
    fill(*menu,
         {AlignLeft, AlignCenter, AlignRight, -1, AlignTop, AlignMiddle, AlignBottom, -1,
          DistributeAcross, DistributeDown, -1, Group, Ungroup, -1, Forward, Backward, Front,
          Back});
    return menu;
}

QMenu *DiagramActions::exportMenu(QWidget *parent) const
{
    auto *menu = new QMenu(tr("Export the diagram"), parent);
    fill(*menu, {SaveSvg, SavePng, SavePdf});
    return menu;
}

} // namespace gatehouse
