#include "views/evidence/evidenceattachment.h"

#include "models/base/listing.h"
#include "models/workspace/actions.h"
#include "views/page/writingjob.h"

#include <QFileInfo>

namespace gatehouse {

namespace {

using Added = std::vector<EvidenceRepository::Added>;

// So much is digested and stored before anybody notices.
constexpr qint64 atOnce = 4LL * 1024 * 1024;

struct EvidenceAttachment {
    Q_DECLARE_TR_FUNCTIONS(EvidenceAttachment)
};

qint64 sizeOf(const QStringList &paths)
{
    qint64 size = 0;
    for (const QString &path : paths)
        size += QFileInfo(path).size();
    return size;
}

Result<Added> attachAtOnce(const Session &session, const QStringList &paths, ReleaseId release,
                           const std::vector<RequirementId> &requirements)
{
    TRY_ASSIGN(auto change, Change::begin(session, actions::addEvidence));
    TRY_ASSIGN(auto added, EvidenceRepository::addFiles(change, paths, release, requirements));
    TRY(change.commit());
    return added;
}

Result<Added> storeContent(const Session &session, const QByteArray &content,
                           const QString &fileName, ReleaseId release, RequirementId requirement)
{
    TRY_ASSIGN(auto change, Change::begin(session, actions::addEvidence));
    TRY_ASSIGN(auto added,
               EvidenceRepository::addContent(change, content, fileName, release, {requirement}));
    TRY(change.commit());
    return Added{std::move(added)};
}

} // namespace

void attachEvidence(NavigationContext &context, QObject *receiver, const QStringList &paths,
                    ReleaseId release, const std::vector<RequirementId> &requirements,
                    const std::function<void(Result<Added>)> &done)
{
    const Session session = context.session();
    if (sizeOf(paths) <= atOnce)
        return done(attachAtOnce(session, paths, release, requirements));

    const QString title = paths.size() == 1
        ? EvidenceAttachment::tr("Attaching %1").arg(QFileInfo(paths.first()).fileName())
        : EvidenceAttachment::tr("Attaching %n files", nullptr, static_cast<int>(paths.size()));
    runWriting<Added>(
        context, title, receiver,
        [paths, release, requirements](const Session &writing, LibraryShelf &, Progress &progress) {
            return EvidenceRepository::addFiles(writing, paths, release, requirements, {},
                                                &progress);
        },
        [done](Result<Written<Added>> added) {
            if (added)
                done(std::move(added->result));
        });
}

void attachContent(NavigationContext &context, QObject *receiver, const QByteArray &content,
                   const QString &fileName, ReleaseId release, RequirementId requirement,
                   const std::function<void(Result<Added>)> &done)
{
    if (content.size() <= atOnce)
        return done(storeContent(context.session(), content, fileName, release, requirement));
    runWriting<Added>(
        context, EvidenceAttachment::tr("Attaching %1").arg(fileName), receiver,
        [content, fileName, release, requirement](const Session &writing, LibraryShelf &,
                                                  Progress &) {
            return storeContent(writing, content, fileName, release, requirement);
        },
        [done](Result<Written<Added>> added) {
            if (added)
                done(std::move(added->result));
        });
}

QString saidOfKnown(const Added &added)
{
    QStringList again;
    for (const EvidenceRepository::Added &piece : added) {
        if (piece.wasThere)
            again += piece.number;
    }
    return again.isEmpty()
        ? QString()
        : EvidenceAttachment::tr(
              "%1: this content was stored before; it is linked, not stored again.")
              .arg(listed(again));
}

} // namespace gatehouse
