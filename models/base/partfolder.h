#pragma once

#include "models/base/result.h"

#include <QString>

namespace gatehouse {

/// A hidden folder beside what is being written, in which it lies until it takes its place whole.
/// No name in it is anybody else's. Whoever writes keeps the folder locked; a program that was
/// killed leaves it unlocked, and the next one that writes there removes it.
/// It goes with this object, with everything in it.
class PartFolder
{
public:
    /// None.
    PartFolder() = default;
    /// A new one in the folder `place`. errno where that cannot be.
    static tl::expected<PartFolder, int> in(const QString &place);
    /// Removes those in the folder `place` whose writer was killed; a new one does so as well.
    static void removeAbandoned(const QString &place);
    ~PartFolder() { remove(); }
    PartFolder(PartFolder &&other) noexcept;
    PartFolder &operator=(PartFolder &&other) noexcept;

    const QString &path() const { return m_path; }
    /// Where to write; nothing stands there yet. A short name: the target's may have no room for
    /// what SQLite hangs on it.
    QString file() const;
    /// Before this object goes.
    void remove();

private:
    PartFolder(QString path, int lock) : m_path(std::move(path)), m_lock(lock) { }

    QString m_path; ///< empty: gone, or moved from
    int m_lock = -1; ///< the open folder, which is locked for as long
};

/// Gives the file at `from` the name `to` unless something has that name. 0 or errno.
int renameToFree(const QByteArray &from, const QByteArray &to);

} // namespace gatehouse
