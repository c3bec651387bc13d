#include "app/cli/json/organization.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

void addList(const Verb &account)
{
    const Verb verb = account.verb("list", CommandLine::tr("Show the accounts"),
                                   {QStringLiteral("account list -w company.gatehouse --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const auto accounts, AccountRepository(open.workspace->database()).all());
        if (context.json) {
            print(arrayOf(accounts, [](const Account &each) { return toJson(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Account"), CommandLine::tr("Name"),
                         CommandLine::tr("Active"), CommandLine::tr("Roles")});
        for (const Account &each : accounts)
            table.add({each.name, each.displayName,
                       each.active ? CommandLine::tr("yes") : CommandLine::tr("no"),
                       labels(std::vector<Role>(each.roles.begin(), each.roles.end()))});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString name;
    QString displayName;
    std::vector<Role> roles;
    std::optional<bool> active;
};

void addAdd(const Verb &account)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = account.verb(
        "add", CommandLine::tr("Add an account"),
        {QStringLiteral("account add li --name 李强 --roles security_manager,auditor")});
    verb.value("ACCOUNT", wanted->name, "", CommandLine::tr("What --as will take")).required();
    verb.value("--name", wanted->displayName, "NAME",
               CommandLine::tr("The name that records and workbooks show"));
    verb.value("--roles", wanted->roles, "KEY,...", CommandLine::tr("Its roles")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Change change, desk.begin(actions::addAccount));
        Account added;
        added.name = wanted->name;
        added.displayName = wanted->displayName.isEmpty() ? wanted->name : wanted->displayName;
        added.roles = {wanted->roles.begin(), wanted->roles.end()};
        TRY(AccountAdministration::add(change, added));
        TRY(change.commit());
        note(CommandLine::tr("Added the account %1.").arg(wanted->name));
        return Answer::Yes;
    });
}

void addRoles(const Verb &account)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = account.verb("roles", CommandLine::tr("Set what an account may do"),
                                   {QStringLiteral("account roles developer --roles auditor"),
                                    QStringLiteral("account roles viewer --active no")});
    verb.value("ACCOUNT", wanted->name, "", CommandLine::tr("The account")).required();
    verb.value("--roles", wanted->roles, "KEY,...", CommandLine::tr("Its roles from now on"));
    verb.value("--active", wanted->active, "yes|no",
               CommandLine::tr("Whether it can be worked with"));
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const auto accounts, AccountRepository(desk.database()).all());
            const auto found =
                std::find_if(accounts.begin(), accounts.end(),
                             [&](const Account &each) { return each.name == wanted->name; });
            if (found == accounts.end())
                return fail(ErrorKind::NotFound,
                            CommandLine::tr("There is no account “%1”. See them with "
                                            "“gatehouse-cli account list”.")
                                .arg(wanted->name));
            Account edited = *found;
            if (!wanted->roles.empty())
                edited.roles = {wanted->roles.begin(), wanted->roles.end()};
            edited.active = wanted->active.value_or(edited.active);
            TRY_ASSIGN(Change change, desk.begin(actions::editAccount));
            TRY(AccountAdministration::update(change, edited));
            TRY(change.commit());
            note(CommandLine::tr("Changed the account %1.").arg(wanted->name));
            return Answer::Yes;
        },
        [wanted] {
            return wanted->roles.empty() && !wanted->active
                ? CommandLine::tr("Say what changes: --roles or --active.")
                : QString();
        });
}

} // namespace

void addAccountVerbs(const Verb &root)
{
    const Verb account = root.group("account", CommandLine::tr("Accounts and their roles"));
    addList(account);
    addAdd(account);
    addRoles(account);
}

} // namespace gatehouse
