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
        return permission == ManageFindings || permission == DecideApplicability
            || permission == Review;
    case Role::Assessor:
        return permission == Assess || permission == AddEvidence || permission == ManageFindings
            || permission == ModelThreats || permission == SubmitGate;
    case Role::ProjectLead:
        return permission == ManagePortfolio || permission == AddEvidence
            || permission == ManageFindings || permission == ModelThreats
            || permission == SubmitGate || permission == DecideGate;
    case Role::Developer:
        return permission == AddEvidence || permission == ModelThreats;
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

template<>
const RecordDescription &describe<Account>()
{
    static constexpr Field fields[] = {
        field<&Account::name>({.key = "name",
                               .name = QT_TRANSLATE_NOOP("Field", "Account"),
                               .shortest = 1,
                               .longest = 64,
                               .code = true}),
        field<&Account::displayName>(
            {.key = "display_name",
             .name = QT_TRANSLATE_NOOP("Field", "Shown as"),
             .option = "name",
             .about = QT_TRANSLATE_NOOP("Field", "The name that records and workbooks show"),
             .shortest = 1}),
        field<&Account::roles>(
            {.key = "roles", .name = QT_TRANSLATE_NOOP("Field", "Roles"), .shortest = 1}),
        field<&Account::active>(
            {.key = "active",
             .name = QT_TRANSLATE_NOOP("Field", "Active"),
             .about = QT_TRANSLATE_NOOP("Field", "Whether it can be worked with")}),
    };
    static const RecordDescription description = RecordDescription::of<Account>(
        {"account", QT_TRANSLATE_NOOP("Entity", "Account"), "account", "c", fields});
    return description;
}

} // namespace gatehouse
