#pragma once

#include "models/organization/organization.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Units and people. Names: 1 to 300 characters after trimming. Updates fail with Conflict when
/// the given revision is not the stored one.
class OrganizationRepository
{
    Q_DECLARE_TR_FUNCTIONS(OrganizationRepository)
public:
    explicit OrganizationRepository(const Database &database) : m_database(database) { }

    /// A tree written down: parents first, siblings by name.
    Result<std::vector<Unit>> units() const;
    Result<std::vector<Person>> people() const; ///< by name
    Result<Unit> unit(UnitId id) const;
    /// The names of a unit and of those above it, the topmost first; none for an invalid id.
    Result<QStringList> path(UnitId id) const;
    Result<Person> person(PersonId id) const;

    static Result<UnitId> addUnit(Change &change, Unit unit);
    static Result<void> updateUnit(Change &change, const Unit &unit); ///< Invalid on a cycle
    /// Conflict while departments, people, apps or posts belong to it.
    static Result<void> removeUnit(Change &change, UnitId id);
    /// Puts a removed department back under the uid it had.
    static Result<void> restoreUnit(Change &change, Unit unit);
    static Result<PersonId> addPerson(Change &change, Person person);
    /// Puts a removed person back under the uid they had.
    static Result<PersonId> restorePerson(Change &change, Person person);
    /// Refused to whoever it is, where the name or the account changes, and where the person
    /// answers for apps and the account becomes that of whoever changes it. An account that it no
    /// longer works with stays theirs (see AccountAdministration::keepHolder).
    static Result<void> updatePerson(Change &change, const Person &person);
    /// Conflict while apps, findings or further accounts name the person, or anything was assigned;
    /// Refused to whoever it is.
    static Result<void> removePerson(Change &change, PersonId id);

private:
    const Database &m_database;
};

} // namespace gatehouse
