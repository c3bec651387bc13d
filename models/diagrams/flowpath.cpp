#include "models/diagrams/flowpath.h"

#include "models/threatmodels/modelgeometry.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

QPointF unit(const QPointF &from, const QPointF &to)
{
    const QLineF line(from, to);
    return line.length() < 0.01 ? QPointF() : QPointF(line.dx(), line.dy()) / line.length();
}

/// Follows a ray from the edge of a round shape's rectangle on to its outline.
QPointF onOutline(const FlowEnd &end, const QPointF &edge, const QPointF &inward)
{
    if (end.shape != ElementShape::Circle || inward.isNull())
        return edge;
    const QPointF radius(end.rect.width() / 2, end.rect.height() / 2);
    if (radius.x() <= 0 || radius.y() <= 0)
        return edge;
    // The ray in the space where the ellipse is the unit circle.
    const QPointF at((edge.x() - end.rect.center().x()) / radius.x(),
                     (edge.y() - end.rect.center().y()) / radius.y());
    const QPointF way(inward.x() / radius.x(), inward.y() / radius.y());
    const double a = QPointF::dotProduct(way, way);
    const double b = QPointF::dotProduct(at, way);
    const double c = QPointF::dotProduct(at, at) - 1;
    const double root = b * b - a * c;
    if (root < 0)
        return edge;
    const double distance = (-b - std::sqrt(root)) / a;
    return distance > 0 ? edge + inward * distance : edge;
}

QPainterPath straight(const QPolygonF &corners)
{
    QPainterPath path;
    path.addPolygon(corners);
    return path;
}

QPainterPath rounded(const QPolygonF &corners)
{
    constexpr double roundness = 7;
    QPainterPath path(corners.first());
    for (int at = 1; at + 1 < corners.size(); ++at) {
        const QLineF in(corners[at], corners[at - 1]);
        const QLineF out(corners[at], corners[at + 1]);
        const double reach = std::min({roundness, in.length() / 2, out.length() / 2});
        if (reach < 0.5) {
            path.lineTo(corners[at]);
            continue;
        }
        path.lineTo(in.pointAt(reach / in.length()));
        path.quadTo(corners[at], out.pointAt(reach / out.length()));
    }
    path.lineTo(corners.last());
    return path;
}

/// Through every corner, without a kink (Catmull and Rom).
QPainterPath curved(QPolygonF corners)
{
    if (corners.size() == 2) {
        const QLineF line(corners.first(), corners.last());
        const QLineF normal = line.normalVector();
        QPainterPath path(corners.first());
        path.quadTo(line.center() + QPointF(normal.dx(), normal.dy()) * 0.16, corners.last());
        return path;
    }
    QPainterPath path(corners.first());
    for (int at = 0; at + 1 < corners.size(); ++at) {
        const QPointF before = corners[std::max(0, at - 1)];
        const QPointF from = corners[at];
        const QPointF to = corners[at + 1];
        const QPointF after = corners[std::min(static_cast<int>(corners.size()) - 1, at + 2)];
        path.cubicTo(from + (to - before) / 6, to - (after - from) / 6, to);
    }
    return path;
}

QPolygonF piecesOf(const QPainterPath &path)
{
    QPolygonF trace;
    for (const QPolygonF &part : path.toSubpathPolygons())
        trace += part;
    return trace;
}

double lengthOf(const QPolygonF &trace)
{
    double length = 0;
    for (int at = 1; at < trace.size(); ++at)
        length += QLineF(trace[at - 1], trace[at]).length();
    return length;
}

QPointF nearestOn(const QLineF &line, const QPointF &point)
{
    const QPointF way(line.dx(), line.dy());
    const double square = QPointF::dotProduct(way, way);
    if (square <= 0)
        return line.p1();
    const double share = QPointF::dotProduct(point - line.p1(), way) / square;
    return line.pointAt(std::clamp(share, 0.0, 1.0));
}

} // namespace

FlowPath flowPath(const FlowEnd &source, const FlowEnd &target, const Route &route)
{
    FlowPath path;
    QPolygonF corners(routeCorners(source.rect, target.rect, route));
    if (corners.size() < 2)
        return path;
    if (source.rect.center() == target.rect.center() && route.bends.empty())
        return path;
    corners.first() = onOutline(source, corners.first(), unit(corners[1], corners[0]));
    corners.last() =
        onOutline(target, corners.last(), unit(corners[corners.size() - 2], corners.last()));
    if (lengthOf(corners) < 1)
        return path;
    switch (route.style) {
    case RouteStyle::Straight:
        path.line = straight(corners);
        break;
    case RouteStyle::Orthogonal:
        path.line = rounded(corners);
        break;
    case RouteStyle::Curved:
        path.line = curved(corners);
        break;
    }
    path.trace = route.style == RouteStyle::Straight ? corners : piecesOf(path.line);
    if (path.trace.size() < 2)
        return path;
    path.start = corners.first();
    path.end = corners.last();
    path.startDirection = unit(path.trace[1], path.trace[0]);
    path.endDirection = unit(path.trace[path.trace.size() - 2], path.trace.last());
    return path;
}

QPointF pointAlong(const QPolygonF &trace, double share)
{
    if (trace.isEmpty())
        return {};
    double left = lengthOf(trace) * std::clamp(share, 0.0, 1.0);
    for (int at = 1; at < trace.size(); ++at) {
        const QLineF piece(trace[at - 1], trace[at]);
        if (piece.length() >= left && piece.length() > 0)
            return piece.pointAt(left / piece.length());
        left -= piece.length();
    }
    return trace.last();
}

double distanceTo(const QPolygonF &trace, const QPointF &point)
{
    double nearest = 1e9;
    for (int at = 1; at < trace.size(); ++at) {
        const QLineF piece(trace[at - 1], trace[at]);
        nearest = std::min(nearest, QLineF(nearestOn(piece, point), point).length());
    }
    return nearest;
}

bool passes(const QPolygonF &trace, const QRectF &rect)
{
    for (int at = 1; at < trace.size(); ++at) {
        const QPointF &a = trace[at - 1];
        const QPointF &b = trace[at];
        if (std::max(a.x(), b.x()) < rect.left() || std::min(a.x(), b.x()) > rect.right()
            || std::max(a.y(), b.y()) < rect.top() || std::min(a.y(), b.y()) > rect.bottom())
            continue;
        // All four corners on one side of it: it passes by.
        const auto side = [&](const QPointF &corner) {
            return (b.x() - a.x()) * (corner.y() - a.y()) - (b.y() - a.y()) * (corner.x() - a.x())
                > 0;
        };
        const bool first = side(rect.topLeft());
        if (a == b || side(rect.topRight()) != first || side(rect.bottomRight()) != first
            || side(rect.bottomLeft()) != first)
            return true;
    }
    return false;
}

std::size_t bendPlace(const FlowPath &path, const Route &route, const QPointF &point)
{
    QPolygonF stops{path.start};
    for (const QPointF &bend : route.bends)
        stops += bend;
    stops += path.end;
    std::size_t place = 0;
    double nearest = 1e9;
    for (int at = 1; at < stops.size(); ++at) {
        const QLineF piece(stops[at - 1], stops[at]);
        const double distance = QLineF(nearestOn(piece, point), point).length();
        if (distance < nearest) {
            nearest = distance;
            place = static_cast<std::size_t>(at - 1);
        }
    }
    return place;
}

QPolygonF traceOf(const BoundaryShape &shape)
{
    if (shape.isBox)
        return QPolygonF(shape.rect);
    return QPolygonF(QList<QPointF>(shape.line.begin(), shape.line.end()));
}

std::vector<QPointF> crossingsOf(const QPolygonF &trace,
                                 const std::vector<BoundaryShape> &boundaries)
{
    std::vector<QPointF> crossings;
    const QRectF around = trace.boundingRect().adjusted(-1, -1, 1, 1);
    for (const BoundaryShape &shape : boundaries) {
        const QPolygonF frame = traceOf(shape);
        if (!frame.boundingRect().adjusted(-1, -1, 1, 1).intersects(around))
            continue;
        for (int at = 1; at < frame.size(); ++at) {
            const QLineF edge(frame[at - 1], frame[at]);
            for (int piece = 1; piece < trace.size(); ++piece) {
                QPointF where;
                if (QLineF(trace[piece - 1], trace[piece]).intersects(edge, &where)
                    == QLineF::BoundedIntersection)
                    crossings.push_back(where);
            }
        }
    }
    return crossings;
}

} // namespace gatehouse
