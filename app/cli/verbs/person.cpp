#include "app/cli/changenote.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "models/staffing/staffing.h"
#include "models/workspace/actions.h"

#include <algorithm>

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

/// Periods of service, posts and apps of somebody, the past included.
Result<void> showHistory(const Context &context, const Person &person, const Staffing &staffing,
                         const Names &names)
{
    QJsonObject object = RecordView(names).json(person);
    QJsonArray periods;
    QJsonArray assignments;
    TextTable table({CommandLine::tr("What"), CommandLine::tr("From"), CommandLine::tr("Until"),
                     CommandLine::tr("Note")});
    for (const ServicePeriod &period : staffing.periods()) {
        if (period.person != person.id)
            continue;
        periods.append(RecordView(names).json(period));
        table.add({CommandLine::tr("Service"), period.from.toString(Qt::ISODate),
                   period.until.toString(Qt::ISODate), period.note});
    }
    for (const Assignment &assignment : staffing.assignments()) {
        if (assignment.person != person.id)
            continue;
        assignments.append(RecordView(names).json(assignment));
        table.add({assignment.post.isValid()
                       ? names.post(assignment.post)
                       : QStringLiteral("%1 · %2").arg(names.app(assignment.app),
                                                       label(*assignment.duty)),
                   assignment.from.toString(Qt::ISODate), assignment.until.toString(Qt::ISODate),
                   assignment.note});
    }
    if (context.json) {
        object.insert(QStringLiteral("service"), periods);
        object.insert(QStringLiteral("assignments"), assignments);
        print(object);
        return {};
    }
    print(RecordView(names).table(person).toString() + u'\n' + table.toString());
    return {};
}

void addShow(const Verb &person)
{
    const auto wanted = std::make_shared<QString>();
    const Verb verb = person.verb(
        "show", CommandLine::tr("Show a person with the periods of service, posts and apps"),
        {QStringLiteral("person show 审计岗（示例）")});
    verb.value("NAME", *wanted, "", CommandLine::tr("The person's name or uid")).required();
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Names names, Names::load(database));
        TRY_ASSIGN(const PersonId id, names.personNamed(*wanted));
        TRY_ASSIGN(const Staffing staffing, Staffing::load(database));
        TRY(showHistory(context, *staffing.person(id), staffing, names));
        return Answer::Yes;
    });
}

void addEdit(const Verb &person)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        person.verb("edit", CommandLine::tr("Change a person; what is not given stays"),
                    {QStringLiteral("person edit 审计岗（示例） --contact 8011")});
    verb.value("NAME", wanted->name, "", CommandLine::tr("The person's name or uid")).required();
    wanted->fields.declare(verb, describe<Person>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        TRY_ASSIGN(const PersonId id, names.personNamed(wanted->name));
        TRY_ASSIGN(Person edited, OrganizationRepository(desk.database()).person(id));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editPerson));
        TRY(OrganizationRepository::updatePerson(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed %1.").arg(edited.name));
        return Answer::Yes;
    });
}

struct WantedService {
    QString name;
    QDate leaves;
    RecordOptions fields;
};

void addService(const Verb &person)
{
    const auto wanted = std::make_shared<WantedService>();
    const Verb verb = person.verb(
        "service",
        CommandLine::tr("Record when a person is here: a period, or the last day of the one that "
                        "runs"),
        {QStringLiteral("person add 王芳"), QStringLiteral("person service 王芳 --from 2020-07-01"),
         QStringLiteral("person service 王芳 --leaves 2026-06-30")});
    verb.value("NAME", wanted->name, "", CommandLine::tr("The person's name or uid")).required();
    verb.value("--leaves", wanted->leaves, "DATE",
               CommandLine::tr("The last day of the period that has no end yet"));
    wanted->fields.declare(verb, describe<ServicePeriod>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        ServicePeriod period;
        TRY_ASSIGN(period.person, names.personNamed(wanted->name));
        if (wanted->leaves.isValid()) {
            TRY_ASSIGN(const auto periods, ServicePeriodRepository(desk.database()).all());
            const auto running = std::ranges::find_if(periods, [&](const ServicePeriod &each) {
                return each.person == period.person && !each.until.isValid();
            });
            if (running == periods.end())
                return fail(ErrorKind::NotFound,
                            CommandLine::tr("%1 has no period of service without an end. Record "
                                            "one with --from.")
                                .arg(wanted->name));
            period = *running;
            period.until = wanted->leaves;
        }
        TRY(wanted->fields.apply(&period, desk.database()));
        if (period.id.isValid()) {
            TRY_ASSIGN(Change change, desk.begin(actions::editServicePeriod));
            TRY(ServicePeriodRepository::update(change, period));
            TRY(change.commit());
        } else {
            TRY_ASSIGN(Change change, desk.begin(actions::addServicePeriod));
            TRY(ServicePeriodRepository::add(change, period));
            TRY(change.commit());
        }
        note(CommandLine::tr("Recorded when %1 is here.").arg(wanted->name));
        return Answer::Yes;
    });
}

} // namespace

void addPersonVerbs(const Verb &root)
{
    const Verb person = root.group("person", CommandLine::tr("People who answer for apps"));
    addList(person);
    addShow(person);
    addAdd(person);
    addEdit(person);
    addService(person);
}

} // namespace gatehouse
