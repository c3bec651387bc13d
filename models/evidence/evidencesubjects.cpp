#include "models/evidence/evidencesubjects.h"

#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject evidenceRecordSubject()
{
    Subject subject = subjectFor<Evidence>();
    subject.edit = &actions::editEvidence;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(EvidenceRepository(database).evidence(EvidenceId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return EvidenceRepository::update(change, held<Evidence>(record));
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const Evidence *>(record)->number;
    };
    return subject;
}

} // namespace gatehouse
