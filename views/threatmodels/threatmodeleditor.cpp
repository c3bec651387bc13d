#include "views/threatmodels/threatmodeleditor.h"

#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/icons.h"
#include "views/design/safefilename.h"
#include "views/design/toolbuttons.h"
#include "views/threatmodels/diagramactions.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/diagramkeyboard.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramtabs.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/elementpalette.h"
#include "views/threatmodels/findbox.h"
#include "views/threatmodels/minimap.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/nameeditor.h"
#include "views/threatmodels/partitem.h"
#include "views/threatmodels/propertiespanel.h"
#include "views/threatmodels/typepicker.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace gatehouse {

ThreatModelEditor::ThreatModelEditor(QWidget *parent)
    : QWidget(parent), m_draft(new ModelDraft(this)), m_scene(new DiagramScene(*m_draft, this)),
      m_desk(new DiagramDesk(*m_draft, *m_scene, this)),
      m_view(new DiagramView(*m_draft, *m_scene)), m_actions(new DiagramActions(*m_desk, *m_view)),
      m_palette(new ElementPalette(*m_draft)), m_tabs(new DiagramTabs(*m_desk)),
      m_properties(new PropertiesPanel(*m_desk)), m_find(new FindBox(*m_draft, m_view)),
      m_name(new NameEditor(m_view)), m_types(new TypePicker(this)), m_splitter(new QSplitter),
      m_placeholder(new EmptyState(QStringLiteral("threats"), m_view)), m_hint(new QLabel(m_view))
{
    build();
    connectParts();
    retranslate();
}

ThreatModelEditor::~ThreatModelEditor()
{
    // Widgets first, then what they show, and nobody hears of it any more.
    m_scene->disconnect(this);
    m_draft->disconnect(this);
    delete m_splitter;
    delete m_desk;
    delete m_scene;
}

void ThreatModelEditor::build()
{
    auto *middle = new QWidget;
    auto *stack = new QVBoxLayout(middle);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_tabs);
    stack->addWidget(m_view, 1);
    m_splitter->addWidget(m_palette);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_properties);
    m_splitter->setChildrenCollapsible(true);
    m_splitter->setCollapsible(1, false);
    m_splitter->setStretchFactor(1, 1);
    m_palette->setMinimumWidth(170);
    m_properties->setMinimumWidth(260);
    middle->setMinimumWidth(260);
    m_splitter->setSizes({210, 800, 320});
    m_splitter->setHandleWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTools());
    column->addWidget(m_splitter, 1);
    m_placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    setLook(m_hint, "caption");
    m_hint->hide();
    new Minimap(*m_scene, *m_view);
    setFocusProxy(m_view);
}

QWidget *ThreatModelEditor::buildTools()
{
    auto *bar = new QWidget(this);
    bar->setProperty("look", "header");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::s, space::xs, space::s, space::xs);
    row->setSpacing(2);
    const auto add = [&](std::initializer_list<DiagramActions::Id> ids) {
        for (const DiagramActions::Id id : ids)
            row->addWidget(iconButton(m_actions->action(id), bar));
        row->addSpacing(space::s);
    };
    add({DiagramActions::Undo, DiagramActions::Redo});
    add({DiagramActions::Cut, DiagramActions::Copy, DiagramActions::Paste, DiagramActions::Remove});
    add({DiagramActions::AddNext, DiagramActions::Connect});
    m_arrangement = menuButton(QStringLiteral("align-left"), m_actions->arrangementMenu(bar), bar);
    row->addWidget(m_arrangement);
    row->addWidget(toolButton(m_actions->action(DiagramActions::Arrange), bar));
    row->addStretch(1);
    row->addWidget(iconButton(m_actions->action(DiagramActions::Find), bar));
    row->addSpacing(space::s);
    row->addWidget(iconButton(m_actions->action(DiagramActions::ZoomOut), bar));
    m_zoom = new QToolButton(bar);
    m_zoom->setDefaultAction(m_actions->action(DiagramActions::ZoomFull));
    m_zoom->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_zoom->setFocusPolicy(Qt::StrongFocus);
    m_zoom->setMinimumWidth(56);
    row->addWidget(m_zoom);
    row->addWidget(iconButton(m_actions->action(DiagramActions::ZoomIn), bar));
    row->addWidget(iconButton(m_actions->action(DiagramActions::Fit), bar));
    row->addSpacing(space::s);
    m_export = menuButton(QStringLiteral("export"), m_actions->exportMenu(bar), bar);
    m_export->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setLook(m_export, "bare");
    row->addWidget(m_export);
    return bar;
}

void ThreatModelEditor::connectParts()
{
    connect(m_draft, &ModelDraft::modifiedChanged, this, &ThreatModelEditor::modified);
    connect(m_draft, &ModelDraft::changed, this, &ThreatModelEditor::showPlaceholder);
    connect(m_draft, &ModelDraft::diagramShown, this, [this] {
        m_name->close(false);
        showPlaceholder();
    });
    connect(m_scene, &DiagramScene::selectionChanged, this, [this] {
        announce();
        Q_EMIT selectionChanged(selectedUids());
    });
    connect(m_view, &DiagramView::placeRequested, m_desk, &DiagramDesk::place);
    connect(m_view, &DiagramView::boundaryDrawn, m_desk, &DiagramDesk::drawBoundary);
    connect(m_view, &DiagramView::connectRequested, m_desk, &DiagramDesk::connectElements);
    connect(m_view, &DiagramView::reconnectRequested, m_desk, &DiagramDesk::reconnect);
    connect(m_view, &DiagramView::openInsideRequested, m_desk, &DiagramDesk::openInside);
    connect(m_view, &DiagramView::renameRequested, this, &ThreatModelEditor::rename);
    connect(m_view, &DiagramView::newElementRequested, this, &ThreatModelEditor::askType);
    connect(m_view, &DiagramView::menuRequested, this, [this](const QPoint &at) {
        QMenu *menu = m_actions->contextMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(at);
    });
    connect(m_view, &DiagramView::armedChanged, this, [this] {
        m_palette->showArmed(m_view->armed());
        showPlaceholder();
    });
    connect(m_view, &DiagramView::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); });
    connect(m_view, &DiagramView::viewMoved, this, &ThreatModelEditor::showPlaceholder);
    connect(m_palette, &ElementPalette::armRequested, this, [this](const PaletteEntry &entry) {
        if (m_view->armed() == entry)
            m_view->disarm();
        else
            m_view->arm(entry);
    });
    connect(m_palette, &ElementPalette::placeRequested, this, [this](const PaletteEntry &entry) {
        m_view->disarm();
        if (entry.what == PaletteEntry::What::Flow) {
            // A flow has no place of its own: it goes from what is selected.
            m_view->setFocus();
            m_view->keyboard()->startConnecting();
            return;
        }
        const QRectF free = freePlaceAround(m_scene->shown(), m_view->middle(), {140, 80});
        const bool isBoundary = entry.what == PaletteEntry::What::BoundaryBox
            || entry.what == PaletteEntry::What::BoundaryLine;
        m_desk->place(entry, isBoundary ? m_view->middle() : free.center());
        m_view->reveal(m_scene->selectedUids());
    });
    // What was just made is named at once, but for a flow between two that Enter would rename.
    connect(m_desk, &DiagramDesk::made, this, [this](const QString &uid) {
        m_view->setFocus();
        m_view->reveal({uid});
    });
    connect(m_actions, &DiagramActions::renameRequested, this, &ThreatModelEditor::rename);
    connect(m_actions, &DiagramActions::arrangementRequested, this,
            &ThreatModelEditor::arrangementRequested);
    connect(m_actions, &DiagramActions::findRequested, m_find, &FindBox::open);
    connect(m_actions, &DiagramActions::pictureRequested, this, [this](DiagramActions::Id id) {
        Q_EMIT pictureRequested(id == DiagramActions::SaveSvg       ? PictureFormat::Svg
                                    : id == DiagramActions::SavePng ? PictureFormat::Png
                                                                    : PictureFormat::Pdf);
    });
    connect(m_find, &FindBox::chosen, this, &ThreatModelEditor::goTo);
    connect(m_find, &FindBox::closed, m_view, qOverload<>(&QWidget::setFocus));
}

void ThreatModelEditor::setLibrary(const ThreatLibrary *library)
{
    m_library = library;
    m_desk->setLibrary(library);
    m_scene->setLibrary(library);
    m_palette->setLibrary(library, m_desk->language());
    m_properties->showAgain();
}

void ThreatModelEditor::setProfile(Condition::Lookup profile)
{
    m_desk->setProfile(std::move(profile));
    m_properties->showAgain();
}

void ThreatModelEditor::setLanguage(Language language)
{
    m_desk->setLanguage(language);
    m_palette->setLibrary(m_library, language);
    m_properties->showAgain();
}

void ThreatModelEditor::setModel(ThreatModel model)
{
    m_name->close(false);
    m_view->disarm();
    m_draft->setModel(std::move(model));
    showPlaceholder();
}

const ThreatModel &ThreatModelEditor::model() const
{
    return m_draft->model();
}

bool ThreatModelEditor::isModified() const
{
    return m_draft->isModified();
}

void ThreatModelEditor::markSaved()
{
    m_draft->markSaved();
}

void ThreatModelEditor::setReadOnly(bool readOnly)
{
    m_name->close(false);
    m_view->disarm();
    m_draft->setReadOnly(readOnly);
    showPlaceholder();
}

void ThreatModelEditor::setMarks(PartMarks marks)
{
    m_scene->setMarks(std::move(marks));
}

QStringList ThreatModelEditor::selectedUids() const
{
    return m_scene->selectedUids();
}

bool ThreatModelEditor::select(const QString &uid)
{
    if (m_draft->model().diagram(uid)) {
        m_draft->showDiagram(uid);
        return true;
    }
    if (m_scene->part(uid)) {
        goTo(uid, m_draft->diagramUid());
        return true;
    }
    for (const Diagram &diagram : m_draft->model().diagrams) {
        if (placementIn(diagram, uid) || routeIn(diagram, uid) || shapeIn(diagram, uid)
            || noteIn(diagram, uid)) {
            goTo(uid, diagram.uid);
            return true;
        }
    }
    return false;
}

void ThreatModelEditor::goTo(const QString &uid, const QString &diagram)
{
    const QString wanted = QString(uid); // the caller's may go with what is shown
    if (!diagram.isEmpty())
        m_draft->showDiagram(diagram);
    m_scene->select({wanted});
    m_view->reveal({wanted});
}

Result<void> ThreatModelEditor::savePicture(const FileTarget &target, PictureFormat format) const
{
    const Diagram *diagram = m_draft->diagram();
    return gatehouse::savePicture(
        target, format,
        {m_draft->model(), diagram ? *diagram : Diagram(), m_library, m_scene->marks()});
}

void ThreatModelEditor::takeArrangement(const Diagram &before, const Diagram &arranged)
{
    if (m_desk->takeArrangement(before, arranged))
        return m_view->fit();
    Q_EMIT messagePosted(
        {MessageKind::Warning,
         tr("The drawing was changed meanwhile, so it was not arranged. Arrange it "
            "again."),
         {},
         {},
         {}});
}

QString ThreatModelEditor::suggestedName(PictureFormat format) const
{
    const Diagram *diagram = m_draft->diagram();
    QStringList names{m_draft->model().name, diagram ? diagram->name : QString()};
    names.removeAll(QString());
    const QString suffix = format == PictureFormat::Svg ? QStringLiteral(".svg")
        : format == PictureFormat::Png                  ? QStringLiteral(".png")
                                                        : QStringLiteral(".pdf");
    return safeFileName(names.join(QStringLiteral(" - ")), suffix);
}

void ThreatModelEditor::rename(const QString &uid)
{
    const PartItem *part = m_scene->part(uid);
    if (!part || m_draft->isReadOnly())
        return;
    m_scene->select({uid});
    m_view->reveal({uid});
    const QRect rect = m_view->mapFromScene(part->nameRect()).boundingRect();
    m_name->open(rect, m_desk->nameOf(uid), part->kind() == PartKind::Note,
                 [this, uid](const QString &text) { m_desk->rename(uid, text); });
}

void ThreatModelEditor::askType(const QString &source, const QPointF &middle)
{
    if (m_draft->isReadOnly())
        return;
    const QPoint at = m_view->viewport()->mapToGlobal(m_view->mapFromScene(middle));
    m_types->open(m_library, m_desk->language(), m_desk->recentTypes(), at,
                  [this, source, middle](const QString &type) {
                      m_desk->addConnected(source, type, middle);
                      m_view->setFocus();
                  });
}

void ThreatModelEditor::announce()
{
    const QStringList selected = selectedUids();
    QString said;
    if (selected.size() > 1) {
        said = tr("%n part(s) selected", nullptr, static_cast<int>(selected.size()));
    } else if (selected.size() == 1) {
        const QString &uid = selected.front();
        const ThreatModel &model = m_draft->model();
        said = m_desk->nameOf(uid);
        if (const ModelElement *element = model.element(uid)) {
            const QString type = m_desk->typeTitle(element->type);
            said += QStringLiteral(", ") + (type.isEmpty() ? label(element->kind) : type);
            if (element->outOfScope.isOut)
                said += QStringLiteral(", ") + tr("out of scope");
        } else if (const DataFlow *flow = model.flow(uid)) {
            said += QStringLiteral(", ")
                + tr("data flow from “%1” to “%2”")
                      .arg(m_desk->nameOf(flow->source), m_desk->nameOf(flow->target));
        } else if (model.boundary(uid)) {
            said += QStringLiteral(", ") + tr("trust boundary");
        }
        if (const PartMark mark = m_scene->marks().value(uid); mark.openThreats > 0)
            said += QStringLiteral(", ") + tr("%n open threat(s)", nullptr, mark.openThreats);
    }
    m_view->setAccessibleDescription(said);
    QAccessibleEvent event(m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ThreatModelEditor::showPlaceholder()
{
    const bool isEmpty = m_scene->allParts().isEmpty();
    m_placeholder->setVisible(isEmpty);
    m_placeholder->setTexts(
        tr("Nothing is drawn here yet"),
        m_draft->isReadOnly() ? QString() : tr("Drag an element here from the left, or press N."));
    const int width = std::min(420, m_view->width() - 2 * space::xl);
    m_placeholder->setGeometry((m_view->width() - width) / 2, m_view->height() / 2 - 110, width,
                               220);
    QString hint;
    if (m_view->armed()) {
        switch (m_view->armed()->what) {
        case PaletteEntry::What::Flow:
            hint = tr("Click on the source, then on the target. Esc stops.");
            break;
        case PaletteEntry::What::BoundaryBox:
        case PaletteEntry::What::BoundaryLine:
            hint = tr("Press and drag to draw the boundary. Esc stops.");
            break;
        default:
            hint = tr("Click where it is to stand; with Ctrl, as often as wanted. Esc stops.");
        }
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_hint->adjustSize();
    m_hint->move(space::m, m_view->height() - m_hint->height() - space::s);
}

bool ThreatModelEditor::event(QEvent *event)
{
    // Before the frame takes them for its own.
    if (event->type() == QEvent::ShortcutOverride
        && m_actions->matching(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ThreatModelEditor::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = m_actions->matching(*event)) {
        action->trigger();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ThreatModelEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ThreatModelEditor::retranslate()
{
    m_actions->retranslate();
    m_view->setAccessibleName(tr("Diagram"));
    m_arrangement->setText(tr("Align"));
    m_arrangement->setToolTip(tr("Align and distribute"));
    m_export->setToolTip(tr("Export the diagram"));
    m_export->setAccessibleName(tr("Export the diagram"));
    m_zoom->setText(tr("%1 %").arg(qRound(m_view->zoom() * 100)));
    m_zoom->setToolTip(tr("Full size"));
    showPlaceholder();
    announce();
}

} // namespace gatehouse
