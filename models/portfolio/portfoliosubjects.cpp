#include "models/portfolio/portfoliosubjects.h"

#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject appSubject()
{
    Subject subject = subjectFor<App>();
    subject.edit = &actions::editApp;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(AppRepository(database).app(AppId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return AppRepository::update(change, held<App>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return AppRepository::remove(change, held<App>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) -> Result<void> {
        TRY(AppRepository::restore(change, held<App>(record)));
        return {};
    };
    subject.ground = [](const Database &, const void *record) {
        return Ground{{}, static_cast<const App *>(record)->id, false};
    };
    subject.nameOf = [](const void *record) { return static_cast<const App *>(record)->code; };
    return subject;
}

Subject releaseSubject()
{
    Subject subject = subjectFor<Release>();
    subject.edit = &actions::editRelease;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ReleaseRepository(database).release(ReleaseId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return ReleaseRepository::update(change, held<Release>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return ReleaseRepository::remove(change, held<Release>(record).id);
    };
    subject.ground = [](const Database &, const void *record) {
        return Ground{static_cast<const Release *>(record)->id, {}, false};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const Release *>(record)->version;
    };
    return subject;
}

} // namespace gatehouse
