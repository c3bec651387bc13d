#include "models/workspace/permissionscope.h"

#include "models/base/listing.h"
#include "models/workspace/recordplaces.h"

#include <algorithm>
#include <map>

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

/// An app as roles for a part name it, by uid.
struct Place {
    QString app;
    QStringList units; ///< its department, and those above

    bool isIn(const RoleGrant &grant) const
    {
        return !app.isEmpty()
            && (grant.scope == GrantScope::App ? grant.place == app : units.contains(grant.place));
    }
};

/// A department and those above, by uid.
Result<QStringList> unitsFrom(const Database &database, qint64 unit)
{
    QStringList units;
    while (unit != 0) {
        TRY_ASSIGN(auto rows, database.prepare("SELECT uid, parent_id FROM unit WHERE id = ?"));
        rows.bind(unit);
        const QString uid = rows.next() ? rows.text(0) : QString();
        unit = uid.isEmpty() ? 0 : rows.integer(1);
        TRY(rows.finished());
        // A file made by others may go in a circle.
        if (uid.isEmpty() || units.contains(uid))
            break;
        units += uid;
    }
    return units;
}

Result<Place> placeOf(const Database &database, qint64 app)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT uid, owner_unit_id FROM app WHERE id = ?"));
    rows.bind(app);
    Place place;
    qint64 unit = 0;
    if (rows.next()) {
        place.app = rows.text(0);
        unit = rows.integer(1);
    }
    TRY(rows.finished());
    TRY_ASSIGN(place.units, unitsFrom(database, unit));
    return place;
}

/// Whether a role for a part of an account may do something there.
bool counts(const Account &account, Permission permission, const Place &place)
{
    return account.active && std::ranges::any_of(account.grants, [&](const RoleGrant &grant) {
               return grants(grant.role, permission) && place.isIn(grant);
           });
}

/// Where an app stood before these changes, each noted in the record of the same place: departments
/// themselves are no part's, and stand where they stood.
Result<Place> placeBefore(const Database &database, qint64 app,
                          const std::vector<EntityChange> &changes, const QJsonArray &records)
{
    TRY_ASSIGN(Place place, placeOf(database, app));
    for (size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].entity != Entity::App || changes[i].id != app)
            continue;
        const QJsonObject record = records.at(static_cast<qsizetype>(i)).toObject();
        const QJsonObject before = record.value(QLatin1StringView("before")).toObject();
        if (before.isEmpty())
            break; // new
        const QJsonValue unit = before.value(QLatin1StringView("owner_unit_uid"));
        if (unit.isUndefined())
            continue;
        place.app = record.value(QLatin1StringView("uid")).toString();
        TRY_ASSIGN(auto rows, database.prepare("SELECT id FROM unit WHERE uid = ?"));
        rows.bind(unit.toString());
        const qint64 stood = rows.next() ? rows.integer(0) : 0;
        TRY(rows.finished());
        TRY_ASSIGN(place.units, unitsFrom(database, stood));
        break;
    }
    return place;
}

Result<QString> nameOf(const Database &database, qint64 app)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT name FROM app WHERE id = ?"));
    rows.bind(app);
    const QString name = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return name;
}

/// What stands noted of a change: a field of many parts may have held nothing before, but what is
/// new has its number.
enum class Noted { New, Changed, Gone };

Noted notedOf(const QJsonObject &record)
{
    const QJsonObject before = record.value(QLatin1StringView("before")).toObject();
    const QJsonObject after = record.value(QLatin1StringView("after")).toObject();
    if (before.isEmpty() && after.contains(QLatin1StringView("number")))
        return Noted::New;
    return after.isEmpty() ? Noted::Gone : Noted::Changed;
}

/// What no app owns and several may have: evidence, and what is known of vulnerabilities.
class SharedRecords
{
public:
    SharedRecords(const Database &database, const Account &account, Permission permission)
        : m_database(database), m_account(account), m_permission(permission)
    {
    }

    /// Refused where one that was there before lies with an app outside, or with the organisation.
    Result<void> check(const std::vector<EntityChange> &changes, const QJsonArray &records);
    /// Something that was there before lies with apps that are covered, and with nobody else.
    bool isPlaced() const { return m_isPlaced; }

private:
    Result<void> checkEvidence(EvidenceId id);
    Result<void> checkVulnerability(VulnerabilityId id);
    Result<void> checkComponent(ComponentId component);
    Result<void> checkAll(const std::set<AppId> &apps);
    tl::unexpected<Error> everybodys() const
    {
        return fail(ErrorKind::Refused, PermissionScope::notForAll(m_account, m_permission));
    }

    const Database &m_database;
    const Account &m_account;
    Permission m_permission;
    std::set<qint64> m_relinked; ///< evidence whose links come or go
    /// Components that only now are known to have a vulnerability, by its id.
    std::set<std::pair<qint64, qint64>> m_linked;
    std::map<AppId, bool> m_covered;
    bool m_isPlaced = false;
};

Result<void> SharedRecords::check(const std::vector<EntityChange> &changes,
                                  const QJsonArray &records)
{
    std::set<qint64> evidence;
    std::set<qint64> vulnerabilities;
    std::set<std::pair<Entity, qint64>> added;
    std::set<qint64> cut;
    for (size_t i = 0; i < changes.size(); ++i) {
        const EntityChange &change = changes[i];
        const QJsonObject record = records.at(static_cast<qsizetype>(i)).toObject();
        if (change.entity == Entity::EvidenceLink) {
            m_relinked.insert(change.id);
        } else if (change.entity == Entity::VulnerableComponent) {
            // Named by the vulnerability's uid and the component's key.
            const qint64 component =
                record.value(QLatin1StringView("uid")).toString().section(u'/', -1).toLongLong();
            if (record.value(QLatin1StringView("before")).toObject().isEmpty())
                m_linked.insert({change.id, component});
            else if (record.value(QLatin1StringView("after")).toObject().isEmpty())
                cut.insert(component);
        } else if (change.entity == Entity::Evidence || change.entity == Entity::Vulnerability) {
            // What is new is nobody else's yet, however often it is written.
            if (notedOf(record) == Noted::New)
                added.insert({change.entity, change.id});
            else if (!added.contains({change.entity, change.id}))
                (change.entity == Entity::Evidence ? evidence : vulnerabilities).insert(change.id);
        }
    }
    for (const qint64 id : evidence)
        TRY(checkEvidence(EvidenceId(id)));
    for (const qint64 id : vulnerabilities)
        TRY(checkVulnerability(VulnerabilityId(id)));
    for (const qint64 id : cut)
        TRY(checkComponent(ComponentId(id)));
    return {};
}

/// Links that come or go meanwhile have their own place, which is asked for anyway.
Result<void> SharedRecords::checkEvidence(EvidenceId id)
{
    TRY_ASSIGN(const std::vector<ReleaseId> releases, releasesRestingOn(m_database, id));
    if (releases.empty())
        return m_relinked.contains(id.value) ? Result<void>() : everybodys();
    std::set<AppId> apps;
    for (const ReleaseId release : releases) {
        TRY_ASSIGN(const qint64 app,
                   PermissionScope::appOf(m_database, {Entity::Release, release.value}));
        if (app == 0)
            return everybodys();
        apps.insert(AppId(app));
    }
    TRY(checkAll(apps));
    m_isPlaced = true;
    return {};
}

/// As it lay before: a component that it is found in only now brings nobody what was not there.
Result<void> SharedRecords::checkVulnerability(VulnerabilityId id)
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT component_id FROM component_vulnerability "
                                  "WHERE vulnerability_id = ?"));
    rows.bind(id);
    std::vector<ComponentId> components;
    while (rows.next()) {
        if (!m_linked.contains({id.value, rows.integer(0)}))
            components.push_back(rows.id<ComponentId>(0));
    }
    TRY(rows.finished());
    for (const ComponentId component : components)
        TRY(checkComponent(component));
    return {};
}

Result<void> SharedRecords::checkComponent(ComponentId component)
{
    TRY_ASSIGN(const std::set<AppId> apps, appsShipping(m_database, component));
    return checkAll(apps);
}

Result<void> SharedRecords::checkAll(const std::set<AppId> &apps)
{
    for (const AppId app : apps) {
        const auto [known, isNew] = m_covered.try_emplace(app, false);
        if (isNew) {
            TRY_ASSIGN(const Place place, placeOf(m_database, app.value));
            known->second = counts(m_account, m_permission, place);
        }
        if (known->second)
            continue;
        TRY_ASSIGN(const QString name, nameOf(m_database, app.value));
        return fail(ErrorKind::Refused, PermissionScope::notIn(m_account, m_permission, name));
    }
    return {};
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
    TRY_ASSIGN(const Place place, placeOf(database, app.value));
    return counts(m_account, m_permission, place);
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
    for (const EntityChange &change : changes) {
        if (isNobodysPlace(change.entity))
            continue;
        TRY_ASSIGN(const qint64 app, appOf(database, change));
        if (app == 0) {
            isEverybodys = isEverybodys || !goesAlong(change.entity);
            continue;
        }
        isPlaced = true;
        if (!covered.insert(app).second)
            continue;
        TRY_ASSIGN(const Place place, placeBefore(database, app, changes, records));
        if (!counts(m_account, m_permission, place)) {
            TRY_ASSIGN(const QString name, nameOf(database, app));
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
    TRY_ASSIGN(const Place place, placeOf(database, app.value));
    for (const RoleGrant &grant : account.grants) {
        if (place.isIn(grant))
            roles.insert(grant.role);
    }
    return roles;
}

Result<bool> PermissionScope::reaches(const Database &database, const Account &account, AppId app)
{
    TRY_ASSIGN(const Place place, placeOf(database, app.value));
    return std::ranges::any_of(account.grants,
                               [&](const RoleGrant &grant) { return place.isIn(grant); });
}

} // namespace gatehouse
