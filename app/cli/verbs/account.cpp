#include "app/cli/changenote.h"
#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/accounts/accountrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "models/workspace/credentials.h"

namespace gatehouse {

namespace {

QJsonObject jsonOf(const PasswordStanding &standing)
{
    const bool isLocked = standing.state == PasswordState::Locked;
    const QJsonValue moment =
        standing.until.isValid() ? QJsonValue(toTimestamp(standing.until)) : QJsonValue();
    return {{QStringLiteral("state"), toKey(standing.state)},
            {QStringLiteral("locked_until"), isLocked ? moment : QJsonValue()},
            {QStringLiteral("expires_at"), isLocked ? QJsonValue() : moment}};
}

/// By the code of the app or the name of the department, not by its uid.
QString grantsText(const Account &account, const FieldWording &wording)
{
    QStringList said;
    for (const RoleGrant &grant : account.grants)
        said += CommandLine::tr("%1 (%2)").arg(label(grant.role), grant.placeName);
    return wording.list(said);
}

void addList(const Verb &account)
{
    const Verb verb = account.verb("list", CommandLine::tr("Show the accounts"),
                                   {QStringLiteral("account list -w company.gatehouse --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const auto accounts, AccountRepository(open.workspace->database()).all());
        const CredentialRepository credentials(open.workspace->database());
        TRY_ASSIGN(const PasswordPolicy policy, credentials.policy());
        std::vector<PasswordStanding> passwords;
        for (const Account &each : accounts) {
            TRY_ASSIGN(const auto credential, credentials.of(each.id));
            passwords.push_back(passwordStanding(credential, policy, context.clock->now()));
        }
        TRY_ASSIGN(const Names names, Names::load(open.workspace->database()));
        const RecordView view(names);
        if (context.json) {
            print(arrayOf(accounts, [&](const Account &each) {
                QJsonObject object = view.json(each);
                object.insert(QStringLiteral("password"),
                              jsonOf(passwords[static_cast<size_t>(&each - accounts.data())]));
                return object;
            }));
            return Answer::Yes;
        }
        const FieldWording wording;
        const RecordDescription &description = describe<Account>();
        QStringList headings;
        for (const Field &field : description.fields()) {
            if (field.isShown())
                headings += wording.name(field);
        }
        headings += CommandLine::tr("Password");
        TextTable table(headings);
        for (const Account &each : accounts) {
            QStringList cells;
            for (const Field &field : description.fields()) {
                if (!field.isShown())
                    continue;
                cells += field.keyText() == QLatin1StringView("grants") ? grantsText(each, wording)
                                                                        : view.text(field, &each);
            }
            cells += passwords[static_cast<size_t>(&each - accounts.data())].text();
            table.add(cells);
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

/// A role for a part, as it is named.
struct WantedGrant {
    std::optional<Role> role;
    QString app;
    QString unit;

    VerbOption declare(const Verb &verb)
    {
        const VerbOption declared =
            verb.value("--role", role, "ROLE", CommandLine::tr("A role for a part"));
        verb.value("--app", app, "CODE", CommandLine::tr("For this app"));
        verb.value("--unit", unit, "UNIT",
                   CommandLine::tr("For the apps of this department and of those below it"));
        return declared;
    }
    /// What is wrong with where it counts, or nothing.
    QString complaint() const
    {
        return app.isEmpty() == unit.isEmpty()
            ? CommandLine::tr("Say where the role counts: --app or --unit.")
            : QString();
    }
};

Result<RoleGrant> grantOf(const Database &database, const WantedGrant &wanted)
{
    RoleGrant grant;
    grant.role = wanted.role.value_or(Role::Viewer);
    if (!wanted.app.isEmpty()) {
        TRY_ASSIGN(const App app, AppRepository(database).appByCode(wanted.app));
        grant.place = app.uid;
        grant.placeName = app.code;
        return grant;
    }
    TRY_ASSIGN(const Names names, Names::load(database));
    TRY_ASSIGN(const UnitId id, names.unitNamed(wanted.unit));
    TRY_ASSIGN(const Unit unit, OrganizationRepository(database).unit(id));
    grant.scope = GrantScope::Unit;
    grant.place = unit.uid;
    grant.placeName = unit.name;
    return grant;
}

struct Wanted {
    QString name;
    RecordOptions fields;
    WantedGrant grant;
};

void addAdd(const Verb &account)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = account.verb(
        "add", CommandLine::tr("Add an account"),
        {QStringLiteral("account add zhou --name 周静 --role assessor --app POLICY"),
         QStringLiteral("account add li --name 李强 --roles security_manager,auditor")});
    verb.value("ACCOUNT", wanted->name, "", CommandLine::tr("What --as will take")).required();
    wanted->fields.declare(verb, describe<Account>(), {},
                           {QStringLiteral("name"), QStringLiteral("active")});
    wanted->grant.declare(verb);
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(Change change, desk.begin(actions::addAccount));
            Account added;
            added.name = wanted->name;
            added.displayName = wanted->name;
            TRY(wanted->fields.apply(&added, desk.database()));
            if (wanted->grant.role) {
                TRY_ASSIGN(RoleGrant grant, grantOf(desk.database(), wanted->grant));
                added.grants.push_back(std::move(grant));
            }
            TRY(AccountAdministration::add(change, added));
            TRY(change.commit());
            note(CommandLine::tr("Added the account %1. Set its password: gatehouse-cli account "
                                 "reset %1.")
                     .arg(wanted->name));
            return Answer::Yes;
        },
        [wanted] {
            const WantedGrant &grant = wanted->grant;
            const bool isForPart = grant.role || !grant.app.isEmpty() || !grant.unit.isEmpty();
            if (isForPart && !grant.role)
                return CommandLine::tr("Say which role counts there: --role.");
            if (isForPart)
                return grant.complaint();
            return wanted->fields.isGiven("roles")
                ? QString()
                : CommandLine::tr("Say what it may do: everywhere with --roles, in a part with "
                                  "--role and --app or --unit.");
        });
}

void addRoles(const Verb &account)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        account.verb("roles", CommandLine::tr("Set what an account may do"),
                     {QStringLiteral("account roles developer --roles auditor"),
                      QStringLiteral("account roles viewer --active no"),
                      QStringLiteral("account roles viewer --holder 审计岗（示例）")});
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
            noteChanged(change, CommandLine::tr("Changed the account %1.").arg(wanted->name));
            return Answer::Yes;
        },
        [wanted] {
            return wanted->fields.isEmpty()
                ? CommandLine::tr("Say what changes: --roles, --active, --name or --holder.")
                : QString();
        });
}

/// Changes the roles that an account has for parts, and says what was done.
void addGranting(const Verb &account, const char *key, const QString &what, const QString &done,
                 const QStringList &examples,
                 const std::function<Result<void>(Account &, const RoleGrant &)> &change)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = account.verb(key, what, examples);
    verb.value("ACCOUNT", wanted->name, "", CommandLine::tr("The account")).required();
    wanted->grant.declare(verb).required();
    verb.writes();
    verb.run(
        [wanted, change, done](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const Names names, Names::load(desk.database()));
            TRY_ASSIGN(const AccountId id, names.accountNamed(wanted->name));
            TRY_ASSIGN(Account edited, AccountRepository(desk.database()).account(id));
            TRY_ASSIGN(const RoleGrant grant, grantOf(desk.database(), wanted->grant));
            TRY(change(edited, grant));
            TRY_ASSIGN(Change writing, desk.begin(actions::editAccount));
            TRY(AccountAdministration::update(writing, edited));
            TRY(writing.commit());
            note(done.arg(wanted->name, label(grant.role), grant.placeName));
            return Answer::Yes;
        },
        [wanted] { return wanted->grant.complaint(); });
}

bool isTheSame(const RoleGrant &one, const RoleGrant &other)
{
    return one.role == other.role && one.place == other.place;
}

void addGrants(const Verb &account)
{
    addGranting(account, "grant", CommandLine::tr("Give an account a role for a part"),
                CommandLine::tr("%1 has the role %2 in %3."),
                {QStringLiteral("account grant developer --role project_lead --app POLICY"),
                 QStringLiteral("account grant viewer --role assessor --unit 个险业务部")},
                [](Account &edited, const RoleGrant &grant) -> Result<void> {
                    edited.grants.push_back(grant);
                    return {};
                });
    addGranting(account, "revoke", CommandLine::tr("Take a role for a part away"),
                CommandLine::tr("%1 no longer has the role %2 in %3."),
                {QStringLiteral("account grant developer --role project_lead --app POLICY"),
                 QStringLiteral("account revoke developer --role project_lead --app POLICY")},
                [](Account &edited, const RoleGrant &grant) -> Result<void> {
                    const auto gone = std::erase_if(edited.grants, [&](const RoleGrant &each) {
                        return isTheSame(each, grant);
                    });
                    if (gone > 0)
                        return {};
                    return fail(ErrorKind::NotFound,
                                CommandLine::tr("%1 does not have the role %2 in %3.")
                                    .arg(edited.name, label(grant.role), grant.placeName));
                });
}

void addPassword(const Verb &account)
{
    const Verb verb = account.verb(
        "password",
        CommandLine::tr("Change one's own password; in a workspace where nobody has one, set the "
                        "first administrator's"),
        {QStringLiteral("account password --as developer")});
    verb.writes();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openUnproven());
        const Session session = desk.session();
        const QString &name = desk.account().name;
        const CredentialRepository credentials(desk.database());
        TRY_ASSIGN(const bool hasAny, credentials.hasAdministrator());
        if (hasAny) {
            TRY_ASSIGN(const Secret old, context.passwords.present(name));
            TRY(Credentials::signIn(session, old));
            TRY_ASSIGN(const Secret fresh, context.passwords.fresh(name));
            TRY(Credentials::changeOwn(session, old, fresh));
        } else {
            TRY_ASSIGN(const Secret fresh, context.passwords.fresh(name, true));
            TRY(Credentials::give(session, desk.account(), fresh));
        }
        note(CommandLine::tr("The password of %1 is set.").arg(name));
        return Answer::Yes;
    });
}

void addReset(const Verb &account)
{
    const auto name = std::make_shared<QString>();
    const Verb verb = account.verb(
        "reset",
        CommandLine::tr("Set another account's password, which is to be changed when it is used; "
                        "the file GATEHOUSE_NEW_PASSWORD_FILE names, or the next line of standard "
                        "input, holds the new one"),
        {QStringLiteral("account reset developer")});
    verb.value("ACCOUNT", *name, "", CommandLine::tr("The account")).required();
    verb.writes();
    verb.run([name](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Account wanted, AccountRepository(desk.database()).byName(*name));
        TRY_ASSIGN(const Secret fresh, context.passwords.fresh(wanted.name));
        TRY(Credentials::give(desk.session(), wanted, fresh));
        note(CommandLine::tr("The password of %1 is set; whoever signs in changes it first.")
                 .arg(wanted.name));
        return Answer::Yes;
    });
}

void addUnlock(const Verb &account)
{
    const auto name = std::make_shared<QString>();
    const Verb verb = account.verb(
        "unlock", CommandLine::tr("Let an account that is locked after wrong passwords try again"),
        {QStringLiteral("account unlock developer")});
    verb.value("ACCOUNT", *name, "", CommandLine::tr("The account")).required();
    verb.writes();
    verb.run([name](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Account wanted, AccountRepository(desk.database()).byName(*name));
        TRY_ASSIGN(Change change, desk.begin(actions::unlockAccount));
        TRY(Credentials::unlock(change, wanted.id));
        TRY(change.commit());
        note(CommandLine::tr("Unlocked the account %1.").arg(wanted.name));
        return Answer::Yes;
    });
}

void addPolicy(const Verb &account)
{
    const auto fields = std::make_shared<RecordOptions>();
    const Verb verb =
        account.verb("policy", CommandLine::tr("Show what is asked of passwords, or change it"),
                     {QStringLiteral("account policy"),
                      QStringLiteral("account policy --length 12 --expiry-days 180")});
    fields->declare(verb, describe<PasswordPolicy>());
    verb.reads().actsAs();
    verb.run([fields](Context &context) -> Result<Answer> {
        if (!fields->isEmpty()) {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(PasswordPolicy policy, CredentialRepository(desk.database()).policy());
            TRY(fields->apply(&policy, desk.database()));
            TRY_ASSIGN(Change change, desk.begin(actions::editPasswordPolicy));
            TRY(Credentials::setPolicy(change, policy));
            TRY(change.commit());
            noteChanged(change, CommandLine::tr("Changed the password policy."));
        }
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const PasswordPolicy policy, CredentialRepository(database).policy());
        TRY_ASSIGN(const Names names, Names::load(database));
        if (context.json)
            print(RecordView(names).json(policy));
        else
            TRY(show(context, RecordView(names).table(policy)));
        return Answer::Yes;
    });
}

} // namespace

void addAccountVerbs(const Verb &root)
{
    const Verb account =
        root.group("account", CommandLine::tr("Accounts, their roles and passwords"));
    addList(account);
    addAdd(account);
    addRoles(account);
    addGrants(account);
    addPassword(account);
    addReset(account);
    addUnlock(account);
    addPolicy(account);
}

} // namespace gatehouse
