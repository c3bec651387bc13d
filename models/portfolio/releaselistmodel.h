#pragma once

#include "models/base/idtablemodel.h"
#include "models/portfolio/release.h"
#include "models/store/database.h"

#include <unordered_map>

namespace gatehouse {

/// The releases of one app, newest first.
class ReleaseListModel final : public IdTableModel
{
    Q_OBJECT
public:
    enum Column { VersionColumn, BuildColumn, PlatformsColumn, CreatedColumn, ColumnCount };
    enum Roles {
        ReleaseIdRole = Qt::UserRole, ///< qint64
        CurrentRole, ///< bool: the release the board shows
    };

    using IdTableModel::IdTableModel;

    /// Reads the app's releases again; rows that stay keep the selection.
    Result<void> read(const Database &database, AppId app);

    /// nullptr where there is no such row.
    const Release *releaseAt(int row) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::unordered_map<qint64, Release> m_releases;
    ReleaseId m_current;
};

} // namespace gatehouse
