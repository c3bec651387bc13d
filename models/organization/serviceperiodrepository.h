#pragma once

#include "models/organization/assignment.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// When people were here. Periods of one person have no day in common. Whoever has any is marked as
/// working here (Person::active) as they say it of the day of the change.
class ServicePeriodRepository
{
    Q_DECLARE_TR_FUNCTIONS(ServicePeriodRepository)
public:
    explicit ServicePeriodRepository(const Database &database) : m_database(database) { }

    Result<std::vector<ServicePeriod>> all() const; ///< by person, the earliest first
    Result<ServicePeriod> period(ServicePeriodId id) const;

    static Result<ServicePeriodId> add(Change &change, ServicePeriod period);
    static Result<void> update(Change &change, const ServicePeriod &period);
    static Result<void> remove(Change &change, ServicePeriodId id);
    /// Puts a removed period back under the uid it had.
    static Result<ServicePeriodId> restore(Change &change, ServicePeriod period);

private:
    const Database &m_database;
};

} // namespace gatehouse
