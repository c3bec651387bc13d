#include "views/threatmodels/diagramkeyboard.h"

#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/elementitem.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"

#include <QKeyEvent>
#include <QPainter>

namespace gatehouse {

namespace {

std::optional<Heading> headingOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Heading::Left;
    case Qt::Key_Right:
        return Heading::Right;
    case Qt::Key_Up:
        return Heading::Up;
    case Qt::Key_Down:
        return Heading::Down;
    default:
        return std::nullopt;
    }
}

} // namespace

DiagramKeyboard::DiagramKeyboard(ModelDraft &draft, DiagramScene &scene, DiagramView &view)
    : QObject(&view), m_draft(draft), m_scene(scene), m_view(view)
{
    connect(&draft, &ModelDraft::diagramShown, this, [this] {
        stopConnecting();
        forget();
    });
}

QString DiagramKeyboard::current() const
{
    if (m_scene.part(m_current) && m_scene.part(m_current)->isSelected())
        return m_current;
    const QStringList selected = m_scene.selectedUids();
    return selected.isEmpty() ? QString() : selected.front();
}

void DiagramKeyboard::forget()
{
    m_kept.clear();
    m_current.clear();
}

void DiagramKeyboard::walkTo(const QString &uid)
{
    if (uid.isEmpty())
        return;
    m_draft.endMerging();
    m_current = uid;
    QStringList chosen = m_kept;
    chosen.removeAll(uid);
    m_scene.select(chosen + QStringList{uid});
    m_view.reveal({uid});
}

bool DiagramKeyboard::step(bool next)
{
    const QStringList order = readingOrder(m_scene.shown());
    if (order.isEmpty())
        return false;
    if (isConnecting()) {
        // Among the elements that a flow can end at.
        QStringList ends;
        for (const QString &uid : order) {
            const PartItem *part = m_scene.part(uid);
            if (part && part->kind() == PartKind::Element && uid != m_connectFrom)
                ends += uid;
        }
        if (ends.isEmpty())
            return true;
        const qsizetype at = ends.indexOf(m_aim);
        const qsizetype count = ends.size();
        aim(ends[at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count]);
        return true;
    }
    const QString from = current();
    qsizetype at = order.indexOf(from);
    if (at < 0) {
        const DataFlow *flow = m_draft.model().flow(from);
        at = flow ? order.indexOf(flow->source) : next ? -1 : order.size();
    }
    at += next ? 1 : -1;
    if (at < 0 || at >= order.size())
        return false;
    walkTo(order[at]);
    return true;
}

void DiagramKeyboard::walk(Heading heading)
{
    const Diagram &diagram = m_scene.shown();
    const QString from = isConnecting() ? (m_aim.isEmpty() ? m_connectFrom : m_aim) : current();
    if (from.isEmpty()) {
        step(true);
        return;
    }
    if (isConnecting()) {
        const QString to = nearestTowards(diagram, from, heading);
        if (to != m_connectFrom)
            aim(to);
        else if (const QString beyond = nearestTowards(diagram, to, heading); !beyond.isEmpty())
            aim(beyond);
        return;
    }
    if (const DataFlow *flow = m_draft.model().flow(from)) {
        walkTo(heading == Heading::Left || heading == Heading::Up ? flow->source : flow->target);
        return;
    }
    const QString along = nextAlongFlow(m_draft.model(), diagram, from, heading);
    walkTo(along.isEmpty() ? nearestTowards(diagram, from, heading) : along);
}

void DiagramKeyboard::walkFlows()
{
    const QString from = current();
    const DataFlow *on = m_draft.model().flow(from);
    // Round the element that was come from; at first round the one that is selected.
    const QString around = on ? (m_draft.model().element(m_aim) ? m_aim : on->source) : from;
    const QStringList flows = flowsAround(m_draft.model(), m_scene.shown(), around);
    if (flows.isEmpty())
        return;
    m_aim = around;
    walkTo(flows[(flows.indexOf(from) + 1) % flows.size()]);
}

void DiagramKeyboard::nudge(Heading heading, double by)
{
    const QStringList uids = withGroups(m_scene.shown(), m_scene.selectedUids());
    if (uids.isEmpty())
        return;
    QPointF way;
    switch (heading) {
    case Heading::Left:
        way = {-by, 0};
        break;
    case Heading::Right:
        way = {by, 0};
        break;
    case Heading::Up:
        way = {0, -by};
        break;
    case Heading::Down:
        way = {0, by};
        break;
    }
    m_draft.edit(
        QCoreApplication::translate("ModelSteps", "Move"),
        [&](ThreatModel &model) {
            if (Diagram *diagram = diagramIn(model, m_draft.diagramUid()))
                moveParts(*diagram, m_draft.model(), uids, way);
        },
        QStringLiteral("nudge ") + uids.join(u' '));
    m_view.reveal(uids);
}

void DiagramKeyboard::toggle()
{
    const QString uid = current();
    if (uid.isEmpty())
        return;
    if (!m_kept.removeOne(uid)) {
        m_kept += uid;
        return;
    }
    QStringList chosen = m_scene.selectedUids();
    chosen.removeOne(uid);
    m_scene.select(chosen);
}

void DiagramKeyboard::startConnecting()
{
    const QString from = current();
    const PartItem *part = m_scene.part(from);
    if (m_draft.isReadOnly() || !part || part->kind() != PartKind::Element)
        return;
    stopConnecting();
    m_connectFrom = from;
    m_aim.clear();
    for (const Heading heading : {Heading::Right, Heading::Down, Heading::Left, Heading::Up}) {
        if (const QString to = nearestTowards(m_scene.shown(), from, heading); !to.isEmpty()) {
            aim(to);
            break;
        }
    }
    m_view.viewport()->update();
}

void DiagramKeyboard::aim(const QString &uid)
{
    if (uid.isEmpty() && !m_aim.isEmpty() && isConnecting())
        return;
    if (PartItem *before = m_scene.part(m_aim))
        before->setOffered(false);
    m_aim = uid;
    if (PartItem *now = m_scene.part(uid)) {
        now->setOffered(true);
        m_view.reveal({uid});
    }
    m_view.viewport()->update();
}

void DiagramKeyboard::stopConnecting()
{
    if (!isConnecting())
        return;
    m_connectFrom.clear();
    if (PartItem *before = m_scene.part(m_aim))
        before->setOffered(false);
    m_aim.clear();
    m_view.viewport()->update();
}

void DiagramKeyboard::addNext()
{
    if (m_draft.isReadOnly())
        return;
    stopConnecting();
    const QString from = current();
    const Placement *placement = placementIn(m_scene.shown(), from);
    const QSizeF size = usualSize(ElementShape::Rounded);
    const QRectF place = placement ? freePlace(m_scene.shown(), placement->rect, size)
                                   : freePlaceAround(m_scene.shown(), m_view.middle(), size);
    Q_EMIT m_view.newElementRequested(placement ? from : QString(), place.center());
}

bool DiagramKeyboard::takes(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (headingOf(event.key()))
        return !(modifiers & Qt::AltModifier);
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_C:
    case Qt::Key_N:
    case Qt::Key_Insert:
    case Qt::Key_L:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
    case Qt::Key_0:
    case Qt::Key_1:
        return true;
    default:
        return false;
    }
}

bool DiagramKeyboard::press(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (const auto heading = headingOf(event.key())) {
        if (modifiers == Qt::ControlModifier || modifiers == Qt::ShiftModifier
            || modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
            if (!isConnecting())
                nudge(*heading, modifiers & Qt::ShiftModifier ? 1 : diagramGrid);
            return true;
        }
        if (modifiers != Qt::NoModifier)
            return false;
        walk(*heading);
        return true;
    }
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (isConnecting()) {
            stopConnecting();
        } else {
            if (m_scene.selectedUids().isEmpty())
                return false;
            forget();
            m_scene.select({});
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (!isConnecting())
            return false;
        const QString from = m_connectFrom;
        const QString to = m_aim;
        stopConnecting();
        if (!to.isEmpty())
            Q_EMIT m_view.connectRequested(from, to);
        return true;
    }
    case Qt::Key_C:
        startConnecting();
        return true;
    case Qt::Key_N:
    case Qt::Key_Insert:
        addNext();
        return true;
    case Qt::Key_L:
        if (!isConnecting())
            walkFlows();
        return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        stopConnecting();
        const QStringList order = readingOrder(m_scene.shown());
        if (!order.isEmpty())
            walkTo(event.key() == Qt::Key_Home ? order.front() : order.back());
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view.zoomIn();
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        m_view.zoomOut();
        return true;
    case Qt::Key_0:
        m_view.fit();
        return true;
    case Qt::Key_1:
        m_view.setZoom(1);
        return true;
    default:
        return false;
    }
}

void DiagramKeyboard::paint(QPainter &painter, const ColorScheme &scheme, double scale) const
{
    const PartItem *from = m_scene.part(m_connectFrom);
    const PartItem *to = m_scene.part(m_aim);
    if (!isConnecting() || !from || !to || from == to || to->kind() != PartKind::Element)
        return;
    const ElementLook &source = static_cast<const ElementItem *>(from)->look();
    const ElementLook &target = static_cast<const ElementItem *>(to)->look();
    const FlowPath path =
        flowPath({source.rect, source.shape}, {target.rect, target.shape}, Route());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scheme.accent, 2 / scale, Qt::DashLine));
    painter.drawPath(path.line);
}

} // namespace gatehouse
