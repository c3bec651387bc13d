#include "models/assessments/assessmentsubjects.h"

#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentsubject.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject assessmentRecordSubject()
{
    Subject subject = subjectFor<Assessment>();
    subject.edit = &actions::assess;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(AssessmentRepository(database).assessment(AssessmentId(id)));
    };
    const auto record = [](Change &change, const Assessment &assessment) -> Result<void> {
        TRY(AssessmentRepository::record(change, assessment));
        return {};
    };
    subject.update = [record](Change &change, const Subject::Held &assessment) {
        return record(change, held<Assessment>(assessment));
    };
    subject.remove = [record](Change &change, const Subject::Held &assessment) {
        const Assessment &stored = held<Assessment>(assessment);
        Assessment none;
        none.release = stored.release;
        none.requirement = stored.requirement;
        none.phase = stored.phase;
        none.revision = stored.revision;
        return record(change, none);
    };
    // Undo records what was judged as the judgement of whoever undoes it.
    subject.stays = [](const QJsonObject &before, const QJsonObject &, QDate) {
        return before.value(QLatin1StringView("confirms")).toString().isEmpty()
                && before.value(QLatin1StringView("carried_from")).toString().isEmpty()
            ? QString()
            : AssessmentRepository::tr("What stood there was the confirmation of an earlier "
                                       "judgement, which is not put back by undo. Confirm it "
                                       "anew.");
    };
    subject.ground = [](const Database &, const void *assessment) {
        const ReleaseId release = static_cast<const Assessment *>(assessment)->release;
        return Ground{release, {}, !release.isValid()};
    };
    return subject;
}

} // namespace gatehouse
