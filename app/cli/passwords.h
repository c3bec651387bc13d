#pragma once

#include "models/accounts/secret.h"
#include "models/base/result.h"

namespace gatehouse {

/// Where a password comes from, never from the arguments, which others can read: a line of standard
/// input where --password-stdin says so, else the first line of a file named by the environment,
/// else the terminal, which does not show it.
class Passwords
{
public:
    bool fromInput = false; ///< --password-stdin

    /// The present one of an account: GATEHOUSE_PASSWORD_FILE.
    Result<Secret> present(const QString &account) const;
    /// One to be set for an account; a terminal asks twice. `isOnly`: no other is asked for, so it
    /// stands where the present one would; else in GATEHOUSE_NEW_PASSWORD_FILE, or on the next
    /// line.
    Result<Secret> fresh(const QString &account, bool isOnly = false) const;
};

} // namespace gatehouse
