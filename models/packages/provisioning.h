#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"
#include "models/packages/packagereport.h"

namespace gatehouse {

/// Takes over what a provisioning profile (embedded.mobileprovision) says of who signed an iOS app
/// and whether a debugger may attach. It is a signed message (CMS) around a property list; that the
/// signature holds is not looked at. Unreadable for what is none.
Result<void> readProvisioning(const QByteArray &content, PackageReport &report,
                              Progress *progress = nullptr);

} // namespace gatehouse
