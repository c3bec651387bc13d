#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"
#include "models/packages/packagereport.h"

namespace gatehouse {

/// Takes over what aapt (else aapt2) and apksigner say of an APK. Only Cancelled fails: what a
/// program cannot say is a warning.
Result<void> readApk(const QString &path, PackageReport &report, Progress *progress);

} // namespace gatehouse
