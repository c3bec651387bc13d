#include "app/cli/context.h"

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "models/accounts/accountrepository.h"
#include "models/signatures/workspacekey.h"

namespace gatehouse {

Result<OpenWorkspace> Context::openToRead() const
{
    return openWorkspace(workspacePath, clock, Database::Mode::ReadOnly);
}

Result<Desk> Context::readAs() const
{
    TRY_ASSIGN(OpenWorkspace open, openToRead());
    TRY_ASSIGN(Account account, actingAccount(open.workspace->database()));
    return Desk(std::move(open), std::move(account));
}

Result<Desk> Context::openToWrite() const
{
    TRY_ASSIGN(OpenWorkspace open, openWorkspace(workspacePath, clock));
    open.workspace->setKeyFolder(WorkspaceKey::usualFolder());
    if (open.workspace->schemaState() == WorkspaceFile::SchemaState::Upgraded)
        note(CommandLine::tr("The workspace was brought up to date; the old one is kept as %1.")
                 .arg(open.workspace->migrationBackup()));
    TRY_ASSIGN(Account account, actingAccount(open.workspace->database()));
    return Desk(std::move(open), std::move(account));
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
