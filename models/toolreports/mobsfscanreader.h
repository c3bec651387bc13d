#pragma once

#include "models/toolreports/jsonreport.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// By its shape: rules with metadata under "results", and errors or a version beside them.
bool isMobsfscan(const JsonNode &root);

/// What mobsfscan writes as JSON (its SARIF is read as such). One result for each match of a rule;
/// for a rule without files, which is a good practice that it did not find, one without a place.
/// ERROR and WARNING are Failed, INFO is Review, as in its SARIF. Controls are of MASVS edition 1.
/// Invalid for more than any report holds.
Result<ToolReport> readMobsfscan(const JsonNode &root);

} // namespace gatehouse
