#include "models/store/backuptarget.h"

#include "models/store/workspaceheader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse {

namespace {

constexpr char partSuffix[] = ".partial";

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// Whether SQLite would take what lies there for a part of the database beside it.
bool hasLog(const QString &path)
{
    for (const char *suffix : {"-wal", "-journal"}) {
        if (QFileInfo(path + QLatin1StringView(suffix)).size() > 0)
            return true;
    }
    return false;
}

void removeLogs(const QString &path)
{
    for (const char *suffix : {"-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
}

/// A descriptor that alone holds the file's lock, or -1 with errno. The lock goes with the
/// program, and no closing of another descriptor takes it away.
int openLocked(const QByteArray &name, int flags)
{
    while (true) {
        const int file = ::open(name.constData(), flags | O_RDWR | O_CLOEXEC, 0644);
        if (file < 0)
            return -1;
        struct stat opened = {};
        struct stat standing = {};
        const bool locked = flock(file, LOCK_EX | LOCK_NB) == 0;
        const int reason = errno;
        if (!locked && reason == EWOULDBLOCK) {
            ::close(file);
            errno = EWOULDBLOCK;
            return -1;
        }
        // Whoever held it before may just have renamed or removed it.
        if (fstat(file, &opened) == 0 && stat(name.constData(), &standing) == 0
            && opened.st_dev == standing.st_dev && opened.st_ino == standing.st_ino)
            return file; // a file system without locks is used without them
        ::close(file);
    }
}

} // namespace

Result<BackupTarget> BackupTarget::reserve(const QString &path)
{
    TRY(checkPathLength(path + QLatin1StringView(partSuffix)));
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorKind::Invalid,
                    tr("%1 is a folder. Name a file for the backup.").arg(shown(path)));
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return fail(ErrorKind::Unwritable,
                    tr("The folder %1 does not exist.").arg(shown(folder.filePath())));
    // SQLite follows a link and keeps its logs where that leads.
    BackupTarget target(info.exists() ? info.canonicalFilePath() : info.absoluteFilePath());
    TRY(target.lockWhatStandsThere());
    TRY(target.makePart());
    return target;
}

BackupTarget::BackupTarget(BackupTarget &&other) noexcept
    : m_path(std::move(other.m_path)), m_part(std::exchange(other.m_part, -1)),
      m_standing(std::move(other.m_standing))
{
}

BackupTarget::~BackupTarget()
{
    if (m_part < 0)
        return;
    removeLogs(partPath());
    QFile::remove(partPath());
    ::close(m_part);
}

QString BackupTarget::partPath() const
{
    return m_path + QLatin1StringView(partSuffix);
}

Result<void> BackupTarget::lockWhatStandsThere()
{
    if (WorkspaceHeader::read(m_path).isWorkspace()) {
        auto standing = Database::open(m_path, Database::Mode::Exclusive);
        if (standing) {
            m_standing = *std::move(standing);
            return {};
        }
        if (standing.error().kind == ErrorKind::Busy)
            return fail(ErrorKind::Busy,
                        tr("%1 is open in another program, so it cannot be replaced. Close it "
                           "there, or choose another name for the copy.")
                            .arg(shown(m_path)),
                        standing.error().cause);
        // A damaged or read-only workspace may be replaced like any other file.
    }
    if (hasLog(m_path))
        return fail(ErrorKind::Conflict,
                    tr("Beside %1 lies the log of a database that stands or stood there, and it "
                       "would be taken for the copy's. Choose another name, or move the log away.")
                        .arg(shown(m_path)));
    return {};
}

Result<void> BackupTarget::makePart()
{
    m_part = openLocked(QFile::encodeName(partPath()), O_CREAT);
    const int reason = errno;
    if (m_part >= 0 && ftruncate(m_part, 0) == 0) {
        removeLogs(partPath());
        return {};
    }
    if (reason == EWOULDBLOCK)
        return fail(ErrorKind::Busy,
                    tr("Another program is writing a copy to %1 just now. Wait until it is done, "
                       "or choose another name.")
                        .arg(shown(m_path)));
    const QFileInfo folder(QFileInfo(m_path).absolutePath());
    if (!folder.isWritable())
        return fail(
            ErrorKind::Unwritable,
            tr("The folder %1 is read-only. Choose another folder.").arg(shown(folder.filePath())));
    return fail(ErrorKind::Unwritable, tr("The backup cannot be written to %1.").arg(shown(m_path)),
                QString::fromLocal8Bit(std::strerror(reason)));
}

Result<void> BackupTarget::replace()
{
    // Its log goes into the old file and away, and the lock stays: otherwise the copy would be
    // read with the old one's log. In memory, since a journal would be removed by name later.
    if (m_standing)
        TRY(m_standing->execute("PRAGMA journal_mode = MEMORY;"));
    if (hasLog(m_path))
        return fail(ErrorKind::Conflict,
                    tr("Another program began to write %1 meanwhile. Choose another name for the "
                       "copy.")
                        .arg(shown(m_path)));
    removeLogs(m_path);
    // rename(2) replaces what stood there in one step.
    if (std::rename(QFile::encodeName(partPath()).constData(),
                    QFile::encodeName(m_path).constData())
        != 0)
        return fail(ErrorKind::Unwritable,
                    tr("The backup cannot be written to %1.").arg(shown(m_path)),
                    QString::fromLocal8Bit(std::strerror(errno)));
    ::close(std::exchange(m_part, -1));
    m_standing.reset();
    return {};
}

void removeAbandonedParts(const QString &beginning)
{
    const QFileInfo info(beginning);
    for (const QString &name : info.dir().entryList(QDir::Files)) {
        if (!name.startsWith(info.fileName()) || !name.endsWith(QLatin1StringView(partSuffix)))
            continue;
        const QString part = info.dir().filePath(name);
        const int file = openLocked(QFile::encodeName(part), 0);
        if (file < 0)
            continue;
        removeLogs(part);
        QFile::remove(part);
        ::close(file);
    }
}

} // namespace gatehouse
