#pragma once

#include "models/dashboards/dashboard.h"

namespace gatehouse {

struct AppReading;

/// One chart of an app's dashboard, and who fills it in: of its own, or one of the portfolio's that
/// speaks of this app alone.
struct AppChart : ChartHead {
    using Fill = Result<void> (*)(AppReading &, Chart &);

    Fill fill;
};

/// What the dashboard of one app says: of all its releases. Reading takes longer than the UI thread
/// has.
class AppDashboard
{
public:
    /// The app's own, in the order of the page.
    static std::span<const AppChart> charts();
    /// nullptr where there is none of that key.
    static const AppChart *chart(const QString &key);
    /// Those of the portfolio that follow them, narrowed to the app.
    static std::span<const char *const> portfolioCharts();

    /// All of them, as of `day`, which is today or a past one (see Dashboard): the app's own, then
    /// the portfolio's. Whatever leads to a list of the portfolio is narrowed by the app
    /// ("app.code", see ListNarrowing). On a day before the app was recorded, each says so.
    /// NotFound when there is no such app.
    static Result<std::vector<Chart>> make(const Database &database, LibraryShelf &shelf, AppId app,
                                           QDate today, QDate day);
    /// One of them. NotFound, too, when there is no such chart.
    static Result<Chart> make(const Database &database, LibraryShelf &shelf, AppId app, QDate today,
                              QDate day, const QString &chart);
};

} // namespace gatehouse
