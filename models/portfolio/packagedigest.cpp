#include "models/portfolio/packagedigest.h"

#include "models/base/digest.h"
#include "models/base/ownhandle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace gatehouse {

Result<PackageDigest> digestOfPackage(const QString &path, Progress *progress)
{
    QFile file(path);
    if (ownHandleOn(path) >= 0 || !file.open(QIODevice::ReadOnly))
        return fail(
            ErrorKind::Unreadable,
            PackageDigest::tr("The package %1 cannot be read.").arg(QDir::toNativeSeparators(path)),
            file.errorString());
    constexpr qint64 blockSize = 1 << 20;
    Digest sha256(DigestAlgorithm::Sha256);
    Digest sm3(DigestAlgorithm::Sm3);
    QByteArray block(blockSize, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 size = file.read(block.data(), blockSize);
        if (size < 0)
            return fail(ErrorKind::Unreadable,
                        PackageDigest::tr("The package %1 cannot be read.")
                            .arg(QDir::toNativeSeparators(path)),
                        file.errorString());
        if (size == 0)
            break;
        sha256.add(QByteArrayView(block.constData(), size));
        sm3.add(QByteArrayView(block.constData(), size));
        done += size;
        if (progress && !progress->report(done, file.size()))
            return fail(ErrorKind::Cancelled,
                        PackageDigest::tr("The package's digests were not computed."));
    }
    return PackageDigest{QString::fromLatin1(sha256.result().toHex()),
                         QString::fromLatin1(sm3.result().toHex())};
}

} // namespace gatehouse
