#include "models/threatmodels/threatmodelsubjects.h"

#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject threatSubject()
{
    Subject subject = subjectFor<RecordedThreat>();
    subject.edit = &actions::editThreat;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ThreatRepository(database).threat(ThreatId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return ThreatRepository::update(change, held<RecordedThreat>(record));
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const RecordedThreat *>(record)->number;
    };
    return subject;
}

Subject countermeasureSubject()
{
    Subject subject = subjectFor<Countermeasure>();
    subject.edit = &actions::editCountermeasure;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(CountermeasureRepository(database).countermeasure(CountermeasureId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return CountermeasureRepository::update(change, held<Countermeasure>(record));
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const Countermeasure *>(record)->number;
    };
    return subject;
}

} // namespace gatehouse
