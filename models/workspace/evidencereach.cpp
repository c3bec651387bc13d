#include "models/workspace/evidencereach.h"

#include "models/workspace/recordplaces.h"

namespace gatehouse {

namespace {

struct EvidenceReach {
    Q_DECLARE_TR_FUNCTIONS(EvidenceReach)
};

struct RestingApp {
    AppId id; ///< invalid: the organisation's
    QString name;
};

Result<RestingApp> appOf(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.id, a.name FROM app_release r JOIN app a ON a.id = "
                                "r.app_id WHERE r.id = ?"));
    rows.bind(release);
    RestingApp app;
    if (rows.next())
        app = {rows.id<AppId>(0), rows.text(1)};
    TRY(rows.finished());
    return app;
}

Result<QString> numberOf(const Database &database, EvidenceId evidence)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT number FROM evidence WHERE id = ?"));
    rows.bind(evidence);
    const QString number = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return number;
}

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
        TRY_ASSIGN(const RestingApp app, appOf(database, release));
        if (!app.id.isValid())
            continue;
        TRY_ASSIGN(const bool reaches, PermissionScope::reaches(database, account, app.id));
        if (reaches)
            return {};
        outside = app.name;
    }
    TRY_ASSIGN(const QString number, numberOf(database, evidence));
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
