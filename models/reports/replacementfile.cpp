#include "models/reports/replacementfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace gatehouse {

namespace {

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

} // namespace

Result<ReplacementFile> ReplacementFile::beside(const QString &target)
{
    QFileInfo info(target);
    // Through a link the file it points at is replaced, not the link.
    const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    info.setFile(whole);
    const QString folder = info.absolutePath();
    const QString shown = QDir::toNativeSeparators(folder);

    if (info.fileName().isEmpty() || info.isDir())
        return fail(
            ErrorKind::Unwritable,
            tr("“%1” is a folder. Give the name of a file.").arg(QDir::toNativeSeparators(whole)));
    if (!QFileInfo(folder).isDir())
        return fail(
            ErrorKind::Unwritable,
            tr("The folder “%1” does not exist. Create it, or choose another folder.").arg(shown));
    if (info.exists() && !info.isWritable())
        return fail(ErrorKind::Unwritable,
                    tr("“%1” is write-protected. Choose another name, or remove the protection.")
                        .arg(QDir::toNativeSeparators(whole)));

    const QString path =
        QStringLiteral("%1/.gatehouse-%2.part")
            .arg(folder)
            .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return fail(ErrorKind::Unwritable,
                    tr("The folder “%1” cannot be written. Choose another folder, or ask for the "
                       "right to write in it.")
                        .arg(shown),
                    file.errorString());
    }
    if (info.exists())
        file.setPermissions(info.permissions());
    return ReplacementFile(whole, path);
}

ReplacementFile::ReplacementFile(ReplacementFile &&other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {}))
{
}

ReplacementFile::~ReplacementFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

QString ReplacementFile::folder() const
{
    return QFileInfo(m_target).absolutePath();
}

Result<void> ReplacementFile::commit()
{
    if (const int failure = syncPath(m_path, O_RDONLY))
        return tl::unexpected(writeError(m_target, failure));
    if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(m_target).constData())
        != 0)
        return tl::unexpected(writeError(m_target, errno));
    m_path.clear();
    // The file is in place; a file system that cannot sync folders loses nothing by it.
    (void)syncPath(folder(), O_RDONLY | O_DIRECTORY);
    return {};
}

Error ReplacementFile::writeError(const QString &target, int systemError, const QString &cause)
{
    const QFileInfo info(target);
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
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
