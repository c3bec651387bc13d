#pragma once

#include "models/base/result.h"

#include <QString>

namespace gatehouse {

/// A hidden folder beside what is being written, in which it lies until it takes its place whole.
/// No name in it is anybody else's. Whoever writes keeps the folder locked; a program that was
/// killed leaves it unlocked, and the next one that writes there removes it.
struct PartFolder {
    QString path; ///< empty: gone
    int lock = -1; ///< the open folder

    /// A new one in the folder `place`. errno where that cannot be.
    static tl::expected<PartFolder, int> in(const QString &place);
    /// Where to write; nothing stands there yet. A short name: the target's may have no room for
    /// what SQLite hangs on it.
    QString file() const;
    /// With everything in it; once is enough.
    void remove();
};

/// Gives the file at `from` the name `to` unless something has that name. 0 or errno.
int renameToFree(const QByteArray &from, const QByteArray &to);

} // namespace gatehouse
