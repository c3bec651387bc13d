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

/// What the dashboard of one release says. Reading takes longer than the UI thread has.
class ReleaseDashboard
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseDashboard)
public:
    /// In the order of the page.
    static std::span<const ReleaseChart> charts();
    /// nullptr where there is none of that key.
    static const ReleaseChart *chart(const QString &key);

    /// All of them, as of today. NotFound when there is no such release.
    static Result<std::vector<Chart>> make(const Database &database, LibraryShelf &shelf,
                                           ReleaseId release, QDate today);
    static Result<Chart> make(const Database &database, LibraryShelf &shelf, ReleaseId release,
                              QDate today, const ReleaseChart &chart);
};

} // namespace gatehouse
