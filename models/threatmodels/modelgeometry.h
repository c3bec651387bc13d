#pragma once

#include "models/threatmodels/threatmodel.h"

#include <QHash>
#include <QList>

namespace gatehouse {

/// What follows from where things are drawn. An element is inside a boxed boundary when its middle
/// is, on any diagram. A flow crosses a box when one of its ends is inside and the other is not, or
/// when its line passes the frame; it crosses a line where their lines meet.
struct ModelGeometry {
    QHash<QString, QStringList>
        crossings; ///< flow → boundaries, sorted; without those it has none of
    QHash<QString, QStringList> inside; ///< boundary → elements, sorted
    bool operator==(const ModelGeometry &) const = default;
};

ModelGeometry geometryOf(const ThreatModel &model);

/// The corners that a flow runs through on a diagram, from its source's edge to its target's; empty
/// where one of its ends is not there. A curved route has its bends as corners too.
QList<QPointF> routeCorners(const Diagram &diagram, const DataFlow &flow, const Route &route);
/// The same, between two rectangles.
QList<QPointF> routeCorners(const QRectF &source, const QRectF &target, const Route &route);

} // namespace gatehouse
