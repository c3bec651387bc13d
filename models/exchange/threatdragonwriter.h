#pragma once

#include "models/exchange/modelwriting.h"

namespace gatehouse {

/// A model as OWASP Threat Dragon, version 2, opens it; with everything else in `detail.gatehouse`,
/// so that reading it again gives the same model.
ModelWriting writeThreatDragon(const ModelDocument &document);

/// The same without that part.
ForeignWriting toThreatDragon(const ModelDocument &document);

} // namespace gatehouse
