#pragma once

#include "views/threatmodels/partitem.h"

namespace gatehouse {

/// A note on the canvas.
class NoteItem final : public PartItem
{
public:
    explicit NoteItem(const QString &uid) : PartItem(PartKind::Note, uid) { }

    void setLook(NoteLook look);
    const NoteLook &look() const { return m_look; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    bool hits(const QPointF &point, double reach) const override;
    QRectF nameRect() const override;

private:
    NoteLook m_look;
};

} // namespace gatehouse
