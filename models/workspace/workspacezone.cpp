#include "models/workspace/workspacezone.h"

#include "models/base/processzone.h"
#include "models/store/workspaceheader.h"
#include "models/store/workspaceproperty.h"

namespace gatehouse {

namespace {

QJsonObject logged(const QString &id)
{
    return {{QLatin1StringView(WorkspaceZone::key), id.isEmpty() ? QJsonValue() : QJsonValue(id)}};
}

} // namespace

Result<QString> WorkspaceZone::load(const Database &database)
{
    return WorkspaceProperty::read(database, QLatin1StringView(key));
}

QString WorkspaceZone::noneSentence()
{
    return tr("This workspace has no time zone of its own, so its days are those of whoever opens "
              "it. An administrator sets one: gatehouse-cli time-zone set Asia/Shanghai.");
}

QString WorkspaceZone::of(const QString &path)
{
    const WorkspaceHeader header = WorkspaceHeader::read(path);
    // What is not ours to open SQLite does not touch.
    if (!header.isWorkspace() || header.userVersion > WorkspaceFile::schemaVersion())
        return {};
    const auto reader = WorkspaceFile::openReader(path);
    return reader ? load(**reader).value_or(QString()) : QString();
}

Result<void> WorkspaceZone::enter(const QString &path)
{
    const QString id = of(path);
    if (id.isEmpty()) {
        ProcessZone::leave();
        return {};
    }
    if (!ProcessZone::isKnown(id))
        return fail(ErrorKind::Refused,
                    tr("This workspace counts the days of the time zone “%1”, which this computer "
                       "does not know. Install the package tzdata; where it is there, another "
                       "program wrote that into the file: go on with a copy from before.")
                        .arg(id));
    return ProcessZone::enter(id);
}

Result<void> WorkspaceZone::check(const Database &database)
{
    TRY_ASSIGN(const QString id, load(database));
    const QString here = ProcessZone::id();
    if (id.isEmpty() || id == here)
        return {};
    return fail(ErrorKind::Refused,
                tr("This workspace counts the days of the time zone %1, and this program works in "
                   "%2. Close the workspace and open it again.")
                    .arg(id, here));
}

Result<void> WorkspaceZone::choose(const Database &database, const QString &id)
{
    TRY(ProcessZone::check(id));
    return WorkspaceProperty::write(database, QLatin1StringView(key), id);
}

Result<void> WorkspaceZone::set(Change &change, const QString &id)
{
    TRY_ASSIGN(const QString stored, load(change.database()));
    if (id == stored)
        return {};
    TRY(choose(change.database(), id));
    change.record({Entity::Workspace, 1, 0, 0}, {}, logged(stored), logged(id));
    return {};
}

} // namespace gatehouse
