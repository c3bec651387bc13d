#include "models/store/workspaceheader.h"

#include "models/base/ownhandle.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <climits>
#include <fcntl.h>
#include <unistd.h>

namespace gatehouse {

namespace {

constexpr qint64 headerSize = 100; // SQLite file format, section 1.3
constexpr qsizetype longestSuffix = 8; // "-journal"

} // namespace

WorkspaceHeader WorkspaceHeader::parse(const QByteArray &bytes)
{
    WorkspaceHeader header;
    header.isSqlite =
        bytes.size() == headerSize && bytes.startsWith(QByteArray("SQLite format 3\0", 16));
    if (!header.isSqlite)
        return header;
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    header.userVersion = qFromBigEndian<qint32>(data + 60);
    header.applicationId = qFromBigEndian<qint32>(data + 68);
    qint64 pageSize = qFromBigEndian<quint16>(data + 16);
    if (pageSize == 1)
        pageSize = 65536;
    // The page count is valid only when the change counter matches "version-valid-for".
    if (qFromBigEndian<quint32>(data + 24) == qFromBigEndian<quint32>(data + 92))
        header.expectedSize = pageSize * qFromBigEndian<quint32>(data + 28);
    return header;
}

WorkspaceHeader WorkspaceHeader::read(const QString &path)
{
    const int own = ownHandleOn(path);
    const int handle = own >= 0
        ? own
        : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    QByteArray bytes(headerSize, Qt::Uninitialized);
    bytes.resize(std::max<ssize_t>(0, ::pread(handle, bytes.data(), headerSize, 0)));
    if (own < 0 && handle >= 0)
        ::close(handle);
    return parse(bytes);
}

Result<void> checkPathLength(const QString &path)
{
    const QByteArray whole = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    const qsizetype name = whole.size() - whole.lastIndexOf('/') - 1;
    const qsizetype longestPath = sqlite3_vfs_find(nullptr)->mxPathname - longestSuffix;
    if (whole.size() <= longestPath && name <= NAME_MAX - longestSuffix)
        return {};
    return fail(ErrorKind::Invalid,
                QCoreApplication::translate("WorkspaceFile",
                                            "This path is too long. Choose a shorter name, or a "
                                            "folder that is less deep: %1")
                    .arg(path),
                QStringLiteral("%1 bytes, %2 in the name").arg(whole.size()).arg(name));
}

} // namespace gatehouse
