#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"
#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// The same diagram, arranged: elements in columns along their flows, each boxed boundary drawn
/// around those whose middle it held, nothing over anything else. Sizes of elements and notes stay.
/// Notes and empty boxes come to stand below; lines of boundaries, which say what they part by
/// where they are, stay as they are.
///
/// Rests on Graphviz (see dotLayout), and fails as that does.
Result<Diagram> arrangedDiagram(const ThreatModel &model, const Diagram &diagram,
                                Progress *progress = nullptr);

} // namespace gatehouse
