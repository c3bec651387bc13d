#include "models/management/registersubjects.h"

#include "models/management/developmentuserepository.h"
#include "models/management/registerrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

Subject subjectOf(const RegisterKind &kind)
{
    Subject subject{};
    subject.record = kind.record;
    subject.edit = kind.edit;
    subject.make = kind.make;
    subject.ground = [](const Database &, const void *) { return Ground(); };
    subject.read = [&kind](const Database &database, qint64 id, QDate) {
        return RegisterRepository(database, kind).record(id);
    };
    subject.update = [&kind](Change &change, const Subject::Held &record) {
        return RegisterRepository::update(change, kind, record);
    };
    subject.remove = [&kind](Change &change, const Subject::Held &record) {
        return RegisterRepository::remove(change, kind, kind.record->id(record.get()));
    };
    subject.restore = [&kind](Change &change, const Subject::Held &record) {
        return RegisterRepository::restore(change, kind, record);
    };
    subject.nameOf = [&kind](const void *record) { return kind.number(record); };
    return subject;
}

Subject developmentUseSubject()
{
    Subject subject = subjectFor<DevelopmentUse>();
    subject.edit = &actions::editUse;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(DevelopmentUseRepository(database).use(DevelopmentUseId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return DevelopmentUseRepository::update(change, held<DevelopmentUse>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return DevelopmentUseRepository::remove(change, held<DevelopmentUse>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) -> Result<void> {
        TRY(DevelopmentUseRepository::restore(change, held<DevelopmentUse>(record)));
        return {};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const DevelopmentUse *>(record)->version;
    };
    return subject;
}

} // namespace

std::vector<Subject> registerSubjects()
{
    std::vector<Subject> subjects;
    for (const RegisterKind &kind : registerKinds())
        subjects.push_back(subjectOf(kind));
    subjects.push_back(developmentUseSubject());
    return subjects;
}

} // namespace gatehouse
