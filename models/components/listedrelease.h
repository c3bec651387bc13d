#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QString>

namespace gatehouse {

class Database;

/// A release as the audit log names what was written of its components.
struct ListedRelease {
    ReleaseId id;
    QString uid;
    QString name; ///< "CODE@VERSION"
    AppId app;
    /// NotFound when there is no such release.
    static Result<ListedRelease> find(const Database &database, ReleaseId id);
};

} // namespace gatehouse
