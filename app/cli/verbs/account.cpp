#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
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
            TRY_ASSIGN(const Names names, Names::load(open.workspace->database()));
            const RecordView view(names);
            print(arrayOf(accounts, [&](const Account &each) { return view.json(each); }));
            return Answer::Yes;
        }
        const FieldWording wording;
        const RecordDescription &description = describe<Account>();
        QStringList headings;
        for (const Field &field : description.fields())
            headings += wording.name(field);
        TextTable table(headings);
        for (const Account &each : accounts) {
            QStringList cells;
            for (const Field &field : description.fields())
                cells += wording.text(field, &each);
            table.add(cells);
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString name;
    RecordOptions fields;
};

void addAdd(const Verb &account)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = account.verb(
        "add", CommandLine::tr("Add an account"),
        {QStringLiteral("account add li --name 李强 --roles security_manager,auditor")});
    verb.value("ACCOUNT", wanted->name, "", CommandLine::tr("What --as will take")).required();
    wanted->fields.declare(verb, describe<Account>(), {QStringLiteral("roles")},
                           {QStringLiteral("name"), QStringLiteral("active")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Change change, desk.begin(actions::addAccount));
        Account added;
        added.name = wanted->name;
        added.displayName = wanted->name;
        TRY(wanted->fields.apply(&added, desk.database()));
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
    wanted->fields.declare(verb, describe<Account>(), {}, {QStringLiteral("name")});
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const Names names, Names::load(desk.database()));
            TRY_ASSIGN(const AccountId id, names.accountNamed(wanted->name));
            TRY_ASSIGN(Account edited, AccountRepository(desk.database()).account(id));
            TRY(wanted->fields.apply(&edited, desk.database()));
            TRY_ASSIGN(Change change, desk.begin(actions::editAccount));
            TRY(AccountAdministration::update(change, edited));
            TRY(change.commit());
            note(CommandLine::tr("Changed the account %1.").arg(wanted->name));
            return Answer::Yes;
        },
        [wanted] {
            return wanted->fields.isEmpty()
                ? CommandLine::tr("Say what changes: --roles, --active or --name.")
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
