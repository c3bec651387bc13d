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
    case Role::Approver:
        return permission == AcceptRisk || permission == DecideGate
            || permission == DecideApplicability;
    case Role::Viewer:
        return false;
    }
    return false;
}

bool Account::mayEverywhere(Permission permission) const
{
    return active && std::ranges::any_of(roles, [&](Role role) {
               return gatehouse::grants(role, permission);
           });
}

bool Account::may(Permission permission) const
{
    return mayEverywhere(permission)
        || (active && std::ranges::any_of(grants, [&](const RoleGrant &grant) {
                return gatehouse::grants(grant.role, permission);
            }));
}

template<>
const RecordDescription &describe<RoleGrant>()
{
    static constexpr Field fields[] = {
        field<&RoleGrant::role>({.key = "role", .name = QT_TRANSLATE_NOOP("Field", "Role")}),
        field<&RoleGrant::scope>(
            {.key = "scope", .name = QT_TRANSLATE_NOOP("Field", "Counts for")}),
        field<&RoleGrant::place>({.key = "place",
                                  .name = QT_TRANSLATE_NOOP("Field", "Identifier of the place"),
                                  .kind = FieldKind::Fixed,
                                  .shortest = 1}),
        field<&RoleGrant::placeName>(
            {.key = "place_name", .name = QT_TRANSLATE_NOOP("Field", "Place"), .shortest = 1}),
    };
    static const RecordDescription description = RecordDescription::of<RoleGrant>(
        {"account_grant", QT_TRANSLATE_NOOP("Entity", "Role for a part"), "account_grant", "t",
         fields});
    return description;
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
        field<&Account::roles>({.key = "roles", .name = QT_TRANSLATE_NOOP("Field", "Roles")}),
        listField<&Account::grants>(
            {.key = "grants",
             .name = QT_TRANSLATE_NOOP("Field", "Roles for parts"),
             .about = QT_TRANSLATE_NOOP("Field", "Roles that count for an app or a unit's apps")}),
        field<&Account::holder>(
            {.key = "holder",
             .name = QT_TRANSLATE_NOOP("Field", "Further account of"),
             .column = "holder_id",
             .about = QT_TRANSLATE_NOOP("Field",
                                        "Whose further account it is; the one somebody works with "
                                        "stands with the person"),
             .target = &personReference}),
        field<&Account::active>(
            {.key = "active",
             .name = QT_TRANSLATE_NOOP("Field", "Active"),
             .about = QT_TRANSLATE_NOOP("Field", "Whether it can be worked with")}),
        loggedField({.key = "former_name", .name = QT_TRANSLATE_NOOP("Field", "Shown before as")}),
    };
    static const RecordDescription description = RecordDescription::of<Account>(
        {"account", QT_TRANSLATE_NOOP("Entity", "Account"), "account", "c", fields});
    return description;
}

} // namespace gatehouse
