#pragma once

#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// One drawing that shows two versions of a model: `after`, and what is only in `before` at the
/// place it had. Diagrams that are gone stand last.
ThreatModel overlaid(const ThreatModel &before, ThreatModel after);

} // namespace gatehouse
