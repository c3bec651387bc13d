#pragma once

#include "models/dashboards/chart.h"
#include "views/design/designtokens.h"

#include <QPen>
#include <QRectF>

#include <array>

class QPainter;

namespace gatehouse {

inline constexpr std::array<ChartTone, 10> allChartTones{
    ChartTone::Good,    ChartTone::Fair,  ChartTone::Warning, ChartTone::Bad,   ChartTone::Running,
    ChartTone::Unknown, ChartTone::First, ChartTone::Second,  ChartTone::Third, ChartTone::Fourth};

/// What a surface is filled with beside its colour. Every tone has one of its own, so that a chart
/// is read without colours too.
enum class ChartPattern {
    Filled,
    Dotted,
    Rising,
    Crossed,
    Level,
    Hollow,
    Pale,
    Falling,
    Upright,
    Grid
};

/// The sign of a point on a line.
enum class ChartSign { Disc, Square, Diamond, Triangle };

/// A tone as it is drawn in one appearance.
struct ChartInk {
    QColor ground; ///< of surfaces; invalid where they are hollow
    QColor line; ///< edges, patterns and lines: 3:1 against the scheme's surface
    ChartPattern pattern = ChartPattern::Filled;
    Qt::PenStyle stroke = Qt::SolidLine; ///< of a line in a trend
    ChartSign sign = ChartSign::Disc;
};

ChartInk inkOf(ChartTone tone, const ColorScheme &scheme);

/// A surface in a tone: ground, pattern and edge, as lines and areas only, so that it is as sharp
/// on paper as on the screen. `lighter`: what was meant beside what is, an edge without a pattern.
void paintSurface(QPainter &painter, const QRectF &rect, const ChartInk &ink, bool lighter = false);
/// Only what lies over a ground that is painted already.
void paintPattern(QPainter &painter, const QRectF &rect, const ChartInk &ink);
void paintSign(QPainter &painter, const QPointF &at, const ChartInk &ink, const QColor &ground);

/// A cell of a heat map: the lighter the less, in one hue that is read in grey as well. `share` is
/// 0 to 1.
QColor heatOf(double share, const ColorScheme &scheme);
/// What can be read on it, at 4.5:1.
QColor textOn(const QColor &ground, const ColorScheme &scheme);

} // namespace gatehouse
