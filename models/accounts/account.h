#pragma once

#include "models/records/recorddescription.h"

#include <QStringList>

#include <set>

namespace gatehouse {

/// What someone does at work; an account can hold several.
enum class Role {
    Administrator,
    SecurityManager,
    Auditor, ///< 审计员: audits and reviews, and assesses nothing
    Assessor, ///< 测评人员: records assessments, evidence and findings
    ProjectLead,
    Developer,
    Approver, ///< 审批人: accepts risks and decides gates, and does neither's work
    Viewer
};

/// What an action needs. Every Change names one.
enum class Permission {
    AdministerWorkspace, ///< accounts, roles
    ManageLibraries,
    ManageOrganisation,
    ManagePortfolio, ///< apps, releases, profiles, tiers
    DecideApplicability,
    Assess,
    AddEvidence,
    ManageFindings,
    ModelThreats, ///< draw threat models, rate threats, record countermeasures
    AcceptRisk,
    SubmitGate, ///< ask others to sign a gate
    DecideGate,
    Review, ///< accept, return and ask about what others assessed
};

/// Which roles may do what; the one table of it.
bool grants(Role role, Permission permission);

/// Where a role that is given for a part only counts.
enum class GrantScope {
    Unit, ///< the apps of a unit and of all units below it
    App
};

/// A role for a part of the portfolio. What has no app (libraries, accounts, the organisation's own
/// requirements) takes a role that counts everywhere.
struct RoleGrant {
    Role role = Role::Viewer;
    GrantScope scope = GrantScope::App;
    QString place; ///< uid of the unit or app
    QString placeName; ///< what that was called when the role was given
    bool operator==(const RoleGrant &) const = default;
};

struct Account {
    AccountId id;
    QString uid;
    QString name; ///< short, unique: what `--as` takes
    QString displayName; ///< what records and workbooks show
    std::set<Role> roles; ///< that count everywhere
    std::vector<RoleGrant> grants; ///< that count in a part
    PersonId holder; ///< whose further account it is; see Holder
    bool active = true;
    qint64 revision = 1;

    /// Somewhere at least; where, a Change checks (see PermissionScope).
    bool may(Permission permission) const;
    bool mayEverywhere(Permission permission) const;
    bool operator==(const Account &) const = default;
};

template<>
struct EnumText<Role> {
    static constexpr const char *context = "Role";
    static std::span<const EnumEntry<Role>> entries()
    {
        static constexpr EnumEntry<Role> table[] = {
            {Role::Administrator, "administrator", QT_TRANSLATE_NOOP("Role", "Administrator")},
            {Role::SecurityManager, "security_manager",
             QT_TRANSLATE_NOOP("Role", "Security manager")},
            {Role::Auditor, "auditor", QT_TRANSLATE_NOOP("Role", "Auditor")},
            {Role::Assessor, "assessor", QT_TRANSLATE_NOOP("Role", "Assessor")},
            {Role::ProjectLead, "project_lead", QT_TRANSLATE_NOOP("Role", "Project lead")},
            {Role::Developer, "developer", QT_TRANSLATE_NOOP("Role", "Developer")},
            {Role::Approver, "approver", QT_TRANSLATE_NOOP("Role", "Approver")},
            {Role::Viewer, "viewer", QT_TRANSLATE_NOOP("Role", "Viewer")},
        };
        return table;
    }
};

template<>
struct EnumText<GrantScope> {
    static constexpr const char *context = "GrantScope";
    static std::span<const EnumEntry<GrantScope>> entries()
    {
        static constexpr EnumEntry<GrantScope> table[] = {
            {GrantScope::Unit, "unit",
             QT_TRANSLATE_NOOP("GrantScope", "Apps of a unit and those below it")},
            {GrantScope::App, "app", QT_TRANSLATE_NOOP("GrantScope", "One app")},
        };
        return table;
    }
};

template<>
struct EnumText<Permission> {
    static constexpr const char *context = "Permission";
    static std::span<const EnumEntry<Permission>> entries()
    {
        static constexpr EnumEntry<Permission> table[] = {
            {Permission::AdministerWorkspace, "administer_workspace",
             QT_TRANSLATE_NOOP("Permission", "Administer the workspace")},
            {Permission::ManageLibraries, "manage_libraries",
             QT_TRANSLATE_NOOP("Permission", "Manage requirement libraries")},
            {Permission::ManageOrganisation, "manage_organisation",
             QT_TRANSLATE_NOOP("Permission", "Manage the organisation")},
            {Permission::ManagePortfolio, "manage_portfolio",
             QT_TRANSLATE_NOOP("Permission", "Manage apps and releases")},
            {Permission::DecideApplicability, "decide_applicability",
             QT_TRANSLATE_NOOP("Permission", "Decide applicability")},
            {Permission::Assess, "assess", QT_TRANSLATE_NOOP("Permission", "Record assessments")},
            {Permission::AddEvidence, "add_evidence",
             QT_TRANSLATE_NOOP("Permission", "Add evidence")},
            {Permission::ManageFindings, "manage_findings",
             QT_TRANSLATE_NOOP("Permission", "Manage findings")},
            {Permission::ModelThreats, "model_threats",
             QT_TRANSLATE_NOOP("Permission", "Model threats")},
            {Permission::AcceptRisk, "accept_risk",
             QT_TRANSLATE_NOOP("Permission", "Accept risks")},
            {Permission::SubmitGate, "submit_gate",
             QT_TRANSLATE_NOOP("Permission", "Submit gates for signature")},
            {Permission::DecideGate, "decide_gate",
             QT_TRANSLATE_NOOP("Permission", "Decide gates")},
            {Permission::Review, "review", QT_TRANSLATE_NOOP("Permission", "Review assessments")},
        };
        return table;
    }
};

inline constexpr ReferenceTarget accountReference{
    "account", "name",
    QT_TRANSLATE_NOOP("Reference", "The account chosen is no longer there. Choose another one.")};

inline constexpr ReferenceTarget personReference{
    "person", "name",
    QT_TRANSLATE_NOOP("Reference", "The person chosen is no longer there. Choose somebody else.")};

template<>
const RecordDescription &describe<RoleGrant>();
template<>
const RecordDescription &describe<Account>();

} // namespace gatehouse
