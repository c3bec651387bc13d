#include "views/threatmodels/noteitem.h"

#include <QPainter>

namespace gatehouse {

void NoteItem::setLook(NoteLook look)
{
    prepareGeometryChange();
    m_look = std::move(look);
    update();
}

QRectF NoteItem::boundingRect() const
{
    return m_look.rect.adjusted(-2, -2, 2, 2);
}

void NoteItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PartPainter(*painter, scheme(), isReadable(*painter)).paint(m_look, emphasis());
}

bool NoteItem::hits(const QPointF &point, double reach) const
{
    Q_UNUSED(reach)
    return m_look.rect.contains(point);
}

QRectF NoteItem::nameRect() const
{
    return m_look.rect;
}

} // namespace gatehouse
