#include "models/accounts/newowner.h"

namespace gatehouse {

Result<NewOwner> NewOwner::make(const QString &name, const QString &displayName,
                                const Secret &password, const PasswordPolicy &policy)
{
    TRY(policy.check(password, name));
    TRY_ASSIGN(PasswordDigest digest, digestOf(password, policy.cost));
    return NewOwner{name, displayName, std::move(digest), policy, DigestAlgorithm::Sha256};
}

} // namespace gatehouse
