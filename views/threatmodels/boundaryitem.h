#pragma once

#include "views/threatmodels/partitem.h"

namespace gatehouse {

/// A trust boundary on the canvas: it is meant at its frame or its title, not inside.
class BoundaryItem final : public PartItem
{
public:
    explicit BoundaryItem(const QString &uid) : PartItem(PartKind::Boundary, uid) { }

    void setLook(BoundaryLook look);
    const BoundaryLook &look() const { return m_look; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    bool hits(const QPointF &point, double reach) const override;
    QRectF nameRect() const override;

private:
    BoundaryLook m_look;
};

} // namespace gatehouse
