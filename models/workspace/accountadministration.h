#pragma once

#include "models/workspace/change.h"

namespace gatehouse::AccountAdministration {

/// Adds an account (uid and id are given here). Invalid when the name is empty, longer than
/// 64 characters or holds white space; Conflict when it is taken.
Result<AccountId> add(Change &change, Account account);
/// Changes display name, roles and active; nothing is recorded when they are as they were. Conflict
/// when the revision is not the stored one; Invalid when it would leave no active administrator;
/// Refused where an account renames itself, since duties are told apart by the names on record.
Result<void> update(Change &change, const Account &account);

} // namespace gatehouse::AccountAdministration
