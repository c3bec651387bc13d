#pragma once

#include "models/accounts/newowner.h"

namespace gatehouse::bench {

/// Whoever made the workspaces that are measured.
inline Result<NewOwner> benchOwner()
{
    PasswordPolicy policy;
    policy.cost = PasswordDigest::leastCost;
    return NewOwner::make(QStringLiteral("owner"), QStringLiteral("安全经理"),
                          Secret(QStringLiteral("measured-2026")), policy);
}

} // namespace gatehouse::bench
