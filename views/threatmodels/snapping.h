#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace gatehouse {

/// Where something that is dragged comes to rest, and the lines that say why.
struct Snapped {
    QPointF by;
    std::vector<QLineF> guides;
};

/// Moves `start` by about `by`: onto edges and middles of others that are nearer than `reach`, each
/// axis for itself, else onto the grid.
Snapped snapMove(const QRectF &start, const QPointF &by, const std::vector<QRectF> &others,
                 double reach);

} // namespace gatehouse
