#pragma once

#include "models/base/result.h"

#include <QByteArray>

namespace gatehouse {

/// What the first bytes of a file say, read before SQLite touches it.
struct WorkspaceHeader {
    /// "GThs": tells a workspace from any other SQLite file.
    static constexpr qint32 ourApplicationId = 0x47546873;

    bool isSqlite = false;
    qint32 applicationId = 0;
    qint32 userVersion = 0;
    qint64 expectedSize = 0; ///< from page size and page count; 0 when the header does not say

    bool isWorkspace() const { return isSqlite && applicationId == ourApplicationId; }

    static WorkspaceHeader parse(const QByteArray &bytes);
    /// Of a file; of one that cannot be read as of an empty one.
    static WorkspaceHeader read(const QString &path);
};

/// Invalid when the file, or what SQLite keeps beside it, has a longer path than SQLite or the
/// file system can handle.
Result<void> checkPathLength(const QString &path);

} // namespace gatehouse
