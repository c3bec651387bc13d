#include "models/workspace/exportplace.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/permissionscope.h"
#include "models/workspace/recordplaces.h"

#include <algorithm>

namespace gatehouse {

Result<ExportPlace::Look> ExportPlace::look(const Database &database, const Covering &covers) const
{
    Look look{m_kind == Kind::AllOf && !m_releases.empty(), {}};
    for (const ReleaseId release : m_releases) {
        TRY_ASSIGN(const ReleasesApp app, appOfRelease(database, release));
        bool isCovered = false;
        if (app.id.isValid()) {
            TRY_ASSIGN(isCovered, covers(app.id));
        }
        if (!isCovered)
            look.outside = app.name;
        look.isCovered =
            m_kind == Kind::AllOf ? look.isCovered && isCovered : look.isCovered || isCovered;
    }
    return look;
}

Result<void> ExportPlace::check(const Database &database, const Account &account) const
{
    if (m_kind == Kind::Nobodys || !account.id.isValid())
        return {};
    // What was taken from the account since it signed in is no longer its.
    TRY_ASSIGN(const Account stored, AccountRepository(database).account(account.id));
    if (stored.active && !stored.roles.empty())
        return {};
    TRY_ASSIGN(const Look found, look(database, [&](AppId app) -> Result<bool> {
                   if (!stored.active)
                       return false;
                   return PermissionScope::reaches(database, stored, app);
               }));
    if (found.isCovered)
        return {};
    if (found.outside.isEmpty())
        return fail(ErrorKind::Refused,
                    tr("%1 has roles in some apps only, and this tells of more than those. To "
                       "export it takes a role that counts everywhere.")
                        .arg(stored.displayName));
    return fail(ErrorKind::Refused,
                tr("%1 may not export what belongs to %2: none of its roles counts there. An "
                   "administrator says where they do.")
                    .arg(stored.displayName, found.outside));
}

Result<bool> ExportPlace::isHeld(const Database &database, const Account &account,
                                 Permission permission) const
{
    if (!account.id.isValid())
        return false;
    TRY_ASSIGN(const Account stored, AccountRepository(database).account(account.id));
    const PermissionScope scope = PermissionScope::of(stored, permission);
    if (scope.isEverywhere())
        return true;
    TRY_ASSIGN(const Look found,
               look(database, [&](AppId app) { return scope.covers(database, app); }));
    return found.isCovered;
}

} // namespace gatehouse
