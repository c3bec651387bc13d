#include "views/threatmodels/boundaryitem.h"

#include <QPainter>

namespace gatehouse {

void BoundaryItem::setLook(BoundaryLook look)
{
    prepareGeometryChange();
    m_look = std::move(look);
    update();
}

QRectF BoundaryItem::boundingRect() const
{
    const QRectF line =
        m_look.shape.isBox ? m_look.shape.rect : traceOf(m_look.shape).boundingRect();
    const QRectF sign = PartPainter::signRect(m_look);
    // A boundary without a sign does not reach to where none is.
    return line.adjusted(-3, -3, 3, 3) | m_look.titleRect()
        | (sign.isNull() ? sign : sign.adjusted(-1, -1, 1, 1));
}

void BoundaryItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PartPainter(*painter, scheme(), isReadable(*painter)).paint(m_look, emphasis());
}

bool BoundaryItem::hits(const QPointF &point, double reach) const
{
    return m_look.titleRect().contains(point) || distanceTo(traceOf(m_look.shape), point) <= reach;
}

QRectF BoundaryItem::nameRect() const
{
    const QRectF title = m_look.titleRect();
    return title.isEmpty() ? QRectF(boundingRect().topLeft(), QSizeF(160, 26))
                           : title.adjusted(0, 0, 60, 4);
}

} // namespace gatehouse
