#include "models/base/partfolder.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse {

namespace {

const auto partPattern = QStringLiteral(".gatehouse-*.part");

/// Removes a folder that nobody holds: one whose writer was killed. Whoever writes keeps it locked.
void removeIfAbandoned(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    const int handle = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (handle < 0)
        return;
    struct stat found = {};
    const bool isOurs = ::fstat(handle, &found) == 0 && found.st_uid == ::geteuid();
    if (isOurs && ::flock(handle, LOCK_EX | LOCK_NB) == 0)
        QDir(folder).removeRecursively();
    ::close(handle);
}

} // namespace

void PartFolder::removeAbandoned(const QString &place)
{
    const QDir folder(place);
    for (const QString &name :
         folder.entryList({partPattern}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks))
        removeIfAbandoned(folder.filePath(name));
}

tl::expected<PartFolder, int> PartFolder::in(const QString &place)
{
    constexpr int attempts = 100;
    removeAbandoned(place);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QString folder = place + QStringLiteral("/.gatehouse-")
            + QString::number(QRandomGenerator::global()->generate64(), 16)
            + QStringLiteral(".part");
        const QByteArray name = QFile::encodeName(folder);
        if (::mkdir(name.constData(), 0700) != 0) {
            if (errno == EEXIST)
                continue;
            return tl::unexpected(errno);
        }
        const int lock = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        // Somebody who cleans up may have come between and taken it for abandoned.
        const bool isTaken =
            lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        struct stat held = {};
        struct stat named = {};
        if (lock >= 0 && !isTaken && ::fstat(lock, &held) == 0
            && ::stat(name.constData(), &named) == 0 && held.st_ino == named.st_ino)
            return PartFolder(folder, lock);
        if (lock >= 0)
            ::close(lock);
    }
    return tl::unexpected(EAGAIN);
}

PartFolder::PartFolder(PartFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_lock(std::exchange(other.m_lock, -1))
{
}

PartFolder &PartFolder::operator=(PartFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_lock, other.m_lock);
    return *this;
}

QString PartFolder::file() const
{
    return m_path + QStringLiteral("/content");
}

void PartFolder::remove()
{
    if (!m_path.isEmpty())
        QDir(std::exchange(m_path, {})).removeRecursively();
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
}

int renameToFree(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    // Not every file system knows how; a second name cannot be given to what has one already.
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    return ::link(from.constData(), to.constData()) == 0 ? 0 : errno;
}

} // namespace gatehouse
