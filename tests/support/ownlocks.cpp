#include "tests/support/ownlocks.h"

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse {

int ownLocksOn(const QString &workspace)
{
    QByteArrayList files;
    for (const char *suffix : {"", "-shm"}) {
        struct stat file = {};
        if (::stat(QFile::encodeName(workspace + QLatin1StringView(suffix)).constData(), &file)
            == 0)
            files += ':' + QByteArray::number(qulonglong(file.st_ino)) + ' ';
    }
    // "1: POSIX  ADVISORY  READ 3548 08:02:131 128 128": proc(5).
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        qFatal("The system does not list its locks.");
    const QByteArray owner = ' ' + QByteArray::number(qlonglong(::getpid())) + ' ';
    int found = 0;
    for (const QByteArray &line : locks.readAll().split('\n')) {
        for (const QByteArray &file : std::as_const(files))
            found += line.contains(owner) && line.contains(file);
    }
    return found;
}

} // namespace gatehouse
