#pragma once

#include "models/lifecycle/gate.h"
#include "models/portfolio/app.h"

#include <array>

namespace gatehouse {

/// A board cell: where one release stands at one gate, from the counts kept in release_rollup.
struct BoardCell {
    GateState state = GateState::NotStarted;
    bool late = false;
    QDate plannedOn;
    QDate decidedOn;
    int due = 0;
    int assessed = 0; ///< of due, assessed or decided
    int uncovered = 0; ///< mandatory non-compliances without finding or acceptance
    int unhandledRisks = 0; ///< high risks neither in remediation on time nor accepted
    int withoutEvidence = 0;
    int threatsToDo = 0; ///< see GateCounts
    int unreviewed = 0; ///< see GateCounts
    int testsToDo = 0; ///< see GateCounts
    NotApplying notApplying = {};
    bool changedSince = false; ///< passed, and no longer what was decided upon
    bool isSubmitted = false; ///< ready, and submitted: waits for signatures
    bool operator==(const BoardCell &) const = default;
};

/// A board row: an app and its current release (invalid when it has none), or another release.
struct BoardRow {
    AppId app;
    QString code;
    QString name;
    AppKind kind = AppKind::NativeApp;
    AppStatus status = AppStatus::Proposed;
    int tier = 3;
    QString ownerUnit;
    QString responsible;
    ReleaseId release;
    QString version;
    std::array<BoardCell, 6> cells;
    int currentPhase = 0; ///< index of the first gate not passed; 6 when all are
    QDate nextDue; ///< planned date of that gate
    int openFindings = 0; ///< the release's own
    /// On the board, of its app: the other releases with a gate that is not passed.
    int othersUnderWay = 0;
    bool operator==(const BoardRow &) const = default;

    /// The cell of the first gate not passed; nullptr without a release and when all are passed.
    const BoardCell *current() const;
    /// Any gate is planned before today and not passed.
    bool isLate() const;
    /// A passed gate is no longer what was decided upon.
    bool isChangedSince() const;
    /// The current gate is blocked.
    bool isBlocked() const;
    /// The current gate waits for a person only.
    bool isReady() const;
};

} // namespace gatehouse
