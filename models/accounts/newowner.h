#pragma once

#include "models/accounts/password.h"
#include "models/accounts/passwordpolicy.h"

namespace gatehouse {

/// The first account of a workspace that is made, with its password as it will be kept.
struct NewOwner {
    QString name;
    QString displayName;
    PasswordDigest password;
    PasswordPolicy policy;

    /// Slow like every password. Invalid where the policy refuses it.
    static Result<NewOwner> make(const QString &name, const QString &displayName,
                                 const Secret &password, const PasswordPolicy &policy = {});
};

} // namespace gatehouse
