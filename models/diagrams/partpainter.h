#pragma once

#include "models/appearance/colorscheme.h"
#include "models/diagrams/partlooks.h"

class QPainter;

namespace gatehouse {

/// What a part is in the person's hands at the moment.
enum class Emphasis { None, Hovered, Selected, Offered };

/// Paints single parts in the colours of one scheme: on the screen, into pictures, onto paper.
class PartPainter
{
public:
    /// Below this scale texts and icons are left out: nobody could read them.
    static constexpr double smallestReadable = 0.35;

    PartPainter(QPainter &painter, const ColorScheme &scheme, bool withTexts = true)
        : m_painter(painter), m_scheme(scheme), m_ground(scheme.window), m_withTexts(withTexts)
    {
    }
    /// What it is painted on, where that is not the scheme's window.
    void setGround(const QColor &ground) { m_ground = ground; }

    void paint(const ElementLook &look, Emphasis emphasis = Emphasis::None);
    /// The line with its arrow heads and crossings.
    void paintLine(const FlowLook &look, Emphasis emphasis = Emphasis::None);
    /// The name on it; apart, since names lie above all lines.
    void paintLabel(const FlowLook &look, Emphasis emphasis = Emphasis::None);
    void paint(const BoundaryLook &look, Emphasis emphasis = Emphasis::None);
    void paint(const NoteLook &look, Emphasis emphasis = Emphasis::None);

    /// What a mark takes up on a part whose upper right corner is `corner`; empty without one.
    static QRectF markRect(const PartMark &mark, const QPointF &corner);
    /// The same on a flow: beside its name.
    static QRectF markRect(const FlowLook &look);
    /// What the sign of a change takes up, by the corner of a part or beside a name; empty without.
    static QRectF signRect(const PartMark &mark, const QPointF &corner);
    static QRectF signRect(const FlowLook &look);
    static QRectF signRect(const BoundaryLook &look);
    static QPainterPath outline(const QRectF &rect, ElementShape shape);
    static Tone toneOf(ElementKind kind);

private:
    void paintMark(const PartMark &mark, const QRectF &rect);
    void paintSign(const PartMark &mark, const QRectF &rect);
    /// The line of a part that changed, in a colour and a pattern of the change; else `usual`.
    QPen lineOf(const PartMark &mark, const QPen &usual) const;
    /// What is gone is seen through.
    void beginGhost(const PartMark &mark);
    void endGhost(const PartMark &mark);
    void paintIcon(const QString &name, const QRectF &rect, const QColor &ink);
    void paintHead(const QPointF &tip, const QPointF &direction, const QColor &ink);
    void paintContent(const ElementLook &look, const QColor &ink);

    QPainter &m_painter;
    const ColorScheme &m_scheme;
    QColor m_ground;
    bool m_withTexts;
};

} // namespace gatehouse
