#pragma once

#include "models/dashboards/charthead.h"
#include "models/libraries/libraryrepository.h"

#include <span>

namespace gatehouse {

struct ReleaseReading;

/// One chart of a release's dashboard, and who fills it in.
struct ReleaseChart : ChartHead {
    using Fill = Result<void> (*)(ReleaseReading &, Chart &);

    Fill fill;
};

/// What the dashboard of one release says, today or as of a past day: as much of it as the log
/// holds. Reading takes longer than the UI thread has.
class ReleaseDashboard
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseDashboard)
public:
    /// In the order of the page.
    static std::span<const ReleaseChart> charts();
    /// nullptr where there is none of that key.
    static const ReleaseChart *chart(const QString &key);

    /// All of them. `today` is the day it is, `day` the one that is looked at (see Dashboard). Of a
    /// day before the release was recorded they say so. NotFound when there is no such release.
    static Result<std::vector<Chart>> make(const Database &database, LibraryShelf &shelf,
                                           ReleaseId release, QDate today, QDate day);
    static Result<Chart> make(const Database &database, LibraryShelf &shelf, ReleaseId release,
                              QDate today, QDate day, const ReleaseChart &chart);
};

} // namespace gatehouse
