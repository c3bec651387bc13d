#include "views/threatmodels/elementitem.h"

#include <QPainter>

#include <algorithm>

namespace gatehouse {

void ElementItem::setLook(ElementLook look)
{
    prepareGeometryChange();
    m_look = std::move(look);
    update();
}

QRectF ElementItem::boundingRect() const
{
    return m_look.rect.adjusted(-7, -12, 12, 7);
}

void ElementItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PartPainter(*painter, scheme(), isReadable(*painter)).paint(m_look, emphasis());
}

bool ElementItem::hits(const QPointF &point, double reach) const
{
    Q_UNUSED(reach)
    return PartPainter::outline(m_look.rect, m_look.shape).contains(point);
}

QRectF ElementItem::nameRect() const
{
    const double height = std::max(26.0, m_look.name.size.height() + 8);
    QRectF rect(m_look.rect.left(), 0, m_look.rect.width(), height);
    rect.moveBottom(std::min(m_look.rect.bottom() - 2, m_look.rect.center().y() + height));
    return rect;
}

} // namespace gatehouse
