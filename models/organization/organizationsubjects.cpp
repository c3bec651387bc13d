#include "models/organization/organizationsubjects.h"

#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject unitSubject()
{
    Subject subject = subjectFor<Unit>();
    subject.edit = &actions::editUnit;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(OrganizationRepository(database).unit(UnitId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return OrganizationRepository::updateUnit(change, held<Unit>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return OrganizationRepository::removeUnit(change, held<Unit>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) {
        return OrganizationRepository::restoreUnit(change, held<Unit>(record));
    };
    subject.nameOf = [](const void *record) { return static_cast<const Unit *>(record)->name; };
    return subject;
}

Subject personSubject()
{
    Subject subject = subjectFor<Person>();
    subject.edit = &actions::editPerson;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(OrganizationRepository(database).person(PersonId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return OrganizationRepository::updatePerson(change, held<Person>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return OrganizationRepository::removePerson(change, held<Person>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) -> Result<void> {
        TRY(OrganizationRepository::restorePerson(change, held<Person>(record)));
        return {};
    };
    subject.nameOf = [](const void *record) { return static_cast<const Person *>(record)->name; };
    return subject;
}

} // namespace gatehouse
