#include "views/page/passwordwork.h"

#include "models/workspace/actions.h"
#include "views/page/aside.h"

namespace gatehouse::PasswordWork {

namespace {

Result<bool> fits(const Session &session, const Secret &password)
{
    return aside<bool>([readers = session.workspace.readers(), &session, &password,
                        now = session.workspace.clock().now()]() -> Result<bool> {
        TRY_ASSIGN(const auto reader, readers.open());
        return CredentialRepository(*reader).fits(session.account, password, now);
    });
}

Result<NewPassword> prepare(const Session &session, const Account &account, const Secret &fresh,
                            const Secret &old)
{
    return aside<NewPassword>(
        [readers = session.workspace.readers(), &account, &fresh, &old]() -> Result<NewPassword> {
            TRY_ASSIGN(const auto reader, readers.open());
            return Credentials::prepare(*reader, account, fresh, old);
        });
}

} // namespace

Result<PasswordState> signIn(const Session &session, const Secret &password, Entering entering)
{
    TRY_ASSIGN(const bool right, fits(session, password));
    TRY(Credentials::noteAttempt(session, right, entering));
    return CredentialRepository(session.workspace.database())
        .stateOf(session.account.id, session.workspace.clock().now());
}

Result<void> confirm(const Session &session, const Secret &password)
{
    TRY_ASSIGN(const auto credential,
               CredentialRepository(session.workspace.database()).of(session.account.id));
    if (credential)
        TRY(signIn(session, password, Entering::Again));
    return {};
}

Result<void> changeOwn(const Session &session, const Secret &old, const Secret &fresh)
{
    TRY(signIn(session, old, Entering::Again));
    TRY_ASSIGN(const NewPassword password, prepare(session, session.account, fresh, old));
    TRY_ASSIGN(auto change, Change::begin(session, actions::changePassword));
    TRY(Credentials::change(change, password));
    return change.commit();
}

Result<void> give(const Session &session, const Account &account, const Secret &fresh)
{
    TRY(Credentials::beginGiving(session, account)); // before anything is said of the password
    TRY_ASSIGN(const NewPassword password, prepare(session, account, fresh, {}));
    TRY_ASSIGN(auto change, Credentials::beginGiving(session, account));
    TRY(Credentials::give(change, password));
    return change.commit();
}

Result<NewOwner> makeOwner(const QString &name, const QString &displayName, const Secret &password)
{
    return aside<NewOwner>([&] { return NewOwner::make(name, displayName, password); });
}

} // namespace gatehouse::PasswordWork
