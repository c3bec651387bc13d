#pragma once

#include "models/base/id.h"
#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// The release that an app shows.
struct ShownRelease {
    AppId app;
    ReleaseId release;
    QString name; ///< "CODE@VERSION"
};

/// Of each app that has one, by code.
Result<std::vector<ShownRelease>> shownReleases(const Database &database);

} // namespace gatehouse
