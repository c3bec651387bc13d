#pragma once

#include "models/base/replacementfile.h"
#include "models/threatmodels/threatlibrarycontent.h"

namespace gatehouse {

/// Reads a library's file (see threatLibraryContentFromJson). Unreadable, too, where it cannot be
/// read or is larger than any library.
Result<ThreatLibraryContent> readThreatLibraryFile(const QString &path);

/// Writes it as canonical JSON: the SHA-256 of the file is the digest of the published version.
Result<void> writeThreatLibraryFile(const ThreatLibraryContent &content, const FileTarget &target);

} // namespace gatehouse
