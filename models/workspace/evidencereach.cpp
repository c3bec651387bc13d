#include "models/workspace/evidencereach.h"

#include "models/workspace/recordplaces.h"

namespace gatehouse {

namespace {

struct EvidenceReach {
    Q_DECLARE_TR_FUNCTIONS(EvidenceReach)
};

} // namespace

Result<void> checkReachesEvidence(const Change &change, EvidenceId evidence)
{
    const Account &account = change.account();
    if (!account.roles.empty())
        return {};
    const Database &database = change.database();
    TRY_ASSIGN(const std::vector<ReleaseId> releases, releasesRestingOn(database, evidence));
    if (releases.empty())
        return account.may(Permission::AddEvidence)
            ? Result<void>()
            : fail(ErrorKind::Refused, PermissionScope::notAtAll(account, Permission::AddEvidence));
    QString outside;
    for (const ReleaseId release : releases) {
        TRY_ASSIGN(const ReleasesApp app, appOfRelease(database, release));
        if (!app.id.isValid())
            continue;
        TRY_ASSIGN(const bool reaches, PermissionScope::reaches(database, account, app.id));
        if (reaches)
            return {};
        outside = app.name;
    }
    TRY_ASSIGN(const QString number, evidenceNumber(database, evidence));
    if (outside.isEmpty())
        return fail(ErrorKind::Refused,
                    EvidenceReach::tr("%1 has roles in some apps only, and %2 belongs to the "
                                      "organisation. To use it elsewhere takes a role that counts "
                                      "everywhere.")
                        .arg(account.displayName, number));
    return fail(ErrorKind::Refused,
                EvidenceReach::tr("%1 may not use %2 elsewhere: it belongs to %3, and none of its "
                                  "roles counts there. An administrator says where they do.")
                    .arg(account.displayName, number, outside));
}

} // namespace gatehouse
