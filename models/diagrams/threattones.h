#pragma once

#include "models/appearance/colorscheme.h"
#include "models/threatmodels/modelchange.h"
#include "models/threatmodels/threat.h"

namespace gatehouse {

// What the colours say of threats, on the screen and on paper.

Tone toneOf(Risk risk);
Tone toneOf(ThreatState state);
Tone toneOf(CountermeasureStage stage);
Tone toneOf(PartChange change);

} // namespace gatehouse
