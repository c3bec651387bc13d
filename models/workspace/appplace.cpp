#include "models/workspace/appplace.h"

#include <algorithm>

namespace gatehouse {

namespace {

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

} // namespace

Result<AppPlace> AppPlace::of(const Database &database, AppId app)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT uid, owner_unit_id FROM app WHERE id = ?"));
    rows.bind(app);
    AppPlace place;
    qint64 unit = 0;
    if (rows.next()) {
        place.app = rows.text(0);
        unit = rows.integer(1);
    }
    TRY(rows.finished());
    TRY_ASSIGN(place.units, unitsFrom(database, unit));
    return place;
}

Result<AppPlace> AppPlace::before(const Database &database, AppId app,
                                  const std::vector<EntityChange> &changes,
                                  const QJsonArray &records)
{
    TRY_ASSIGN(AppPlace place, of(database, app));
    for (size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].entity != Entity::App || changes[i].id != app.value)
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

bool AppPlace::isIn(const RoleGrant &grant) const
{
    return !app.isEmpty()
        && (grant.scope == GrantScope::App ? grant.place == app : units.contains(grant.place));
}

bool AppPlace::admits(const Account &account, Permission permission) const
{
    return account.active && std::ranges::any_of(account.grants, [&](const RoleGrant &grant) {
               return grants(grant.role, permission) && isIn(grant);
           });
}

Result<QString> appName(const Database &database, AppId app)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT name FROM app WHERE id = ?"));
    rows.bind(app);
    const QString name = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return name;
}

} // namespace gatehouse
