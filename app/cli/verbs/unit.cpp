#include "app/cli/changenote.h"
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

void addList(const Verb &unit)
{
    const Verb verb = unit.verb("list", CommandLine::tr("Show the departments"),
                                {QStringLiteral("unit list -w company.gatehouse")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto units, OrganizationRepository(database).units());
        TRY_ASSIGN(const Names names, Names::load(database));
        if (context.json) {
            const RecordView view(names);
            print(arrayOf(units, [&](const Unit &each) {
                QJsonObject object = view.json(each);
                object.insert(QStringLiteral("path"), names.unitPath(each.id));
                return object;
            }));
            return Answer::Yes;
        }
        TextTable table(
            {CommandLine::tr("Department"), CommandLine::tr("Kind"), CommandLine::tr("Side")});
        for (const Unit &each : units)
            table.add({names.unitPath(each.id), label(each.kind),
                       each.side ? label(*each.side) : QString()});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString name;
    RecordOptions fields;
};

void addAdd(const Verb &unit)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = unit.verb("add", CommandLine::tr("Add a department"),
                                {QStringLiteral("unit add 信息技术部 --parent 科技开发中心")});
    verb.value("NAME", wanted->name, "", CommandLine::tr("Its name")).required();
    wanted->fields.declare(verb, describe<Unit>(), {}, {QStringLiteral("name")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        Unit added;
        added.name = wanted->name;
        TRY(wanted->fields.apply(&added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::addUnit));
        TRY(OrganizationRepository::addUnit(change, added));
        TRY(change.commit());
        note(CommandLine::tr("Added the department %1.").arg(wanted->name));
        return Answer::Yes;
    });
}

void addEdit(const Verb &unit)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        unit.verb("edit", CommandLine::tr("Change a department; what is not given stays"),
                  {QStringLiteral("unit edit 稽核审计部 --side audit")});
    verb.value("NAME", wanted->name, "", CommandLine::tr("Its name, path or uid")).required();
    wanted->fields.declare(verb, describe<Unit>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        TRY_ASSIGN(const UnitId id, names.unitNamed(wanted->name));
        TRY_ASSIGN(Unit edited, OrganizationRepository(desk.database()).unit(id));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editUnit));
        TRY(OrganizationRepository::updateUnit(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed the department %1.").arg(edited.name));
        return Answer::Yes;
    });
}

void addRemove(const Verb &unit)
{
    const auto wanted = std::make_shared<QString>();
    const Verb verb =
        unit.verb("remove", CommandLine::tr("Remove a department nothing belongs to"),
                  {QStringLiteral("unit add 筹备组"), QStringLiteral("unit remove 筹备组")});
    verb.value("NAME", *wanted, "", CommandLine::tr("Its name, path or uid")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        TRY_ASSIGN(const UnitId id, names.unitNamed(*wanted));
        TRY_ASSIGN(Change change, desk.begin(actions::removeUnit));
        TRY(OrganizationRepository::removeUnit(change, id));
        TRY(change.commit());
        note(CommandLine::tr("Removed the department %1.").arg(*wanted));
        return Answer::Yes;
    });
}

} // namespace

void addUnitVerbs(const Verb &root)
{
    const Verb unit = root.group("unit", CommandLine::tr("Departments"));
    addList(unit);
    addAdd(unit);
    addEdit(unit);
    addRemove(unit);
}

} // namespace gatehouse
