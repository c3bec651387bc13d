#include "app/cli/changenote.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/lastday.h"
#include "models/organization/assignmentrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

void addList(const Verb &assignment)
{
    struct Wanted {
        QDate day;
        QString person;
        bool all = false;
    };
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = assignment.verb(
        "list", CommandLine::tr("Show who holds which post and does what for which app"),
        {QStringLiteral("assignment list"), QStringLiteral("assignment list --all --json")});
    verb.value("--on", wanted->day, "DATE", CommandLine::tr("Those of that day; else of today"));
    verb.value("--person", wanted->person, "NAME", CommandLine::tr("Of that person alone"));
    verb.flag("--all", wanted->all, CommandLine::tr("Whatever the day: the history"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Names names, Names::load(database));
        PersonId person;
        if (!wanted->person.isEmpty()) {
            TRY_ASSIGN(person, names.personNamed(wanted->person));
        }
        TRY_ASSIGN(auto found, AssignmentRepository(database).all());
        const QDate day = wanted->day.isValid() ? wanted->day : context.clock->today();
        std::erase_if(found, [&](const Assignment &each) {
            return (person.isValid() && each.person != person)
                || (!wanted->all && !holdsOn(each.from, each.until, day));
        });
        if (context.json) {
            const RecordView view(names);
            print(arrayOf(found, [&](const Assignment &each) { return view.json(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Person"), CommandLine::tr("Post"), CommandLine::tr("App"),
                         CommandLine::tr("Duty"), CommandLine::tr("From"), CommandLine::tr("Until"),
                         CommandLine::tr("Note")});
        for (const Assignment &each : found)
            table.add({names.person(each.person), names.post(each.post), names.app(each.app),
                       each.duty ? label(*each.duty) : QString(), each.from.toString(Qt::ISODate),
                       each.until.toString(Qt::ISODate), each.note});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString person;
    RecordOptions fields;
};

void addAdd(const Verb &assignment)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = assignment.verb(
        "add", CommandLine::tr("Assign a person to a post, or to an app in a duty"),
        {QStringLiteral("person add 王芳"),
         QStringLiteral("assignment add 王芳 --app POLICY --duty tester --from 2026-01-01")});
    verb.value("PERSON", wanted->person, "", CommandLine::tr("The person's name or uid"))
        .required();
    wanted->fields.declare(verb, describe<Assignment>(), {}, {QStringLiteral("person")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        Assignment added;
        TRY_ASSIGN(added.person, names.personNamed(wanted->person));
        TRY(wanted->fields.apply(&added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::assign));
        TRY(AssignmentRepository::add(change, added));
        TRY(change.commit());
        note(CommandLine::tr("Assigned %1.").arg(wanted->person));
        return Answer::Yes;
    });
}

/// Which assignment is meant: by its uid, or by person and what it is to.
struct Which {
    QString name;
    QString post;
    QString app;
    std::optional<Duty> duty;

    static void declare(const Verb &verb, Which &which)
    {
        verb.value("WHICH", which.name, "",
                   CommandLine::tr("The assignment's uid, or the person's name with --post or "
                                   "--app"))
            .required();
        verb.value("--post", which.post, "NAME", CommandLine::tr("The post it is to"));
        verb.value("--app", which.app, "CODE", CommandLine::tr("The app it is to"));
        verb.value("--duty", which.duty, "KEY", CommandLine::tr("The duty it is in"));
    }

    /// The only one that has not ended before `day`.
    Result<Assignment> find(const Database &database, QDate day) const
    {
        if (post.isEmpty() && app.isEmpty())
            return AssignmentRepository(database).assignmentOf(name);
        TRY_ASSIGN(const Names names, Names::load(database));
        TRY_ASSIGN(const PersonId person, names.personNamed(name));
        PostId toPost;
        AppId toApp;
        if (!post.isEmpty()) {
            TRY_ASSIGN(toPost, names.postNamed(post));
        }
        if (!app.isEmpty()) {
            TRY_ASSIGN(toApp, names.appNamed(app));
        }
        TRY_ASSIGN(auto found, AssignmentRepository(database).all());
        std::erase_if(found, [&](const Assignment &each) {
            return each.person != person || each.post != toPost || each.app != toApp
                || (duty && each.duty != duty) || isPast(each.until, day);
        });
        if (found.empty())
            return fail(ErrorKind::NotFound,
                        CommandLine::tr("%1 is not assigned to that. See the assignments with "
                                        "“gatehouse-cli assignment list”.")
                            .arg(name));
        if (found.size() > 1)
            return fail(ErrorKind::Conflict,
                        CommandLine::tr("%1 has several assignments to that. Say which with "
                                        "--duty, or by the uid that “gatehouse-cli assignment list "
                                        "--json” shows.")
                            .arg(name));
        return found.front();
    }
};

void addEnd(const Verb &assignment)
{
    struct WantedEnd {
        Which which;
        QDate day;
    };
    const auto wanted = std::make_shared<WantedEnd>();
    const Verb verb = assignment.verb(
        "end", CommandLine::tr("End an assignment; it stays as history"),
        {QStringLiteral("person add 王芳"),
         QStringLiteral("assignment add 王芳 --app POLICY --duty tester --from 2026-01-01"),
         QStringLiteral("assignment end 王芳 --app POLICY --on 2026-03-31")});
    Which::declare(verb, wanted->which);
    verb.value("--on", wanted->day, "DATE", CommandLine::tr("Its last day; else today"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const QDate day = wanted->day.isValid() ? wanted->day : desk.today();
        TRY_ASSIGN(const Assignment found, wanted->which.find(desk.database(), day));
        TRY_ASSIGN(Change change, desk.begin(actions::endAssignment));
        TRY(AssignmentRepository::end(change, found.id, day));
        TRY(change.commit());
        note(CommandLine::tr("The assignment ends on %1.").arg(day.toString(Qt::ISODate)));
        return Answer::Yes;
    });
}

void addRemove(const Verb &assignment)
{
    const auto wanted = std::make_shared<Which>();
    const Verb verb = assignment.verb(
        "remove", CommandLine::tr("Remove an assignment that was recorded by mistake"),
        {QStringLiteral("person add 王芳"),
         QStringLiteral("assignment add 王芳 --app POLICY --duty tester"),
         QStringLiteral("assignment remove 王芳 --app POLICY --duty tester")});
    Which::declare(verb, *wanted);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Assignment found, wanted->find(desk.database(), {}));
        TRY_ASSIGN(Change change, desk.begin(actions::removeAssignment));
        TRY(AssignmentRepository::remove(change, found.id));
        TRY(change.commit());
        note(CommandLine::tr("Removed the assignment."));
        return Answer::Yes;
    });
}

void addEdit(const Verb &assignment)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = assignment.verb(
        "edit", CommandLine::tr("Change an assignment; what is not given stays"),
        {QStringLiteral("assignment edit $(gatehouse-cli assignment list --json | grep -m1 "
                        "-o '[0-9a-f-]\\{36\\}') --note 兼任")});
    verb.value("UID", wanted->person, "", CommandLine::tr("The assignment's uid")).required();
    wanted->fields.declare(verb, describe<Assignment>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Assignment edited,
                   AssignmentRepository(desk.database()).assignmentOf(wanted->person));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editAssignment));
        TRY(AssignmentRepository::update(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed the assignment."));
        return Answer::Yes;
    });
}

} // namespace

void addAssignmentVerbs(const Verb &root)
{
    const Verb assignment =
        root.group("assignment", CommandLine::tr("Who holds which post, and does what for apps"));
    addList(assignment);
    addAdd(assignment);
    addEdit(assignment);
    addEnd(assignment);
    addRemove(assignment);
}

} // namespace gatehouse
