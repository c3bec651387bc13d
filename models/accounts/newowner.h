#pragma once

#include "models/accounts/password.h"
#include "models/accounts/passwordpolicy.h"
#include "models/base/digest.h"

namespace gatehouse {

/// The first account of a workspace that is made, with its password as it will
/// be kept, and what is chosen for good as it is made.
struct NewOwner {
    QString name;
    QString displayName;
    PasswordDigest password;
    PasswordPolicy policy;
    /// Of the audit log's chain, for as long as there is one (see AuditLog::algorithm).
    DigestAlgorithm logDigest = DigestAlgorithm::Sha256;

    /// Slow like every password. Invalid where the policy refuses it.
    static Result<NewOwner> make(const QString &name, const QString &displayName,
                                 const Secret &password, const PasswordPolicy &policy = {});
};

} // namespace gatehouse
