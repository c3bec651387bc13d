#pragma once

#include "models/toolreports/jsonreport.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// By its shape: "bomFormat", or a schema of CycloneDX.
bool isCycloneDx(const JsonNode &root);

/// A CycloneDX bill of materials in JSON, 1.2 to 1.7, or the vulnerabilities of one alone (VEX).
/// Components within components stand in the list like any other, after the one they are part of;
/// the product itself is the subject. What vulnerabilities affect is named by reference, a link
/// into another bill by what stands behind its "#"; the product's own vulnerabilities make it a
/// component of a bill that lists any. Services, dependencies and cryptographic properties are not
/// read. Invalid for more than any report holds.
Result<ToolReport> readCycloneDx(const JsonNode &root);

} // namespace gatehouse
