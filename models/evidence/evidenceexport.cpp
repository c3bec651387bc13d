#include "models/evidence/evidenceexport.h"

#include "models/base/quantity.h"
#include "models/evidence/evidence.h"
#include "models/store/blobstore.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <cstdio>

namespace gatehouse {

namespace {

class EvidenceExport
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceExport)
};

tl::unexpected<Error> writingFailed(const Evidence &evidence, const QString &path,
                                    const QString &cause)
{
    return fail(ErrorKind::Unwritable,
                EvidenceExport::tr("%1 could not be written to its end: it needs %2, and the disk "
                                   "may be full or gone. What stood there before is kept. Free "
                                   "some space or choose another place.")
                    .arg(QDir::toNativeSeparators(path), sizeText(evidence.size)),
                cause);
}

} // namespace

Result<void> exportEvidence(const BlobStore &store, const Evidence &evidence, const QString &path,
                            Progress *progress)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
    if (info.isDir())
        return fail(ErrorKind::Invalid,
                    EvidenceExport::tr("%1 is a folder. Name a file to save to.").arg(shown));
    if (!QFileInfo(info.absolutePath()).isDir())
        return fail(ErrorKind::Unwritable,
                    EvidenceExport::tr("The folder %1 does not exist. Choose another one, or "
                                       "create it first.")
                        .arg(folder));

    // Under a short name of its own: a long target name has no room for an ending, and what a
    // link points to is what is replaced.
    const QString target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QString partial = QFileInfo(target).absolutePath() + QStringLiteral("/.gatehouse-")
        + QUuid::createUuid().toString(QUuid::Id128).left(12);
    QSaveFile file(partial);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Unwritable,
                    EvidenceExport::tr("Nothing can be written in the folder %1. Ask for "
                                       "permission, or choose another folder.")
                        .arg(folder),
                    file.errorString());
    if (info.exists())
        file.setPermissions(info.permissions());
    if (auto copied = store.copyTo(evidence.blobId, file, progress); !copied) {
        file.cancelWriting();
        if (copied.error().kind == ErrorKind::Unwritable)
            return writingFailed(evidence, path, copied.error().cause);
        if (copied.error().kind == ErrorKind::Unreadable)
            return fail(ErrorKind::Unreadable,
                        EvidenceExport::tr("%1 was not saved: what the workspace holds of it no "
                                           "longer matches its digests. The workspace file was "
                                           "damaged or changed by another program; restore it "
                                           "from a backup.")
                            .arg(evidence.number),
                        copied.error().cause);
        return copied;
    }
    if (!file.commit())
        return writingFailed(evidence, path, file.errorString());
    // QFile::rename() refuses to replace a file; the system's call does it in one step.
    if (std::rename(QFile::encodeName(partial).constData(), QFile::encodeName(target).constData())
        != 0) {
        const QString cause = qt_error_string(errno);
        QFile::remove(partial);
        return fail(ErrorKind::Unwritable,
                    EvidenceExport::tr("%1 cannot be replaced. Close it where it is open, or "
                                       "choose another name.")
                        .arg(shown),
                    cause);
    }
    return {};
}

} // namespace gatehouse
