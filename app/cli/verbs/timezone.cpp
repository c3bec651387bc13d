#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/product/zonechange.h"
#include "models/workspace/workspacezone.h"

namespace gatehouse {

namespace {

void addShow(const Verb &zone)
{
    const Verb verb =
        zone.verb("show", CommandLine::tr("Show the time zone whose days count in the workspace"),
                  {QStringLiteral("time-zone show")});
    verb.reads();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const QString id, WorkspaceZone::load(open.workspace->database()));
        if (context.json)
            print(QJsonObject{{QStringLiteral("time_zone"), id}});
        else if (!id.isEmpty())
            print(id + u'\n');
        else
            note(WorkspaceZone::noneSentence());
        return id.isEmpty() ? Answer::No : Answer::Yes;
    });
}

void addSet(const Verb &zone)
{
    const auto id = std::make_shared<QString>();
    const Verb verb =
        zone.verb("set", CommandLine::tr("Set it; what is kept by days is counted anew"),
                  {QStringLiteral("time-zone set Asia/Hong_Kong")});
    verb.value("ID", *id, "", CommandLine::tr("Such as Asia/Shanghai")).required();
    verb.writes();
    verb.run([id](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY(changeTimeZone(desk.session(), *id));
        note(CommandLine::tr("The days of this workspace are those of the time zone %1.").arg(*id));
        return Answer::Yes;
    });
}

} // namespace

void addTimeZoneVerbs(const Verb &root)
{
    const Verb zone = root.group(
        "time-zone", CommandLine::tr("The time zone whose days count, wherever it is opened"));
    addShow(zone);
    addSet(zone);
}

} // namespace gatehouse
