#pragma once

#include <QGraphicsItem>

namespace gatehouse {

class FlowItem;

/// The name of a flow. Whoever clicks on it means the flow.
class FlowLabelItem final : public QGraphicsItem
{
public:
    explicit FlowLabelItem(FlowItem &flow) : m_flow(flow) { setAcceptedMouseButtons(Qt::NoButton); }

    FlowItem &flow() const { return m_flow; }
    /// Before the flow's look is another.
    void aboutToChange() { prepareGeometryChange(); }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    FlowItem &m_flow;
};

} // namespace gatehouse
