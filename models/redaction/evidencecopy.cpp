#include "models/redaction/evidencecopy.h"

#include "models/base/listing.h"
#include "models/evidence/evidencereliance.h"
#include "models/evidence/evidencerepository.h"
#include "models/redaction/picture.h"
#include "models/workspace/actions.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

namespace gatehouse {

namespace {

struct Copies {
    Q_DECLARE_TR_FUNCTIONS(Redaction)
};

// The largest picture that is painted over; the preview shows none larger either.
constexpr qint64 mostBytes = 24LL * 1024 * 1024;

bool isPaintedOver(const Evidence &evidence, CopyForm form)
{
    return form == CopyForm::PaintedOver && !evidence.redactions.empty();
}

/// The original of something with marks is for those who may take them off.
Result<void> checkCopy(const Database &database, const Account &account, const Evidence &evidence,
                       CopyForm form)
{
    TRY_ASSIGN(const ExportPlace place, placeOf(database, evidence.id));
    TRY(place.check(database, account));
    const Permission needed = actions::editEvidence.permission;
    if (form == CopyForm::PaintedOver || evidence.redactions.empty())
        return {};
    TRY_ASSIGN(const bool isHeld, place.isHeld(database, account, needed));
    if (isHeld)
        return {};
    QStringList roles;
    for (const Role role : allValues<Role>()) {
        if (grants(role, needed))
            roles += label(role);
    }
    return fail(ErrorKind::Refused,
                Copies::tr("Parts of %1 are painted over. Roles that may save the original: %2.")
                    .arg(evidence.number, listed(roles)));
}

Result<void> write(const QByteArray &content, const FileTarget &target)
{
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    QFile file(replacement.path());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return fail(ErrorKind::Unwritable,
                    Copies::tr("%1 could not be written to its end. What stood there before is "
                               "kept. Free some space or choose another place.")
                        .arg(QDir::toNativeSeparators(target.path)),
                    file.errorString());
    file.close();
    return replacement.commit();
}

} // namespace

Result<int> saveEvidenceCopy(const Database &database, const Account &account, EvidenceId id,
                             const FileTarget &target, CopyForm form, Progress *progress)
{
    const EvidenceRepository repository(database);
    TRY_ASSIGN(const Evidence evidence, repository.evidence(id));
    TRY(checkCopy(database, account, evidence, form));
    if (!isPaintedOver(evidence, form)) {
        TRY(repository.save(id, target, progress));
        return 0;
    }
    TRY_ASSIGN(const QByteArray content, repository.content(id, mostBytes));
    const auto painted = redactedPicture(content, evidence.redactions);
    if (!painted)
        return fail(ErrorKind::Invalid,
                    Copies::tr("%1 was not saved: parts of it are to be painted over, and it "
                               "cannot be read as a picture. Save the original, or replace it.")
                        .arg(evidence.number),
                    painted.error().cause);
    TRY(write(*painted, target));
    return static_cast<int>(evidence.redactions.size());
}

Result<void> checkCoversPicture(const Database &database, EvidenceId id, const Redaction &part)
{
    TRY_ASSIGN(const QByteArray content, EvidenceRepository(database).content(id, mostBytes));
    TRY_ASSIGN(const QImage picture, readPicture(content));
    if (part.left < picture.width() && part.top < picture.height())
        return {};
    return fail(ErrorKind::Invalid,
                Copies::tr("The picture is %1 × %2 pixels, upright: nothing of it lies from %3, %4 "
                           "on. Mark a part within it.")
                    .arg(picture.width())
                    .arg(picture.height())
                    .arg(part.left)
                    .arg(part.top));
}

QString copyName(const Evidence &evidence, CopyForm form)
{
    if (!isPaintedOver(evidence, form))
        return evidence.fileName;
    const QFileInfo info(evidence.fileName);
    const bool stays = QStringList{QStringLiteral("png"), QStringLiteral("jpg"),
                                   QStringLiteral("jpeg"), QStringLiteral("bmp")}
                           .contains(info.suffix(), Qt::CaseInsensitive);
    return stays ? evidence.fileName : info.completeBaseName() + QStringLiteral(".png");
}

} // namespace gatehouse
