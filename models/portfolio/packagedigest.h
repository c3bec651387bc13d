#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"

#include <QCoreApplication>

namespace gatehouse {

/// Both digests of a package file, as lower-case hex.
struct PackageDigest {
    Q_DECLARE_TR_FUNCTIONS(PackageDigest)
public:
    QString sha256;
    QString sm3;
};

/// Reads the file once. Unreadable when it cannot be read; Cancelled when told to stop.
Result<PackageDigest> digestOfPackage(const QString &path, Progress *progress = nullptr);

} // namespace gatehouse
