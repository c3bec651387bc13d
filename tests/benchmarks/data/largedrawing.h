#pragma once

#include "models/threatmodels/threatmodel.h"

namespace gatehouse::bench {

/// Elements of every type in turn on a grid, each with flows to those that follow, half of them
/// behind boundaries.
ThreatModel largeDrawing(int elements, int flows);

} // namespace gatehouse::bench
