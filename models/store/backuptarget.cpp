#include "models/store/backuptarget.h"

#include "models/store/statement.h"
#include "models/store/workspaceheader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <sys/stat.h>

namespace gatehouse {

namespace {

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

bool isSameFile(const QString &one, const QString &other)
{
    struct stat first = {};
    struct stat second = {};
    return stat(QFile::encodeName(one).constData(), &first) == 0
        && stat(QFile::encodeName(other).constData(), &second) == 0 && first.st_dev == second.st_dev
        && first.st_ino == second.st_ino;
}

/// The workspace that keeps its log there, or would; empty where there is none. The source is not
/// read: to close a file ends SQLite's locks on it in the whole program.
QString workspaceOfLog(const QString &path, const Database &source)
{
    for (const QLatin1StringView suffix :
         {QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal")}) {
        const QString behind = path.chopped(std::min(path.size(), suffix.size()));
        if (path.endsWith(suffix)
            && (isSameFile(behind, source.path()) || WorkspaceHeader::read(behind).isWorkspace()))
            return behind;
    }
    return {};
}

/// The digest of an entry of the audit log, or of the last one for 0, as it numbers itself; nothing
/// where there is none.
Result<std::pair<qint64, QByteArray>> entryOf(const Database &database, qint64 sequence)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT sequence, digest FROM audit_entry WHERE ? IN (0, sequence) "
                                "ORDER BY sequence DESC LIMIT 1"));
    rows.bind(sequence);
    std::pair<qint64, QByteArray> entry;
    if (rows.next())
        entry = {rows.integer(0), rows.bytes(1)};
    TRY(rows.finished());
    return entry;
}

void removeLogs(const QString &path)
{
    for (const char *suffix : {"-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
}

} // namespace

Result<BackupTarget> BackupTarget::reserve(const QString &path, const Database &source)
{
    TRY(checkPathLength(path));
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
    if (isSameFile(target.m_path, source.path()))
        return fail(ErrorKind::Invalid,
                    tr("A backup cannot take the place of the workspace itself."));
    if (const QString behind = workspaceOfLog(target.m_path, source); !behind.isEmpty())
        return fail(ErrorKind::Refused,
                    tr("%1 belongs to the workspace %2, and nothing else is written in its place. "
                       "Choose another name.")
                        .arg(shown(target.m_path), shown(behind)));
    TRY(target.lockWhatStandsThere());
    TRY(target.checkIsEarlierCopyOf(source));
    TRY(target.makePart());
    return target;
}

Result<void> BackupTarget::lockWhatStandsThere()
{
    const QFileInfo there(m_path);
    m_isTaken = there.exists();
    if (m_isTaken && !there.isFile())
        return fail(ErrorKind::Refused,
                    tr("%1 is no ordinary file. Choose another name.").arg(shown(m_path)));
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
        // What cannot be opened cannot be told from somebody else's work.
        if (!there.isWritable())
            return fail(ErrorKind::Unwritable,
                        tr("%1 is a write-protected workspace, so no backup takes its place. "
                           "Choose another name.")
                            .arg(shown(m_path)),
                        standing.error().cause);
        return fail(ErrorKind::Refused,
                    tr("%1 is a workspace that cannot be read, so nobody can say whether a backup "
                       "may take its place. Choose another name, or move it away.")
                        .arg(shown(m_path)),
                    standing.error().cause);
    }
    // Nobody can say what stands there.
    if (m_isTaken && !there.isReadable())
        return fail(ErrorKind::Refused,
                    tr("%1 may not be read, so no backup takes its place. Choose another name.")
                        .arg(shown(m_path)));
    if (there.size() > 0)
        return fail(ErrorKind::Refused,
                    tr("%1 exists and is no copy of a workspace, so no backup takes its place. "
                       "Choose another name.")
                        .arg(shown(m_path)));
    if (hasLog(m_path))
        return fail(ErrorKind::Conflict,
                    tr("Beside %1 lies the log of a database that stands or stood there, and it "
                       "would be taken for the copy's. Choose another name, or move the log away.")
                        .arg(shown(m_path)));
    return {};
}

/// By its log: whatever that one holds, the source holds as well.
Result<void> BackupTarget::checkIsEarlierCopyOf(const Database &source) const
{
    if (!m_standing)
        return {};
    constexpr qint64 last = 0;
    const auto standing = entryOf(*m_standing, last);
    if (!standing)
        return fail(ErrorKind::Refused,
                    tr("%1 is a workspace that cannot be read, so nobody can say whether a backup "
                       "may take its place. Choose another name, or move it away.")
                        .arg(shown(m_path)),
                    standing.error().cause);
    // A file of ours without a log is half a workspace.
    if (standing->first == 0)
        return {};
    TRY_ASSIGN(const auto same, entryOf(source, standing->first));
    if (same == *standing)
        return {};
    return fail(ErrorKind::Refused,
                tr("%1 is another workspace, or holds work that this one does not, so no backup "
                   "takes its place. Choose another name.")
                    .arg(shown(m_path)));
}

Result<void> BackupTarget::makePart()
{
    const QFileInfo folder(QFileInfo(m_path).absolutePath());
    auto part = PartFolder::in(folder.filePath());
    if (part) {
        m_part = *std::move(part);
        return {};
    }
    if (!folder.isWritable())
        return fail(
            ErrorKind::Unwritable,
            tr("The folder %1 is read-only. Choose another folder.").arg(shown(folder.filePath())));
    return fail(ErrorKind::Unwritable, tr("The backup cannot be written to %1.").arg(shown(m_path)),
                QString::fromLocal8Bit(std::strerror(part.error())));
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
    const QByteArray from = QFile::encodeName(partPath());
    const QByteArray to = QFile::encodeName(m_path);
    if (m_isTaken)
        removeLogs(m_path);
    // What stood there goes in one step; what came to stand there since was never looked at.
    const int failure = !m_isTaken                           ? renameToFree(from, to)
        : std::rename(from.constData(), to.constData()) == 0 ? 0
                                                             : errno;
    if (failure == EEXIST)
        return fail(ErrorKind::Conflict,
                    tr("Another program wrote %1 meanwhile. Choose another name for the copy.")
                        .arg(shown(m_path)));
    if (failure)
        return fail(ErrorKind::Unwritable,
                    tr("The backup cannot be written to %1.").arg(shown(m_path)),
                    QString::fromLocal8Bit(std::strerror(failure)));
    m_part.remove();
    m_standing.reset();
    return {};
}

} // namespace gatehouse
