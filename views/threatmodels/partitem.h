#pragma once

#include "models/diagrams/partpainter.h"
#include "views/design/designtokens.h"

#include <QGraphicsItem>

namespace gatehouse {

enum class PartKind { Element, Flow, Boundary, Note };

/// Something on the canvas. Items stand at the scene's origin and are drawn in its coordinates:
/// what they look like is their look, and nothing has to be moved beside it. The view handles the
/// mouse.
class PartItem : public QGraphicsItem
{
public:
    PartItem(PartKind kind, QString uid) : m_kind(kind), m_uid(std::move(uid))
    {
        setFlag(ItemIsSelectable);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    PartKind kind() const { return m_kind; }
    const QString &uid() const { return m_uid; }

    void setHovered(bool hovered);
    /// Marks what a flow being drawn would end at.
    void setOffered(bool offered);

    /// Whether the part is meant at this point; `reach` is how far beside it still counts.
    virtual bool hits(const QPointF &point, double reach) const = 0;
    /// Where its name stands, to be renamed in place.
    virtual QRectF nameRect() const = 0;

protected:
    Emphasis emphasis() const;
    static const ColorScheme &scheme();
    static bool isReadable(const QPainter &painter);
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;
    /// What else is to be painted again when the emphasis changes.
    virtual void emphasisChanged() { update(); }

private:
    PartKind m_kind;
    QString m_uid;
    bool m_isHovered = false;
    bool m_isOffered = false;
};

} // namespace gatehouse
