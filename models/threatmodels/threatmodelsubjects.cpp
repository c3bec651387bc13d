#include "models/threatmodels/threatmodelsubjects.h"

#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatlibrarydraftrepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

/// What is decided of a model's threats is decided of its release.
Result<Ground> groundOf(const Database &database, ThreatModelId model)
{
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(database, model));
    return Ground{place.release, {}, false};
}

/// Whether one side of an entry is a threat that was decided of, not only answered (see
/// ThreatRepository::putBack).
bool isDecided(const QJsonObject &side)
{
    const auto said = [&](const char *key) {
        return side.value(QLatin1StringView(key)).toString();
    };
    return said("answer") == toKey(ThreatAnswer::Accepted)
        || (!said("confirmed_by").isEmpty() && said("confirmed_by") != said("answered_by"));
}

} // namespace

Subject threatSubject()
{
    Subject subject = subjectFor<RecordedThreat>();
    subject.isDerived = true;
    subject.edit = &actions::editThreat;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ThreatRepository(database).threat(ThreatId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return ThreatRepository::putBack(change, held<RecordedThreat>(record));
    };
    subject.stays = [](const QJsonObject &before, const QJsonObject &after, QDate) {
        return isDecided(before) || isDecided(after)
            ? ThreatRepository::tr("What was decided of a threat is not put back by undo. Decide "
                                   "it again, with the reason.")
            : QString();
    };
    subject.ground = [](const Database &database, const void *record) {
        return groundOf(database, static_cast<const RecordedThreat *>(record)->model);
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
    subject.ground = [](const Database &database, const void *record) {
        return groundOf(database, static_cast<const Countermeasure *>(record)->model);
    };
    subject.logged = {
        {"threats",
         [](const Database &database, const void *record) -> Result<QJsonValue> {
             const auto *countermeasure = static_cast<const Countermeasure *>(record);
             TRY_ASSIGN(const QString numbers,
                        CountermeasureRepository(database).numbersOf(countermeasure->threats));
             return QJsonValue(numbers);
         },
         [](const Database &database, void *record, const QJsonValue &logged) -> Result<void> {
             auto *countermeasure = static_cast<Countermeasure *>(record);
             TRY_ASSIGN(countermeasure->threats,
                        CountermeasureRepository(database).threatsNumbered(countermeasure->model,
                                                                           logged.toString()));
             return {};
         }}};
    subject.nameOf = [](const void *record) {
        return static_cast<const Countermeasure *>(record)->number;
    };
    return subject;
}

Subject threatLibraryDraftSubject()
{
    Subject subject = subjectFor<ThreatLibraryDraft>();
    subject.edit = &actions::editThreatLibrary;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ThreatLibraryDraftRepository(database).draft(ThreatLibraryDraftId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return ThreatLibraryDraftRepository::update(change, held<ThreatLibraryDraft>(record));
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const ThreatLibraryDraft *>(record)->key;
    };
    return subject;
}

Subject libraryPartSubject()
{
    Subject subject = subjectFor<LibraryPart>();
    subject.edit = &actions::editThreatLibrary;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ThreatLibraryDraftRepository(database).part(LibraryPartId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return ThreatLibraryDraftRepository::updatePart(change, held<LibraryPart>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return ThreatLibraryDraftRepository::removePart(change, held<LibraryPart>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) {
        return ThreatLibraryDraftRepository::restorePart(change, held<LibraryPart>(record));
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const LibraryPart *>(record)->key;
    };
    return subject;
}

} // namespace gatehouse
