#include "models/workspace/accountsubject.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject accountSubject()
{
    Subject subject = subjectFor<Account>();
    subject.edit = &actions::editAccount;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(AccountRepository(database).account(AccountId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return AccountAdministration::update(change, held<Account>(record));
    };
    subject.nameOf = [](const void *record) { return static_cast<const Account *>(record)->name; };
    return subject;
}

} // namespace gatehouse
