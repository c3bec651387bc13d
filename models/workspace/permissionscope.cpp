#include "models/workspace/permissionscope.h"

#include "models/base/listing.h"
#include "models/workspace/appplace.h"
#include "models/workspace/assignedfindings.h"
#include "models/workspace/sharedrecords.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// What belongs to no app and comes with what does: a report's file, a list's known weaknesses,
/// the note that an entry was taken back, what follows from any of it. Of what was there before
/// SharedRecords asks besides whose it is.
bool goesAlong(Entity entity)
{
    return entity == Entity::Evidence || entity == Entity::Vulnerability
        || entity == Entity::AuditEntry || isFollowing(entity);
}

/// What a person has for themselves and the log for itself.
bool isNobodysPlace(Entity entity)
{
    return entity == Entity::SigningKey || entity == Entity::AuditCheckpoint;
}

} // namespace

Result<std::set<qint64>> PermissionScope::appsOf(const Database &database, const RoleGrant &grant)
{
    const bool isApp = grant.scope == GrantScope::App;
    TRY_ASSIGN(auto rows,
               database.prepare(
                   isApp ? "SELECT id FROM app WHERE uid = ?"
                         : "WITH RECURSIVE below (id) AS (SELECT id FROM unit WHERE uid = ? UNION "
                           "SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id) "
                           "SELECT id FROM app WHERE owner_unit_id IN (SELECT id FROM below)"));
    rows.bind(grant.place);
    std::set<qint64> apps;
    while (rows.next())
        apps.insert(rows.integer(0));
    TRY(rows.finished());
    return apps;
}

PermissionScope PermissionScope::of(Account account, Permission permission)
{
    PermissionScope scope(std::move(account), permission);
    scope.m_isEverywhere = scope.m_account.mayEverywhere(permission);
    return scope;
}

Result<bool> PermissionScope::covers(const Database &database, AppId app) const
{
    if (m_isEverywhere || !m_account.active)
        return m_isEverywhere;
    TRY_ASSIGN(const AppPlace place, AppPlace::of(database, app));
    return place.admits(m_account, m_permission);
}

QString PermissionScope::notAtAll(const Account &account, Permission permission)
{
    QStringList roles;
    for (const Role role : allValues<Role>()) {
        if (grants(role, permission))
            roles += label(role);
    }
    return tr("%1 may not do this (%2). Roles that may: %3.")
        .arg(account.displayName, label(permission), listed(roles));
}

QString PermissionScope::notIn(const Account &account, Permission permission, const QString &app)
{
    return tr("%1 may not do this in %2 (%3). An administrator says where its roles count.")
        .arg(account.displayName, app, label(permission));
}

QString PermissionScope::notForAll(const Account &account, Permission permission)
{
    return tr("%1 may do this in some apps only (%2), and this belongs to all of them. It takes a "
              "role that counts everywhere.")
        .arg(account.displayName, label(permission));
}

Result<qint64> PermissionScope::appOf(const Database &database, const EntityChange &change)
{
    if (change.app != 0)
        return change.app;
    if (change.entity == Entity::App)
        return change.id;
    const qint64 release = change.entity == Entity::Release ? change.id : change.release;
    if (release == 0)
        return 0;
    TRY_ASSIGN(auto rows, database.prepare("SELECT app_id FROM app_release WHERE id = ?"));
    rows.bind(release);
    const qint64 app = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return app;
}

PermissionScope PermissionScope::ofOneself(Account account, Permission permission)
{
    PermissionScope scope(std::move(account), permission);
    scope.m_isOfOneself = true;
    return scope;
}

Result<void> PermissionScope::check(const Database &database,
                                    const std::vector<EntityChange> &changes,
                                    const QJsonArray &records) const
{
    if (m_isEverywhere)
        return {};
    if (m_isOfOneself)
        return checkOwn(database, changes);
    SharedRecords shared(database, m_account, m_permission);
    TRY(shared.check(changes, records));
    bool isPlaced =
        shared.isPlaced() || std::ranges::all_of(changes, [](const EntityChange &change) {
            return isNobodysPlace(change.entity);
        });
    bool isEverybodys = false;
    std::set<qint64> covered;
    for (size_t i = 0; i < changes.size(); ++i) {
        const EntityChange &change = changes[i];
        if (isNobodysPlace(change.entity) || shared.isNews(change))
            continue;
        if (m_permission == Permission::ManageFindings) {
            TRY_ASSIGN(const bool isAssigned,
                       AssignedFindings::allow(database, m_account, change,
                                               records[static_cast<qsizetype>(i)].toObject()));
            if (isAssigned) {
                isPlaced = true;
                continue;
            }
            if (!m_account.may(m_permission))
                return fail(ErrorKind::Refused, AssignedFindings::refusal(m_account));
        }
        TRY_ASSIGN(const qint64 app, appOf(database, change));
        if (app == 0) {
            isEverybodys = isEverybodys || !goesAlong(change.entity);
            continue;
        }
        isPlaced = true;
        if (!covered.insert(app).second)
            continue;
        TRY_ASSIGN(const AppPlace place, AppPlace::before(database, AppId(app), changes, records));
        if (!place.admits(m_account, m_permission)) {
            TRY_ASSIGN(const QString name, appName(database, AppId(app)));
            return fail(ErrorKind::Refused, notIn(m_account, m_permission, name));
        }
    }
    if (isPlaced && !isEverybodys)
        return {};
    return fail(ErrorKind::Refused, notForAll(m_account, m_permission));
}

Result<void> PermissionScope::checkOwn(const Database &database,
                                       const std::vector<EntityChange> &changes) const
{
    for (const EntityChange &change : changes) {
        if (isNobodysPlace(change.entity))
            continue;
        TRY_ASSIGN(auto rows,
                   database.prepare("SELECT 1 FROM account_credential WHERE id = ? AND account_id "
                                    "= ?"));
        rows.bind(change.id, m_account.id);
        const bool isOwn = change.entity == Entity::Credential && rows.next();
        TRY(rows.finished());
        if (!isOwn)
            return fail(
                ErrorKind::Refused,
                tr("%1 may do this with its own password only.").arg(m_account.displayName));
    }
    return {};
}

Result<std::set<Role>> PermissionScope::rolesIn(const Database &database, const Account &account,
                                                AppId app)
{
    std::set<Role> roles = account.roles;
    if (account.grants.empty())
        return roles;
    TRY_ASSIGN(const AppPlace place, AppPlace::of(database, app));
    for (const RoleGrant &grant : account.grants) {
        if (place.isIn(grant))
            roles.insert(grant.role);
    }
    return roles;
}

Result<bool> PermissionScope::reaches(const Database &database, const Account &account, AppId app)
{
    TRY_ASSIGN(const AppPlace place, AppPlace::of(database, app));
    return std::ranges::any_of(account.grants,
                               [&](const RoleGrant &grant) { return place.isIn(grant); });
}

} // namespace gatehouse
