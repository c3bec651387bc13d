#include "models/diagrams/partpainter.h"

#include "models/appearance/fonts.h"
#include "models/appearance/iconimage.h"
#include "models/diagrams/threattones.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double iconSide = 20;

QFont countFont()
{
    QFont font = captionFont();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    return font;
}

QPen dashed(const QColor &ink, double width)
{
    QPen pen(ink, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    return pen;
}

QColor faint(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

Tone PartPainter::toneOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Actor:
        return Tone::Neutral;
    case ElementKind::Process:
        return Tone::Ready;
    case ElementKind::Store:
        break;
    }
    return Tone::Progress;
}

QPainterPath PartPainter::outline(const QRectF &rect, ElementShape shape)
{
    QPainterPath path;
    switch (shape) {
    case ElementShape::Box:
        path.addRoundedRect(rect, 2, 2);
        break;
    case ElementShape::Rounded:
        path.addRoundedRect(rect, 14, 14);
        break;
    case ElementShape::Circle:
        path.addEllipse(rect);
        break;
    case ElementShape::Lines:
        path.addRect(rect);
        break;
    case ElementShape::Cylinder: {
        const double lid = std::min(18.0, rect.height() / 4);
        path.moveTo(rect.left(), rect.top() + lid / 2);
        path.arcTo(QRectF(rect.left(), rect.top(), rect.width(), lid), 180, -180);
        path.lineTo(rect.right(), rect.bottom() - lid / 2);
        path.arcTo(QRectF(rect.left(), rect.bottom() - lid, rect.width(), lid), 0, -180);
        path.closeSubpath();
        break;
    }
    }
    return path;
}

QPen PartPainter::lineOf(const PartMark &mark, const QPen &usual) const
{
    if (!mark.change)
        return usual;
    QPen pen(m_scheme.tone(gatehouse::toneOf(*mark.change)).ink, 2.5, Qt::SolidLine, Qt::FlatCap,
             Qt::RoundJoin);
    switch (*mark.change) {
    case PartChange::Added:
        break;
    case PartChange::Removed:
        pen.setDashPattern({3, 2});
        break;
    case PartChange::Changed:
        pen.setDashPattern({6, 1.5, 1.5, 1.5});
        break;
    case PartChange::Moved:
        pen.setDashPattern({1, 1.5});
        break;
    }
    return pen;
}

void PartPainter::beginGhost(const PartMark &mark)
{
    if (mark.change == PartChange::Removed)
        m_painter.setOpacity(0.55);
}

void PartPainter::endGhost(const PartMark &mark)
{
    if (mark.change == PartChange::Removed)
        m_painter.setOpacity(1);
}

void PartPainter::paint(const ElementLook &look, Emphasis emphasis)
{
    beginGhost(look.mark);
    const TonePair &tone = m_scheme.tone(toneOf(look.kind));
    const QColor ink = look.isOutOfScope ? m_scheme.muted : tone.ink;
    const QPainterPath shape = outline(look.rect, look.shape);
    if (emphasis == Emphasis::Selected || emphasis == Emphasis::Offered) {
        const QRectF halo = look.rect.adjusted(-4, -4, 4, 4);
        QPen pen(m_scheme.accent, emphasis == Emphasis::Offered ? 3 : 1.5);
        m_painter.setPen(pen);
        m_painter.setBrush(faint(m_scheme.accent, emphasis == Emphasis::Offered ? 0.16 : 0.10));
        m_painter.drawPath(
            outline(halo, look.shape == ElementShape::Lines ? ElementShape::Box : look.shape));
    }
    const QPen usual = look.isOutOfScope
        ? dashed(ink, 1.5)
        : QPen(ink, emphasis == Emphasis::Hovered ? 2 : 1.5, Qt::SolidLine, Qt::RoundCap);
    const QPen pen = lineOf(look.mark, usual);
    m_painter.setBrush(look.isOutOfScope ? m_scheme.surface : tone.tint);
    if (look.shape == ElementShape::Lines) {
        m_painter.setPen(Qt::NoPen);
        m_painter.drawRect(look.rect);
        m_painter.setPen(pen);
        m_painter.drawLine(look.rect.topLeft(), look.rect.topRight());
        m_painter.drawLine(look.rect.bottomLeft(), look.rect.bottomRight());
    } else {
        m_painter.setPen(pen);
        m_painter.drawPath(shape);
    }
    if (look.shape == ElementShape::Cylinder) {
        const double lid = std::min(18.0, look.rect.height() / 4);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawArc(QRectF(look.rect.left(), look.rect.top(), look.rect.width(), lid),
                          180 * 16, 180 * 16);
    }
    if (m_withTexts)
        paintContent(look, ink);
    const QPointF corner = look.shape == ElementShape::Circle
        ? look.rect.center() + QPointF(look.rect.width() * 0.36, -look.rect.height() * 0.36)
        : look.rect.topRight();
    paintMark(look.mark, markRect(look.mark, corner));
    endGhost(look.mark);
    paintSign(look.mark, signRect(look.mark, look.rect.topLeft()));
}

void PartPainter::paintContent(const ElementLook &look, const QColor &ink)
{
    QRectF room = look.rect;
    if (look.shape == ElementShape::Cylinder)
        room.setTop(room.top() + std::min(18.0, room.height() / 4));
    constexpr double gap = 2;
    const bool isHigh = room.height() >= iconSide + gap + look.name.size.height() + 4;
    const double height = (isHigh ? iconSide + gap : 0) + look.name.size.height();
    const double top = room.center().y() - height / 2;
    if (isHigh)
        paintIcon(look.iconName, QRectF(room.center().x() - iconSide / 2, top, iconSide, iconSide),
                  ink);
    m_painter.setPen(look.isOutOfScope ? m_scheme.muted : m_scheme.text);
    paintText(m_painter, look.name,
              QRectF(room.left() + 4, top + (isHigh ? iconSide + gap : 0), room.width() - 8,
                     look.name.size.height()),
              Qt::AlignHCenter);
    if (look.opensInside) {
        // A smaller drawing inside: what double-clicking with Ctrl leads into.
        const QRectF mark(look.rect.right() - 18, look.rect.bottom() - 18, 12, 12);
        paintIcon(QStringLiteral("open-inside"), mark.adjusted(-1, -1, 1, 1), ink);
    }
}

void PartPainter::paintLine(const FlowLook &look, Emphasis emphasis)
{
    if (look.path.isEmpty())
        return;
    const bool isStrong = emphasis == Emphasis::Selected || emphasis == Emphasis::Hovered;
    const QColor ink = emphasis == Emphasis::Selected || emphasis == Emphasis::Offered
        ? m_scheme.accent
        : m_scheme.muted;
    const double width = isStrong ? 2.25 : 1.5;
    const QPen usual = look.isOutOfScope
        ? dashed(ink, width)
        : QPen(ink, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    const QPen line = emphasis == Emphasis::Selected ? usual : lineOf(look.mark, usual);
    beginGhost(look.mark);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(line);
    m_painter.drawPath(look.path.line);
    paintHead(look.path.end, look.path.endDirection, line.color());
    if (look.isBidirectional)
        paintHead(look.path.start, look.path.startDirection, line.color());
    endGhost(look.mark);
    if (!m_withTexts)
        return;
    m_painter.setPen(QPen(m_scheme.surface, 1));
    m_painter.setBrush(m_scheme.tone(Tone::Danger).ink);
    for (const QPointF &crossing : look.crossings) {
        constexpr double reach = 5;
        m_painter.drawPolygon(QPolygonF{crossing + QPointF(0, -reach), crossing + QPointF(reach, 0),
                                        crossing + QPointF(0, reach),
                                        crossing + QPointF(-reach, 0)});
    }
}

void PartPainter::paintHead(const QPointF &tip, const QPointF &direction, const QColor &ink)
{
    if (direction.isNull())
        return;
    constexpr double length = 10;
    constexpr double half = 4.5;
    const QPointF base = tip - direction * length;
    const QPointF normal(-direction.y() * half, direction.x() * half);
    m_painter.setPen(QPen(ink, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter.setBrush(ink);
    m_painter.drawPolygon(QPolygonF{tip, base + normal, base + direction * 2, base - normal});
}

void PartPainter::paintLabel(const FlowLook &look, Emphasis emphasis)
{
    const QRectF rect = look.labelRect();
    if (m_withTexts && !rect.isEmpty()) {
        const bool isSelected = emphasis == Emphasis::Selected;
        m_painter.setPen(isSelected ? QPen(m_scheme.accent, 1) : QPen(Qt::NoPen));
        m_painter.setBrush(isSelected ? m_scheme.selection : faint(m_ground, 0.92));
        m_painter.drawRoundedRect(rect, 4, 4);
        m_painter.setPen(look.isOutOfScope ? m_scheme.muted : m_scheme.text);
        QRectF line = rect.adjusted(5, 2, -5, 0);
        paintText(m_painter, look.name, line, Qt::AlignHCenter);
        line.setTop(line.top() + look.name.size.height());
        m_painter.setPen(m_scheme.muted);
        paintText(m_painter, look.protocol, line, Qt::AlignHCenter);
    }
    if (look.path.isEmpty())
        return;
    paintMark(look.mark, markRect(look));
    paintSign(look.mark, signRect(look));
}

void PartPainter::paint(const BoundaryLook &look, Emphasis emphasis)
{
    const TonePair &tone = m_scheme.tone(Tone::Danger);
    const bool isStrong = emphasis == Emphasis::Selected || emphasis == Emphasis::Hovered;
    const QColor ink = emphasis == Emphasis::Selected ? m_scheme.accent : tone.ink;
    const QPen usual = dashed(ink, isStrong ? 2.25 : 1.5);
    beginGhost(look.mark);
    m_painter.setPen(emphasis == Emphasis::Selected ? usual : lineOf(look.mark, usual));
    if (look.shape.isBox) {
        m_painter.setBrush(faint(tone.tint, m_scheme.isDark ? 0.22 : 0.30));
        m_painter.drawRoundedRect(look.shape.rect, 8, 8);
    } else {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(traceOf(look.shape));
    }
    endGhost(look.mark);
    paintSign(look.mark, signRect(look));
    const QRectF title = look.titleRect();
    if (!m_withTexts || title.isEmpty())
        return;
    if (!look.shape.isBox) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(faint(m_ground, 0.92));
        m_painter.drawRoundedRect(title, 4, 4);
    }
    m_painter.setPen(ink);
    paintText(m_painter, look.name, title.adjusted(6, 3, -6, -3), Qt::AlignLeft);
}

void PartPainter::paint(const NoteLook &look, Emphasis emphasis)
{
    const TonePair &tone = m_scheme.tone(Tone::Warning);
    const bool isSelected = emphasis == Emphasis::Selected;
    const QRectF &rect = look.rect;
    constexpr double fold = 12;
    QPainterPath sheet(rect.topLeft());
    sheet.lineTo(rect.right() - fold, rect.top());
    sheet.lineTo(rect.right(), rect.top() + fold);
    sheet.lineTo(rect.bottomRight());
    sheet.lineTo(rect.bottomLeft());
    sheet.closeSubpath();
    m_painter.setPen(
        QPen(isSelected ? m_scheme.accent : faint(tone.ink, 0.55), isSelected ? 1.75 : 1));
    m_painter.setBrush(tone.tint);
    m_painter.drawPath(sheet);
    m_painter.drawPolyline(QPolygonF{{rect.right() - fold, rect.top()},
                                     {rect.right() - fold, rect.top() + fold},
                                     {rect.right(), rect.top() + fold}});
    if (!m_withTexts)
        return;
    m_painter.setPen(m_scheme.text);
    paintText(m_painter, look.text, rect.adjusted(9, 7, -9, -5), Qt::AlignLeft);
}

QRectF PartPainter::signRect(const PartMark &mark, const QPointF &corner)
{
    return mark.change ? QRectF(corner + QPointF(-6, -9), QSizeF(18, 18)) : QRectF();
}

QRectF PartPainter::signRect(const FlowLook &look)
{
    const QRectF label = look.labelRect();
    QRectF rect = signRect(look.mark, look.label);
    if (!rect.isEmpty() && !label.isEmpty())
        rect.moveTopRight(label.topLeft() + QPointF(3, -4));
    return rect;
}

QRectF PartPainter::signRect(const BoundaryLook &look)
{
    const QRectF title = look.titleRect();
    QRectF rect = signRect(look.mark, traceOf(look.shape).boundingRect().topLeft());
    if (!rect.isEmpty() && !title.isEmpty())
        rect.moveTopLeft(title.topRight() + QPointF(0, 2));
    return rect;
}

void PartPainter::paintSign(const PartMark &mark, const QRectF &rect)
{
    if (rect.isEmpty())
        return;
    const TonePair &colors = m_scheme.tone(gatehouse::toneOf(*mark.change));
    m_painter.setPen(QPen(colors.ink, 1.25));
    m_painter.setBrush(m_withTexts ? colors.tint : colors.ink);
    m_painter.drawRoundedRect(rect, 4, 4);
    if (m_withTexts)
        paintIcon(iconNameOf(*mark.change), rect.adjusted(3, 3, -3, -3), colors.ink);
}

QRectF PartPainter::markRect(const PartMark &mark, const QPointF &corner)
{
    if (mark.openThreats <= 0 && !mark.isLookedAt)
        return {};
    const double text = mark.openThreats > 0
        ? QFontMetricsF(countFont()).horizontalAdvance(QString::number(mark.openThreats)) + 3
        : 0;
    const QSizeF size(12 + text + 8, 18);
    // Beside the corner, where the handle of what is selected stands.
    return {corner - QPointF(size.width() + 6, 9), size};
}

QRectF PartPainter::markRect(const FlowLook &look)
{
    QRectF rect = markRect(look.mark, look.label);
    if (rect.isEmpty())
        return rect;
    if (look.labelRect().isEmpty()) {
        // Around the middle of the line, first before it.
        constexpr double gap = 6;
        const double above = rect.height() / 2 + 1; // clear of those on the line
        const QPointF middle = look.label;
        switch (look.markCorner) {
        case MarkCorner::TopRight:
            break;
        case MarkCorner::BottomRight:
            rect.moveTopLeft(middle + QPointF(gap, -rect.height() / 2));
            break;
        case MarkCorner::BottomLeft:
            rect.moveTopLeft(middle + QPointF(-rect.width() / 2, above));
            break;
        case MarkCorner::TopLeft:
            rect.moveBottomLeft(middle + QPointF(-rect.width() / 2, -above));
            break;
        }
        return rect;
    }
    constexpr double over = 3; // the name's edge, so that the two are seen to belong together
    constexpr double beyond = 4;
    constexpr double under = 6; // far enough from the one above, though the name has one line
    const QRectF label = look.labelRect();
    switch (look.markCorner) {
    case MarkCorner::TopRight:
        rect.moveTopLeft(label.topRight() + QPointF(-over, -beyond));
        break;
    case MarkCorner::BottomRight:
        rect.moveTopLeft(label.bottomRight() + QPointF(-over, -under));
        break;
    case MarkCorner::BottomLeft:
        rect.moveTopRight(label.bottomLeft() + QPointF(over, -under));
        break;
    case MarkCorner::TopLeft:
        rect.moveTopRight(label.topLeft() + QPointF(over, -beyond));
        break;
    }
    return rect;
}

void PartPainter::paintMark(const PartMark &mark, const QRectF &rect)
{
    if (rect.isEmpty())
        return;
    const bool isOpen = mark.openThreats > 0;
    const Tone tone = !isOpen            ? Tone::Success
        : mark.highestRisk == Risk::None ? Tone::Neutral
                                         : gatehouse::toneOf(mark.highestRisk);
    const TonePair &colors = m_scheme.tone(tone);
    m_painter.setPen(QPen(colors.ink, 1.25));
    m_painter.setBrush(m_withTexts ? colors.tint : colors.ink);
    m_painter.drawRoundedRect(rect, 9, 9);
    if (!m_withTexts)
        return;
    const QString shape = !isOpen        ? QStringLiteral("check-all")
        : mark.highestRisk == Risk::High ? QStringLiteral("warning")
                                         : QStringLiteral("threats");
    paintIcon(shape, QRectF(rect.left() + 4, rect.top() + 3, 12, 12), colors.ink);
    if (!isOpen)
        return;
    m_painter.setPen(colors.ink);
    m_painter.setFont(countFont());
    m_painter.drawText(rect.adjusted(17, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                       QString::number(mark.openThreats));
}

void PartPainter::paintIcon(const QString &name, const QRectF &rect, const QColor &ink)
{
    // Sharp at every zoom, and one picture for a range of zooms, so that the cache stays small.
    const QTransform &transform = m_painter.worldTransform();
    const double scale = std::hypot(transform.m11(), transform.m12());
    const double ratio = m_painter.device()->devicePixelRatioF();
    const QPaintEngine::Type engine = m_painter.paintEngine()->type();
    const bool isScreen = engine == QPaintEngine::Raster;
    const double fine =
        isScreen ? std::exp2(std::ceil(std::log2(std::max(scale, 0.25)) * 2) / 2) : 4;
    const int side = static_cast<int>(std::ceil(rect.width() * fine * (isScreen ? ratio : 1)));
    const QImage picture = iconImage(name, QSize(side, side), ink);
    m_painter.save();
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(rect, picture);
    m_painter.restore();
}

} // namespace gatehouse
