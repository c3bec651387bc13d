#include "models/workspace/workspace.h"

#include "models/auditchain/auditlog.h"
#include "models/base/processzone.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "models/workspace/credentials.h"
#include "models/workspace/workspacezone.h"

#include <QFile>

#include <algorithm>
#include <limits>

namespace gatehouse {

Workspace::Workspace(WorkspaceFile::Opened opened, std::shared_ptr<const Clock> clock)
    : m_opened(std::move(opened)), m_clock(std::move(clock))
{
    if (const auto version = database().dataVersion())
        m_dataVersion = *version;
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const NewOwner &first,
                                                     std::shared_ptr<const Clock> clock)
{
    WorkspaceFile::Opened opened;
    TRY_ASSIGN(opened.database, WorkspaceFile::create(path));
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(opened), std::move(clock)));
    const auto addOwner = [&]() -> Result<void> {
        // Nobody is there yet to permit it, so the owner permits themself, and the log says so.
        Account owner;
        owner.name = first.name;
        owner.displayName = first.displayName;
        owner.roles = {Role::Administrator, Role::SecurityManager};
        TRY_ASSIGN(auto change, Change::begin({*workspace, owner}, actions::createWorkspace));
        TRY(AuditLog(change.database()).choose(first.logDigest));
        const QString zone = ProcessZone::id();
        TRY(WorkspaceZone::choose(change.database(), zone));
        change.record({Entity::Workspace, 1, 0, 0}, {}, {},
                      {{QLatin1StringView(AuditLog::digestKey), toKey(first.logDigest)},
                       {QLatin1StringView(WorkspaceZone::key), zone}});
        TRY_ASSIGN(owner.id, AccountAdministration::add(change, owner));
        TRY(Credentials::setPolicy(change, first.policy));
        TRY(Credentials::setInitial(change, owner.id, first.password));
        return change.commit();
    };
    if (auto added = addOwner(); !added) {
        workspace.reset();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1StringView(suffix));
        return tl::unexpected(std::move(added).error());
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>>
Workspace::open(const QString &path, std::shared_ptr<const Clock> clock, Database::Mode mode)
{
    TRY_ASSIGN(auto opened, WorkspaceFile::open(path, mode));
    TRY(WorkspaceZone::check(*opened.database));
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(opened), std::move(clock)));
    TRY_ASSIGN(workspace->m_announced, AuditLog(workspace->database()).count());
    return workspace;
}

void Workspace::addDerivation(Derivation derivation)
{
    m_derivations.push_back(std::move(derivation));
}

void Workspace::addPasswordFollower(PasswordFollower follower)
{
    m_passwordFollowers.push_back(std::move(follower));
}

void Workspace::announceForeignChanges()
{
    const auto version = database().dataVersion();
    if (!version || *version == m_dataVersion)
        return;
    const qint64 before = std::exchange(m_dataVersion, *version);
    // What cannot be read now is looked for again.
    if (!announceEntries(std::numeric_limits<qint64>::max()))
        m_dataVersion = before;
}

void Workspace::announce(qint64 sequence, const ChangeEvent &event)
{
    // Where that cannot be read, anything may differ.
    if (m_announced + 1 < sequence && !announceEntries(sequence))
        Q_EMIT changed({});
    m_announced = sequence;
    Q_EMIT changed(event);
}

Result<void> Workspace::announceEntries(qint64 end)
{
    TRY_ASSIGN(auto entries, AuditLog(database()).entriesAfter(m_announced));
    std::erase_if(entries, [end](const AuditEntry &entry) { return entry.sequence >= end; });
    if (entries.empty())
        return {};
    m_announced = entries.back().sequence;
    ChangeEvent event;
    if (entries.size() == 1)
        event.action = entries.front().action;
    for (const AuditEntry &entry : entries) {
        const QJsonArray records = entry.content.value(QLatin1StringView("records")).toArray();
        for (const QJsonValue &record : records) {
            const auto change = changeOf(record.toObject());
            if (!change) {
                Q_EMIT changed({});
                return {};
            }
            event.changes.push_back(*change);
        }
    }
    Q_EMIT changed(event);
    return {};
}

} // namespace gatehouse
