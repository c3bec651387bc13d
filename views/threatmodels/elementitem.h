#pragma once

#include "views/threatmodels/partitem.h"

namespace gatehouse {

/// An element on the canvas.
class ElementItem final : public PartItem
{
public:
    explicit ElementItem(const QString &uid) : PartItem(PartKind::Element, uid) { }

    void setLook(ElementLook look);
    const ElementLook &look() const { return m_look; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    bool hits(const QPointF &point, double reach) const override;
    QRectF nameRect() const override;

private:
    ElementLook m_look;
};

} // namespace gatehouse
