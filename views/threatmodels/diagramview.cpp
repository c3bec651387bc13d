#include "views/threatmodels/diagramview.h"

#include "views/threatmodels/diagramkeyboard.h"
#include "views/threatmodels/diagrammouse.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/partitem.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double zoomStep = 1.2;

} // namespace

DiagramView::DiagramView(ModelDraft &draft, DiagramScene &scene, QWidget *parent)
    : QGraphicsView(&scene, parent), m_draft(draft), m_scene(scene),
      m_keyboard(new DiagramKeyboard(draft, scene, *this)),
      m_hand(new DiagramMouse(draft, scene, *this))
{
    setFrameShape(NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(SmartViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setAcceptDrops(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    connect(&draft, &ModelDraft::diagramShown, this, &DiagramView::showDiagram);
    connect(&draft, &ModelDraft::reset, this, [this] {
        m_hand->giveUp();
        m_standpoints.clear();
        m_standing.clear();
    });
    connect(&draft, &ModelDraft::changed, this, [this] { m_isFitted = false; });
    connect(&scene, &DiagramScene::drawingChanged, this, &DiagramView::followDrawing);
    connect(&scene, &DiagramScene::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    showDiagram();
}

DiagramView::~DiagramView()
{
    // It lets go of the scene while that is there.
    delete m_hand;
}

void DiagramView::arm(const PaletteEntry &entry)
{
    m_hand->arm(entry);
}

void DiagramView::disarm()
{
    m_hand->disarm();
}

const std::optional<PaletteEntry> &DiagramView::armed() const
{
    return m_hand->armed();
}

bool DiagramView::isWorking() const
{
    return m_hand->isWorking();
}

double DiagramView::zoom() const
{
    return transform().m11();
}

void DiagramView::setZoom(double zoom)
{
    setZoomAround(zoom, viewport()->rect().center());
}

void DiagramView::zoomIn()
{
    setZoom(zoom() * zoomStep);
}

void DiagramView::zoomOut()
{
    setZoom(zoom() / zoomStep);
}

void DiagramView::setZoomAround(double wanted, const QPoint &position)
{
    const double next = std::clamp(wanted, smallestZoom, largestZoom);
    const QPointF before = mapToScene(position);
    const QPointF center = middle();
    const double factor = zoom() / next;
    m_isFitted = false;
    setTransform(QTransform::fromScale(next, next));
    followDrawing();
    // What lay under the mouse lies there still.
    centerOn(before + (center - before) * factor);
    Q_EMIT zoomChanged(next);
    Q_EMIT viewMoved();
    viewport()->update();
}

void DiagramView::fit()
{
    m_isFitted = true;
    const QRectF drawn = m_scene.drawnRect();
    if (drawn.isEmpty()) {
        setTransform({});
        followDrawing();
        centerOn(0, 0);
    } else {
        const QRectF wanted = drawn.adjusted(-36, -36, 36, 36);
        const double next = std::clamp(
            std::min(viewport()->width() / wanted.width(), viewport()->height() / wanted.height()),
            smallestZoom, 1.0);
        setTransform(QTransform::fromScale(next, next));
        followDrawing();
        centerOn(wanted.center());
    }
    Q_EMIT zoomChanged(zoom());
    Q_EMIT viewMoved();
}

QPointF DiagramView::middle() const
{
    return mapToScene(viewport()->rect()).boundingRect().center();
}

void DiagramView::reveal(const QStringList &uids)
{
    QRectF rect;
    for (const QString &uid : uids) {
        if (const PartItem *part = m_scene.part(uid))
            rect |= part->boundingRect();
    }
    if (rect.isNull() || mapToScene(viewport()->rect()).boundingRect().contains(rect))
        return;
    m_isFitted = false;
    ensureVisible(rect, 40, 40);
}

void DiagramView::showDiagram()
{
    m_hand->giveUp();
    m_hand->leave();
    if (!m_standing.isEmpty())
        m_standpoints[m_standing] = {zoom(), middle()};
    m_standing = m_draft.diagramUid();
    const auto known = m_standpoints.constFind(m_standing);
    if (known == m_standpoints.constEnd()) {
        fit();
        return;
    }
    const Standpoint standpoint = *known;
    m_isFitted = false;
    setTransform(QTransform::fromScale(standpoint.zoom, standpoint.zoom));
    followDrawing();
    centerOn(standpoint.middle);
    Q_EMIT zoomChanged(zoom());
    Q_EMIT viewMoved();
}

void DiagramView::followDrawing()
{
    // There is always room to go on drawing, on every side.
    const QSizeF seen = QSizeF(viewport()->size()) / zoom();
    const QRectF around = boundsOf(m_scene.shown()) | QRectF(-1, -1, 2, 2);
    const QRectF room = around.adjusted(-seen.width() - 500, -seen.height() - 500,
                                        seen.width() + 500, seen.height() + 500);
    if (room != sceneRect())
        setSceneRect(room);
    viewport()->update();
}

void DiagramView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const ColorScheme &scheme = schemeOf(palette());
    painter->fillRect(rect, scheme.window);
    const double step = zoom() >= 0.8 ? 20 : 40;
    if (zoom() < 0.45)
        return;
    QList<QPointF> dots;
    for (double x = std::floor(rect.left() / step) * step; x <= rect.right(); x += step) {
        for (double y = std::floor(rect.top() / step) * step; y <= rect.bottom(); y += step)
            dots.append({x, y});
    }
    QPen pen(scheme.border, 1.4);
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::SquareCap);
    const bool wasSmooth = painter->testRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
    painter->setRenderHint(QPainter::Antialiasing, wasSmooth);
}

void DiagramView::paintGroups(QPainter &painter) const
{
    const Diagram &diagram = m_scene.shown();
    const QStringList selected = m_scene.selectedUids();
    QHash<QString, QRectF> groups;
    for (const QString &uid : selected) {
        const Placement *placement = placementIn(diagram, uid);
        if (placement && !placement->group.isEmpty())
            groups.insert(placement->group, {});
    }
    if (groups.isEmpty())
        return;
    for (const Placement &placement : diagram.placements) {
        const auto group = groups.find(placement.group);
        if (group != groups.end())
            *group |= placement.rect;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(schemeOf(palette()).accent, 1 / zoom(), Qt::DotLine));
    for (const QRectF &group : std::as_const(groups))
        painter.drawRoundedRect(group.adjusted(-12, -12, 12, 12), 6, 6);
}

void DiagramView::drawForeground(QPainter *painter, const QRectF &)
{
    const ColorScheme &scheme = schemeOf(palette());
    paintGroups(*painter);
    m_hand->paint(*painter, scheme);
    m_keyboard->paint(*painter, scheme, zoom());
    if (hasFocus()) {
        painter->save();
        painter->resetTransform();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(scheme.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::MiddleButton
        && !(event->button() == Qt::LeftButton && m_isSpaceHeld)) {
        m_hand->press(position, event->button(), event->modifiers());
        return;
    }
    m_isPanning = true;
    m_panned = position;
    showCursor();
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_isPanning) {
        m_hand->move(position, event->buttons(), event->modifiers());
        return;
    }
    const QPoint by = position - m_panned;
    m_panned = position;
    m_hasPanned = true;
    scrollBy(by);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isPanning) {
        m_hand->release(event->position().toPoint(), event->button(), event->modifiers());
        return;
    }
    m_isPanning = false;
    showCursor();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_isSpaceHeld)
        m_hand->doubleClick(event->position().toPoint(), event->modifiers());
}

void DiagramView::scrollBy(const QPoint &by)
{
    m_isFitted = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const double turns = event->angleDelta().y() / 120.0;
        setZoomAround(zoom() * std::pow(zoomStep, turns), event->position().toPoint());
        event->accept();
        return;
    }
    const QPoint by = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool isTurned = event->modifiers() & Qt::ShiftModifier && by.x() == 0;
    scrollBy(isTurned ? QPoint(by.y(), 0) : by);
    event->accept();
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat()) {
            m_isSpaceHeld = true;
            m_hasPanned = false;
            showCursor();
        }
        return;
    }
    if (event->key() == Qt::Key_Escape && (m_hand->isWorking() || armed())) {
        m_hand->giveUp();
        disarm();
        return;
    }
    if (m_hand->isWorking() || m_keyboard->press(*event))
        return;
    event->ignore();
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_isSpaceHeld) {
        QGraphicsView::keyReleaseEvent(event);
        return;
    }
    m_isSpaceHeld = false;
    showCursor();
    if (!m_hasPanned && !m_isPanning)
        m_keyboard->toggle();
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QStringList selected = m_scene.selectedUids();
        const PartItem *part = selected.isEmpty() ? nullptr : m_scene.part(selected.front());
        where = viewport()->mapToGlobal(part ? mapFromScene(part->boundingRect().center())
                                             : viewport()->rect().center());
    }
    Q_EMIT menuRequested(where);
    event->accept();
}

void DiagramView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_draft.isReadOnly() && entryFrom(event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void DiagramView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_draft.isReadOnly() && entryFrom(event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void DiagramView::dropEvent(QDropEvent *event)
{
    const auto entry = entryFrom(event->mimeData());
    if (!entry || m_draft.isReadOnly())
        return;
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
    m_hand->drop(*entry, mapToScene(event->position().toPoint()));
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    // Who has not looked closer goes on seeing everything.
    if (m_isFitted)
        fit();
    else
        followDrawing();
    Q_EMIT viewMoved();
}

void DiagramView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    // Handles and frames lie above the scene and do not scroll with it.
    viewport()->update();
    Q_EMIT viewMoved();
}

void DiagramView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        resetCachedContent();
        m_scene.update();
        viewport()->update();
    }
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    m_isSpaceHeld = false;
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

bool DiagramView::event(QEvent *event)
{
    // Single keys are the canvas's, whatever shortcut the window has.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_keyboard->takes(*key)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_hand->leave();
    return QGraphicsView::viewportEvent(event);
}

bool DiagramView::focusNextPrevChild(bool next)
{
    return m_keyboard->step(next) || QGraphicsView::focusNextPrevChild(next);
}

void DiagramView::showCursor()
{
    const Qt::CursorShape shape = m_isPanning ? Qt::ClosedHandCursor
        : m_isSpaceHeld                       ? Qt::OpenHandCursor
                                              : m_hand->cursor();
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

} // namespace gatehouse
