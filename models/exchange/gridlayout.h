#pragma once

#include <QRectF>

#include <vector>

namespace gatehouse {

/// Something to be put on a diagram, with what stands inside it.
struct GridItem {
    QSizeF size; ///< at least
    std::vector<int> inside; ///< indices of other items, each inside one at most
    QRectF rect; ///< where it was put
};

/// Puts items in rows, those inside another within its frame, so that nothing overlaps what it is
/// not inside of. `roots`: those inside none. Levels inside each other are called in turn, so
/// whoever reads them from a file limits them.
void layOut(std::vector<GridItem> &items, const std::vector<int> &roots, QPointF corner);

} // namespace gatehouse
