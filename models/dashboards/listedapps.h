#pragma once

#include "models/dashboards/listnarrowing.h"
#include "models/lifecycle/board.h"
#include "models/organization/organizationrepository.h"

#include <QHash>

#include <map>

namespace gatehouse {

/// Says that a list has no such field.
tl::unexpected<Error> unknownField(const QString &field);
/// Whether a field says which apps (see ListNarrowing).
bool isOfApps(const QString &field);
/// In place of the uid of whoever is nobody.
QString nobody();

/// An app as its row on the board says, and whose it is.
struct ListedApp {
    BoardRow row;
    UnitId unit;
    PersonId responsible;
    QString businessLine;
};

/// The apps of the board with what lists are narrowed by.
class ListedApps
{
public:
    static Result<ListedApps> read(const Database &database, LibraryShelf &shelf, QDate today);

    const std::map<AppId, ListedApp> &all() const { return m_apps; }
    /// nullptr where there is none.
    const ListedApp *app(AppId id) const;
    /// Or nobody().
    QString uidOf(UnitId unit) const;
    QString uidOf(PersonId person) const { return m_people.value(person, nobody()); }

    /// Whether the app is one of those that a field beginning with "app." says; an app that is none
    /// is never. Invalid where there is no such field.
    Result<bool> isMeant(const ListedApp *app, const QString &field, const QString &value) const;

private:
    /// In the unit of this uid, or in one below it.
    bool isWithin(UnitId unit, const QString &uid) const;

    /// Those of a list of ids, "3,5".
    const std::set<AppId> &named(const QString &ids) const;

    mutable QHash<QString, std::set<AppId>> m_named; ///< as they were asked for
    std::vector<Unit> m_units;
    QHash<PersonId, QString> m_people;
    std::map<AppId, ListedApp> m_apps;
};

} // namespace gatehouse
