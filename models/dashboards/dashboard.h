#pragma once

#include "models/dashboards/charthead.h"
#include "models/dashboards/dashboardfilter.h"
#include "models/libraries/libraryrepository.h"

#include <span>

namespace gatehouse {

class PastDay;
class PortfolioReading;

/// One chart of the portfolio, and who fills it in.
struct PortfolioChart : ChartHead {
    using Fill = Result<void> (*)(PortfolioReading &, Chart &);

    Fill present;
    Fill past; ///< as of a past day: as much of it as the log holds
};

/// What a dashboard of the whole portfolio says, computed from what is stored. Reading takes longer
/// than the UI thread has: it is a job on a reader of its own.
///
/// The places behind its numbers (ChartPlace) are narrowed by: board: phase, state, misses (a
/// Criterion), tier, conclusion; gates: phase, state, due, department, owner, app, release,
/// planned_by, passed_by; findings: risk, age
/// ("30", "90", "180", "older"), status, due, department, owner, app, release, opened, closed;
/// acceptances and evidence: ends; threats: state, category; tests: method, outcome; components:
/// severity; reviews: group (of clauses), requirement, shortfall, judgement, app, release; release:
/// app, version where it is not the one shown, and group, phase or tab. Values are keys, an app's
/// code, uids of departments and people ("none": of nobody), days, and of due and ends "past", "7",
/// "30", "90" and "later", each from the day after the one before.
class Dashboard
{
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
public:
    /// Every chart of the portfolio, in the order of the page.
    static std::span<const PortfolioChart> charts();
    /// NotFound names those there are.
    static Result<const PortfolioChart *> chart(const QString &key);

    /// `today` is the day it is, `day` the one that is looked at: the same, or a past one, as it
    /// stood at its end (see PastDay; nobody writes by this connection meanwhile). A chart that
    /// there is no history of that day for says so in Chart::empty and has neither categories nor
    /// series. Numbers of a past day lead to lists as of that day (as_of); where there is none,
    /// they lead nowhere, and the chart says so. Of one app alone, every list is narrowed by
    /// "app.code".
    Dashboard(const Database &database, LibraryShelf &shelf, QDate today, QDate day,
              DashboardFilter filter = {});
    ~Dashboard();
    Dashboard(const Dashboard &) = delete;

    /// Shows the day by the connection, from now on and as long as this lives.
    Result<void> show();
    /// Charts asked for later share what was read for earlier ones.
    Result<Chart> make(const PortfolioChart &chart);
    /// All of them.
    Result<std::vector<Chart>> makeAll();

private:
    Result<PortfolioReading *> reading();
    Result<Chart> fill(const PortfolioChart &chart);

    const Database &m_database;
    LibraryShelf &m_shelf;
    QDate m_today;
    QDate m_day;
    DashboardFilter m_filter;
    std::unique_ptr<PastDay> m_past;
    std::unique_ptr<PortfolioReading> m_reading;
};

} // namespace gatehouse
