#pragma once

#include "models/threatmodels/threatlibrary.h"
#include "models/threatmodels/threatmodel.h"

#include <QPainterPath>
#include <QPolygonF>

namespace gatehouse {

/// The end of a flow as it is drawn: a rectangle and what is drawn into it.
struct FlowEnd {
    QRectF rect;
    ElementShape shape = ElementShape::Box;
};

/// The line of a flow as it is drawn. Its corners are those of routeCorners(), moved onto the
/// outline of shapes that do not fill their rectangle.
struct FlowPath {
    QPainterPath line; ///< empty where there is nothing to see: the ends lie on each other
    QPolygonF trace; ///< the same in straight pieces
    QPointF start;
    QPointF end;
    QPointF startDirection; ///< of length 1, out of the line and into the source
    QPointF endDirection; ///< and into the target
    bool isEmpty() const { return trace.size() < 2; }
};

FlowPath flowPath(const FlowEnd &source, const FlowEnd &target, const Route &route);

/// The point at a share (0 to 1) of a line's length.
QPointF pointAlong(const QPolygonF &trace, double share);
double distanceTo(const QPolygonF &trace, const QPointF &point);
/// Whether a part of the line lies in a rectangle; now and then also where it only passes near.
bool passes(const QPolygonF &trace, const QRectF &rect);
/// Which piece of the bends a point on the line belongs to: the place to insert a bend there.
std::size_t bendPlace(const FlowPath &path, const Route &route, const QPointF &point);
/// Where the line passes boundaries.
std::vector<QPointF> crossingsOf(const QPolygonF &trace,
                                 const std::vector<BoundaryShape> &boundaries);
QPolygonF traceOf(const BoundaryShape &shape);

} // namespace gatehouse
