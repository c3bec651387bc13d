#pragma once

#include "models/workspace/permissionscope.h"

#include <map>

namespace gatehouse {

/// Where something would be written, as far as it is known before it is.
struct ActionPlace {
    enum class Kind {
        Everybodys, ///< in no app, which takes a role that counts everywhere
        App,
        Later, ///< in an app that is only chosen then, one of several
        New ///< in an app that is not there yet: no role for one that is reaches it
    };
    Kind kind = Kind::Everybodys;
    AppId app = {};

    /// An invalid id: in none.
    static ActionPlace in(AppId app) { return {app.isValid() ? Kind::App : Kind::Everybodys, app}; }
    static ActionPlace later() { return {Kind::Later, {}}; }
    static ActionPlace ofNew() { return {Kind::New, {}}; }
};

/// What an account may do where, read once for whoever offers actions: a Change asks the database
/// the same at its commit (see PermissionScope), and has the last word.
class AccountReach
{
public:
    /// As the workspace stands now; reads nothing but for an account with roles for parts.
    static Result<AccountReach> of(const Database &database, Account account);

    const Account &account() const { return m_account; }
    bool may(Permission permission, const ActionPlace &place) const;
    /// Why not, in the words in which a Change would refuse it; empty where it may.
    QString refusal(Permission permission, const ActionPlace &place) const;

    bool operator==(const AccountReach &) const = default;

private:
    Account m_account;
    std::map<qint64, std::set<Role>> m_roles; ///< for parts, by app
    std::map<qint64, QString> m_names; ///< of all apps, where there are such roles
};

} // namespace gatehouse
