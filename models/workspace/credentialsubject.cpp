#include "models/workspace/credentialsubject.h"

#include "models/workspace/actions.h"
#include "models/workspace/credentials.h"

namespace gatehouse {

Subject credentialSubject()
{
    Subject subject = subjectFor<Credential>();
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(CredentialRepository(database).credential(CredentialId(id)));
    };
    subject.logged = {
        {"fingerprint",
         [](const Database &database, const void *record) -> Result<QJsonValue> {
             TRY_ASSIGN(const QString print,
                        CredentialRepository(database).fingerprint(
                            static_cast<const Credential *>(record)->id));
             return QJsonValue(print);
         },
         [](const Database &, void *, const QJsonValue &) -> Result<void> { return {}; }}};
    subject.nameOf = [](const void *record) {
        return static_cast<const Credential *>(record)->uid;
    };
    return subject;
}

Subject passwordPolicySubject()
{
    Subject subject = subjectFor<PasswordPolicy>();
    subject.edit = &actions::editPasswordPolicy;
    subject.read = [](const Database &database, qint64, QDate) {
        return hold(CredentialRepository(database).policy());
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return Credentials::setPolicy(change, held<PasswordPolicy>(record));
    };
    subject.nameOf = [](const void *) {
        return QCoreApplication::translate("Entity", describe<PasswordPolicy>().name());
    };
    return subject;
}

} // namespace gatehouse
