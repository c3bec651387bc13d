#include "models/workspace/accountreach.h"

#include <algorithm>

namespace gatehouse {

Result<AccountReach> AccountReach::of(const Database &database, Account account)
{
    AccountReach reach;
    reach.m_account = std::move(account);
    if (!reach.m_account.active || reach.m_account.grants.empty())
        return reach;
    for (const RoleGrant &grant : reach.m_account.grants) {
        TRY_ASSIGN(const std::set<qint64> apps, PermissionScope::appsOf(database, grant));
        for (const qint64 app : apps)
            reach.m_roles[app].insert(grant.role);
    }
    TRY_ASSIGN(auto rows, database.prepare("SELECT id, name FROM app"));
    rows.bind();
    while (rows.next())
        reach.m_names.emplace(rows.integer(0), rows.text(1));
    TRY(rows.finished());
    return reach;
}

bool AccountReach::may(Permission permission, const ActionPlace &place) const
{
    if (m_account.mayEverywhere(permission))
        return true;
    switch (place.kind) {
    case ActionPlace::Kind::Everybodys:
        return false;
    case ActionPlace::Kind::Later:
        return m_account.may(permission);
    case ActionPlace::Kind::New:
        return m_account.active
            && std::ranges::any_of(m_account.grants, [&](const RoleGrant &grant) {
                   return grant.scope == GrantScope::Unit && grants(grant.role, permission);
               });
    case ActionPlace::Kind::App:
        break;
    }
    const auto roles = m_roles.find(place.app.value);
    return roles != m_roles.end()
        && std::ranges::any_of(roles->second, [&](Role role) { return grants(role, permission); });
}

QString AccountReach::refusal(Permission permission, const ActionPlace &place) const
{
    if (may(permission, place))
        return {};
    if (!m_account.may(permission))
        return PermissionScope::notAtAll(m_account, permission);
    if (place.kind == ActionPlace::Kind::Everybodys || place.kind == ActionPlace::Kind::New)
        return PermissionScope::notForAll(m_account, permission);
    const auto name = m_names.find(place.app.value);
    return PermissionScope::notIn(m_account, permission,
                                  name == m_names.end() ? QString() : name->second);
}

} // namespace gatehouse
