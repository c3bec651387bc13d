#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"
#include "models/packages/packagereport.h"

namespace gatehouse {

/// Whether a file is handed over as a package: by its beginning, or by its name where that says so,
/// so that what is none is refused with the right words.
bool isPackage(const QString &path);

/// Reads an APK by aapt (or aapt2) and apksigner, an IPA by its property lists. What a missing
/// program would say stays unknown and is a warning. Unreadable for what is neither, damaged or cut
/// off; Invalid for archives that packages lie in, and for what was made to be misread; Conflict
/// where the file changes meanwhile; Cancelled. The file itself is only read: nothing is unpacked,
/// and whatever is in it, this comes to an end.
Result<PackageReport> readPackage(const QString &path, Progress *progress = nullptr);

} // namespace gatehouse
