#include "models/testing/testplace.h"

namespace gatehouse {

Result<TestPlace> TestPlace::of(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT r.app_id, a.code || '@' || r.version FROM app_release r "
                                "JOIN app a ON a.id = r.app_id WHERE r.id = ?"));
    rows.bind(release);
    if (rows.next())
        return TestPlace{release, rows.id<AppId>(0), rows.text(1)};
    TRY(rows.finished());
    return fail(
        ErrorKind::NotFound,
        QCoreApplication::translate("TestPlace", "There is no such release in this workspace."));
}

Result<void> checkTested(const Database &database, ReleaseId release, RequirementId requirement)
{
    if (!requirement.isValid())
        return {};
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, release, requirement));
    return subject.check();
}

} // namespace gatehouse
