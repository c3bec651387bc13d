#pragma once

#include "models/threatmodels/threatmodelrecord.h"

namespace gatehouse {

/// A drawing under somebody's hands: what it began from, and what it is now.
struct DrawnDraft {
    ThreatModelRecord record; ///< as it stood when it was begun; its revision is what saving names
    QString release; ///< "CODE@VERSION"
    ThreatModel base;
    ThreatModel model;
};

} // namespace gatehouse
