#include "models/evidence/evidencerepository.h"

#include "models/evidence/evidenceexport.h"
#include "models/evidence/evidenceintake.h"
#include "models/evidence/organisationloss.h"
#include "models/evidence/evidencerevision.h"
#include "models/evidence/evidencesubject.h"
#include "models/store/blobstore.h"
#include "models/workspace/actions.h"
#include "models/workspace/evidencereach.h"
#include "models/workspace/recordwriter.h"

#include <QBuffer>

namespace gatehouse {

namespace {

#define EVIDENCE_TABLES                                                                            \
    " FROM evidence e JOIN blob b ON b.id = e.blob_id "                                            \
    "LEFT JOIN evidence earlier ON earlier.id = e.replaces_id "                                    \
    "LEFT JOIN evidence later ON later.id = e.replaced_by_id "

QByteArray select(const char *rest)
{
    return "SELECT " + describe<Evidence>().selection() + EVIDENCE_TABLES + rest;
}

QByteArray selectRows(const char *rest)
{
    return "SELECT " + describe<Evidence>().selection()
        + ", (SELECT count(*) FROM evidence_link l WHERE l.evidence_id = e.id)" EVIDENCE_TABLES
        + rest;
}

Result<std::vector<EvidenceRow>> readRows(Statement &rows)
{
    std::vector<EvidenceRow> evidence;
    while (rows.next()) {
        EvidenceRow &row = evidence.emplace_back();
        TRY_ASSIGN(row.evidence, readRecord<Evidence>(rows));
        row.uses = static_cast<int>(rows.integer(describe<Evidence>().selectedColumns()));
    }
    TRY(rows.finished());
    return evidence;
}

Result<std::vector<EvidenceUse>> readUses(Statement &rows)
{
    std::vector<EvidenceUse> uses;
    while (rows.next())
        uses.push_back({rows.id<EvidenceId>(0), rows.id<ReleaseId>(1), rows.id<RequirementId>(2)});
    TRY(rows.finished());
    return uses;
}

/// "E-0001" for "e-1", "1" and " E-0001 "; the text itself where it is no number of ours.
QString numberFrom(const QString &text)
{
    QString digits = text.trimmed();
    if (digits.startsWith(QLatin1StringView("E-"), Qt::CaseInsensitive))
        digits.remove(0, 2);
    bool isNumber = false;
    const qlonglong number = digits.toLongLong(&isNumber);
    return isNumber && number > 0 ? evidenceNumber(number) : text.trimmed();
}

Result<Evidence> readOne(Statement &rows, const QString &missing)
{
    if (rows.next())
        return readRecord<Evidence>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, missing);
}

Result<void> checkRedactions(const Evidence &evidence)
{
    if (evidence.redactions.empty())
        return {};
    if (!evidence.mediaType.startsWith(QLatin1StringView("image/")))
        return fail(ErrorKind::Invalid,
                    EvidenceRepository::tr("%1 is no picture, so nothing can be painted over. Add "
                                           "a file without what is not to be seen.")
                        .arg(evidence.number));
    if (evidence.redactions.size() > Redaction::most)
        return fail(ErrorKind::Invalid,
                    EvidenceRepository::tr("No more than %1 parts of a picture can be painted "
                                           "over. Cover several with one.")
                        .arg(Redaction::most));
    return {};
}

using Added = EvidenceRepository::Added;

Result<std::vector<Added>> takeIn(Change &change, EvidenceIntake &intake, const QStringList &paths,
                                  Progress *progress)
{
    std::vector<Added> added;
    const auto file = [&](const QString &path, const BlobStore::Stored &stored) -> Result<void> {
        TRY(EvidenceIntake::check(path, stored));
        TRY_ASSIGN(Added one, intake.file(change, path, stored));
        added.push_back(std::move(one));
        return {};
    };
    TRY(BlobStore(change.database()).putFiles(paths, file, progress));
    return added;
}

/// As a whole Change of its own; the content goes in before.
template<class Prepare>
Result<std::vector<Added>> takeInApart(const Session &session, const Action &action,
                                       const Prepare &prepare, const QStringList &paths,
                                       Progress *progress)
{
    const Database &database = session.workspace.database();
    {
        // Whether it is allowed and makes sense, before gigabytes are read.
        TRY_ASSIGN(const auto trial, Change::begin(session, action));
        TRY(prepare(database));
    }
    const BlobStore store(database);
    std::vector<BlobStore::Stored> contents;
    const auto note = [&](const QString &path, const BlobStore::Stored &stored) -> Result<void> {
        contents.push_back(stored);
        return EvidenceIntake::check(path, stored);
    };
    TRY(store.putFiles(paths, note, progress));

    const auto file = [&]() -> Result<std::vector<Added>> {
        TRY_ASSIGN(auto change, Change::begin(session, action));
        TRY_ASSIGN(auto intake, prepare(database));
        std::vector<Added> added;
        for (size_t i = 0; i < contents.size(); ++i) {
            TRY_ASSIGN(Added one,
                       intake.file(change, paths[static_cast<qsizetype>(i)], contents[i]));
            added.push_back(std::move(one));
        }
        TRY(change.commit());
        return added;
    };
    auto added = file();
    if (!added) {
        std::vector<qint64> stored;
        for (const BlobStore::Stored &content : contents) {
            if (!content.wasThere)
                stored.push_back(content.id);
        }
        // Content that cannot be taken out just now is nobody's; the same file finds it again.
        if (auto transaction = Transaction::begin(database); transaction && store.discard(stored))
            (void)transaction->commit();
    }
    return added;
}

} // namespace

Result<Evidence> EvidenceRepository::evidence(EvidenceId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE e.id = ?")));
    rows.bind(id);
    return readOne(rows, tr("This evidence is not in the workspace."));
}

Result<Evidence> EvidenceRepository::byNumber(const QString &number) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE e.number = ?")));
    rows.bind(numberFrom(number));
    return readOne(rows,
                   tr("There is no evidence %1. Look up its number in the evidence list.")
                       .arg(number.trimmed()));
}

Result<std::vector<Evidence>> EvidenceRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(select("WHERE e.id IN (SELECT evidence_id FROM evidence_link "
                                         "WHERE coalesce(release_id, 0) = ?) ORDER BY e.id")));
    rows.bind(release.value);
    return readRecords<Evidence>(std::move(rows));
}

Result<std::vector<Evidence>> EvidenceRepository::ofRequirement(ReleaseId release,
                                                                RequirementId requirement) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(select("WHERE e.id IN (SELECT evidence_id FROM evidence_link "
                                         "WHERE coalesce(release_id, 0) = ? "
                                         "AND requirement_id = ?) ORDER BY e.id")));
    rows.bind(release.value, requirement);
    return readRecords<Evidence>(std::move(rows));
}

Result<std::vector<Evidence>> EvidenceRepository::all() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("ORDER BY e.id")));
    rows.bind();
    return readRecords<Evidence>(std::move(rows));
}

Result<std::vector<EvidenceRow>> EvidenceRepository::rows() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectRows("ORDER BY e.id")));
    rows.bind();
    return readRows(rows);
}

Result<std::vector<EvidenceRow>> EvidenceRepository::rowsIn(ReleaseId release,
                                                            bool withOrganisation) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectRows("WHERE e.id IN (SELECT evidence_id FROM evidence_link "
                                             "WHERE coalesce(release_id, 0) IN (?, ?)) "
                                             "ORDER BY e.id")));
    rows.bind(release.value, withOrganisation ? 0 : release.value);
    return readRows(rows);
}

Result<std::vector<EvidenceUse>> EvidenceRepository::usesOf(EvidenceId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT evidence_id, release_id, requirement_id "
                                  "FROM evidence_link WHERE evidence_id = ? "
                                  "ORDER BY coalesce(release_id, 0), requirement_id"));
    rows.bind(id);
    return readUses(rows);
}

Result<std::vector<EvidenceUse>> EvidenceRepository::usesIn(ReleaseId release,
                                                            bool withOrganisation) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT evidence_id, release_id, requirement_id FROM evidence_link "
                           "WHERE coalesce(release_id, 0) IN (?, ?) "
                           "ORDER BY coalesce(release_id, 0), requirement_id, evidence_id"));
    rows.bind(release.value, withOrganisation ? 0 : release.value);
    return readUses(rows);
}

Result<std::vector<EvidenceRepository::Added>>
EvidenceRepository::addFiles(Change &change, const QStringList &paths, ReleaseId release,
                             const std::vector<RequirementId> &requirements, const QString &title,
                             Progress *progress, const Evidence &said)
{
    TRY_ASSIGN(
        auto intake,
        EvidenceIntake::prepare(change.database(), paths, release, requirements, title, said));
    return takeIn(change, intake, paths, progress);
}

Result<std::vector<EvidenceRepository::Added>>
EvidenceRepository::addFiles(const Session &session, const QStringList &paths, ReleaseId release,
                             const std::vector<RequirementId> &requirements, const QString &title,
                             Progress *progress, const Evidence &said)
{
    const auto prepare = [&](const Database &database) {
        return EvidenceIntake::prepare(database, paths, release, requirements, title, said);
    };
    return takeInApart(session, actions::addEvidence, prepare, paths, progress);
}

Result<EvidenceRepository::Added>
EvidenceRepository::addContent(Change &change, const QByteArray &content, const QString &fileName,
                               ReleaseId release, const std::vector<RequirementId> &requirements,
                               const QString &title, const Evidence &said)
{
    TRY_ASSIGN(
        auto intake,
        EvidenceIntake::prepare(change.database(), {fileName}, release, requirements, title, said));
    QBuffer source;
    source.setData(content);
    source.open(QIODevice::ReadOnly);
    TRY_ASSIGN(const BlobStore::Stored stored, BlobStore(change.database()).put(source));
    TRY(EvidenceIntake::check(fileName, stored));
    return intake.file(change, fileName, stored);
}

Result<EvidenceRepository::Added>
EvidenceRepository::revise(Change &change, EvidenceId id, const QString &path, Progress *progress)
{
    TRY_ASSIGN(auto intake, EvidenceIntake::prepareRevision(change.database(), id));
    TRY_ASSIGN(const auto added, takeIn(change, intake, {path}, progress));
    return added.front();
}

Result<EvidenceRepository::Added> EvidenceRepository::revise(const Session &session, EvidenceId id,
                                                             const QString &path,
                                                             Progress *progress)
{
    const auto prepare = [&](const Database &database) {
        return EvidenceIntake::prepareRevision(database, id);
    };
    TRY_ASSIGN(const auto added,
               takeInApart(session, actions::reviseEvidence, prepare, {path}, progress));
    return added.front();
}

Result<EvidenceUse> EvidenceRepository::useNamed(const QJsonObject &logged) const
{
    const QString release = logged.value(QLatin1StringView("release")).toString();
    TRY_ASSIGN(const Evidence evidence,
               byNumber(logged.value(QLatin1StringView("evidence")).toString()));
    // A key stands in every version of its library: the release's own; of the organisation's the
    // one that was meant, else the newest.
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT q.id, coalesce(r.id, 0) FROM requirement q "
                                  "LEFT JOIN release_library b ON b.library_id = q.library_id "
                                  "LEFT JOIN app_release r ON r.id = b.release_id "
                                  "LEFT JOIN app a ON a.id = r.app_id "
                                  "WHERE q.key = ? AND (? = '' OR a.code || '@' || r.version = ?) "
                                  "ORDER BY q.uid = ? DESC, q.library_id DESC LIMIT 1"));
    rows.bind(logged.value(QLatin1StringView("requirement")).toString(), release, release,
              logged.value(QLatin1StringView("requirement_uid")).toString());
    if (rows.next())
        return EvidenceUse{evidence.id, ReleaseId(release.isEmpty() ? 0 : rows.integer(1)),
                           rows.id<RequirementId>(0)};
    TRY(rows.finished());
    return fail(ErrorKind::NotFound,
                tr("What %1 was linked to is no longer there.").arg(evidence.number));
}

Result<void> EvidenceRepository::link(Change &change, const EvidenceUse &use)
{
    TRY_ASSIGN(const Evidence evidence,
               EvidenceRepository(change.database()).evidence(use.evidence));
    TRY(checkCounts(evidence));
    TRY_ASSIGN(const EvidenceSubject subject,
               EvidenceSubject::find(change.database(), use.release, use.requirement));
    TRY(checkReachesEvidence(change, evidence.id));
    return linkEvidence(change, evidence.id, evidence.uid, evidence.number, subject);
}

Result<void> EvidenceRepository::unlink(Change &change, const EvidenceUse &use)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Evidence evidence, EvidenceRepository(database).evidence(use.evidence));
    if (!use.release.isValid())
        TRY(noteLoss(change, use.evidence, use.requirement));
    TRY_ASSIGN(auto remove,
               database.prepare("DELETE FROM evidence_link WHERE evidence_id = ? "
                                "AND coalesce(release_id, 0) = ? AND requirement_id = ? "
                                "RETURNING id"));
    remove.bind(use.evidence, use.release.value, use.requirement);
    const bool wasThere = remove.next();
    TRY(remove.run());
    if (!wasThere)
        return fail(ErrorKind::NotFound,
                    tr("%1 is not linked there any longer.").arg(evidence.number));
    TRY_ASSIGN(const EvidenceSubject subject, EvidenceSubject::ofUse(database, use));
    change.record({Entity::EvidenceLink, evidence.id.value, use.release.value, 0}, evidence.uid,
                  subject.toJson(evidence.number), {});
    return {};
}

Result<void> EvidenceRepository::carry(Change &change, const EvidenceUse &use, RequirementId to)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Evidence evidence, EvidenceRepository(database).evidence(use.evidence));
    TRY_ASSIGN(const EvidenceSubject before, EvidenceSubject::ofUse(database, use));
    TRY_ASSIGN(const EvidenceSubject after,
               EvidenceSubject::ofUse(database, {use.evidence, use.release, to}));
    const bool moves = use.release.isValid();
    TRY_ASSIGN(auto writing,
               database.prepare(
                   moves ? "UPDATE evidence_link SET requirement_id = ? WHERE evidence_id = ? "
                           "AND coalesce(release_id, 0) = ? AND requirement_id = ?"
                         : "INSERT INTO evidence_link (requirement_id, evidence_id, release_id, "
                           "linked_by, linked_at) SELECT ?, evidence_id, release_id, linked_by, "
                           "linked_at FROM evidence_link WHERE evidence_id = ? "
                           "AND coalesce(release_id, 0) = ? AND requirement_id = ?"));
    writing.bind(to, use.evidence, use.release.value, use.requirement);
    TRY(writing.run());
    const EntityChange what{Entity::EvidenceLink, evidence.id.value, use.release.value, 0};
    if (moves)
        change.record(what, evidence.uid, before.toJson(evidence.number), {});
    change.record(what, evidence.uid, {}, after.toJson(evidence.number));
    return {};
}

Result<void> EvidenceRepository::update(Change &change, const Evidence &evidence)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Evidence stored, EvidenceRepository(database).evidence(evidence.id));
    if (stored.revision != evidence.revision)
        return fail(ErrorKind::Conflict,
                    tr("%1 was changed by somebody else in the meantime. Look at it again, then "
                       "make your change.")
                        .arg(stored.number));
    Evidence updated = withEdits(stored, evidence);
    TRY(checkRecord(change, updated));
    TRY(checkRedactions(updated));
    for (Redaction &mark : updated.redactions) {
        if (mark.markedBy.isEmpty()) {
            mark.markedBy = change.account().displayName;
            mark.markedAt = change.now();
        }
    }
    TRY(checkDates(updated));
    if (updated == stored)
        return {};
    TRY(updateRecord(change, stored, updated));
    TRY(followEvidence(change, &stored, updated));
    return {};
}

Result<void> EvidenceRepository::save(EvidenceId id, const FileTarget &target,
                                      Progress *progress) const
{
    TRY_ASSIGN(const Evidence evidence, this->evidence(id));
    return exportEvidence(BlobStore(m_database), evidence, target, progress);
}

Result<QByteArray> EvidenceRepository::content(EvidenceId id, qint64 limit) const
{
    TRY_ASSIGN(const Evidence evidence, this->evidence(id));
    return BlobStore(m_database).read(evidence.blobId, limit);
}

#undef EVIDENCE_TABLES

} // namespace gatehouse
