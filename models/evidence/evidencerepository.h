#pragma once

#include "models/base/progress.h"
#include "models/base/replacementfile.h"
#include "models/evidence/evidence.h"
#include "models/workspace/change.h"

namespace gatehouse {

class EvidenceRepository
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceRepository)
public:
    explicit EvidenceRepository(const Database &database) : m_database(database) { }

    struct Added {
        EvidenceId id;
        QString number;
        bool wasThere = false; ///< the same content was stored before; it was linked, not stored
                               ///< again
    };

    Result<Evidence> evidence(EvidenceId id) const;
    /// Also finds "e-1" and "1" for E-0001.
    Result<Evidence> byNumber(const QString &number) const;
    /// Everything linked to a release's own requirements; an invalid id: the organisation's.
    Result<std::vector<Evidence>> ofRelease(ReleaseId release) const;
    Result<std::vector<Evidence>> ofRequirement(ReleaseId release, RequirementId requirement) const;
    Result<std::vector<Evidence>> all() const; ///< by number
    /// Everything, for a list; by number.
    Result<std::vector<EvidenceRow>> rows() const;
    /// What is linked in a release (with the organisation's when `withOrganisation`), for a list.
    Result<std::vector<EvidenceRow>> rowsIn(ReleaseId release, bool withOrganisation) const;
    /// "What rests on you?"
    Result<std::vector<EvidenceUse>> usesOf(EvidenceId id) const;
    /// All uses in a release (with the organisation's when `withOrganisation`).
    Result<std::vector<EvidenceUse>> usesIn(ReleaseId release, bool withOrganisation) const;

    /// Stores the files (each content once) and links them to the requirements. Title: the file's
    /// name unless one is given for a single file. Fails, changing nothing, when a file cannot be
    /// read, is empty, or a requirement is unknown; a folder is refused by name. Organisation
    /// requirements are linked for the organisation whatever `release` is, since every release
    /// inherits them; Invalid for context rows, for an application requirement without a release,
    /// and outside the release's baseline, and for content that is evidence which was retired or
    /// replaced. What `said` says a person may edit is said of each; of what it leaves open, the
    /// kind follows from the file and the last day it counts from the kind (see EvidencePolicy).
    static Result<std::vector<Added>>
    addFiles(Change &change, const QStringList &paths, ReleaseId release,
             const std::vector<RequirementId> &requirements, const QString &title = {},
             Progress *progress = nullptr, const Evidence &said = {});
    /// The same as a whole Change of its own (actions::addEvidence), for any amount: the content
    /// goes in by steps before (see BlobStore::putFiles), so that nobody waits for the workspace
    /// while gigabytes are stored. For a job's own thread, with a Workspace opened there.
    static Result<std::vector<Added>>
    addFiles(const Session &session, const QStringList &paths, ReleaseId release,
             const std::vector<RequirementId> &requirements, const QString &title = {},
             Progress *progress = nullptr, const Evidence &said = {});
    /// The same of content that is no file, under the name that it is given: on its way in, none
    /// of it lies anywhere else.
    static Result<Added> addContent(Change &change, const QByteArray &content,
                                    const QString &fileName, ReleaseId release,
                                    const std::vector<RequirementId> &requirements,
                                    const QString &title = {}, const Evidence &said = {});
    /// Stores a file as the next revision of a piece of evidence, which stays: all that rested on
    /// it rests on the new one from now on, and the assessments of that wait to be confirmed (see
    /// EvidenceDoubt). What it is, where it is from and to whom it may be shown stand on. Invalid
    /// where the piece was retired or replaced, or the content is evidence already.
    static Result<Added> revise(Change &change, EvidenceId id, const QString &path,
                                Progress *progress = nullptr);
    /// The same as a whole Change of its own (actions::reviseEvidence); see addFiles.
    static Result<Added> revise(const Session &session, EvidenceId id, const QString &path,
                                Progress *progress = nullptr);
    /// From now on it counts nowhere, for a reason that is kept: nothing is deleted, and what
    /// rests on it (see evidenceReliances) says so. Invalid without a reason, and where it is.
    static Result<void> retire(Change &change, EvidenceId id, const QString &reason);
    /// It counts again. Invalid unless it was retired.
    static Result<void> reinstate(Change &change, EvidenceId id);
    /// Links evidence to one more requirement, by the rules of addFiles. A link that is there
    /// already is no error and changes nothing. Refused to whom checkReachesEvidence() refuses it.
    static Result<void> link(Change &change, const EvidenceUse &use);
    /// The use that the audit log names: {"evidence": "E-0001", "requirement": key,
    /// "requirement_uid": uid, left out by earlier programs, "release": name, left out for the
    /// organisation's}. NotFound when one of them is not there.
    Result<EvidenceUse> useNamed(const QJsonObject &logged) const;
    /// Takes a link away; the content stays. NotFound when there is none.
    static Result<void> unlink(Change &change, const EvidenceUse &use);
    /// Only for moving a release (lifecycle/): takes a link to the same requirement of another
    /// version of its library. A release's goes there; the organisation's stays where other
    /// releases inherit it, and a copy goes. Who linked it and when stay.
    static Result<void> carry(Change &change, const EvidenceUse &use, RequirementId to);
    /// What a person may edit. Conflict when the revision is not the stored one; Invalid when the
    /// title is empty, it expires before it takes effect, or something that is no picture is to be
    /// painted over. Marks that name nobody are the account's, of now.
    static Result<void> update(Change &change, const Evidence &evidence);

    /// Writes the content, as it was filed, to `target`, verified on the way; what stood there
    /// stays on a failure. What goes to others is written by saveEvidenceCopy
    /// (redaction/evidencecopy.h).
    Result<void> save(EvidenceId id, const FileTarget &target, Progress *progress = nullptr) const;
    /// The content for a preview, verified; Invalid when larger than `limit` bytes.
    Result<QByteArray> content(EvidenceId id, qint64 limit) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
