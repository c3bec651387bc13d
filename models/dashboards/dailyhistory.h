#pragma once

#include "models/dashboards/dailymeasure.h"
#include "models/workspace/change.h"

#include <functional>
#include <map>

namespace gatehouse {

/// What stood on any past day: how many gates, judgements, findings, acceptances and threats, by
/// app and release (see DailyMeasure). Kept inside every Change; what came before there was a
/// history is read once from the audit log. A day is one of the reader's calendar, and what is said
/// of it is what stood at its end.
class DailyHistory
{
public:
    /// Registers the derivation that keeps the history right inside every Change: after those that
    /// write records of their own.
    static void install(Workspace &workspace);
    /// Reads the audit log of a workspace that was brought up to date just now: back from what is
    /// recorded today, so that it ends exactly there. Does nothing where there is nothing to do.
    static Result<void> complete(const Database &database);

    /// At the end of a day, by app; what the organisation records under an invalid id.
    static Result<std::map<AppId, DailyCounts>> on(const Database &database, QDate day);
    /// The same of the releases alone that apps show, as `app` reads by this connection (see
    /// PastDay).
    static Result<std::map<AppId, DailyCounts>> onOfShown(const Database &database, QDate day);
    /// At the end of each of these days, which ascend, over what `holds` lets through.
    static Result<std::vector<DailyCounts>> over(const Database &database,
                                                 const std::vector<QDate> &days,
                                                 const std::function<bool(AppId)> &holds);
    /// How many open threats the models of the releases had that apps showed at the end of each of
    /// these days, which ascend, over what `holds` lets through.
    static Result<std::vector<int>> openThreatsOfShown(const Database &database,
                                                       const std::vector<QDate> &days,
                                                       const std::function<bool(AppId)> &holds);
    /// What all had at the end of each of these days, of one release.
    static Result<std::vector<DailyCounts>> ofRelease(const Database &database, ReleaseId release,
                                                      const std::vector<QDate> &days);
    /// The first day of which anything is known; invalid when nothing is.
    static Result<QDate> firstDay(const Database &database);
    /// Releases (an invalid id: the organisation) of which something else is counted than what is
    /// recorded: for doctor and tests.
    static Result<std::vector<ReleaseId>> stale(const Database &database);
};

} // namespace gatehouse
