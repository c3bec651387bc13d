#pragma once

#include "models/exchange/modelwriting.h"

namespace gatehouse {

/// A model as Open Threat Model 0.2.0, in JSON; with everything else in the attributes of its
/// project, so that reading it again gives the same model.
ModelWriting writeOtm(const ModelDocument &document);

/// The same without that part.
ForeignWriting toOtm(const ModelDocument &document);

} // namespace gatehouse
