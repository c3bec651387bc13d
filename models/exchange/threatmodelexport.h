#pragma once

#include "models/base/replacementfile.h"
#include "models/exchange/modelformat.h"
#include "models/exchange/modelwriting.h"

namespace gatehouse {

/// Whether Gatehouse writes it; the others it only reads.
bool isWritten(ModelFormat format);

/// Writes a document in one of the formats that are written (Threat Dragon, Open Threat Model as
/// JSON) to a file, whole or not at all. Invalid for a format that is only read; Unwritable,
/// Conflict and Refused as ReplacementFile says. Gives what the other tool cannot show.
Result<std::vector<LostField>> exportThreatModel(const ModelDocument &document, ModelFormat format,
                                                 const FileTarget &target);

} // namespace gatehouse
