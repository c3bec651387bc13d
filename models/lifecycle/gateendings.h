#pragma once

#include "models/lifecycle/gatereading.h"
#include "models/lifecycle/snapshotcomparison.h"

#include <vector>

namespace gatehouse {

struct GateEnding {
    SnapshotDifference difference; ///< what it is once the last day is over
    QDate lastDay;
};

/// What a gate rests on and that ends: an acceptance of what does not comply, a finding once it
/// is overdue, the evidence of a requirement when its last piece expires.
std::vector<GateEnding> gateEndings(const GateReading &reading, Phase phase);

} // namespace gatehouse
