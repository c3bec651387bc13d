#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/worklist/workitem.h"

#include <vector>

namespace gatehouse {

/// What waits for whoever holds an account: by its roles, where they count (see PermissionScope),
/// and by the person behind it, who owns findings, leads apps, has tests assigned and is named in
/// the registers of the management system. Of apps that are in use, their current releases; what
/// was handed in for review, of any release, since whoever handed it in waits and that release's
/// gate asks for it whichever is the current one. What somebody may not do by the duties that stay
/// apart is not theirs to do and not listed.
class WorkList
{
    Q_DECLARE_TR_FUNCTIONS(WorkList)
public:
    static constexpr int endsSoon = 30; ///< days ahead

    /// What hurries most first: by due day, then by kind, then by place. Reads the board, so it
    /// belongs off the screen's thread.
    static Result<std::vector<WorkItem>> of(const Database &database, LibraryShelf &shelf,
                                            const Account &account, QDate today);
    /// Which roles a kind of work comes to; none: it comes to persons.
    static std::set<Role> rolesFor(WorkKind kind);
};

} // namespace gatehouse
