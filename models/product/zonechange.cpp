#include "models/product/zonechange.h"

#include "models/base/processzone.h"
#include "models/dashboards/historyreplay.h"
#include "models/workspace/actions.h"
#include "models/workspace/workspacezone.h"

namespace gatehouse {

namespace {

/// UTC is what a computer has that nobody told where it stands: a server, a container.
bool saysWhere(const QString &zone)
{
    return zone.contains(u'/') && !zone.startsWith(QLatin1StringView("Etc/"));
}

} // namespace

Result<void> changeTimeZone(const Session &session, const QString &id)
{
    TRY_ASSIGN(auto change, Change::begin(session, actions::changeTimeZone));
    TRY(WorkspaceZone::set(change, id));
    if (change.records().isEmpty())
        return {};
    ZoneStay stay;
    TRY(ProcessZone::enter(id));
    TRY(HistoryReplay::run(change.database()));
    TRY(change.commit());
    stay.keep();
    return {};
}

Result<QString> giveTimeZone(const Session &session)
{
    if (session.workspace.isReadOnly()
        || !session.account.mayEverywhere(Permission::AdministerWorkspace))
        return QString();
    TRY_ASSIGN(const QString stored, WorkspaceZone::load(session.workspace.database()));
    const QString here = ProcessZone::id();
    if (!stored.isEmpty() || !saysWhere(here) || !ProcessZone::isKnown(here))
        return QString();
    TRY(changeTimeZone(session, here));
    return here;
}

} // namespace gatehouse
