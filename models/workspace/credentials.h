#pragma once

#include "models/accounts/credentialrepository.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// A password that keeps to the rules and is hashed, ready to be recorded.
struct NewPassword {
    Account account;
    PasswordDigest digest;
    Secret fresh;
    Secret old; ///< empty where the account does not set it itself
    QString follows; ///< the fingerprint it was held against; empty: there was none
};

/// What a password is entered for.
enum class Entering {
    Anew, ///< to begin work in a window, which the log tells
    Again, ///< once more, or for one thing that the log tells by itself
};

/// The writing half of CredentialRepository. What takes scrypt's time writes nothing and may run on
/// any thread; what writes is quick. The whole of a step in one, for those who may wait, stands at
/// the end.
namespace Credentials {

/// Holds a password that is to take the place of the account's against the policy and, where its
/// owner sets it, those it had. They give `old`, which must be the present one (or signIn() would
/// have refused it): here it is only taken along for those who follow. Invalid with the sentence.
Result<NewPassword> prepare(const Database &database, const Account &account, Secret fresh,
                            Secret old = {});

/// Records how an attempt to enter the password ended, for good even where the program ends right
/// after: counts a wrong one, locks the account when there are too many, and begins anew after a
/// right one, which is an entry of the log where work begins with it or wrong ones end. Needs no
/// permission; writes nothing where the file cannot be written. Refused, with the sentence to show,
/// after a wrong one.
Result<void> noteAttempt(const Session &session, bool fits, Entering entering = Entering::Again);

/// While a workspace is made: its owner's, and those of the demo.
Result<void> setInitial(Change &change, AccountId account, const PasswordDigest &digest);
/// An administrator's own in a workspace in which none has any (actions::setFirstPassword).
/// Refused anywhere else.
Result<void> setFirst(Change &change, const NewPassword &password);
/// One's own (actions::changePassword). Conflict when it was set anew since it was prepared.
Result<void> change(Change &change, const NewPassword &password);
/// Another account's (actions::resetPassword): first or again, to be changed at the next signing
/// in; it is unlocked. Refused for one's own.
Result<void> reset(Change &change, const NewPassword &password);
/// Begins the Change in which give() may be called; Refused where the account may not. Whoever
/// prepares the password first begins one before that, and lets it go: who may give none learns
/// nothing about those that there are.
Result<Change> beginGiving(const Session &session, const Account &account);
/// setFirst() of one's own, reset() of another's.
Result<void> give(Change &change, const NewPassword &password);
/// Lets the account try again at once (actions::unlockAccount). NotFound without a password.
Result<void> unlock(Change &change, AccountId account);
/// Records the policy (actions::editPasswordPolicy); Conflict like every record.
Result<void> setPolicy(Change &change, const PasswordPolicy &policy);

/// Whether someone is who they say, recorded; Refused otherwise. What there is to do before any
/// other work: Valid, MustChange or Expired.
Result<PasswordState> signIn(const Session &session, const Secret &password);
/// Asks for the old one and records the new one.
Result<void> changeOwn(const Session &session, const Secret &old, const Secret &fresh);
/// As an administrator, for another account; also the first administrator's own where none has any.
Result<void> give(const Session &session, const Account &account, const Secret &fresh);

} // namespace Credentials

} // namespace gatehouse
