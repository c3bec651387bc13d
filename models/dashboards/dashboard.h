#pragma once

#include "models/dashboards/charthead.h"
#include "models/dashboards/dashboardfilter.h"
#include "models/libraries/libraryrepository.h"

#include <span>

namespace gatehouse {

class PortfolioReading;

/// One chart of the portfolio, and who fills it in.
struct PortfolioChart : ChartHead {
    using Fill = Result<void> (*)(PortfolioReading &, Chart &);

    Fill present;
    Fill past; ///< as of a past day; nullptr: the history does not hold it
};

/// What a dashboard of the whole portfolio says, computed from what is stored. Reading takes longer
/// than the UI thread has: it is a job on a reader of its own.
///
/// The places behind its numbers (ChartPlace) are narrowed by: board: phase, state, due, misses (a
/// Criterion), tier, conclusion, department, owner; findings: risk, age ("30", "90", "180",
/// "older"), status, due, department, owner, app; acceptances and evidence: ends; threats: state,
/// category; reviews: group (of clauses), requirement, judgement, app; release: app, and group or
/// phase. Values are keys, an app's code, uids of departments and people ("none": of nobody), and
/// of due and ends "past", "7", "30", "90" and "later", each from the day after the one before.
class Dashboard
{
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
public:
    /// Every chart of the portfolio, in the order of the page.
    static std::span<const PortfolioChart> charts();
    /// NotFound names those there are.
    static Result<const PortfolioChart *> chart(const QString &key);

    /// `today` is the day it is, `day` the one that is looked at: the same, or a past one. A chart
    /// that the history does not hold, or not of that day, says so in Chart::empty and has neither
    /// categories nor series. Apps are filtered by what they are today.
    Dashboard(const Database &database, LibraryShelf &shelf, QDate today, QDate day,
              DashboardFilter filter = {});
    ~Dashboard();
    Dashboard(const Dashboard &) = delete;

    /// Charts asked for later share what was read for earlier ones.
    Result<Chart> make(const PortfolioChart &chart);
    /// All of them.
    Result<std::vector<Chart>> makeAll();

private:
    Result<PortfolioReading *> reading();

    const Database &m_database;
    LibraryShelf &m_shelf;
    QDate m_today;
    QDate m_day;
    DashboardFilter m_filter;
    std::unique_ptr<PortfolioReading> m_reading;
};

} // namespace gatehouse
