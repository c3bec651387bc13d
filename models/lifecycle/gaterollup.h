#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/lifecycle/board.h"

namespace gatehouse {

/// The counts behind the board, kept per release in release_rollup. They hold the release's own
/// requirements and nothing that depends on the day: acceptances that lapse are stored by their
/// last day, and what the organisation has assessed is added on reading, once per distinct
/// OrganisationShare, so that one organisation assessment rewrites no release. They also hold, of
/// passed gates, whether they still rest on what was decided upon (see compareSnapshots).
class GateRollup
{
public:
    /// Registers the derivation that keeps the counts right inside every Change. Every program
    /// that writes has it (see openWorkspace).
    static void install(Workspace &workspace, std::shared_ptr<LibraryShelf> shelf);
    /// Counts one release's gates again, from what is recorded.
    static Result<void> refresh(const Database &database, LibraryShelf &shelf, ReleaseId release);
    /// Counts all releases where none is counted: a migration took away what no longer holds. The
    /// counts of a single one are taken away behind the log only, which stale() says.
    static Result<void> complete(const Database &database, LibraryShelf &shelf);
    /// The whole board, apps by code, as it stands on `today`.
    static Result<std::vector<BoardRow>> board(const Database &database, LibraryShelf &shelf,
                                               QDate today);
    /// Every release of an app as the board would show it, newest first.
    static Result<std::vector<BoardRow>> releases(const Database &database, LibraryShelf &shelf,
                                                  AppId app, QDate today);
    /// Of a release, by gate: passed, and no longer what was decided upon.
    static Result<std::array<bool, 6>> changedGates(const Database &database, LibraryShelf &shelf,
                                                    ReleaseId release, QDate today);
    /// Releases whose stored counts differ from a fresh count: for doctor and tests.
    static Result<std::vector<ReleaseId>> stale(const Database &database, LibraryShelf &shelf);
};

} // namespace gatehouse
