#pragma once

#include "models/lifecycle/gatesnapshot.h"

namespace gatehouse {

/// Gates as they stand and the decisions on them.
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

    /// Passes, rejects or re-opens a gate, bound to a snapshot of its content. Invalid without a
    /// statement (1 to 4000 characters). Passing is Invalid unless every criterion holds (the
    /// sentence counts what is missing); passing and rejecting are Invalid on a passed gate, which
    /// is re-opened first. Re-opening needs a passed or rejected gate and re-opens nothing behind
    /// it: later gates then fail their first criterion. Refused unless a role of the account may
    /// decide gates (a project lead's: those of the apps it leads, see checkMayDecideGates), and to
    /// pass one where it takes two people to whoever assessed (see checkMayPass); the highest such
    /// role is recorded.
    static Result<GateDecisionId> decide(Change &change, LibraryShelf &shelf, ReleaseId release,
                                         Phase phase, GateDecisionKind decision,
                                         const QString &statement);

private:
    /// Whether the decision may follow the state the gate is in, and the sentence why not.
    static Result<void> checkAllowed(const GateStatus &status, GateDecisionKind decision);

    const Database &m_database;
    LibraryShelf &m_shelf;
};

} // namespace gatehouse
