#include "models/organization/staffingsubjects.h"

#include "models/organization/assignmentrepository.h"
#include "models/organization/delegationrepository.h"
#include "models/organization/postrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject postSubject()
{
    Subject subject = subjectFor<Post>();
    subject.edit = &actions::editPost;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(PostRepository(database).post(PostId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return PostRepository::update(change, held<Post>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return PostRepository::remove(change, held<Post>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) -> Result<void> {
        TRY(PostRepository::restore(change, held<Post>(record)));
        return {};
    };
    subject.nameOf = [](const void *record) { return static_cast<const Post *>(record)->titleZh; };
    return subject;
}

Subject servicePeriodSubject()
{
    Subject subject = subjectFor<ServicePeriod>();
    subject.edit = &actions::editServicePeriod;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ServicePeriodRepository(database).period(ServicePeriodId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return ServicePeriodRepository::update(change, held<ServicePeriod>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return ServicePeriodRepository::remove(change, held<ServicePeriod>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) -> Result<void> {
        TRY(ServicePeriodRepository::restore(change, held<ServicePeriod>(record)));
        return {};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const ServicePeriod *>(record)->from.toString(Qt::ISODate);
    };
    return subject;
}

Subject assignmentSubject()
{
    Subject subject = subjectFor<Assignment>();
    subject.edit = &actions::editAssignment;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(AssignmentRepository(database).assignment(AssignmentId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return AssignmentRepository::update(change, held<Assignment>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return AssignmentRepository::remove(change, held<Assignment>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) -> Result<void> {
        TRY(AssignmentRepository::restore(change, held<Assignment>(record)));
        return {};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const Assignment *>(record)->from.toString(Qt::ISODate);
    };
    return subject;
}

Subject delegationSubject()
{
    Subject subject = subjectFor<Delegation>();
    subject.edit = &actions::editDelegation;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(DelegationRepository(database).delegation(DelegationId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return DelegationRepository::update(change, held<Delegation>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return DelegationRepository::remove(change, held<Delegation>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) -> Result<void> {
        TRY(DelegationRepository::restore(change, held<Delegation>(record)));
        return {};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const Delegation *>(record)->from.toString(Qt::ISODate);
    };
    return subject;
}

} // namespace gatehouse
