#include "views/threatmodels/flowlabelitem.h"

#include "views/threatmodels/flowitem.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace gatehouse {

QRectF FlowLabelItem::boundingRect() const
{
    const FlowLook &look = m_flow.look();
    const QRectF label = look.labelRect();
    const QRectF all = label | PartPainter::markRect(look) | PartPainter::signRect(look);
    // A flow without a label reaches nowhere: not to where the diagram's middle happens to be.
    return all.isNull() ? all : all.adjusted(-2, -2, 2, 2);
}

void FlowLabelItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double scale =
        QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    PartPainter(*painter, schemeOf(QGuiApplication::palette()),
                scale >= PartPainter::smallestReadable)
        .paintLabel(m_flow.look(), m_flow.shownEmphasis());
}

} // namespace gatehouse
