#include "models/portfolio/releaselistmodel.h"

#include "models/portfolio/platforms.h"
#include "models/portfolio/releaserepository.h"

namespace gatehouse {

Result<void> ReleaseListModel::read(const Database &database, AppId app)
{
    const ReleaseRepository repository(database);
    TRY_ASSIGN(const auto releases, repository.ofApp(app));
    TRY_ASSIGN(const ReleaseId current, repository.currentOf(app));
    std::vector<qint64> ids;
    std::unordered_set<qint64> different;
    std::unordered_map<qint64, Release> byId;
    for (const Release &release : releases) {
        const qint64 id = release.id.value;
        ids.push_back(id);
        const auto known = m_releases.find(id);
        if (known != m_releases.end() && known->second != release)
            different.insert(id);
        byId.emplace(id, release);
    }
    if (current != m_current)
        different.insert({current.value, m_current.value});
    m_releases = std::move(byId);
    m_current = current;
    show(std::move(ids));
    announce(different);
    return {};
}

const Release *ReleaseListModel::releaseAt(int row) const
{
    const auto found = m_releases.find(idAt(row));
    return found == m_releases.end() ? nullptr : &found->second;
}

int ReleaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReleaseListModel::data(const QModelIndex &index, int role) const
{
    const Release *release = index.isValid() ? releaseAt(index.row()) : nullptr;
    if (!release)
        return {};
    switch (role) {
    case ReleaseIdRole:
        return release->id.value;
    case CurrentRole:
        return release->id == m_current;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case VersionColumn:
        return release->version;
    case BuildColumn:
        return release->build;
    case PlatformsColumn:
        return platformNames(release->platforms);
    case CreatedColumn:
        return release->createdAt.toLocalTime().date().toString(Qt::ISODate);
    default:
        return {};
    }
}

QVariant ReleaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VersionColumn:
        return tr("Version");
    case BuildColumn:
        return tr("Build");
    case PlatformsColumn:
        return tr("Platforms");
    case CreatedColumn:
        return tr("Created");
    default:
        return {};
    }
}

} // namespace gatehouse
