#include "app/cli/json/organization.h"

#include "app/cli/json/values.h"

namespace gatehouse {

QJsonObject toJson(const Account &account)
{
    return {{QStringLiteral("uid"), account.uid},
            {QStringLiteral("name"), account.name},
            {QStringLiteral("display_name"), account.displayName},
            {QStringLiteral("roles"),
             keyArray(std::vector<Role>(account.roles.begin(), account.roles.end()))},
            {QStringLiteral("active"), account.active}};
}

QJsonObject toJson(const Unit &unit, const Names &names)
{
    return {{QStringLiteral("uid"), unit.uid},
            {QStringLiteral("name"), unit.name},
            {QStringLiteral("path"), names.unitPath(unit.id)},
            {QStringLiteral("parent"), orNull(names.unitPath(unit.parent))}};
}

QJsonObject toJson(const Person &person, const Names &names)
{
    return {{QStringLiteral("uid"), person.uid},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("post"), orNull(person.post)},
            {QStringLiteral("unit"), orNull(names.unitPath(person.unit))},
            {QStringLiteral("contact"), orNull(person.contact)},
            {QStringLiteral("account"), orNull(names.account(person.account))},
            {QStringLiteral("active"), person.active}};
}

} // namespace gatehouse
