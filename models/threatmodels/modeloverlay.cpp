#include "models/threatmodels/modeloverlay.h"

#include <QSet>

#include <algorithm>

namespace gatehouse {

namespace {

/// Adds the parts that only `before` has; gives their uids.
template<class Part>
QSet<QString> addMissing(const std::vector<Part> &before, std::vector<Part> &after)
{
    QSet<QString> there;
    for (const Part &part : after)
        there.insert(part.uid);
    QSet<QString> added;
    for (const Part &part : before) {
        if (there.contains(part.uid))
            continue;
        added.insert(part.uid);
        after.push_back(part);
    }
    return added;
}

template<class Shape>
void addShapes(const std::vector<Shape> &before, std::vector<Shape> &after, QString Shape::*uid,
               const QSet<QString> &added)
{
    std::ranges::copy_if(before, std::back_inserter(after),
                         [&](const Shape &shape) { return added.contains(shape.*uid); });
}

} // namespace

ThreatModel overlaid(const ThreatModel &before, ThreatModel after)
{
    const QSet<QString> elements = addMissing(before.elements, after.elements);
    const QSet<QString> flows = addMissing(before.flows, after.flows);
    const QSet<QString> boundaries = addMissing(before.boundaries, after.boundaries);
    for (Diagram &diagram : after.diagrams) {
        const Diagram *earlier = before.diagram(diagram.uid);
        if (!earlier)
            continue;
        addShapes(earlier->placements, diagram.placements, &Placement::element, elements);
        addShapes(earlier->boundaries, diagram.boundaries, &BoundaryShape::boundary, boundaries);
        // A flow is shown where both of its ends still are.
        QSet<QString> placed;
        for (const Placement &placement : diagram.placements)
            placed.insert(placement.element);
        for (const Route &route : earlier->routes) {
            const DataFlow *flow = flows.contains(route.flow) ? before.flow(route.flow) : nullptr;
            if (flow && placed.contains(flow->source) && placed.contains(flow->target))
                diagram.routes.push_back(route);
        }
    }
    addMissing(before.diagrams, after.diagrams);
    return after;
}

} // namespace gatehouse
