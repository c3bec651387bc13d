#pragma once

#include "models/evidence/evidencerepository.h"
#include "models/evidence/evidencesubject.h"
#include "models/evidence/mediatype.h"
#include "models/store/blobstore.h"

namespace gatehouse {

/// "E-0001"; more digits once there are ten thousand.
QString evidenceNumber(qint64 number);
/// What follows from a piece of evidence being written (`before` nullptr: it is new): a search
/// finds it, and the audit log says so.
Result<void> followEvidence(Change &change, const Evidence *before, const Evidence &after);
/// Links evidence to a subject, unless it is linked there.
Result<void> linkEvidence(Change &change, EvidenceId id, const QString &uid, const QString &number,
                          const EvidenceSubject &subject);

/// Invalid where it would expire before it takes effect.
Result<void> checkDates(const Evidence &evidence);
/// Files stored content as evidence, one file after the other.
class EvidenceIntake
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceIntake)
public:
    /// Checks what can be checked before the files are read.
    static Result<EvidenceIntake> prepare(const Database &database, const QStringList &paths,
                                          ReleaseId release,
                                          const std::vector<RequirementId> &requirements,
                                          const QString &title, const Evidence &said = {});
    /// For a file that takes the place of a piece of evidence. Invalid where that was retired or
    /// has been replaced already.
    static Result<EvidenceIntake> prepareRevision(const Database &database, EvidenceId replaced);
    /// Invalid when there is nothing in the file.
    static Result<void> check(const QString &path, const BlobStore::Stored &stored);
    /// Makes the content evidence, unless it is, and links it. Invalid where the content is
    /// evidence that counts no longer.
    Result<EvidenceRepository::Added> file(Change &change, const QString &path,
                                           const BlobStore::Stored &stored);

private:
    Result<void> readNextNumber(const Database &database);
    Result<Evidence> add(Change &change, const QString &fileName, const BlobStore::Stored &stored);

    std::vector<EvidenceSubject> m_subjects;
    QString m_title;
    Evidence m_said; ///< of every file
    std::optional<Evidence> m_replaced;
    qint64 m_nextNumber = 1;
    MediaTypes m_mediaTypes;
};

} // namespace gatehouse
