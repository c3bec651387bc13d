#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace gatehouse {

/// A flow's name looking for its place.
struct LabelRequest {
    QPolygonF trace; ///< of its line
    QSizeF size;
    std::optional<QPointF> fixed; ///< where a person put it
};

/// The middle of each name: on its line, near the middle of it, where it covers neither what stands
/// there nor another name; where there is no such place, where it covers least.
std::vector<QPointF> placeLabels(const std::vector<LabelRequest> &requests,
                                 const std::vector<QRectF> &obstacles);

} // namespace gatehouse
