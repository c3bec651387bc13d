#pragma once

#include "models/diagrams/partlooks.h"

#include <vector>

namespace gatehouse {

/// Where the marks of flows whose names have their places cover neither titles of boundaries, nor
/// elements, nor other names, nor one another; where there is no such corner, where they cover
/// least. `obstacles`: all of these but the names and the marks.
std::vector<MarkCorner> markCorners(const std::vector<const FlowLook *> &flows,
                                    std::vector<QRectF> obstacles);

} // namespace gatehouse
