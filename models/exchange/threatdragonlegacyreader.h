#pragma once

#include "models/base/result.h"
#include "models/exchange/threatdragonmodel.h"

namespace gatehouse {

/// Whether it has the shape of an OWASP Threat Dragon model of version 1. What has also that of
/// version 2 is of version 2.
bool isThreatDragonLegacy(const JsonNode &json);

/// Reads one diagram of one: version 2's files may have some, too.
DragonDiagram readLegacyDiagram(const ForeignItem &item, LossReport &report);

/// Reads one, by the same rules as version 2.
Result<ForeignReading> readThreatDragonLegacy(const JsonNode &json);

} // namespace gatehouse
