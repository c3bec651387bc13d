#include "views/threatmodels/connectgesture.h"

#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/elementitem.h"

#include <QPainter>

namespace gatehouse {

ConnectGesture::ConnectGesture(DiagramScene &scene, QString from, Done done)
    : m_scene(scene), m_from(std::move(from)), m_done(std::move(done))
{
}

ConnectGesture::~ConnectGesture()
{
    offer({});
}

void ConnectGesture::offer(const QString &element)
{
    if (element == m_offered)
        return;
    if (PartItem *before = m_scene.part(m_offered))
        before->setOffered(false);
    m_offered = element;
    if (PartItem *now = m_scene.part(m_offered))
        now->setOffered(true);
}

void ConnectGesture::move(const QPointF &to, Qt::KeyboardModifiers)
{
    m_to = to;
    m_isMoved = true;
    const ElementItem *under = m_scene.elementAt(to);
    offer(under && under->uid() != m_from ? under->uid() : QString());
}

void ConnectGesture::finish()
{
    const QString element = m_offered;
    offer({});
    const ElementItem *under = m_scene.elementAt(m_to);
    // Back where it began: thought better of it.
    if (!m_isMoved || (under && under->uid() == m_from))
        return;
    m_done(element, m_to);
}

void ConnectGesture::cancel()
{
    offer({});
}

void ConnectGesture::paint(QPainter &painter, const ColorScheme &scheme, double scale) const
{
    const PartItem *from = m_scene.part(m_from);
    if (!from || !m_isMoved || from->kind() != PartKind::Element)
        return;
    FlowEnd target{QRectF(m_to - QPointF(0.5, 0.5), QSizeF(1, 1)), ElementShape::Box};
    if (const PartItem *to = m_scene.part(m_offered); to && to->kind() == PartKind::Element) {
        const ElementLook &look = static_cast<const ElementItem *>(to)->look();
        target = {look.rect, look.shape};
    }
    const ElementLook &look = static_cast<const ElementItem *>(from)->look();
    const FlowPath path = flowPath({look.rect, look.shape}, target, {});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(scheme.accent, 2 / scale, m_offered.isEmpty() ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(path.line);
    const double size = 9 / scale;
    const QPointF base = path.end - path.endDirection * size;
    const QPointF normal(-path.endDirection.y() * size / 2, path.endDirection.x() * size / 2);
    painter.setBrush(scheme.accent);
    painter.drawPolygon(QPolygonF{path.end, base + normal, base - normal});
}

} // namespace gatehouse
