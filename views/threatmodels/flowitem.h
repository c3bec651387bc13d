#pragma once

#include "views/threatmodels/partitem.h"

namespace gatehouse {

class FlowLabelItem;

/// A data flow on the canvas: its line. Its name is an item of its own, above all lines.
class FlowItem final : public PartItem
{
public:
    explicit FlowItem(const QString &uid);
    ~FlowItem() override;

    void setLook(FlowLook look, Route route);
    const FlowLook &look() const { return m_look; }
    const Route &route() const { return m_route; }
    void setLabelPlace(const QPointF &middle);
    void setMarkCorner(MarkCorner corner);
    /// To be added to the scene beside this; it goes with it.
    FlowLabelItem *label() const { return m_label; }

    Emphasis shownEmphasis() const { return emphasis(); }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    bool hits(const QPointF &point, double reach) const override;
    QRectF nameRect() const override;

protected:
    void emphasisChanged() override;

private:
    FlowLook m_look;
    Route m_route;
    FlowLabelItem *m_label;
};

} // namespace gatehouse
