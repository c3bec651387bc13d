#include "views/threatmodels/diagrammouse.h"

#include "views/threatmodels/bandgesture.h"
#include "views/threatmodels/connectgesture.h"
#include "views/threatmodels/diagramkeyboard.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/elementitem.h"
#include "views/threatmodels/flowitem.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"
#include "views/threatmodels/movegesture.h"
#include "views/threatmodels/reshapegesture.h"

#include <QApplication>

namespace gatehouse {

DiagramMouse::DiagramMouse(ModelDraft &draft, DiagramScene &scene, DiagramView &view)
    : QObject(&view), m_draft(draft), m_scene(scene), m_view(view)
{
    connect(&draft, &ModelDraft::changed, this, [this] { endGesture(false); });
}

DiagramMouse::~DiagramMouse() = default;

void DiagramMouse::arm(const PaletteEntry &entry)
{
    if (m_draft.isReadOnly())
        return;
    endGesture(false);
    m_armed = entry;
    m_view.showCursor();
    Q_EMIT m_view.armedChanged();
}

void DiagramMouse::disarm()
{
    if (!m_armed)
        return;
    m_armed.reset();
    m_isSticky = false;
    m_view.showCursor();
    Q_EMIT m_view.armedChanged();
}

double DiagramMouse::reach() const
{
    return 6 / m_view.zoom();
}

std::vector<DiagramHandle> DiagramMouse::handles() const
{
    if (m_draft.isReadOnly() || m_gesture || m_armed || m_view.zoom() < 0.3)
        return {};
    return handlesOf(m_scene, m_hovered, m_view.zoom());
}

void DiagramMouse::begin(std::unique_ptr<DiagramGesture> gesture)
{
    m_gesture = std::move(gesture);
    m_view.viewport()->update();
}

void DiagramMouse::endGesture(bool finish)
{
    m_pending = nullptr;
    m_clicked.clear();
    m_isSticky = false;
    // Taken out first: what it changes comes back here.
    const std::unique_ptr<DiagramGesture> gesture = std::move(m_gesture);
    if (gesture && finish)
        gesture->finish();
    else if (gesture)
        gesture->cancel();
    m_view.viewport()->update();
}

void DiagramMouse::press(const QPoint &position, Qt::MouseButton button,
                         Qt::KeyboardModifiers modifiers)
{
    const QPointF at = m_view.mapToScene(position);
    m_pressed = position;
    m_mouse = at;
    if (m_gesture) {
        // The second click of a flow drawn by two; any other button gives it up.
        m_gesture->move(at, modifiers);
        const bool isAgain = button == Qt::LeftButton;
        endGesture(isAgain);
        if (isAgain && !(modifiers & Qt::ControlModifier))
            disarm();
        return;
    }
    if (button != Qt::LeftButton) {
        PartItem *part = m_scene.partAt(at, reach());
        if (part && !part->isSelected())
            m_scene.select({part->uid()});
        else if (!part)
            m_scene.select({});
        return;
    }
    m_draft.endMerging();
    m_view.keyboard()->forget();
    if (m_armed && pressArmed(at, modifiers))
        return;
    if (const auto handle = handleAt(handles(), at, m_view.zoom())) {
        take(*handle);
        return;
    }
    if (PartItem *part = m_scene.partAt(at, reach()))
        pressPart(*part, at, modifiers);
    else
        pressEmpty(at, modifiers);
}

bool DiagramMouse::pressArmed(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    const PaletteEntry entry = *m_armed;
    switch (entry.what) {
    case PaletteEntry::What::Flow: {
        const ElementItem *from = m_scene.elementAt(at);
        if (!from)
            return false;
        const QString source = from->uid();
        begin(std::make_unique<ConnectGesture>(
            m_scene, source, [this, source](const QString &target, const QPointF &end) {
                if (target.isEmpty())
                    Q_EMIT m_view.newElementRequested(source, end);
                else
                    Q_EMIT m_view.connectRequested(source, target);
            }));
        m_isSticky = true;
        return true;
    }
    case PaletteEntry::What::BoundaryBox:
    case PaletteEntry::What::BoundaryLine: {
        const bool isBox = entry.what == PaletteEntry::What::BoundaryBox;
        begin(std::make_unique<BandGesture>(
            isBox ? BandGesture::Form::Box : BandGesture::Form::Line, at, nullptr,
            [this, entry, isBox](const QPointF &from, const QPointF &to) {
                BoundaryShape shape;
                shape.isBox = isBox;
                shape.rect = isBox ? QRectF(from, to).normalized() : QRectF();
                if (!isBox)
                    shape.line = {from, to};
                const bool isDrawn = isBox ? shape.rect.width() >= 40 && shape.rect.height() >= 40
                                           : QLineF(from, to).length() >= 30;
                if (isDrawn)
                    Q_EMIT m_view.boundaryDrawn(shape);
                else
                    Q_EMIT m_view.placeRequested(entry, from);
            }));
        return true;
    }
    case PaletteEntry::What::NewElement:
    case PaletteEntry::What::ShownElement:
    case PaletteEntry::What::Note:
        break;
    }
    const bool isKept = modifiers & Qt::ControlModifier;
    if (!isKept)
        disarm();
    Q_EMIT m_view.placeRequested(entry, at);
    return true;
}

void DiagramMouse::take(const DiagramHandle &handle)
{
    const auto reshape = [&](const QString &step, ReshapeGesture::Reshape how) {
        begin(std::make_unique<ReshapeGesture>(m_draft, m_scene, step, std::move(how)));
    };
    const QString uid = handle.uid;
    switch (handle.kind) {
    case HandleKind::Resize:
        reshape(QCoreApplication::translate("ModelSteps", "Resize"),
                ReshapeGesture::resize(uid, handle.index));
        break;
    case HandleKind::Bend:
        reshape(QCoreApplication::translate("ModelSteps", "Move a bend"),
                ReshapeGesture::bend(uid, handle.index));
        break;
    case HandleKind::NewBend:
        reshape(QCoreApplication::translate("ModelSteps", "Bend the line"),
                ReshapeGesture::newBend(uid, handle.index));
        break;
    case HandleKind::LinePoint:
        reshape(QCoreApplication::translate("ModelSteps", "Move a point"),
                ReshapeGesture::linePoint(uid, handle.index));
        break;
    case HandleKind::Connect:
        m_scene.select({uid});
        begin(std::make_unique<ConnectGesture>(
            m_scene, uid, [this, uid](const QString &target, const QPointF &end) {
                if (target.isEmpty())
                    Q_EMIT m_view.newElementRequested(uid, end);
                else
                    Q_EMIT m_view.connectRequested(uid, target);
            }));
        break;
    case HandleKind::End: {
        const DataFlow *flow = m_draft.model().flow(uid);
        if (!flow)
            break;
        const int end = handle.index;
        begin(std::make_unique<ConnectGesture>(
            m_scene, end == 0 ? flow->target : flow->source,
            [this, uid, end](const QString &element, const QPointF &) {
                if (!element.isEmpty())
                    Q_EMIT m_view.reconnectRequested(uid, end, element);
            }));
        break;
    }
    }
}

void DiagramMouse::pressPart(PartItem &part, const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    const QString uid = part.uid();
    if (modifiers & Qt::ControlModifier) {
        QStringList chosen = m_scene.selectedUids();
        if (!chosen.removeOne(uid))
            chosen += uid;
        m_scene.select(chosen);
        return;
    }
    if (part.isSelected())
        m_clicked = uid;
    else if (modifiers & Qt::ShiftModifier)
        m_scene.select(m_scene.selectedUids() + QStringList{uid});
    else
        m_scene.select({uid});
    if (m_draft.isReadOnly())
        return;
    if (part.kind() == PartKind::Flow) {
        const auto &flow = static_cast<const FlowItem &>(part);
        const QPointF offset = flow.look().label - at;
        const bool isLabel = flow.look().labelRect().contains(at);
        const int place = static_cast<int>(bendPlace(flow.look().path, flow.route(), at));
        if (m_scene.selectedUids().size() > 1)
            return;
        m_pending = [this, uid, offset, isLabel, place]() -> std::unique_ptr<DiagramGesture> {
            return std::make_unique<ReshapeGesture>(
                m_draft, m_scene,
                isLabel ? QCoreApplication::translate("ModelSteps", "Move a name")
                        : QCoreApplication::translate("ModelSteps", "Bend the line"),
                isLabel ? ReshapeGesture::label(uid, offset) : ReshapeGesture::newBend(uid, place));
        };
        return;
    }
    const bool isAlone = modifiers & Qt::AltModifier;
    m_pending = [this, at, isAlone]() -> std::unique_ptr<DiagramGesture> {
        const Diagram &diagram = m_scene.shown();
        QStringList uids = withGroups(diagram, m_scene.selectedUids());
        // A box takes along what stands in it, unless Alt is held.
        if (!isAlone) {
            for (const QString &each : QStringList(uids))
                uids += contentsOf(diagram, each);
            uids.removeDuplicates();
        }
        return std::make_unique<MoveGesture>(m_draft, m_scene, uids, at, reach());
    };
}

void DiagramMouse::pressEmpty(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    const bool isAdding = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList before = isAdding ? m_scene.selectedUids() : QStringList();
    m_scene.select(before);
    m_pending = [this, at, before]() -> std::unique_ptr<DiagramGesture> {
        return std::make_unique<BandGesture>(
            BandGesture::Form::Selection, at,
            [this, before](const QPointF &from, const QPointF &to) {
                QStringList chosen = before + m_scene.partsIn(QRectF(from, to).normalized());
                chosen.removeDuplicates();
                m_scene.select(chosen);
            },
            nullptr);
    };
}

void DiagramMouse::move(const QPoint &position, Qt::MouseButtons buttons,
                        Qt::KeyboardModifiers modifiers)
{
    m_mouse = m_view.mapToScene(position);
    if (m_pending
        && (position - m_pressed).manhattanLength() >= QApplication::startDragDistance() / 2) {
        m_clicked.clear();
        begin(std::exchange(m_pending, nullptr)());
    }
    if (m_gesture) {
        m_gesture->move(m_mouse, modifiers);
        // What is drawn outside of what is seen comes into sight.
        if (buttons & Qt::LeftButton)
            m_view.ensureVisible(QRectF(m_mouse, QSizeF(1, 1)), 8, 8);
        m_view.viewport()->update();
        return;
    }
    hover(m_mouse);
}

void DiagramMouse::hover(const QPointF &at)
{
    const auto before = m_handle;
    m_handle = handleAt(handles(), at, m_view.zoom());
    const bool isOther = before.has_value() != m_handle.has_value()
        || (before && (before->index != m_handle->index || before->kind != m_handle->kind));
    PartItem *part = m_scene.partAt(at, reach());
    // On the way from an element to its handles it stays the one that is meant.
    if (!part && m_handle)
        part = m_scene.part(m_handle->uid);
    if (!part && !m_hovered.isEmpty()) {
        const PartItem *last = m_scene.part(m_hovered);
        const double room = 22 / m_view.zoom();
        if (last && last->kind() == PartKind::Element
            && static_cast<const ElementItem *>(last)
                   ->look()
                   .rect.adjusted(-room, -room, room, room)
                   .contains(at))
            part = m_scene.part(m_hovered);
    }
    const QString uid = part ? part->uid() : QString();
    if (uid != m_hovered || isOther) {
        if (PartItem *last = m_scene.part(m_hovered))
            last->setHovered(false);
        if (part)
            part->setHovered(true);
        m_hovered = uid;
        m_view.viewport()->update();
    }
    m_view.showCursor();
}

void DiagramMouse::release(const QPoint &position, Qt::MouseButton button,
                           Qt::KeyboardModifiers modifiers)
{
    if (button != Qt::LeftButton)
        return;
    if (m_gesture) {
        const bool isClick =
            (position - m_pressed).manhattanLength() < QApplication::startDragDistance() / 2;
        if (m_isSticky && isClick)
            return;
        m_mouse = m_view.mapToScene(position);
        m_gesture->move(m_mouse, modifiers);
        const bool isKept = modifiers & Qt::ControlModifier;
        endGesture(true);
        if (!isKept)
            disarm();
        return;
    }
    const QString clicked = std::exchange(m_clicked, {});
    m_pending = nullptr;
    if (!clicked.isEmpty())
        m_scene.select({clicked});
}

void DiagramMouse::doubleClick(const QPoint &position, Qt::KeyboardModifiers modifiers)
{
    m_pending = nullptr;
    m_clicked.clear();
    const PartItem *part = m_scene.partAt(m_view.mapToScene(position), reach());
    if (!part)
        return;
    if (modifiers & Qt::ControlModifier && part->kind() == PartKind::Element)
        Q_EMIT m_view.openInsideRequested(part->uid());
    else
        Q_EMIT m_view.renameRequested(part->uid());
}

void DiagramMouse::leave()
{
    if (m_gesture)
        return;
    if (PartItem *last = m_scene.part(m_hovered))
        last->setHovered(false);
    m_hovered.clear();
    m_handle.reset();
    m_view.viewport()->update();
}

void DiagramMouse::drop(const PaletteEntry &entry, const QPointF &at)
{
    // A flow has no place of its own: it begins where it was dropped, or waits for a click.
    if (entry.what != PaletteEntry::What::Flow) {
        Q_EMIT m_view.placeRequested(entry, at);
        return;
    }
    arm(entry);
    pressArmed(at, Qt::NoModifier);
}

void DiagramMouse::paint(QPainter &painter, const ColorScheme &scheme) const
{
    paintHandles(painter, handles(), scheme, m_view.zoom(), m_mouse);
    if (m_gesture)
        m_gesture->paint(painter, scheme, m_view.zoom());
}

Qt::CursorShape DiagramMouse::cursor() const
{
    if (m_armed)
        return Qt::CrossCursor;
    return m_handle ? cursorOf(*m_handle) : Qt::ArrowCursor;
}

} // namespace gatehouse
