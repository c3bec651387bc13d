#include "views/charts/chartink.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

/// The distance between two lines of a pattern.
constexpr double pitch = 6;
constexpr double signRadius = 3.5;

QColor mixed(const QColor &ink, const QColor &ground, double share)
{
    const auto channel = [share](double one, double other) {
        return static_cast<float>(one * share + other * (1 - share));
    };
    return QColor::fromRgbF(channel(ink.redF(), ground.redF()),
                            channel(ink.greenF(), ground.greenF()),
                            channel(ink.blueF(), ground.blueF()));
}

ChartInk inTone(Tone tone, const ColorScheme &scheme, ChartPattern pattern,
                Qt::PenStyle stroke = Qt::SolidLine, ChartSign sign = ChartSign::Disc)
{
    const TonePair &pair = scheme.tone(tone);
    return {pair.tint, pair.ink, pattern, stroke, sign};
}

void rising(QPainter &painter, const QRectF &rect)
{
    // From multiples of the pitch in the drawing's own coordinates: neighbours run on.
    const double first = std::floor((rect.left() + rect.top()) / pitch) * pitch;
    for (double sum = first; sum <= rect.right() + rect.bottom(); sum += pitch)
        painter.drawLine(QPointF(sum - rect.top(), rect.top()),
                         QPointF(sum - rect.bottom(), rect.bottom()));
}

void falling(QPainter &painter, const QRectF &rect)
{
    const double first = std::floor((rect.left() - rect.bottom()) / pitch) * pitch;
    for (double gap = first; gap <= rect.right() - rect.top(); gap += pitch)
        painter.drawLine(QPointF(gap + rect.top(), rect.top()),
                         QPointF(gap + rect.bottom(), rect.bottom()));
}

void level(QPainter &painter, const QRectF &rect, double step)
{
    for (double y = std::ceil(rect.top() / step) * step; y < rect.bottom(); y += step)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

void upright(QPainter &painter, const QRectF &rect, double step)
{
    for (double x = std::ceil(rect.left() / step) * step; x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

void dotted(QPainter &painter, const QRectF &rect)
{
    int row = 0;
    for (double y = std::ceil(rect.top() / pitch) * pitch; y < rect.bottom(); y += pitch, ++row) {
        const double shift = row % 2 == 0 ? 0 : pitch / 2;
        for (double x = std::floor(rect.left() / pitch) * pitch + shift; x < rect.right();
             x += pitch)
            painter.drawEllipse(QPointF(x, y), 1.1, 1.1);
    }
}

} // namespace

ChartInk inkOf(ChartTone tone, const ColorScheme &scheme)
{
    switch (tone) {
    case ChartTone::Good: {
        ChartInk ink = inTone(Tone::Success, scheme, ChartPattern::Filled);
        ink.ground = ink.line;
        return ink;
    }
    case ChartTone::Fair:
        return inTone(Tone::Success, scheme, ChartPattern::Dotted, Qt::DashLine, ChartSign::Square);
    case ChartTone::Warning:
        return inTone(Tone::Warning, scheme, ChartPattern::Rising, Qt::DashDotLine,
                      ChartSign::Triangle);
    case ChartTone::Bad:
        return inTone(Tone::Danger, scheme, ChartPattern::Crossed, Qt::DashLine,
                      ChartSign::Diamond);
    case ChartTone::Running:
        return inTone(Tone::Progress, scheme, ChartPattern::Level, Qt::DotLine, ChartSign::Square);
    case ChartTone::Unknown:
        return {{}, scheme.fieldBorder, ChartPattern::Hollow, Qt::DotLine, ChartSign::Disc};
    case ChartTone::First:
        return {mixed(scheme.accent, scheme.surface, 0.5), scheme.accent, ChartPattern::Pale,
                Qt::SolidLine, ChartSign::Disc};
    case ChartTone::Second:
        return inTone(Tone::Late, scheme, ChartPattern::Falling, Qt::DashLine, ChartSign::Square);
    case ChartTone::Third:
        return inTone(Tone::Rejected, scheme, ChartPattern::Upright, Qt::DotLine,
                      ChartSign::Diamond);
    case ChartTone::Fourth:
        return inTone(Tone::Ready, scheme, ChartPattern::Grid, Qt::DashDotLine,
                      ChartSign::Triangle);
    }
    return {};
}

void paintPattern(QPainter &painter, const QRectF &rect, const ChartInk &ink)
{
    if (rect.isEmpty() || ink.pattern == ChartPattern::Filled || ink.pattern == ChartPattern::Pale)
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink.line, 1));
    switch (ink.pattern) {
    case ChartPattern::Rising:
        rising(painter, rect);
        break;
    case ChartPattern::Falling:
        falling(painter, rect);
        break;
    case ChartPattern::Crossed:
        painter.setPen(QPen(ink.line, 1.4));
        rising(painter, rect);
        falling(painter, rect);
        break;
    case ChartPattern::Level:
        level(painter, rect, 4);
        break;
    case ChartPattern::Upright:
        upright(painter, rect, 4);
        break;
    case ChartPattern::Grid:
        level(painter, rect, pitch);
        upright(painter, rect, pitch);
        break;
    case ChartPattern::Dotted:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink.line);
        dotted(painter, rect);
        break;
    case ChartPattern::Filled:
    case ChartPattern::Pale:
    case ChartPattern::Hollow:
        break;
    }
    painter.restore();
}

void paintSurface(QPainter &painter, const QRectF &rect, const ChartInk &ink, bool lighter)
{
    painter.save();
    if (ink.ground.isValid() && !lighter)
        painter.fillRect(rect, ink.ground);
    if (!lighter)
        paintPattern(painter, rect, ink);
    const bool dashed = lighter || ink.pattern == ChartPattern::Hollow;
    painter.setPen(QPen(ink.line, 1, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

void paintSign(QPainter &painter, const QPointF &at, const ChartInk &ink, const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink.line, 1.5));
    painter.setBrush(ink.sign == ChartSign::Disc ? ink.line : ground);
    const double r = signRadius;
    switch (ink.sign) {
    case ChartSign::Disc:
        painter.drawEllipse(at, r - 0.5, r - 0.5);
        break;
    case ChartSign::Square:
        painter.drawRect(QRectF(at.x() - r + 0.5, at.y() - r + 0.5, 2 * r - 1, 2 * r - 1));
        break;
    case ChartSign::Diamond:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -r - 1), at + QPointF(r + 1, 0),
                                      at + QPointF(0, r + 1), at + QPointF(-r - 1, 0)});
        break;
    case ChartSign::Triangle:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -r - 0.5), at + QPointF(r + 0.5, r),
                                      at + QPointF(-r - 0.5, r)});
        break;
    }
    painter.restore();
}

QColor heatOf(double share, const ColorScheme &scheme)
{
    return mixed(scheme.accent, scheme.surface, 0.04 + 0.8 * std::clamp(share, 0.0, 1.0));
}

QColor textOn(const QColor &ground, const ColorScheme &scheme)
{
    if (contrastRatio(scheme.text, ground) >= 4.5)
        return scheme.text;
    // Halfway between, only black or white is left: one of them is always 4.5:1.
    return contrastRatio(Qt::black, ground) >= contrastRatio(Qt::white, ground) ? Qt::black
                                                                                : Qt::white;
}

} // namespace gatehouse
