#pragma once

#include "models/base/result.h"
#include "models/exchange/foreignreading.h"

namespace gatehouse {

class JsonNode;

/// Whether it has the shape of an Open Threat Model.
bool isOtm(const JsonNode &json);

/// Reads one, of JSON or YAML, as version 0.1.0 or 0.2.0 spells it. Invalid where ids stand twice,
/// or parts are inside each other in a circle or on more levels than a person draws.
/// - Trust zones become boundaries, components elements, by what their type's name sounds like.
/// - What has no place on a diagram of the file gets one on a diagram of its own, inside of what it
///   is inside of. A zone's box grows around what belongs to it.
/// - A flow that ends at a trust zone ends at an external actor within it.
/// - Each threat of a component or flow becomes one; a definition that none has is one of the whole
///   model. Mitigated with a mitigation is Designed; without one it is open. A mitigation that is
///   rejected answers nothing.
Result<ForeignReading> readOtm(const JsonNode &json, const PartAliases &aliases = {});

} // namespace gatehouse
