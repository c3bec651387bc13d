#include "views/threatmodels/flowitem.h"

#include "views/threatmodels/flowlabelitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace gatehouse {

FlowItem::FlowItem(const QString &uid)
    : PartItem(PartKind::Flow, uid), m_label(new FlowLabelItem(*this))
{
    setFlag(ItemUsesExtendedStyleOption);
}

FlowItem::~FlowItem()
{
    delete m_label;
}

void FlowItem::setLook(FlowLook look, Route route)
{
    prepareGeometryChange();
    m_label->aboutToChange();
    m_look = std::move(look);
    m_route = std::move(route);
    update();
    m_label->update();
}

void FlowItem::setLabelPlace(const QPointF &middle)
{
    if (m_look.label == middle)
        return;
    m_label->aboutToChange();
    m_look.label = middle;
    m_label->update();
}

void FlowItem::setMarkCorner(MarkCorner corner)
{
    if (m_look.markCorner == corner)
        return;
    m_label->aboutToChange();
    m_look.markCorner = corner;
    m_label->update();
}

QRectF FlowItem::boundingRect() const
{
    return m_look.path.line.boundingRect().adjusted(-7, -7, 7, 7);
}

void FlowItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    // Its rectangle is large and mostly empty.
    if (!passes(m_look.path.trace, option->exposedRect.adjusted(-12, -12, 12, 12)))
        return;
    PartPainter(*painter, scheme(), isReadable(*painter)).paintLine(m_look, emphasis());
}

bool FlowItem::hits(const QPointF &point, double reach) const
{
    return distanceTo(m_look.path.trace, point) <= reach || m_look.labelRect().contains(point);
}

QRectF FlowItem::nameRect() const
{
    QRectF rect = m_look.labelRect();
    rect.setWidth(std::max(rect.width() + 20, 140.0));
    rect.setHeight(26);
    rect.moveCenter(m_look.label);
    return rect;
}

void FlowItem::emphasisChanged()
{
    update();
    m_label->update();
}

} // namespace gatehouse
