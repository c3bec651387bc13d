#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>

namespace gatehouse {

/// Where Graphviz puts the parts of a graph: in points, y downwards from the upper edge.
struct DotLayout {
    QHash<QByteArray, QPointF> nodes; ///< the middle of each, by name
    QHash<QByteArray, QRectF> clusters; ///< by name
    QHash<QByteArray, QList<QPointF>> edges; ///< corners from tail to head, by the edge's id
};

/// Runs Graphviz's program “dot” on a graph in its language and reads what comes back (its JSON
/// without drawing operations, output format "json0"). A program of its own: neither its state nor
/// its licence touches this one. NotFound where it is not installed, Internal when it fails or
/// takes longer than two minutes (hundreds of flows take it many seconds), Cancelled.
Result<DotLayout> dotLayout(const QByteArray &graph, Progress *progress = nullptr);

} // namespace gatehouse
