#pragma once

#include <QStringList>

namespace gatehouse {

/// What of files and folders is taken in as evidence.
struct FolderFiles {
    /// One folder holds no more that anybody means to attach.
    static constexpr int most = 10'000;

    QStringList files;
    int leftOut = 0; ///< hidden, of the system, linked to elsewhere, or empty
    bool hasFolder = false; ///< at least one of the paths was one
    bool isTooMany = false; ///< the walk stopped at `most`

    /// Files as they are, folders with all that stands in them, by name.
    static FolderFiles under(const QStringList &paths);
};

} // namespace gatehouse
