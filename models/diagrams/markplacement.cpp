#include "models/diagrams/markplacement.h"

#include "models/diagrams/partpainter.h"
#include "models/diagrams/rectindex.h"

namespace gatehouse {

std::vector<MarkCorner> markCorners(const std::vector<const FlowLook *> &flows,
                                    std::vector<QRectF> obstacles)
{
    for (const FlowLook *flow : flows) {
        if (const QRectF label = flow->labelRect(); !label.isEmpty())
            obstacles.push_back(label);
    }
    std::vector<MarkCorner> corners;
    corners.reserve(flows.size());
    RectIndex taken(obstacles);
    for (const FlowLook *flow : flows) {
        if (PartPainter::markRect(flow->mark, {}).isEmpty()) {
            corners.push_back(MarkCorner::TopRight);
            continue;
        }
        FlowLook tried;
        tried.label = flow->label;
        tried.name = flow->name;
        tried.protocol = flow->protocol;
        tried.mark = flow->mark;
        MarkCorner best = MarkCorner::TopRight;
        double least = 1e18;
        // Its usual place unless another is clearer: marks that wander are looked for.
        double preference = 0;
        for (const MarkCorner corner : {MarkCorner::TopRight, MarkCorner::BottomRight,
                                        MarkCorner::BottomLeft, MarkCorner::TopLeft}) {
            tried.markCorner = corner;
            const QRectF rect = PartPainter::markRect(tried);
            // By the upper left corner stands the sign of a change.
            const QRectF sign = PartPainter::signRect(tried) & rect;
            // Its own name it may touch.
            const QRectF own = tried.labelRect() & rect;
            const double cost = taken.covered(rect) + sign.width() * sign.height()
                - own.width() * own.height() + preference;
            preference += 12;
            if (cost < least) {
                least = cost;
                best = corner;
            }
        }
        corners.push_back(best);
        tried.markCorner = best;
        taken.insert(PartPainter::markRect(tried));
    }
    return corners;
}

} // namespace gatehouse
