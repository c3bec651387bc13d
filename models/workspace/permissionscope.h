#pragma once

#include "models/accounts/account.h"
#include "models/store/database.h"
#include "models/workspace/changeevent.h"

#include <QJsonArray>

#include <set>

namespace gatehouse {

/// Where an account may do something: everywhere, or in the apps its roles for parts cover.
class PermissionScope
{
    Q_DECLARE_TR_FUNCTIONS(PermissionScope)
public:
    static PermissionScope of(Account account, Permission permission);

    /// What an account does with itself: nothing but its own password, and the key that follows it.
    static PermissionScope ofOneself(Account account, Permission permission);

    bool isEverywhere() const { return m_isEverywhere; }
    /// As the workspace stands now. Not where there is no such app.
    Result<bool> covers(const Database &database, AppId app) const;

    /// Refused where something that was written lies outside: another app, or what belongs to no
    /// app and does not go along with one that is covered (as evidence goes with what it is linked
    /// to). An app that was there before has to have been covered before, so that nobody moves one
    /// into a unit of theirs; a new one has to be now. Evidence and vulnerabilities that were there
    /// before are changed where all that rests on them is covered; what a file tells of components
    /// is news to every app that ships them (see SharedRecords::isNews). `records`: of each change,
    /// as the log has it (see auditRecord).
    Result<void> check(const Database &database, const std::vector<EntityChange> &changes,
                       const QJsonArray &records) const;

    /// The apps that a role for a part covers.
    static Result<std::set<qint64>> appsOf(const Database &database, const RoleGrant &grant);
    /// The roles an account has in an app.
    static Result<std::set<Role>> rolesIn(const Database &database, const Account &account,
                                          AppId app);
    /// Whether any of its roles counts in an app.
    static Result<bool> reaches(const Database &database, const Account &account, AppId app);

    /// What is said to an account that may do something nowhere, not in an app, and not in what
    /// belongs to all of them.
    static QString notAtAll(const Account &account, Permission permission);
    static QString notIn(const Account &account, Permission permission, const QString &app);
    static QString notForAll(const Account &account, Permission permission);

    /// The app that something was written in; 0: none.
    static Result<qint64> appOf(const Database &database, const EntityChange &change);

private:
    PermissionScope(Account account, Permission permission)
        : m_account(std::move(account)), m_permission(permission)
    {
    }

    Result<void> checkOwn(const Database &database, const std::vector<EntityChange> &changes) const;

    Account m_account;
    Permission m_permission;
    bool m_isEverywhere = false;
    bool m_isOfOneself = false;
};

} // namespace gatehouse
