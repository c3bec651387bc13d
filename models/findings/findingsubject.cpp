#include "models/findings/findingsubject.h"

#include "models/findings/findingrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject findingSubject()
{
    Subject subject = subjectFor<Finding>();
    subject.edit = &actions::editFinding;
    subject.read = [](const Database &database, qint64 id, QDate today) {
        return hold(FindingRepository(database, today).finding(FindingId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return FindingRepository::update(change, held<Finding>(record));
    };
    subject.ground = [](const Database &, const void *record) {
        const auto *finding = static_cast<const Finding *>(record);
        return Ground{finding->release, {}, !finding->release.isValid()};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const Finding *>(record)->number;
    };
    return subject;
}

} // namespace gatehouse
