#include "models/organization/serviceperiodrepository.h"

#include "models/base/lastday.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/recordedrows.h"

#include <algorithm>

namespace gatehouse {

namespace {

Result<std::vector<ServicePeriod>> periodsOf(const Database &database, PersonId person)
{
    return recordedRows<ServicePeriod>(database,
                                       "WHERE person_id = " + QByteArray::number(person.value)
                                           + " ORDER BY from_on, id");
}

Result<void> checkPeriod(const Change &change, ServicePeriod &period)
{
    TRY(checkRecord(change, period));
    TRY(OrganizationRepository(change.database()).person(period.person));
    if (isPast(period.until, period.from))
        return fail(
            ErrorKind::Invalid,
            ServicePeriodRepository::tr("The last day, %1, is before the first, %2.")
                .arg(period.until.toString(Qt::ISODate), period.from.toString(Qt::ISODate)));
    TRY_ASSIGN(const auto others, periodsOf(change.database(), period.person));
    for (const ServicePeriod &other : others) {
        if (other.id != period.id && overlap(other.from, other.until, period.from, period.until))
            return fail(ErrorKind::Conflict,
                        ServicePeriodRepository::tr(
                            "There is a period of service from %1 to %2 already, which "
                            "has days in common with it. Change that one.")
                            .arg(other.from.isValid() ? other.from.toString(Qt::ISODate)
                                                      : QStringLiteral("…"),
                                 other.until.isValid() ? other.until.toString(Qt::ISODate)
                                                       : QStringLiteral("…")));
    }
    return {};
}

/// Lists of whom to name offer those who work here.
Result<void> followPeriods(Change &change, PersonId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const auto periods, periodsOf(database, id));
    if (periods.empty())
        return {};
    TRY_ASSIGN(Person person, OrganizationRepository(database).person(id));
    person.active = std::ranges::any_of(periods, [&](const ServicePeriod &period) {
        return holdsOn(period.from, period.until, change.today());
    });
    return OrganizationRepository::updatePerson(change, person);
}

} // namespace

Result<std::vector<ServicePeriod>> ServicePeriodRepository::all() const
{
    return recordedRows<ServicePeriod>(m_database, "ORDER BY person_id, from_on, id");
}

Result<ServicePeriod> ServicePeriodRepository::period(ServicePeriodId id) const
{
    return recordedRow<ServicePeriod>(m_database, id.value,
                                      tr("This period of service is no longer there."));
}

Result<ServicePeriodId> ServicePeriodRepository::add(Change &change, ServicePeriod period)
{
    period.uid.clear();
    return restore(change, std::move(period));
}

Result<ServicePeriodId> ServicePeriodRepository::restore(Change &change, ServicePeriod period)
{
    period.id = {};
    TRY(checkPeriod(change, period));
    TRY(insertRecord(change, period));
    TRY(noteRow<ServicePeriod>(change, Entity::ServicePeriod, nullptr, &period));
    TRY(followPeriods(change, period.person));
    return period.id;
}

Result<void> ServicePeriodRepository::update(Change &change, const ServicePeriod &period)
{
    TRY_ASSIGN(const ServicePeriod stored,
               ServicePeriodRepository(change.database()).period(period.id));
    if (stored.revision != period.revision)
        return fail(ErrorKind::Conflict,
                    tr("Somebody changed this period of service meanwhile. Look at it again, then "
                       "repeat your change."));
    ServicePeriod wanted = withEdits(stored, period);
    TRY(checkPeriod(change, wanted));
    if (wanted == stored)
        return {};
    TRY(updateRecord(change, stored, wanted));
    TRY(noteRow(change, Entity::ServicePeriod, &stored, &wanted));
    return followPeriods(change, stored.person);
}

Result<void> ServicePeriodRepository::remove(Change &change, ServicePeriodId id)
{
    TRY_ASSIGN(const ServicePeriod stored, ServicePeriodRepository(change.database()).period(id));
    TRY(deleteRow(change, stored));
    TRY(noteRow<ServicePeriod>(change, Entity::ServicePeriod, &stored, nullptr));
    return followPeriods(change, stored.person);
}

} // namespace gatehouse
