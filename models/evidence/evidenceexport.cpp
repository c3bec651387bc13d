#include "models/evidence/evidenceexport.h"

#include "models/base/quantity.h"
#include "models/evidence/evidence.h"
#include "models/store/blobstore.h"

#include <QDir>
#include <QFile>

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

Result<void> exportEvidence(const BlobStore &store, const Evidence &evidence,
                            const FileTarget &target, Progress *progress)
{
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    QFile file(replacement.path());
    if (!file.open(QIODevice::WriteOnly))
        return writingFailed(evidence, target.path, file.errorString());
    if (auto copied = store.copyTo(evidence.blobId, file, progress); !copied) {
        if (copied.error().kind == ErrorKind::Unwritable)
            return writingFailed(evidence, target.path, copied.error().cause);
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
    if (!file.flush())
        return writingFailed(evidence, target.path, file.errorString());
    file.close();
    return replacement.commit();
}

} // namespace gatehouse
