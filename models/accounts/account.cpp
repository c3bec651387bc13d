#include "models/accounts/account.h"

#include <algorithm>

namespace gatehouse {

bool grants(Role role, Permission permission)
{
    using enum Permission;
    switch (role) {
    case Role::Administrator:
        return true;
    case Role::SecurityManager:
        return permission != AdministerWorkspace;
    case Role::Auditor:
        return permission == Assess || permission == AddEvidence || permission == ManageFindings
            || permission == DecideApplicability;
    case Role::ProjectLead:
        return permission == ManagePortfolio || permission == AddEvidence
            || permission == ManageFindings || permission == DecideGate;
    case Role::Developer:
        return permission == AddEvidence;
    case Role::Viewer:
        return false;
    }
    return false;
}

bool Account::may(Permission permission) const
{
    return active && std::any_of(roles.begin(), roles.end(), [&](Role role) {
               return grants(role, permission);
           });
}

} // namespace gatehouse
