#pragma once

#include "models/toolreports/toolreport.h"
#include "models/toolreports/xmlreport.h"

namespace gatehouse {

/// By its shape: the root is "bom".
bool isCycloneDxXml(const XmlReport &xml);

/// A CycloneDX bill of materials in XML, 1.0 to 1.7, as readCycloneDx reads its JSON. Reads the
/// vulnerabilities of the extension as well, which stood within components or beside them before
/// 1.4. Unreadable for a file that is damaged or cut off, Invalid for more than any report holds.
Result<ToolReport> readCycloneDxXml(XmlReport &xml);

} // namespace gatehouse
