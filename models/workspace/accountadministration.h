#pragma once

#include "models/workspace/change.h"

namespace gatehouse::AccountAdministration {

/// Adds an account (uid and id are given here). Invalid when the name is empty, longer than
/// 64 characters or holds white space; Conflict when it is taken; NotFound when whose further
/// account it is to be is not there.
Result<AccountId> add(Change &change, Account account);
/// Changes display name, roles, holder and active; nothing is recorded when they are as they were.
/// What it was shown as before stays with it. Conflict when the revision is not the stored one, and
/// where the account is the one that another person works with; Invalid when it would leave no
/// active administrator; Refused where somebody renames an account of their own or says whose it
/// is, since duties are told apart by that.
Result<void> update(Change &change, const Account &account);
/// What was done under an account that a person no longer works with stays theirs: it becomes a
/// further account of that person, unless it is one already.
Result<void> keepHolder(Change &change, AccountId account, PersonId person);

} // namespace gatehouse::AccountAdministration
