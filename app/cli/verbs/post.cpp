#include "app/cli/changenote.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/listing.h"
#include "models/organization/postrepository.h"
#include "models/staffing/staffing.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

QStringList holderNames(const Staffing &staffing, PostId post, QDate day)
{
    QStringList names;
    for (const PersonId holder : staffing.holders(post, day))
        names += staffing.nameOf(holder);
    return names;
}

void addList(const Verb &post)
{
    const auto day = std::make_shared<QDate>();
    const Verb verb =
        post.verb("list", CommandLine::tr("Show the posts and who holds them"),
                  {QStringLiteral("post list"), QStringLiteral("post list --on 2026-01-01")});
    verb.value("--on", *day, "DATE", CommandLine::tr("As it is on that day; else today"));
    verb.lists();
    verb.run([day](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Staffing staffing, Staffing::load(database));
        TRY_ASSIGN(const Names names, Names::load(database));
        const QDate on = day->isValid() ? *day : context.clock->today();
        if (context.json) {
            const RecordView view(names);
            print(arrayOf(staffing.posts(), [&](const Post &each) {
                QJsonObject object = view.json(each);
                const QStringList holders = holderNames(staffing, each.id, on);
                object.insert(QStringLiteral("filled"), holders.size());
                object.insert(QStringLiteral("holders"), QJsonArray::fromStringList(holders));
                const auto side = staffing.sideOf(each);
                object.insert(QStringLiteral("side"),
                              side ? QJsonValue(toKey(*side)) : QJsonValue());
                return object;
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Post"), CommandLine::tr("Department"),
                         CommandLine::tr("Kind"), CommandLine::tr("Filled"),
                         CommandLine::tr("Required"), CommandLine::tr("Reports to"),
                         CommandLine::tr("Holders")});
        table.alignRight({3, 4});
        for (const Post &each : staffing.posts()) {
            if (!each.active)
                continue;
            const QStringList holders = holderNames(staffing, each.id, on);
            table.add({context.in(each.title()), names.unitPath(each.unit), label(each.kind),
                       QString::number(holders.size()), QString::number(each.staffing),
                       context.in(staffing.titleOf(each.reportsTo)), listed(holders)});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString name;
    RecordOptions fields;
};

void addAdd(const Verb &post)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = post.verb(
        "add", CommandLine::tr("Set up a post"),
        {QStringLiteral("post add 供应链安全岗 --unit 信息安全部 --kind technical --staffing 2")});
    verb.value("TITLE", wanted->name, "",
               CommandLine::tr("Its title; the Chinese one where it has two"))
        .required();
    wanted->fields.declare(verb, describe<Post>(), {QStringLiteral("unit")},
                           {QStringLiteral("title_zh")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        Post added;
        added.titleZh = wanted->name;
        TRY(wanted->fields.apply(&added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::addPost));
        TRY(PostRepository::add(change, added));
        TRY(change.commit());
        note(CommandLine::tr("Added the post %1.").arg(wanted->name));
        return Answer::Yes;
    });
}

void addEdit(const Verb &post)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = post.verb("edit", CommandLine::tr("Change a post; what is not given stays"),
                                {QStringLiteral("post add 供应链安全岗 --unit 信息安全部"),
                                 QStringLiteral("post edit 供应链安全岗 --staffing 3")});
    verb.value("POST", wanted->name, "",
               CommandLine::tr("Its title, also as DEPARTMENT/TITLE, or its uid"))
        .required();
    wanted->fields.declare(verb, describe<Post>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        TRY_ASSIGN(const PostId id, names.postNamed(wanted->name));
        TRY_ASSIGN(Post edited, PostRepository(desk.database()).post(id));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editPost));
        TRY(PostRepository::update(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed the post %1.").arg(edited.titleZh));
        return Answer::Yes;
    });
}

void addRemove(const Verb &post)
{
    const auto wanted = std::make_shared<QString>();
    const Verb verb = post.verb("remove", CommandLine::tr("Remove a post that nobody ever held"),
                                {QStringLiteral("post add 供应链安全岗 --unit 信息安全部"),
                                 QStringLiteral("post remove 供应链安全岗")});
    verb.value("POST", *wanted, "",
               CommandLine::tr("Its title, also as DEPARTMENT/TITLE, or its uid"))
        .required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Names names, Names::load(desk.database()));
        TRY_ASSIGN(const PostId id, names.postNamed(*wanted));
        TRY_ASSIGN(Change change, desk.begin(actions::removePost));
        TRY(PostRepository::remove(change, id));
        TRY(change.commit());
        note(CommandLine::tr("Removed the post %1.").arg(*wanted));
        return Answer::Yes;
    });
}

} // namespace

void addPostVerbs(const Verb &root)
{
    const Verb post =
        root.group("post", CommandLine::tr("Posts: duties, staffing, reporting line"));
    addList(post);
    addAdd(post);
    addEdit(post);
    addRemove(post);
}

} // namespace gatehouse
