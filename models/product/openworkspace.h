#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/workspace/workspace.h"

#include <functional>

namespace gatehouse {

/// A workspace with everything that has to be installed on it, and the shelf its readers share.
/// The one way the programs open one.
struct OpenWorkspace {
    std::shared_ptr<LibraryShelf> shelf;
    std::unique_ptr<Workspace> workspace;
};

/// Opens. A file without any library gets the newest version of the built-in one when it is
/// writable, in a Change of its own under the first active administrator. Where there are libraries
/// nothing is published unasked: see LibraryRepository::offered.
Result<OpenWorkspace> openWorkspace(const QString &path, std::shared_ptr<const Clock> clock,
                                    Database::Mode mode = Database::Mode::ReadWrite);
/// Conflict where something stands at that path already; createWorkspace() asks again.
Result<void> checkIsFree(const QString &path);
/// Creates, with the built-in library published by the owner. It appears under its name when it is
/// whole, so that whatever ends the program leaves no half of one; nothing is left on a failure.
Result<OpenWorkspace> createWorkspace(const QString &path, const NewOwner &owner,
                                      std::shared_ptr<const Clock> clock);
/// The same for more than that: `fill` is given the new workspace before it appears.
Result<void> createWorkspace(const QString &path, const NewOwner &owner,
                             std::shared_ptr<const Clock> clock,
                             const std::function<Result<void>(OpenWorkspace &)> &fill);

} // namespace gatehouse
