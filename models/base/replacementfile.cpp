#include "models/base/replacementfile.h"

#include "models/base/ownhandle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtEndian>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse {

namespace {

using Existing = FileTarget::Existing;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// Flushes a file, or a folder's entries, to the disk. errno on failure, else 0.
int syncPath(const QString &path, int flags)
{
    const int handle = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (handle < 0)
        return errno;
    const int failure = ::fsync(handle) == 0 ? 0 : errno;
    ::close(handle);
    return failure;
}

// The header of an SQLite file (file format, section 1.3): what it is stands in its first bytes,
// whose it is from byte 68. Read from the file itself, so that no name or link hides it.
bool isWorkspace(const QString &path)
{
    constexpr size_t applicationIdAt = 68;
    constexpr quint32 applicationId = 0x47546873; // "GThs", as WorkspaceFile writes it
    const QByteArray name = QFile::encodeName(path);
    struct stat found = {};
    if (::stat(name.constData(), &found) != 0 || !S_ISREG(found.st_mode))
        return false;
    const int own = ownHandleOn(path);
    const int handle = own >= 0 ? own : ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    char header[applicationIdAt + 4];
    const bool isWhole = ::pread(handle, header, sizeof header, 0) == ssize_t(sizeof header);
    if (own < 0)
        ::close(handle);
    return isWhole && std::memcmp(header, "SQLite format 3", 16) == 0
        && qFromBigEndian<quint32>(header + applicationIdAt) == applicationId;
}

/// The workspace whose log or index has this name, or would have; empty when there is none.
QString workspaceBehind(const QString &path)
{
    for (const QLatin1StringView suffix :
         {QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal")}) {
        if (path.endsWith(suffix) && isWorkspace(path.chopped(suffix.size())))
            return path.chopped(suffix.size());
    }
    return {};
}

tl::unexpected<Error> belongsTo(const QString &workspace, const QString &path)
{
    return fail(ErrorKind::Refused,
                ReplacementFile::tr("%1 belongs to the workspace %2, and nothing else is "
                                    "written in its place. Choose another name.")
                    .arg(shown(path), shown(workspace)));
}

tl::unexpected<Error> standsThere(const QString &path)
{
    return fail(ErrorKind::Conflict,
                ReplacementFile::tr("%1 exists already. Choose another name.").arg(shown(path)));
}

/// Whether what stands at `path` may go.
Result<void> mayTakePlaceOf(const QString &path, Existing existing)
{
    if (isWorkspace(path))
        return fail(ErrorKind::Refused,
                    ReplacementFile::tr("%1 is a Gatehouse workspace or a copy of one, and nothing "
                                        "else is written in its place. Choose another name.")
                        .arg(shown(path)));
    if (const QString workspace = workspaceBehind(path); !workspace.isEmpty())
        return belongsTo(workspace, path);
    if (ownHandleOn(path) >= 0)
        return fail(ErrorKind::Refused,
                    ReplacementFile::tr("%1 is in use by this program. Choose another name.")
                        .arg(shown(path)));
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return {};
    if (existing == Existing::Keep)
        return standsThere(path);
    if (info.exists() && !info.isFile())
        return fail(
            ErrorKind::Refused,
            ReplacementFile::tr("%1 is no ordinary file. Choose another name.").arg(shown(path)));
    if (info.exists() && !info.isWritable())
        return fail(ErrorKind::Unwritable,
                    ReplacementFile::tr("“%1” is write-protected. Choose another name, or remove "
                                        "the protection.")
                        .arg(shown(path)));
    return {};
}

} // namespace

Result<ReplacementFile> ReplacementFile::beside(const FileTarget &target)
{
    QFileInfo info(target.path);
    // Through a link the file it points at is replaced, not the link.
    const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    info.setFile(whole);
    const QString place = info.absolutePath();

    if (info.fileName().isEmpty() || info.isDir())
        return fail(ErrorKind::Unwritable,
                    tr("“%1” is a folder. Give the name of a file.").arg(shown(whole)));
    if (!QFileInfo(place).isDir())
        return fail(ErrorKind::Unwritable,
                    tr("The folder “%1” does not exist. Create it, or choose another folder.")
                        .arg(shown(place)));
    TRY(mayTakePlaceOf(whole, target.existing));

    auto part = PartFolder::in(place);
    if (!part) {
        if (part.error() == ENOSPC || part.error() == EDQUOT)
            return tl::unexpected(writeError(whole, part.error()));
        return fail(ErrorKind::Unwritable,
                    tr("The folder “%1” cannot be written. Choose another folder, or ask for the "
                       "right to write in it.")
                        .arg(shown(place)),
                    QString::fromLocal8Bit(std::strerror(part.error())));
    }
    return ReplacementFile({whole, target.existing}, *std::move(part));
}

Result<void> ReplacementFile::write(const QByteArray &content)
{
    QFile file(path());
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush())
        return {};
    const int failure = errno;
    return tl::unexpected(
        writeError(m_target.path, failure, failure ? QString() : file.errorString()));
}

Result<void> ReplacementFile::mayBeFolder(const QString &folder)
{
    QString each = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(each)) {
        if (const QString workspace = workspaceBehind(each); !workspace.isEmpty())
            return belongsTo(workspace, each);
        const QString above = QFileInfo(each).path();
        if (above == each)
            break;
        each = above;
    }
    return {};
}

Result<void> ReplacementFile::commit()
{
    const QString place = QFileInfo(m_target.path).absolutePath();
    if (const QFileInfo there(m_target.path); there.exists())
        QFile::setPermissions(path(), there.permissions());
    if (const int failure = syncPath(path(), O_RDONLY))
        return tl::unexpected(writeError(m_target.path, failure));

    const QByteArray from = QFile::encodeName(path());
    const QByteArray to = QFile::encodeName(m_target.path);
    // Somebody may have been there since beside().
    TRY(mayTakePlaceOf(m_target.path, m_target.existing));
    const int failure = m_target.existing == Existing::Keep ? renameToFree(from, to)
        : ::rename(from.constData(), to.constData()) == 0   ? 0
                                                            : errno;
    if (failure == EEXIST)
        return standsThere(m_target.path);
    if (failure)
        return tl::unexpected(writeError(m_target.path, failure));
    // The file is in place; a file system that cannot sync folders loses nothing by it.
    (void)syncPath(place, O_RDONLY | O_DIRECTORY);
    m_part.remove();
    return {};
}

void ReplacementFile::outliveSizeLimits()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

Error ReplacementFile::writeError(const QString &target, int systemError, const QString &cause)
{
    const QFileInfo info(target);
    const QString folder = shown(info.absolutePath());
    const QString technical =
        cause.isEmpty() && systemError ? QString::fromLocal8Bit(std::strerror(systemError)) : cause;
    const QStorageInfo storage(info.absolutePath());
    const bool full = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG
        || (storage.isValid() && storage.bytesAvailable() < (1 << 20));
    if (full) {
        return {ErrorKind::Unwritable,
                tr("There is not enough room in “%1” for “%2”. Free some space, or choose another "
                   "folder. Nothing was changed.")
                    .arg(folder, info.fileName()),
                technical};
    }
    return {ErrorKind::Unwritable,
            tr("“%1” could not be written in “%2”. Check that the disk is still there and can be "
               "written, then try again. Nothing was changed.")
                .arg(info.fileName(), folder),
            technical};
}

} // namespace gatehouse
