#pragma once

#include "models/workspace/credentials.h"

namespace gatehouse {

/// Credentials as a window uses them: what takes scrypt's time runs aside (see aside.h).
namespace PasswordWork {

/// As Credentials::signIn(), and work begins with it.
Result<PasswordState> signIn(const Session &session, const Secret &password,
                             Entering entering = Entering::Anew);
/// That it is the account's own, once more, before a key is locked by it. Of one that has none yet
/// nothing is asked.
Result<void> confirm(const Session &session, const Secret &password);
/// As Credentials::changeOwn().
Result<void> changeOwn(const Session &session, const Secret &old, const Secret &fresh);
/// As Credentials::give().
Result<void> give(const Session &session, const Account &account, const Secret &fresh);
/// As NewOwner::make().
Result<NewOwner> makeOwner(const QString &name, const QString &displayName, const Secret &password);

} // namespace PasswordWork

} // namespace gatehouse
