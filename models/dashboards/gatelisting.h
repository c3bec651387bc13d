#pragma once

#include "models/dashboards/listnarrowing.h"
#include "models/lifecycle/gate.h"

namespace gatehouse {

/// A gate of a release as lists of the portfolio show it.
struct GateListing {
    AppId app;
    ReleaseId release;
    QString releaseName; ///< "CODE@VERSION"
    QString appName;
    Phase phase = Phase::Requirements;
    /// Of a past day, and of a release that its app does not show, only what was decided is known:
    /// then it is Passed, Rejected or nothing.
    std::optional<GateState> state;
    /// Passed, and no longer what was decided upon; known where more than the decision is.
    bool changedSince = false;
    bool late = false; ///< planned for a day that is over, and not passed
    QDate plannedOn;
    QDate decidedOn; ///< of the last decision
    QString decidedBy;
    QString statement; ///< with the last decision

    bool isPassed() const { return state == GateState::Passed; }
    /// Unlike that of any other gate.
    qint64 id() const { return release.value * qint64(allPhases.size()) + indexOf(phase); }
    bool operator==(const GateListing &) const = default;
};

/// The gates behind a number, of the releases that apps show, or of all releases of an app (its
/// code), or of one release ("CODE@VERSION"): phase, state (also "open": not passed, and of these
/// "in_time" and "late"), due ("past", "7", "30", "90", "later"; of gates that are not passed),
/// planned_by and passed_by (a day, it included), department and owner of the app (by uid, or
/// "none"). By app, release and phase. Invalid where a field is none of these.
Result<std::vector<GateListing>> gatesBehind(const Database &database, LibraryShelf &shelf,
                                             const ListNarrowing &narrowing, QDate today);

} // namespace gatehouse
