#pragma once

#include "models/organization/assignment.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Who holds which post and does what for which app. What has ended stays: it is the history.
class AssignmentRepository
{
    Q_DECLARE_TR_FUNCTIONS(AssignmentRepository)
public:
    explicit AssignmentRepository(const Database &database) : m_database(database) { }

    Result<std::vector<Assignment>> all() const; ///< the earliest first
    Result<Assignment> assignment(AssignmentId id) const;
    Result<Assignment> assignmentOf(const QString &uid) const; ///< NotFound says how to list them

    /// Invalid unless it is of a post, or of an app and a duty. Conflict where the same is assigned
    /// to the same person on a day in common. Refused to whoever would make themselves the owner or
    /// the lead of an app, or be rid of that.
    static Result<AssignmentId> add(Change &change, Assignment assignment);
    static Result<void> update(Change &change, const Assignment &assignment);
    /// The last day it holds. Invalid before its first.
    static Result<void> end(Change &change, AssignmentId id, QDate lastDay);
    static Result<void> remove(Change &change, AssignmentId id);
    /// Puts a removed assignment back under the uid it had.
    static Result<AssignmentId> restore(Change &change, Assignment assignment);

private:
    const Database &m_database;
};

} // namespace gatehouse
