#pragma once

#include "models/dashboards/releasereading.h"
#include "models/portfolio/app.h"

namespace gatehouse {

/// What the charts of one app are made from.
struct AppReading {
    const Database &database;
    LibraryShelf &shelf;
    ChartWords words;
    QDate today;
    App app;
    std::vector<Release> releases; ///< in the order in which they were added
    std::map<ReleaseId, PhaseWalk> walks;
    std::optional<ReleaseReading> shown; ///< the release that the app shows, where it has one

    /// NotFound when there is no such app.
    static Result<AppReading> load(const Database &database, LibraryShelf &shelf, AppId app,
                                   QDate today);
    const PhaseWalk &walkOf(const Release &release) const { return walks.at(release.id); }
    /// At the pace of the releases finished before it, of the one that is shown; else without a
    /// basis.
    PhaseForecast forecastOf(const Release &release) const;
};

} // namespace gatehouse
