#include "models/store/inputfile.h"

#include "models/base/ownhandle.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse {

namespace {

tl::unexpected<Error> readingFailed(const QString &path, int code)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString cause = QStringLiteral("%1: %2").arg(shown, qt_error_string(code));
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return fail(
            ErrorKind::Unreadable,
            InputFile::tr("%1 is not there. Check the name, or choose the file again.").arg(shown),
            cause);
    case EACCES:
    case EPERM:
        return fail(ErrorKind::Unreadable,
                    InputFile::tr("You may not read %1. Ask for permission, or choose another "
                                  "file.")
                        .arg(shown),
                    cause);
    default:
        return fail(ErrorKind::Unreadable,
                    InputFile::tr("%1 cannot be read. Check the disk or the connection to it, "
                                  "then try again.")
                        .arg(shown),
                    cause);
    }
}

/// A database of SQLite, its log or the index of that, by how they begin: the file formats'
/// sections 1.3 and 4.1, and the version in the index.
bool isOfSqlite(int descriptor)
{
    char bytes[16] = {};
    const ssize_t count = ::pread(descriptor, bytes, sizeof bytes, 0);
    const QByteArrayView begins(bytes, std::max<ssize_t>(0, count));
    return begins.startsWith("SQLite format 3") || begins.startsWith("\x37\x7f\x06")
        || begins.startsWith("\x18\xe2\x2d");
}

} // namespace

Result<InputFile> InputFile::open(const QString &path)
{
    // Opening a pipe waits for a writer unless told not to; for files the flag means nothing.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return readingFailed(path, errno);
    InputFile file(descriptor, 0, path);
    struct stat status = {};
    if (fstat(descriptor, &status) != 0)
        return readingFailed(path, errno);
    if (S_ISDIR(status.st_mode))
        return fail(ErrorKind::Invalid,
                    tr("%1 is a folder. Choose the files in it instead.")
                        .arg(QDir::toNativeSeparators(path)));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorKind::Unreadable,
                    tr("%1 is a device or pipe, not a file. Save its content to a file first.")
                        .arg(QDir::toNativeSeparators(path)));
    if (isOfSqlite(descriptor) && ownHandleBeside(descriptor) >= 0) {
        file.m_descriptor = -1; // for good: see ownHandleOn()
        return fail(ErrorKind::Invalid,
                    tr("%1 belongs to the workspace that is open here. Make a backup of it and "
                       "choose that, or choose another file.")
                        .arg(QDir::toNativeSeparators(path)));
    }
    file.m_size = status.st_size;
    return file;
}

InputFile::InputFile(int descriptor, qint64 size, QString path)
    : m_descriptor(descriptor), m_size(size), m_path(std::move(path))
{
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

InputFile::InputFile(InputFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size),
      m_path(std::move(other.m_path))
{
}

InputFile &InputFile::operator=(InputFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    std::swap(m_path, other.m_path);
    return *this;
}

Result<void> InputFile::read(char *buffer, qint64 size)
{
    while (size > 0) {
        const ssize_t count = ::read(m_descriptor, buffer, static_cast<size_t>(size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return readingFailed(m_path, errno);
        if (count == 0)
            return changed();
        buffer += count;
        size -= count;
    }
    return {};
}

Result<void> InputFile::expectEnd()
{
    struct stat status = {};
    if (fstat(m_descriptor, &status) != 0)
        return readingFailed(m_path, errno);
    if (status.st_size != m_size)
        return changed();
    return {};
}

tl::unexpected<Error> InputFile::changed() const
{
    return fail(ErrorKind::Unreadable,
                tr("%1 changed while it was being read. Try again once nothing writes to it.")
                    .arg(QDir::toNativeSeparators(m_path)));
}

} // namespace gatehouse
