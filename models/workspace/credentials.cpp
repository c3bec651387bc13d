#include "models/workspace/credentials.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/actions.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse::Credentials {

namespace {

struct CredentialWords {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

const auto fingerprintKey = QStringLiteral("fingerprint");

Result<void> logCredential(Change &change, const std::optional<Credential> &before,
                           const QString &printBefore, const Credential &after)
{
    TRY_ASSIGN(JsonDifference difference,
               recordDifference(change.database(), before ? &*before : nullptr, &after));
    TRY_ASSIGN(const QString print, CredentialRepository(change.database()).fingerprint(after.id));
    if (print != printBefore) {
        if (before)
            difference.before.insert(fingerprintKey, printBefore);
        difference.after.insert(fingerprintKey, print);
    }
    change.record({Entity::Credential, after.id.value, 0, 0}, after.uid, difference.before,
                  difference.after);
    return {};
}

Result<void> updateCredential(Change &change, const Credential &before, const Credential &after)
{
    if (before == after)
        return {};
    TRY(updateRecord(change, before, after));
    TRY_ASSIGN(const QString print, CredentialRepository(change.database()).fingerprint(after.id));
    return logCredential(change, before, print, after);
}

/// Puts the digest in force and forgets those that no longer count.
Result<void> record(Change &change, AccountId account, const PasswordDigest &digest,
                    bool mustChange)
{
    const Database &database = change.database();
    const CredentialRepository repository(database);
    TRY_ASSIGN(const PasswordPolicy policy, repository.policy());
    TRY_ASSIGN(const auto before, repository.of(account));
    QString printBefore;
    Credential after = before.value_or(Credential());
    after.account = account;
    after.setAt = change.now();
    after.mustChange = mustChange;
    after.failedAttempts = 0;
    after.lockedUntil = {};
    if (before) {
        TRY_ASSIGN(printBefore, repository.fingerprint(before->id));
        TRY(updateRecord(change, *before, after));
    } else {
        TRY(insertRecord(change, after));
    }
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO account_password (credential_id, salt, digest, cost) "
                                "VALUES (?, ?, ?, ?)"));
    adding.bind(after.id, digest.salt, digest.digest, digest.cost);
    TRY(adding.run());
    TRY_ASSIGN(auto forgetting,
               database.prepare("DELETE FROM account_password WHERE credential_id = ? AND id NOT "
                                "IN (SELECT id FROM account_password WHERE credential_id = ? ORDER "
                                "BY id DESC LIMIT ?)"));
    forgetting.bind(after.id, after.id, policy.history + 1);
    TRY(forgetting.run());
    return logCredential(change, before, printBefore, after);
}

Result<QString> printOf(const Database &database, AccountId account)
{
    const CredentialRepository repository(database);
    TRY_ASSIGN(const auto credential, repository.of(account));
    return credential ? repository.fingerprint(credential->id) : Result<QString>(QString());
}

Result<void> checkFollows(Change &change, const NewPassword &password)
{
    TRY_ASSIGN(const QString now, printOf(change.database(), password.account.id));
    if (now != password.follows)
        return fail(ErrorKind::Conflict,
                    CredentialWords::tr("The password of %1 was set anew meanwhile. Begin again.")
                        .arg(password.account.name));
    return {};
}

} // namespace

Result<NewPassword> prepare(const Database &database, const Account &account, Secret fresh,
                            Secret old)
{
    const CredentialRepository repository(database);
    TRY_ASSIGN(const PasswordPolicy policy, repository.policy());
    TRY(policy.check(fresh, account.name));
    TRY_ASSIGN(const auto credential, repository.of(account.id));
    NewPassword made;
    if (credential) {
        TRY_ASSIGN(made.follows, repository.fingerprint(credential->id));
    }
    // What another gives is not held against those it had: the answer would tell which it is. Its
    // owner changes it first, and that one is.
    if (credential && !old.isEmpty()) {
        // The present one as well: to set it again changes nothing.
        TRY_ASSIGN(const auto kept, repository.digests(credential->id, policy.history + 1));
        for (const PasswordDigest &earlier : kept) {
            TRY_ASSIGN(const bool same, isPassword(fresh, earlier));
            if (same)
                return fail(ErrorKind::Invalid,
                            CredentialWords::tr("This is the present password, or one of those "
                                                "before it. Choose another one."));
        }
    }
    TRY_ASSIGN(made.digest, digestOf(fresh, policy.cost));
    made.account = account;
    made.fresh = std::move(fresh);
    made.old = std::move(old);
    return made;
}

Result<void> noteAttempt(const Session &session, bool fits, Entering entering)
{
    const auto wrong = [](const QString &more = {}) {
        return fail(ErrorKind::Refused,
                    more.isEmpty() ? CredentialWords::tr("The password is wrong.")
                                   : CredentialWords::tr("The password is wrong. %1").arg(more));
    };
    if (session.workspace.isReadOnly())
        return fits ? Result<void>() : wrong();
    const CredentialRepository repository(session.workspace.database());
    TRY_ASSIGN(const auto seen, repository.of(session.account.id));
    const bool isFirst = seen && seen->failedAttempts == 0 && !seen->lockedUntil.isValid();
    if (!seen || (fits && isFirst && entering == Entering::Again))
        return fits ? Result<void>() : wrong();
    TRY_ASSIGN(const PasswordPolicy policy, repository.policy());
    const bool locks = !fits && lockSeconds(seen->failedAttempts + 1, policy) > 0;
    TRY_ASSIGN(auto change,
               Change::begin(session,
                             fits        ? actions::noteSignIn
                                 : locks ? actions::lockAccount
                                         : actions::noteWrongPassword));
    // Others may have tried since: what is counted is what stands there now.
    TRY_ASSIGN(const auto before, repository.of(session.account.id));
    if (!before)
        return wrong();
    Credential after = *before;
    after.failedAttempts = fits ? 0 : before->failedAttempts + 1;
    const qint64 seconds = fits ? 0 : lockSeconds(after.failedAttempts, policy);
    after.lockedUntil = seconds > 0 ? change.now().addSecs(seconds) : QDateTime();
    if (after == *before)
        change.record({Entity::Credential, before->id.value, 0, 0}, before->uid, {},
                      {{QStringLiteral("signed_in"), true}});
    else
        TRY(updateCredential(change, *before, after));
    TRY(change.commit());
    if (fits)
        return {};
    if (seconds > 0)
        return wrong(passwordObstacle(after, session.account.name, change.now()));
    return wrong(CredentialWords::tr("%n more, and the account is locked.", nullptr,
                                     policy.attempts - after.failedAttempts));
}

Result<void> setInitial(Change &change, AccountId account, const PasswordDigest &digest)
{
    return record(change, account, digest, false);
}

Result<void> setFirst(Change &change, const NewPassword &password)
{
    const Account &account = change.account();
    TRY_ASSIGN(const bool has, CredentialRepository(change.database()).hasAdministrator());
    if (has || account.id != password.account.id || !account.roles.contains(Role::Administrator))
        return fail(ErrorKind::Refused,
                    CredentialWords::tr("An administrator has a password already. Ask them to set "
                                        "one for %1.")
                        .arg(password.account.name));
    TRY(checkFollows(change, password));
    return record(change, account.id, password.digest, false);
}

Result<void> change(Change &change, const NewPassword &password)
{
    if (change.account().id != password.account.id)
        return fail(ErrorKind::Refused,
                    CredentialWords::tr("Everybody changes their own password. An administrator "
                                        "resets another's."));
    TRY(checkFollows(change, password));
    TRY(record(change, password.account.id, password.digest, false));
    for (const PasswordFollower &follower : change.passwordFollowers()) {
        if (follower.changed)
            TRY(follower.changed(change, password.account, password.old, password.fresh));
    }
    return {};
}

Result<void> reset(Change &change, const NewPassword &password)
{
    if (change.account().id == password.account.id)
        return fail(ErrorKind::Refused,
                    CredentialWords::tr("Your own password is changed with the old one, not "
                                        "reset."));
    TRY(checkFollows(change, password));
    TRY(record(change, password.account.id, password.digest, true));
    for (const PasswordFollower &follower : change.passwordFollowers()) {
        if (follower.reset)
            TRY(follower.reset(change, password.account));
    }
    return {};
}

Result<void> unlock(Change &change, AccountId account)
{
    TRY_ASSIGN(const auto before, CredentialRepository(change.database()).of(account));
    if (!before) {
        TRY_ASSIGN(const Account named, AccountRepository(change.database()).account(account));
        return fail(ErrorKind::NotFound, passwordObstacle({}, named.name, change.now()));
    }
    Credential after = *before;
    after.failedAttempts = 0;
    after.lockedUntil = {};
    return updateCredential(change, *before, after);
}

Result<void> setPolicy(Change &change, const PasswordPolicy &policy)
{
    TRY_ASSIGN(const PasswordPolicy stored, CredentialRepository(change.database()).policy());
    const bool isNew = !stored.id.isValid();
    if (stored.revision != policy.revision)
        return fail(ErrorKind::Conflict,
                    CredentialWords::tr("Somebody changed the password policy meanwhile. Look at "
                                        "it again."));
    PasswordPolicy wanted = withEdits(stored, policy);
    TRY(checkRecord(change, wanted));
    if (!isNew && wanted == stored)
        return {};
    if (isNew)
        TRY(insertRecord(change, wanted));
    else
        TRY(updateRecord(change, stored, wanted));
    TRY_ASSIGN(const JsonDifference difference,
               recordDifference(change.database(), isNew ? nullptr : &stored, &wanted));
    change.record({Entity::PasswordPolicy, wanted.id.value, 0, 0}, wanted.uid, difference.before,
                  difference.after);
    return {};
}

Result<PasswordState> signIn(const Session &session, const Secret &password)
{
    const CredentialRepository repository(session.workspace.database());
    const QDateTime now = session.workspace.clock().now();
    TRY_ASSIGN(const bool fits, repository.fits(session.account, password, now));
    TRY(noteAttempt(session, fits));
    return repository.stateOf(session.account.id, now);
}

Result<void> changeOwn(const Session &session, const Secret &old, const Secret &fresh)
{
    TRY(signIn(session, old));
    TRY_ASSIGN(const NewPassword password,
               prepare(session.workspace.database(), session.account, fresh, old));
    TRY_ASSIGN(auto change, Change::begin(session, actions::changePassword));
    TRY(Credentials::change(change, password));
    return change.commit();
}

Result<Change> beginGiving(const Session &session, const Account &account)
{
    return Change::begin(session,
                         account.id == session.account.id ? actions::setFirstPassword
                                                          : actions::resetPassword);
}

Result<void> give(Change &change, const NewPassword &password)
{
    return change.account().id == password.account.id ? setFirst(change, password)
                                                      : reset(change, password);
}

Result<void> give(const Session &session, const Account &account, const Secret &fresh)
{
    TRY(beginGiving(session, account)); // before anything is said of the password
    TRY_ASSIGN(const NewPassword password, prepare(session.workspace.database(), account, fresh));
    TRY_ASSIGN(auto change, beginGiving(session, account));
    TRY(give(change, password));
    return change.commit();
}

} // namespace gatehouse::Credentials
