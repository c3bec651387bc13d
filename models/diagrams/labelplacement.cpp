#include "models/diagrams/labelplacement.h"

#include "models/diagrams/flowpath.h"
#include "models/diagrams/rectindex.h"

#include <cmath>

namespace gatehouse {

namespace {

QRectF around(const QPointF &middle, const QSizeF &size)
{
    QRectF rect(QPointF(), size);
    rect.moveCenter(middle);
    return rect;
}

/// How far from its line a name stands, in names that lie between, and what that costs against the
/// area it covers: right beside it a name reads as well as on it, further away only better than one
/// that nobody can read.
struct Distance {
    double names;
    double cost;
};
constexpr Distance distances[] = {{0, 30}, {0.5, 80}, {1, 180}, {2, 400}};

/// `side`: 0 on the line, 1 or -1 beside it.
std::optional<QPointF> placeAt(const LabelRequest &request, double share, int side, double names)
{
    const QPointF onLine = pointAlong(request.trace, share);
    if (side == 0)
        return onLine;
    const QLineF along(pointAlong(request.trace, share - 0.02),
                       pointAlong(request.trace, share + 0.02));
    if (along.length() <= 0)
        return std::nullopt;
    const QLineF normal = along.normalVector().unitVector();
    const double half = std::abs(normal.dx()) * request.size.width() / 2
        + std::abs(normal.dy()) * request.size.height() / 2;
    const double reach = half + 4 + names * (2 * half + 2);
    return onLine + QPointF(normal.dx(), normal.dy()) * reach * side;
}

QPointF bestPlace(const LabelRequest &request, const RectIndex &taken)
{
    QPointF best = pointAlong(request.trace, 0.5);
    double least = 1e18;
    const auto look = [&](int side, const Distance &distance) {
        // From the middle outwards.
        for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
            const auto middle = placeAt(request, share, side, distance.names);
            if (!middle)
                continue;
            const double cost = taken.covered(around(*middle, request.size))
                + std::abs(share - 0.5) * 40 + distance.cost;
            if (cost < least) {
                least = cost;
                best = *middle;
            }
        }
    };
    look(0, {0, 0});
    for (const Distance &distance : distances) {
        if (least < distance.cost)
            break; // nothing further away is better
        look(1, distance);
        look(-1, distance);
    }
    return best;
}

} // namespace

std::vector<QPointF> placeLabels(const std::vector<LabelRequest> &requests,
                                 const std::vector<QRectF> &obstacles)
{
    RectIndex taken(obstacles);
    // What was put somewhere by hand stays there, and the others go around it.
    for (const LabelRequest &request : requests) {
        if (request.fixed && !request.size.isEmpty())
            taken.insert(around(*request.fixed, request.size));
    }
    std::vector<QPointF> places;
    places.reserve(requests.size());
    for (const LabelRequest &request : requests) {
        if (request.fixed) {
            places.push_back(*request.fixed);
            continue;
        }
        if (request.size.isEmpty() || request.trace.size() < 2) {
            places.push_back(pointAlong(request.trace, 0.5));
            continue;
        }
        places.push_back(bestPlace(request, taken));
        taken.insert(around(places.back(), request.size));
    }
    return places;
}

} // namespace gatehouse
