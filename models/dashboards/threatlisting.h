#pragma once

#include "models/threatmodels/threatregister.h"

#include <functional>

namespace gatehouse {

/// A threat of a release that an app shows, as lists of the portfolio show it.
struct ThreatListing {
    AppId app;
    ReleaseId release;
    QString releaseName; ///< "CODE@VERSION"
    ThreatRow row;
};

/// Hands over one release's threats after another, as they stand on a day: those that are there, of
/// the releases that apps show and `wanted` lets through.
Result<void> eachThreat(const Database &database, QDate today,
                        const std::function<bool(AppId)> &wanted,
                        const std::function<void(ThreatListing &&)> &take);

} // namespace gatehouse
