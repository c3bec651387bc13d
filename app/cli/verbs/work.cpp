#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/portfolio/releaserepository.h"
#include "models/worklist/worklist.h"

namespace gatehouse {

namespace {

Result<QJsonObject> describe(const Database &database, const WorkItem &item)
{
    QString release;
    if (item.release.isValid()) {
        TRY_ASSIGN(release, ReleaseRepository(database).nameOf(item.release));
    }
    return QJsonObject{
        {QStringLiteral("kind"), toKey(item.kind)},
        {QStringLiteral("what"), item.what},
        {QStringLiteral("count"), item.count},
        {QStringLiteral("release"), orNull(release)},
        {QStringLiteral("phase"), item.phase ? QJsonValue(toKey(*item.phase)) : QJsonValue()},
        {QStringLiteral("due"), orNull(item.due)}};
}

} // namespace

void addWorkVerb(const Verb &root)
{
    const Verb verb = root.verb(
        "work", CommandLine::tr("Show what waits for an account, by its roles and its person"),
        {QStringLiteral("work --as lead"), QStringLiteral("work --as lead --json")});
    verb.lists();
    verb.actsAs();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.readAs());
        TRY_ASSIGN(const auto items,
                   WorkList::of(desk.database(), desk.shelf(), desk.account(), desk.today()));
        if (context.json) {
            QJsonArray said;
            for (const WorkItem &item : items) {
                TRY_ASSIGN(const QJsonObject each, describe(desk.database(), item));
                said.append(each);
            }
            print(said);
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Due"), CommandLine::tr("What waits"),
                         CommandLine::tr("Subject"), CommandLine::tr("How many"),
                         CommandLine::tr("Phase"), CommandLine::tr("Release")});
        table.alignRight({3});
        for (const WorkItem &item : items)
            table.add({item.due.toString(Qt::ISODate), label(item.kind),
                       item.what.isEmpty() ? item.why : item.what, QString::number(item.count),
                       item.phase ? label(*item.phase) : QString(),
                       item.release.isValid() ? item.place : CommandLine::tr("Organisation")});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace gatehouse
