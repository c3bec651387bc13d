#pragma once

#include "models/components/vulnerability.h"
#include "views/badges/statebadge.h"

namespace gatehouse {

Badge badgeOf(ToolSeverity severity);
Badge badgeOf(VexState state);

} // namespace gatehouse
