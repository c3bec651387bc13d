#pragma once

#include "models/packages/packagearchive.h"
#include "models/packages/packagereport.h"

namespace gatehouse {

/// The Info.plist of the app in an IPA; empty where there is none.
QString infoListOf(const PackageArchive &archive);

/// Takes over what the app's Info.plist and its provisioning profile say. Only Cancelled fails:
/// what cannot be read is a warning.
Result<void> readIpa(const PackageArchive &archive, PackageReport &report, Progress *progress);

} // namespace gatehouse
