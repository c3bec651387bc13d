#include "models/threatmodels/modelgeometry.h"

#include <QLineF>

#include <algorithm>

namespace gatehouse {

namespace {

/// Where the way from the middle of a rectangle to a point leaves it; the middle itself where the
/// point lies inside.
QPointF edgeTowards(const QRectF &rect, const QPointF &point)
{
    const QPointF middle = rect.center();
    const QPointF way = point - middle;
    if (rect.contains(point) || rect.width() <= 0 || rect.height() <= 0)
        return middle;
    const double across = std::abs(way.x()) / (rect.width() / 2);
    const double down = std::abs(way.y()) / (rect.height() / 2);
    const double longest = std::max(across, down);
    return longest <= 0 ? middle : middle + way / longest;
}

/// The middle of the side that faces a point.
QPointF sideTowards(const QRectF &rect, const QPointF &point)
{
    const QPointF middle = rect.center();
    if (rect.contains(point))
        return middle;
    const QPointF way = point - middle;
    if (std::abs(way.x()) >= std::abs(way.y()))
        return {way.x() < 0 ? rect.left() : rect.right(), middle.y()};
    return {middle.x(), way.y() < 0 ? rect.top() : rect.bottom()};
}

/// Right angles between two points: half way across, where they differ more that way, else down.
void addCorner(QList<QPointF> &corners, const QPointF &to)
{
    const QPointF from = corners.last();
    if (qFuzzyCompare(from.x() + 1, to.x() + 1) || qFuzzyCompare(from.y() + 1, to.y() + 1))
        return;
    if (std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y())) {
        const double half = (from.x() + to.x()) / 2;
        corners << QPointF(half, from.y()) << QPointF(half, to.y());
    } else {
        const double half = (from.y() + to.y()) / 2;
        corners << QPointF(from.x(), half) << QPointF(to.x(), half);
    }
}

bool meets(const QList<QPointF> &one, const QList<QPointF> &other)
{
    for (int i = 0; i + 1 < one.size(); ++i) {
        const QLineF line(one[i], one[i + 1]);
        for (int j = 0; j + 1 < other.size(); ++j) {
            if (line.intersects(QLineF(other[j], other[j + 1]), nullptr)
                == QLineF::BoundedIntersection)
                return true;
        }
    }
    return false;
}

/// A little more than the corners take up, so that lines which touch are not passed over.
QRectF around(const QList<QPointF> &corners)
{
    const auto [left, right] = std::ranges::minmax(corners, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(corners, {}, &QPointF::y);
    return QRectF(QPointF(left.x() - 1, top.y() - 1), QPointF(right.x() + 1, bottom.y() + 1));
}

QList<QPointF> frameOf(const QRectF &rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()};
}

QList<QPointF> lineOf(const BoundaryShape &shape)
{
    if (shape.isBox)
        return frameOf(shape.rect);
    return {shape.line.begin(), shape.line.end()};
}

void addSorted(QHash<QString, QStringList> &lists, const QString &key, const QString &member)
{
    QStringList &list = lists[key];
    const auto place = std::ranges::lower_bound(list, member);
    if (place == list.end() || *place != member)
        list.insert(place - list.begin(), member);
}

} // namespace

QList<QPointF> routeCorners(const QRectF &source, const QRectF &target, const Route &route)
{
    // From the edge that faces where the line goes first, and into the one that faces where it
    // comes from.
    const QPointF first = route.bends.empty() ? target.center() : route.bends.front();
    const QPointF last = route.bends.empty() ? source.center() : route.bends.back();
    const bool isOrthogonal = route.style == RouteStyle::Orthogonal;
    const auto edge = isOrthogonal ? sideTowards : edgeTowards;
    QList<QPointF> corners;
    corners << edge(source, first);
    for (const QPointF &bend : route.bends) {
        if (isOrthogonal)
            addCorner(corners, bend);
        corners << bend;
    }
    const QPointF end = edge(target, last);
    if (isOrthogonal)
        addCorner(corners, end);
    corners << end;
    return corners;
}

QList<QPointF> routeCorners(const Diagram &diagram, const DataFlow &flow, const Route &route)
{
    const auto source = std::ranges::find(diagram.placements, flow.source, &Placement::element);
    const auto target = std::ranges::find(diagram.placements, flow.target, &Placement::element);
    if (source == diagram.placements.end() || target == diagram.placements.end())
        return {};
    return routeCorners(source->rect, target->rect, route);
}

ModelGeometry geometryOf(const ThreatModel &model)
{
    ModelGeometry geometry;
    QHash<QString, const DataFlow *> flows;
    flows.reserve(static_cast<qsizetype>(model.flows.size()));
    for (const DataFlow &flow : model.flows)
        flows.insert(flow.uid, &flow);
    for (const Diagram &diagram : model.diagrams) {
        QHash<QString, QRectF> rects;
        rects.reserve(static_cast<qsizetype>(diagram.placements.size()));
        for (const Placement &placement : diagram.placements)
            rects.insert(placement.element, placement.rect);
        std::vector<std::pair<QList<QPointF>, const DataFlow *>> lines;
        lines.reserve(diagram.routes.size());
        for (const Route &route : diagram.routes) {
            const DataFlow *flow = flows.value(route.flow);
            if (flow && rects.contains(flow->source) && rects.contains(flow->target))
                lines.emplace_back(
                    routeCorners(rects.value(flow->source), rects.value(flow->target), route),
                    flow);
        }
        for (const BoundaryShape &shape : diagram.boundaries) {
            const auto isInside = [&](const QString &element) {
                return shape.isBox && shape.rect.contains(rects.value(element).center());
            };
            if (shape.isBox) {
                for (const Placement &placement : diagram.placements) {
                    if (shape.rect.contains(placement.rect.center()))
                        addSorted(geometry.inside, shape.boundary, placement.element);
                }
            }
            const QList<QPointF> line = lineOf(shape);
            const QRectF lineAround = around(line);
            for (const auto &[corners, flow] : lines) {
                if (!around(corners).intersects(lineAround))
                    continue;
                if (isInside(flow->source) != isInside(flow->target) || meets(corners, line))
                    addSorted(geometry.crossings, flow->uid, shape.boundary);
            }
        }
    }
    return geometry;
}

} // namespace gatehouse
