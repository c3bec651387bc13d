#include "views/threatmodels/partitem.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace gatehouse {

void PartItem::setHovered(bool hovered)
{
    if (m_isHovered == hovered)
        return;
    m_isHovered = hovered;
    emphasisChanged();
}

void PartItem::setOffered(bool offered)
{
    if (m_isOffered == offered)
        return;
    m_isOffered = offered;
    emphasisChanged();
}

Emphasis PartItem::emphasis() const
{
    if (m_isOffered)
        return Emphasis::Offered;
    if (isSelected())
        return Emphasis::Selected;
    return m_isHovered ? Emphasis::Hovered : Emphasis::None;
}

const ColorScheme &PartItem::scheme()
{
    return schemeOf(QGuiApplication::palette());
}

bool PartItem::isReadable(const QPainter &painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform())
        >= PartPainter::smallestReadable;
}

QVariant PartItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemSelectedHasChanged)
        emphasisChanged();
    return QGraphicsItem::itemChange(change, value);
}

} // namespace gatehouse
