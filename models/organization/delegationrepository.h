#pragma once

#include "models/organization/assignment.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Who stands in for whom while they are away. A delegation that names nobody, or somebody who is
/// away as well, is recorded: a check names it.
class DelegationRepository
{
    Q_DECLARE_TR_FUNCTIONS(DelegationRepository)
public:
    explicit DelegationRepository(const Database &database) : m_database(database) { }

    Result<std::vector<Delegation>> all() const; ///< the earliest first
    Result<Delegation> delegation(DelegationId id) const;
    Result<Delegation> delegationOf(const QString &uid) const; ///< NotFound says how to list them

    /// Invalid without a first day, and where somebody stands in for themselves.
    static Result<DelegationId> add(Change &change, Delegation delegation);
    static Result<void> update(Change &change, const Delegation &delegation);
    static Result<void> remove(Change &change, DelegationId id);
    /// Puts a removed delegation back under the uid it had.
    static Result<DelegationId> restore(Change &change, Delegation delegation);

private:
    const Database &m_database;
};

} // namespace gatehouse
