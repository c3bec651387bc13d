#pragma once

#include "models/lifecycle/gatesnapshot.h"

namespace gatehouse {

/// Gates as they stand and the decisions on them, which are made by signing (see GateSigning).
class GateRepository
{
    Q_DECLARE_TR_FUNCTIONS(GateRepository)
public:
    GateRepository(const Database &database, LibraryShelf &shelf)
        : m_database(database), m_shelf(shelf)
    {
    }

    /// One gate, from what is recorded now. `today` decides lateness and which acceptances hold.
    Result<GateStatus> status(ReleaseId release, Phase phase, QDate today) const;
    /// All six, from one reading of the sheet.
    Result<std::vector<GateStatus>> statuses(ReleaseId release, QDate today) const;
    /// The first gate that has not passed; Operation when all have.
    Result<Phase> currentPhase(ReleaseId release) const;
    /// Every decision on a release, oldest first (snapshots left out).
    Result<std::vector<GateDecision>> decisions(ReleaseId release) const;
    /// One decision with the snapshot it was made on.
    Result<GateDecision> decision(GateDecisionId id) const;
    /// What has changed since a decision in what it rests on, by `today`; none while it is as it
    /// was decided upon.
    Result<std::vector<SnapshotDifference>> changesSince(GateDecisionId id, QDate today) const;
    /// The same, from a reading of the decision's release that was made already.
    Result<std::vector<SnapshotDifference>>
    changesSince(GateDecisionId id, const GateReading &reading, QDate today) const;

    /// The decisions whose snapshots are not those they were made on, by their digests.
    Result<std::vector<GateDecision>> damagedDecisions() const;

    /// Whether the decision may follow the state the gate is in; Invalid, with the sentence why
    /// not. Passing takes every criterion (the sentence counts what is missing); passing and
    /// rejecting a passed gate take its being re-opened first, but one that no longer rests on what
    /// it was passed on (`isStale`) may be passed on what there is now. Re-opening needs a passed
    /// or rejected gate and re-opens nothing behind it: later gates then fail their first
    /// criterion.
    static Result<void> checkAllowed(const GateStatus &status, GateDecisionKind decision,
                                     bool isStale = false);

private:
    const Database &m_database;
    LibraryShelf &m_shelf;
};

} // namespace gatehouse
