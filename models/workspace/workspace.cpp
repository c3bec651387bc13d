#include "models/workspace/workspace.h"

#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"

#include <QFile>

namespace gatehouse {

Workspace::Workspace(WorkspaceFile::Opened opened, std::shared_ptr<const Clock> clock)
    : m_opened(std::move(opened)), m_clock(std::move(clock))
{
    if (const auto version = database().dataVersion())
        m_dataVersion = *version;
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const QString &ownerName,
                                                     const QString &ownerDisplayName,
                                                     std::shared_ptr<const Clock> clock)
{
    WorkspaceFile::Opened opened;
    TRY_ASSIGN(opened.database, WorkspaceFile::create(path));
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(opened), std::move(clock)));
    const auto addOwner = [&]() -> Result<void> {
        // Nobody is there yet to permit it, so the owner permits themself, and the log says so.
        Account owner;
        owner.name = ownerName;
        owner.displayName = ownerDisplayName;
        owner.roles = {Role::Administrator, Role::SecurityManager};
        TRY_ASSIGN(auto change, Change::begin({*workspace, owner}, actions::createWorkspace));
        TRY(AccountAdministration::add(change, owner));
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
    return std::unique_ptr<Workspace>(new Workspace(std::move(opened), std::move(clock)));
}

void Workspace::addDerivation(Derivation derivation)
{
    m_derivations.push_back(std::move(derivation));
}

void Workspace::announceForeignChanges()
{
    const auto version = database().dataVersion();
    if (version && std::exchange(m_dataVersion, *version) != *version)
        Q_EMIT changed({});
}

} // namespace gatehouse
