#include "app/cli/context.h"

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "models/accounts/accountrepository.h"
#include "models/product/zonechange.h"
#include "models/signatures/workspacekey.h"
#include "models/workspace/credentials.h"
#include "models/workspace/workspacezone.h"

namespace gatehouse {

Result<Change> Desk::begin(const Action &action) const
{
    TRY_ASSIGN(const QString zone, giveTimeZone(session()));
    if (!zone.isEmpty())
        note(
            CommandLine::tr("From now on the days of this workspace are those of the time zone %1, "
                            "wherever it is opened. “time-zone set” names another one.")
                .arg(zone));
    return Change::begin(session(), action);
}

Result<OpenWorkspace> Context::openToRead() const
{
    TRY(WorkspaceZone::enter(workspacePath));
    return openWorkspace(workspacePath, clock, Database::Mode::ReadOnly);
}

Result<Desk> Context::readAs() const
{
    TRY_ASSIGN(OpenWorkspace open, openToRead());
    TRY_ASSIGN(Account account, actingAccount(open.workspace->database()));
    Desk desk(std::move(open), std::move(account));
    TRY(signIn(desk));
    return desk;
}

Result<Desk> Context::openToWrite() const
{
    TRY_ASSIGN(Desk desk, openUnproven());
    TRY(signIn(desk));
    return desk;
}

Result<Desk> Context::openUnproven() const
{
    TRY(WorkspaceZone::enter(workspacePath));
    TRY_ASSIGN(OpenWorkspace open, openWorkspace(workspacePath, clock));
    open.workspace->setKeyFolder(WorkspaceKey::usualFolder());
    if (open.workspace->schemaState() == WorkspaceFile::SchemaState::Upgraded)
        note(CommandLine::tr("The workspace was brought up to date; the old one is kept as %1.")
                 .arg(open.workspace->migrationBackup()));
    TRY_ASSIGN(Account account, actingAccount(open.workspace->database()));
    return Desk(std::move(open), std::move(account));
}

Result<void> Context::signIn(Desk &desk) const
{
    const QString &name = desk.account().name;
    const CredentialRepository credentials(desk.database());
    TRY_ASSIGN(const bool hasAny, credentials.hasAdministrator());
    if (!hasAny)
        return fail(ErrorKind::Refused,
                    CommandLine::tr("Nobody has a password in this workspace yet. An administrator "
                                    "sets the first one: gatehouse-cli account password --as "
                                    "NAME."));
    TRY_ASSIGN(const auto credential, credentials.of(desk.account().id));
    if (const QString obstacle = passwordObstacle(credential, name, clock->now());
        !obstacle.isEmpty())
        return fail(ErrorKind::Refused, obstacle);
    TRY_ASSIGN(Secret password, passwords.present(name));
    const auto state = Credentials::signIn(desk.session(), password);
    if (!state) {
        // A file that was opened to be read is opened once more, so that what is guessed there
        // counts as well.
        if (desk.session().workspace.isReadOnly() && state.error().kind == ErrorKind::Refused) {
            if (const auto writable = openWorkspace(workspacePath, clock)) {
                writable->workspace->setKeyFolder(WorkspaceKey::usualFolder());
                TRY(Credentials::noteAttempt({*writable->workspace, desk.account()}, false));
            }
        }
        return tl::unexpected(state.error());
    }
    if (*state != PasswordState::Valid)
        return fail(ErrorKind::Refused,
                    CommandLine::tr("The password of %1 is to be changed before anything else: "
                                    "gatehouse-cli account password --as %1.")
                        .arg(name));
    desk.setPassword(std::move(password));
    return {};
}

Result<Account> Context::actingAccount(const Database &database) const
{
    const AccountRepository accounts(database);
    if (!accountName.isEmpty())
        return accounts.byName(accountName);

    TRY_ASSIGN(const std::vector<Account> all, accounts.all());
    std::vector<Account> administrators;
    QStringList names;
    for (const Account &account : all) {
        if (!account.active)
            continue;
        names += account.name;
        if (account.roles.contains(Role::Administrator))
            administrators.push_back(account);
    }
    if (administrators.size() != 1)
        return fail(ErrorKind::Refused,
                    CommandLine::tr("Say who you are with --as NAME. There are: %1.")
                        .arg(names.join(QStringLiteral(", "))));
    return administrators.front();
}

} // namespace gatehouse
