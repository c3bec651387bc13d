#include "views/threatmodels/walking.h"

#include "views/threatmodels/modeledits.h"

#include <QPolygonF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

struct Spot {
    QString uid;
    QRectF rect;
};

void addRows(std::vector<Spot> spots, QStringList &order)
{
    std::ranges::sort(spots, {}, [](const Spot &spot) { return spot.rect.center().y(); });
    for (std::size_t first = 0; first < spots.size();) {
        // What begins above the middle of a row's first belongs to its row.
        std::size_t end = first + 1;
        while (end < spots.size()
               && spots[end].rect.center().y() < spots[first].rect.center().y() + 40)
            ++end;
        std::ranges::sort(spots.begin() + static_cast<std::ptrdiff_t>(first),
                          spots.begin() + static_cast<std::ptrdiff_t>(end), {},
                          [](const Spot &spot) { return spot.rect.center().x(); });
        for (; first < end; ++first)
            order += spots[first].uid;
    }
}

/// How far a point lies in a direction, and how far beside it.
struct Reach {
    double ahead;
    double aside;
};

Reach reachOf(const QPointF &way, Heading heading)
{
    switch (heading) {
    case Heading::Left:
        return {-way.x(), std::abs(way.y())};
    case Heading::Right:
        return {way.x(), std::abs(way.y())};
    case Heading::Up:
        return {-way.y(), std::abs(way.x())};
    case Heading::Down:
        break;
    }
    return {way.y(), std::abs(way.x())};
}

template<class Allowed>
QString best(const Diagram &diagram, const QString &from, Heading heading, double widest,
             Allowed isAllowed)
{
    const Placement *start = placementIn(diagram, from);
    if (!start)
        return {};
    QString found;
    double least = 1e18;
    for (const Placement &placement : diagram.placements) {
        if (placement.element == from || !isAllowed(placement.element))
            continue;
        const Reach reach = reachOf(placement.rect.center() - start->rect.center(), heading);
        if (reach.ahead <= 0 || reach.aside > reach.ahead * widest)
            continue;
        if (const double cost = reach.ahead + 2 * reach.aside; cost < least) {
            least = cost;
            found = placement.element;
        }
    }
    return found;
}

bool isFree(const Diagram &diagram, const QRectF &rect)
{
    const QRectF room = rect.adjusted(-19, -19, 19, 19);
    return std::ranges::none_of(
               diagram.placements,
               [&](const Placement &placement) { return placement.rect.intersects(room); })
        && std::ranges::none_of(
               diagram.notes, [&](const DiagramNote &note) { return note.rect.intersects(room); });
}

QRectF onGridAround(const QPointF &middle, const QSizeF &size)
{
    return {onGrid(middle - QPointF(size.width() / 2, size.height() / 2)), size};
}

} // namespace

QStringList readingOrder(const Diagram &diagram)
{
    QStringList order;
    std::vector<Spot> spots;
    for (const Placement &placement : diagram.placements)
        spots.push_back({placement.element, placement.rect});
    addRows(std::exchange(spots, {}), order);
    for (const BoundaryShape &shape : diagram.boundaries) {
        const QList<QPointF> line(shape.line.begin(), shape.line.end());
        spots.push_back(
            {shape.boundary, shape.isBox ? shape.rect : QPolygonF(line).boundingRect()});
    }
    addRows(std::exchange(spots, {}), order);
    for (const DiagramNote &note : diagram.notes)
        spots.push_back({note.uid, note.rect});
    addRows(std::move(spots), order);
    return order;
}

QString nextAlongFlow(const ThreatModel &model, const Diagram &diagram, const QString &from,
                      Heading heading)
{
    QSet<QString> reached;
    for (const Route &route : diagram.routes) {
        const DataFlow *flow = model.flow(route.flow);
        if (!flow)
            continue;
        if (flow->source == from)
            reached.insert(flow->target);
        else if (flow->target == from)
            reached.insert(flow->source);
    }
    return best(diagram, from, heading, 1.75,
                [&](const QString &uid) { return reached.contains(uid); });
}

QString nearestTowards(const Diagram &diagram, const QString &from, Heading heading)
{
    return best(diagram, from, heading, 3, [](const QString &) { return true; });
}

QStringList flowsAround(const ThreatModel &model, const Diagram &diagram, const QString &element)
{
    const Placement *start = placementIn(diagram, element);
    if (!start)
        return {};
    std::vector<std::pair<double, QString>> flows;
    for (const Route &route : diagram.routes) {
        const DataFlow *flow = model.flow(route.flow);
        if (!flow || (flow->source != element && flow->target != element))
            continue;
        const Placement *other =
            placementIn(diagram, flow->source == element ? flow->target : flow->source);
        if (!other)
            continue;
        const QPointF way = (route.bends.empty() ? other->rect.center() : route.bends.front())
            - start->rect.center();
        double angle = std::atan2(way.y(), way.x());
        if (angle < 0)
            angle += 6.2831853;
        flows.emplace_back(angle, route.flow);
    }
    std::ranges::sort(flows);
    QStringList uids;
    for (const auto &[angle, uid] : flows)
        uids += uid;
    return uids;
}

QRectF freePlace(const Diagram &diagram, const QRectF &beside, const QSizeF &size)
{
    const double across = beside.width() / 2 + size.width() / 2 + 120;
    for (int column = 1; column < 40; ++column) {
        for (const double down : {0.0, 130.0, -130.0, 260.0, -260.0}) {
            const QRectF rect =
                onGridAround(beside.center() + QPointF(across * column, down), size);
            if (isFree(diagram, rect))
                return rect;
        }
    }
    return onGridAround(beside.center() + QPointF(across, 0), size);
}

QRectF freePlaceAround(const Diagram &diagram, const QPointF &middle, const QSizeF &size)
{
    for (int ring = 0; ring < 30; ++ring) {
        for (int x = -ring; x <= ring; ++x) {
            for (int y = -ring; y <= ring; ++y) {
                if (std::max(std::abs(x), std::abs(y)) != ring)
                    continue;
                const QRectF rect = onGridAround(
                    middle + QPointF(x * (size.width() + 60), y * (size.height() + 60)), size);
                if (isFree(diagram, rect))
                    return rect;
            }
        }
    }
    return onGridAround(middle, size);
}

} // namespace gatehouse
