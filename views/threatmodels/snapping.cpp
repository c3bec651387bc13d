#include "views/threatmodels/snapping.h"

#include "views/threatmodels/modeledits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gatehouse {

namespace {

struct Match {
    double shift = 0;
    double at = 0;
    bool isFound = false;
};

/// `mine` and `theirs`: near edge, middle, far edge along one axis.
void match(const std::array<double, 3> &mine, const std::array<double, 3> &theirs, double reach,
           Match &best)
{
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            // Middles with middles, edges with edges.
            if ((i == 1) != (j == 1))
                continue;
            const double shift = theirs[j] - mine[i];
            if (std::abs(shift) <= reach
                && (!best.isFound || std::abs(shift) < std::abs(best.shift)))
                best = {shift, theirs[j], true};
        }
    }
}

std::array<double, 3> across(const QRectF &rect)
{
    return {rect.left(), rect.center().x(), rect.right()};
}

std::array<double, 3> down(const QRectF &rect)
{
    return {rect.top(), rect.center().y(), rect.bottom()};
}

bool holds(const std::array<double, 3> &places, double at)
{
    return std::ranges::any_of(places, [at](double place) { return std::abs(place - at) < 0.01; });
}

} // namespace

Snapped snapMove(const QRectF &start, const QPointF &by, const std::vector<QRectF> &others,
                 double reach)
{
    const QRectF moved = start.translated(by);
    Match vertical;
    Match horizontal;
    for (const QRectF &other : others) {
        match(across(moved), across(other), reach, vertical);
        match(down(moved), down(other), reach, horizontal);
    }
    const QPointF grid = onGrid(moved.topLeft()) - start.topLeft();
    Snapped snapped{{vertical.isFound ? by.x() + vertical.shift : grid.x(),
                     horizontal.isFound ? by.y() + horizontal.shift : grid.y()},
                    {}};
    const QRectF rest = start.translated(snapped.by);
    if (vertical.isFound) {
        double top = rest.top();
        double bottom = rest.bottom();
        for (const QRectF &other : others) {
            if (holds(across(other), vertical.at)) {
                top = std::min(top, other.top());
                bottom = std::max(bottom, other.bottom());
            }
        }
        snapped.guides.emplace_back(vertical.at, top - 8, vertical.at, bottom + 8);
    }
    if (horizontal.isFound) {
        double left = rest.left();
        double right = rest.right();
        for (const QRectF &other : others) {
            if (holds(down(other), horizontal.at)) {
                left = std::min(left, other.left());
                right = std::max(right, other.right());
            }
        }
        snapped.guides.emplace_back(left - 8, horizontal.at, right + 8, horizontal.at);
    }
    return snapped;
}

} // namespace gatehouse
