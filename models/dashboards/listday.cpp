#include "models/dashboards/listday.h"

#include "models/dashboards/listedapps.h"

#include <algorithm>
#include <iterator>

namespace gatehouse {

namespace {

const QString dayField = QStringLiteral("as_of");
const QString appsDayField = QStringLiteral("app.as_of");

/// Takes a day out of the narrowing; today where there is none, or one that is still to come.
Result<QDate> take(ListNarrowing &narrowing, const QString &field, QDate today)
{
    const auto found =
        std::ranges::find(narrowing, field, [](const auto &each) { return each.first; });
    if (found == narrowing.end())
        return today;
    const QDate day = QDate::fromString(found->second, Qt::ISODate);
    if (!day.isValid())
        return unknownField(field + u'=' + found->second);
    narrowing.erase(found);
    return std::min(day, today);
}

/// Puts the apps themselves in the place of what they are narrowed by on a day.
Result<void> nameApps(const Database &database, LibraryShelf &shelf, ListNarrowing &narrowing,
                      QDate day, QDate today)
{
    const auto isOfAnApp = [](const auto &field) { return isOfApps(field.first); };
    ListNarrowing asked;
    std::ranges::copy_if(narrowing, std::back_inserter(asked), isOfAnApp);
    if (asked.isEmpty())
        return {};
    narrowing.removeIf(isOfAnApp);
    std::unique_ptr<PastDay> past;
    if (day < today) {
        TRY_ASSIGN(past, PastDay::show(database, shelf, day));
    }
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, asked, day));
    QStringList ids;
    for (const AppId app : apps)
        ids += QString::number(app.value);
    narrowing.append({QStringLiteral("app.ids"), ids.join(u',')});
    return {};
}

} // namespace

std::optional<QDate> pastDayOf(const ListNarrowing &narrowing, QDate today)
{
    ListNarrowing asked = narrowing;
    const auto day = take(asked, dayField, today);
    return day && *day < today ? std::optional(*day) : std::nullopt;
}

Result<ListDay> ListDay::look(const Database &database, LibraryShelf &shelf,
                              const ListNarrowing &asked, QDate today)
{
    ListDay list;
    list.m_narrowing = asked;
    TRY_ASSIGN(const QDate ofApps, take(list.m_narrowing, appsDayField, today));
    TRY_ASSIGN(list.m_day, take(list.m_narrowing, dayField, today));
    if (ofApps != list.m_day)
        TRY(nameApps(database, shelf, list.m_narrowing, ofApps, today));
    if (list.m_day < today) {
        TRY_ASSIGN(list.m_past, PastDay::show(database, shelf, list.m_day));
    }
    return list;
}

} // namespace gatehouse
