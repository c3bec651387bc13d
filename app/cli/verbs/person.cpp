#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

void addList(const Verb &person)
{
    const Verb verb = person.verb("list", CommandLine::tr("Show the people"),
                                  {QStringLiteral("person list -w company.gatehouse")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto people, OrganizationRepository(database).people());
        TRY_ASSIGN(const Names names, Names::load(database));
        if (context.json) {
            const RecordView view(names);
            print(arrayOf(people, [&](const Person &each) { return view.json(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Name"), CommandLine::tr("Post"),
                         CommandLine::tr("Department"), CommandLine::tr("Account"),
                         CommandLine::tr("Contact")});
        for (const Person &each : people)
            table.add({each.name, each.post, names.unitPath(each.unit), names.account(each.account),
                       each.contact});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString name;
    RecordOptions fields;
};

void addAdd(const Verb &person)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        person.verb("add", CommandLine::tr("Add a person"),
                    {QStringLiteral("person add 王芳 --post 安全经理 --unit 信息安全部")});
    verb.value("NAME", wanted->name, "", CommandLine::tr("The person's name")).required();
    wanted->fields.declare(verb, describe<Person>(), {}, {QStringLiteral("name")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        Person added;
        added.name = wanted->name;
        TRY(wanted->fields.apply(&added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::addPerson));
        TRY(OrganizationRepository::addPerson(change, added));
        TRY(change.commit());
        note(CommandLine::tr("Added %1.").arg(wanted->name));
        return Answer::Yes;
    });
}

} // namespace

void addPersonVerbs(const Verb &root)
{
    const Verb person = root.group("person", CommandLine::tr("People who answer for apps"));
    addList(person);
    addAdd(person);
}

} // namespace gatehouse
