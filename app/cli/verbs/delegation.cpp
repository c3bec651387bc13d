#include "app/cli/changenote.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/lastday.h"
#include "models/organization/delegationrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

void addList(const Verb &delegation)
{
    const auto all = std::make_shared<bool>(false);
    const Verb verb =
        delegation.verb("list", CommandLine::tr("Show who stands in for whom, now and later"),
                        {QStringLiteral("delegation list")});
    verb.flag("--all", *all, CommandLine::tr("Those that are over as well"));
    verb.lists();
    verb.run([all](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Names names, Names::load(database));
        TRY_ASSIGN(auto found, DelegationRepository(database).all());
        std::erase_if(found, [&](const Delegation &each) {
            return !*all && isPast(each.until, context.clock->today());
        });
        if (context.json) {
            const RecordView view(names);
            print(arrayOf(found, [&](const Delegation &each) { return view.json(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Who is away"), CommandLine::tr("Stands in"),
                         CommandLine::tr("For"), CommandLine::tr("From"), CommandLine::tr("Until"),
                         CommandLine::tr("Reason")});
        for (const Delegation &each : found)
            table.add({names.person(each.person), names.person(each.delegate),
                       each.post.isValid()      ? names.post(each.post)
                           : each.app.isValid() ? names.app(each.app)
                                                : CommandLine::tr("All they do"),
                       each.from.toString(Qt::ISODate), each.until.toString(Qt::ISODate),
                       each.reason});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString name;
    RecordOptions fields;
};

void addAdd(const Verb &delegation)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = delegation.verb(
        "add", CommandLine::tr("Arrange who stands in for a person"),
        {QStringLiteral("person add 王芳"), QStringLiteral("person add 李娜"),
         QStringLiteral(
             "delegation add 王芳 --delegate 李娜 --from 2026-04-01 --until 2026-04-10")});
    verb.value("PERSON", wanted->name, "", CommandLine::tr("Who is away")).required();
    wanted->fields.declare(verb, describe<Delegation>(), {QStringLiteral("from")},
                           {QStringLiteral("person")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        Delegation added;
        TRY_ASSIGN(added.person, names.personNamed(wanted->name));
        TRY(wanted->fields.apply(&added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::delegate));
        TRY(DelegationRepository::add(change, added));
        TRY(change.commit());
        note(CommandLine::tr("Arranged who stands in for %1.").arg(wanted->name));
        return Answer::Yes;
    });
}

/// The uid in one's own line: the first that is listed.
QString firstListed(const QString &verb, const QString &rest)
{
    return QStringLiteral("delegation %1 $(gatehouse-cli delegation list --json | grep -m1 -o "
                          "'[0-9a-f-]\\{36\\}')%2")
        .arg(verb, rest);
}

void addEdit(const Verb &delegation)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        delegation.verb("edit", CommandLine::tr("Change a delegation; what is not given stays"),
                        {firstListed(QStringLiteral("edit"), QStringLiteral(" --reason 病假"))});
    verb.value("UID", wanted->name, "", CommandLine::tr("The delegation's uid")).required();
    wanted->fields.declare(verb, describe<Delegation>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Delegation edited,
                   DelegationRepository(desk.database()).delegationOf(wanted->name));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editDelegation));
        TRY(DelegationRepository::update(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed the delegation."));
        return Answer::Yes;
    });
}

void addRemove(const Verb &delegation)
{
    const auto wanted = std::make_shared<QString>();
    const Verb verb = delegation.verb("remove", CommandLine::tr("Remove a delegation"),
                                      {firstListed(QStringLiteral("remove"), QString())});
    verb.value("UID", *wanted, "", CommandLine::tr("The delegation's uid")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Delegation found,
                   DelegationRepository(desk.database()).delegationOf(*wanted));
        TRY_ASSIGN(Change change, desk.begin(actions::removeDelegation));
        TRY(DelegationRepository::remove(change, found.id));
        TRY(change.commit());
        note(CommandLine::tr("Removed the delegation."));
        return Answer::Yes;
    });
}

} // namespace

void addDelegationVerbs(const Verb &root)
{
    const Verb delegation =
        root.group("delegation", CommandLine::tr("Who stands in while somebody is away"));
    addList(delegation);
    addAdd(delegation);
    addEdit(delegation);
    addRemove(delegation);
}

} // namespace gatehouse
