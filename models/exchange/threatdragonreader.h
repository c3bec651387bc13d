#pragma once

#include "models/base/result.h"
#include "models/exchange/foreignreading.h"

namespace gatehouse {

class JsonNode;

/// Whether it has the shape of an OWASP Threat Dragon model of version 2.
bool isThreatDragon(const JsonNode &json);

/// Reads one. Invalid where two cells of a diagram have the same id.
/// - Cells become elements, flows, boundaries and notes; none vanishes. A flow with a loose end
///   gets an external actor there.
/// - What belongs into a cell's data may stand on the cell itself, and a diagram may be one of
///   version 1.
/// - A status becomes a state as ThreatStanding says. The state is the file's: whoever takes the
///   model over decides what to do about one that is not applicable without a reason.
Result<ForeignReading> readThreatDragon(const JsonNode &json, const PartAliases &aliases = {});

} // namespace gatehouse
