#include "models/dashboards/listedapps.h"

#include "models/lifecycle/gaterollup.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct ListWords {
    Q_DECLARE_TR_FUNCTIONS(ListNarrowing)
};

} // namespace

tl::unexpected<Error> unknownField(const QString &field)
{
    return fail(ErrorKind::Invalid,
                ListWords::tr("The list cannot be narrowed by “%1”.").arg(field));
}

bool isOfApps(const QString &field)
{
    return field.startsWith(QStringLiteral("app."));
}

QString nobody()
{
    return QStringLiteral("none");
}

Result<ListedApps> ListedApps::read(const Database &database, LibraryShelf &shelf, QDate today)
{
    ListedApps listed;
    TRY_ASSIGN(listed.m_units, OrganizationRepository(database).units());
    TRY_ASSIGN(const auto people, OrganizationRepository(database).people());
    for (const Person &person : people)
        listed.m_people.insert(person.id, person.uid);
    TRY_ASSIGN(auto board, GateRollup::board(database, shelf, today));
    for (BoardRow &row : board) {
        const AppId id = row.app;
        listed.m_apps[id].row = std::move(row);
    }
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT id, owner_unit_id, responsible_id, business_line FROM app"));
    while (rows.next()) {
        ListedApp &app = listed.m_apps[rows.id<AppId>(0)];
        app.unit = rows.id<UnitId>(1);
        app.responsible = rows.id<PersonId>(2);
        app.businessLine = rows.text(3);
    }
    TRY(rows.finished());
    return listed;
}

const ListedApp *ListedApps::app(AppId id) const
{
    const auto found = m_apps.find(id);
    return found == m_apps.end() ? nullptr : &found->second;
}

QString ListedApps::uidOf(UnitId unit) const
{
    const auto found = std::ranges::find(m_units, unit, &Unit::id);
    return found == m_units.end() ? nobody() : found->uid;
}

Result<bool> ListedApps::isMeant(const ListedApp *listed, const QString &field,
                                 const QString &value) const
{
    static const ListedApp none;
    const ListedApp &app = listed ? *listed : none;
    bool holds = false;
    if (field == QStringLiteral("app.code"))
        holds = app.row.code == value;
    else if (field == QStringLiteral("app.ids"))
        holds = named(value).contains(app.row.app);
    else if (field == QStringLiteral("app.department"))
        holds = isWithin(app.unit, value);
    else if (field == QStringLiteral("app.owner"))
        holds = uidOf(app.responsible) == value;
    else if (field == QStringLiteral("app.tier"))
        holds = QString::number(app.row.tier) == value;
    else if (field == QStringLiteral("app.kind"))
        holds = toKey(app.row.kind) == value;
    else if (field == QStringLiteral("app.business_line"))
        holds = app.businessLine == value;
    else if (field == QStringLiteral("app.phase"))
        holds = app.row.current()
            && toKey(allPhases[static_cast<size_t>(app.row.currentPhase)]) == value;
    else
        return unknownField(field);
    return listed && holds;
}

const std::set<AppId> &ListedApps::named(const QString &ids) const
{
    auto known = m_named.find(ids);
    if (known == m_named.end()) {
        std::set<AppId> apps;
        for (const QString &id : ids.split(u',', Qt::SkipEmptyParts))
            apps.insert(AppId(id.toLongLong()));
        known = m_named.insert(ids, std::move(apps));
    }
    return *known;
}

bool ListedApps::isWithin(UnitId unit, const QString &uid) const
{
    while (unit.isValid()) {
        const auto found = std::ranges::find(m_units, unit, &Unit::id);
        if (found == m_units.end())
            return false;
        if (found->uid == uid)
            return true;
        unit = found->parent;
    }
    return false;
}

} // namespace gatehouse
