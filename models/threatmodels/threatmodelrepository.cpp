#include "models/threatmodels/threatmodelrepository.h"

#include "models/assessments/applicability.h"
#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "models/base/listing.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/modelfindings.h"
#include "models/threatmodels/modeljson.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/recordwriter.h"

#include <QJsonDocument>
#include <QUuid>

namespace gatehouse {

namespace {

QByteArray selectModels(const char *rest)
{
    return "SELECT " + describe<ThreatModelRecord>().selection() + " FROM threat_model d " + rest;
}

Result<std::optional<ThreatModelRecord>> first(Statement rows)
{
    std::optional<ThreatModelRecord> found;
    if (rows.next()) {
        TRY_ASSIGN(found, readRecord<ThreatModelRecord>(rows));
    }
    TRY(rows.finished());
    return found;
}

void insertAll(QJsonObject &into, const QJsonObject &members)
{
    for (auto member = members.begin(); member != members.end(); ++member)
        into.insert(member.key(), member.value());
}

/// Notes what became of a model in the audit log.
Result<void> noteModel(Change &change, const ThreatModelRecord *before,
                       const ThreatModelRecord &after, const QJsonObject &more = {})
{
    const Database &database = change.database();
    TRY(ThreatModelRepository::touch(change, after.id));
    TRY_ASSIGN(const Release release, ReleaseRepository(database).release(after.release));
    TRY_ASSIGN(JsonDifference difference, recordDifference(database, before, &after));
    insertAll(difference.after, more);
    change.record({Entity::ThreatModel, after.id.value, after.release.value, release.app.value},
                  after.uid, difference.before, difference.after);
    return {};
}

QJsonObject countsOf(const ThreatModel &model, const ThreatRepository::Settled &settled)
{
    const ThreatsFound &found = settled.threats;
    QJsonObject counts{{QStringLiteral("elements"), static_cast<int>(model.elements.size())},
                       {QStringLiteral("flows"), static_cast<int>(model.flows.size())},
                       {QStringLiteral("boundaries"), static_cast<int>(model.boundaries.size())}};
    if (found.added > 0)
        counts.insert(QStringLiteral("threats_added"), found.added);
    if (found.gone > 0)
        counts.insert(QStringLiteral("threats_gone"), found.gone);
    insertAll(counts, newThreats(settled.found));
    return counts;
}

Result<void> writeDrawing(Change &change, const ThreatModelRecord &record,
                          const QByteArray &drawing)
{
    TRY_ASSIGN(auto writing,
               change.database().prepare("UPDATE threat_model SET drawing = ? WHERE id = ?"));
    writing.bind(QString::fromUtf8(drawing), record.id);
    return writing.run();
}

/// The threats of a drawing and what lists ask of it, from what is stored.
Result<ThreatRepository::Settled> followDrawing(Change &change, const ThreatModelRecord &record,
                                                const ThreatModel &model)
{
    TRY_ASSIGN(const ModelFindings findings, ModelFindings::of(change.database(), record, model));
    TRY(findings.writeParts(change.database(), record.id, model));
    return ThreatRepository::settle(change, record, findings.threats());
}

tl::unexpected<Error> modelConflict()
{
    return fail(ErrorKind::Conflict,
                ThreatModelRepository::tr("Somebody else changed this threat model in the "
                                          "meantime. Look at what it shows now, then change it "
                                          "again."));
}

/// Names of what is out of scope without a reason.
template<class Part>
QStringList unexplained(const std::vector<Part> &parts, const QSet<QString> &subjects)
{
    QStringList names;
    for (const Part &part : parts) {
        if (subjects.contains(part.uid) && part.outOfScope.isOut
            && part.outOfScope.reason.trimmed().isEmpty())
            names += part.name.isEmpty() ? part.uid : part.name;
    }
    return names;
}

/// Nobody can have looked through what is left out without being told why.
Result<void> checkScopeReasons(const Database &database, ThreatModelId id,
                               const std::vector<ModelPart> &parts, const QStringList &subjects)
{
    const QSet<QString> wanted(subjects.begin(), subjects.end());
    const bool leavesOut = std::ranges::any_of(parts, [&](const ModelPart &part) {
        return part.isOutOfScope && wanted.contains(part.subject);
    });
    if (!leavesOut)
        return {};
    TRY_ASSIGN(const ThreatModel model, ThreatModelRepository(database).drawing(id));
    const QStringList names =
        unexplained(model.elements, wanted) + unexplained(model.flows, wanted);
    if (names.isEmpty())
        return {};
    return fail(ErrorKind::Invalid,
                ThreatModelRepository::tr("Out of scope without a reason: %1. Say in the drawing "
                                          "why its threats are not looked for, then mark it as "
                                          "looked at.")
                    .arg(listed(names)));
}

Result<std::vector<ThreatModelId>> modelsTestedWith(const Database &database, qint64 evidence)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT DISTINCT m.model_id FROM countermeasure_test k "
                                "JOIN countermeasure m ON m.id = k.countermeasure_id "
                                "WHERE k.evidence_id = ?"));
    rows.bind(evidence);
    std::vector<ThreatModelId> models;
    while (rows.next())
        models.push_back(rows.id<ThreatModelId>(0));
    TRY(rows.finished());
    return models;
}

Result<void> copyRows(const Database &database, const char *sql, ThreatModelId to,
                      ThreatModelId from)
{
    TRY_ASSIGN(auto copying, database.prepare(sql));
    copying.bind(to, from);
    return copying.run();
}

} // namespace

Result<std::optional<ThreatModelRecord>> ThreatModelRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectModels("WHERE d.release_id = ?")));
    rows.bind(release);
    return first(std::move(rows));
}

Result<ThreatModelRecord> ThreatModelRepository::record(ThreatModelId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectModels("WHERE d.id = ?")));
    rows.bind(id);
    TRY_ASSIGN(auto found, first(std::move(rows)));
    if (!found)
        return fail(ErrorKind::NotFound, tr("There is no such threat model in this workspace."));
    return *std::move(found);
}

Result<std::optional<ThreatModelRecord>>
ThreatModelRepository::ofReleaseBefore(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   selectModels("JOIN app_release r ON r.id = d.release_id "
                                "JOIN app_release mine ON mine.app_id = r.app_id AND mine.id = ? "
                                "WHERE r.id < mine.id ORDER BY r.id DESC LIMIT 1")));
    rows.bind(release);
    return first(std::move(rows));
}

Result<ThreatModel> ThreatModelRepository::drawing(ThreatModelId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT drawing FROM threat_model WHERE id = ?"));
    rows.bind(id);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound, tr("There is no such threat model in this workspace."));
    }
    return modelFromJson(QJsonDocument::fromJson(rows.view(0).toByteArray()).object());
}

Result<std::vector<ThreatModelRecord>> ThreatModelRepository::damaged() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectModels("ORDER BY d.id")));
    rows.bind();
    TRY_ASSIGN(const auto records, readRecords<ThreatModelRecord>(std::move(rows)));
    std::vector<ThreatModelRecord> damaged;
    for (const ThreatModelRecord &record : records) {
        TRY_ASSIGN(const ThreatModel model, drawing(record.id));
        const QByteArray digest =
            Digest::of(DigestAlgorithm::Sha256, canonicalJson(toJson(model))).toHex();
        bool isSound = record.drawingDigest == QLatin1StringView(digest);
        if (isSound) {
            TRY_ASSIGN(const ModelFindings findings, ModelFindings::of(m_database, record, model));
            TRY_ASSIGN(isSound, findings.areStored(m_database, record.id, model));
        }
        if (!isSound)
            damaged.push_back(record);
    }
    return damaged;
}

Result<std::vector<ThreatModelListing>> ThreatModelRepository::listings() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT r.id, a.code || '@' || r.version FROM threat_model d "
                                  "JOIN app_release r ON r.id = d.release_id "
                                  "JOIN app a ON a.id = r.app_id ORDER BY a.code, r.id"));
    rows.bind();
    std::vector<ThreatModelListing> listings;
    while (rows.next())
        listings.push_back({rows.id<ReleaseId>(0), rows.text(1)});
    TRY(rows.finished());
    return listings;
}

Result<std::vector<ThreatModelListing>> ThreatModelRepository::others(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT r.id, a.code || '@' || r.version FROM threat_model d "
                                  "JOIN app_release r ON r.id = d.release_id "
                                  "JOIN app a ON a.id = r.app_id "
                                  "JOIN app_release mine ON mine.app_id = r.app_id "
                                  "WHERE mine.id = ? AND r.id <> mine.id "
                                  "ORDER BY r.id > mine.id, r.id DESC"));
    rows.bind(release);
    std::vector<ThreatModelListing> listings;
    while (rows.next())
        listings.push_back({rows.id<ReleaseId>(0), rows.text(1)});
    TRY(rows.finished());
    return listings;
}

Result<std::vector<ModelPart>> ThreatModelRepository::parts(ThreatModelId id) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(
            "SELECT p.subject, p.kind, p.name, p.out_of_scope, p.is_silent, p.sha256, l.looked_by, "
            "l.looked_at FROM threat_model_part p LEFT JOIN threat_model_look l "
            "ON l.model_id = p.model_id AND l.subject = p.subject AND l.sha256 = p.sha256 "
            "WHERE p.model_id = ? ORDER BY p.position"));
    rows.bind(id);
    std::vector<ModelPart> parts;
    while (rows.next())
        parts.push_back({rows.text(0), rows.view(1) == QByteArrayView("flow"), rows.text(2),
                         rows.boolean(3), rows.boolean(4), rows.text(5), rows.text(6),
                         rows.moment(7)});
    TRY(rows.finished());
    return parts;
}

Result<ThreatModelId> ThreatModelRepository::draw(Change &change, ReleaseId release,
                                                  const ThreatModel &model,
                                                  const QString &templateKey)
{
    const Database &database = change.database();
    TRY(ReleaseRepository(database).release(release));
    TRY_ASSIGN(const auto there, ThreatModelRepository(database).ofRelease(release));
    if (there)
        return fail(ErrorKind::Conflict,
                    tr("This release has a threat model already. Change that one."));
    TRY(checkModel(model));
    const QByteArray json = canonicalJson(toJson(model));
    TRY_ASSIGN(const ThreatLibrary *library, ThreatLibraryRepository(database).forNewModels());
    ThreatModelRecord record;
    record.release = release;
    record.name = model.name;
    record.templateKey = templateKey;
    record.libraryKey = library->key;
    record.libraryVersion = library->version;
    record.drawingDigest = QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, json).toHex());
    record.drawnBy = change.account().displayName;
    record.drawnAt = change.now();
    TRY(checkRecord(change, record));
    record.uid = change.newUid();
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO threat_model (uid, release_id, name, template, "
                                "library_key, library_version, drawing, drawing_sha256, drawn_by, "
                                "drawn_at, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                "RETURNING id"));
    adding.bind(record.uid, release, record.name, templateKey, record.libraryKey,
                record.libraryVersion, QString::fromUtf8(json), record.drawingDigest,
                record.drawnBy, record.drawnAt, change.newUid());
    if (adding.next())
        record.id = adding.id<ThreatModelId>(0);
    // To its end: closed only after what is written below, it can take all of that back.
    TRY(adding.run());
    TRY_ASSIGN(const auto found, followDrawing(change, record, model));
    TRY(noteModel(change, nullptr, record, countsOf(model, found)));
    return record.id;
}

Result<ThreatsFound> ThreatModelRepository::redraw(Change &change, ThreatModelId id,
                                                   const ThreatModel &model, qint64 revision)
{
    TRY_ASSIGN(const ThreatModelRecord stored, ThreatModelRepository(change.database()).record(id));
    if (stored.revision != revision)
        return modelConflict();
    TRY(checkModel(model));
    const QByteArray json = canonicalJson(toJson(model));
    ThreatModelRecord record = stored;
    record.name = model.name;
    record.drawingDigest = QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, json).toHex());
    if (record.drawingDigest == stored.drawingDigest)
        return ThreatsFound();
    TRY(checkRecord(change, record));
    record.drawnBy = change.account().displayName;
    record.drawnAt = change.now();
    TRY(updateRecord(change, stored, record));
    TRY(writeDrawing(change, record, json));
    TRY_ASSIGN(const auto found, followDrawing(change, record, model));
    TRY(noteModel(change, &stored, record, countsOf(model, found)));
    return found.threats;
}

Result<ThreatsFound> ThreatModelRepository::regenerate(Change &change, ThreatModelId id)
{
    const ThreatModelRepository repository(change.database());
    TRY_ASSIGN(const ThreatModelRecord record, repository.record(id));
    TRY_ASSIGN(const ThreatModel model, repository.drawing(id));
    TRY_ASSIGN(const auto settled, followDrawing(change, record, model));
    if (settled.found.empty())
        return settled.threats;
    // The model is as it was; what follows from something else is noted with that.
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(change.database(), id));
    QJsonObject after{{QStringLiteral("release"), place.releaseName},
                      {QStringLiteral("threats_added"), settled.threats.added}};
    insertAll(after, newThreats(settled.found));
    change.record({Entity::ThreatModel, id.value, place.release.value, place.app.value}, record.uid,
                  {}, after);
    return settled.threats;
}

Result<ThreatModelId> ThreatModelRepository::carry(Change &change, ThreatModelId from, ReleaseId to)
{
    const Database &database = change.database();
    const ThreatModelRepository repository(database);
    TRY_ASSIGN(const ThreatModelRecord source, repository.record(from));
    TRY_ASSIGN(const ThreatModel model, repository.drawing(from));
    TRY_ASSIGN(const auto there, repository.ofRelease(to));
    if (there)
        return fail(ErrorKind::Conflict,
                    tr("This release has a threat model already. Change that one."));
    ThreatModelRecord record = source;
    record.release = to;
    record.carriedFrom = from;
    record.confirmedBy.clear();
    record.confirmedAt = {};
    record.revision = 1;
    record.uid = change.newUid();
    TRY_ASSIGN(
        auto adding,
        database.prepare(
            "INSERT INTO threat_model (uid, release_id, name, template, library_key, "
            "library_version, drawing, drawing_sha256, carried_from, drawn_by, drawn_at, "
            "last_threat, last_countermeasure, stamp) SELECT ?, ?, name, template, library_key, "
            "library_version, drawing, drawing_sha256, id, drawn_by, drawn_at, "
            "last_threat, last_countermeasure, ? "
            "FROM threat_model WHERE id = ? RETURNING id"));
    adding.bind(record.uid, to, change.newUid(), from);
    if (adding.next())
        record.id = adding.id<ThreatModelId>(0);
    // To its end: closed only after what is written below, it can take all of that back.
    TRY(adding.run());
    TRY(copyRows(database,
                 "INSERT INTO threat_model_look (model_id, subject, sha256, looked_by, looked_at) "
                 "SELECT ?, subject, sha256, looked_by, looked_at FROM threat_model_look "
                 "WHERE model_id = ?",
                 record.id, from));
    TRY(ThreatRepository::carryAll(change, from, record.id));
    TRY(CountermeasureRepository::carryAll(change, from, record.id));
    TRY_ASSIGN(const auto found, followDrawing(change, record, model));
    TRY(noteModel(change, nullptr, record, countsOf(model, found)));
    return record.id;
}

Result<void> ThreatModelRepository::confirm(Change &change, ThreatModelId id, qint64 revision)
{
    TRY_ASSIGN(const ThreatModelRecord stored, ThreatModelRepository(change.database()).record(id));
    if (stored.revision != revision)
        return modelConflict();
    if (stored.isOfThisRelease())
        return fail(ErrorKind::Invalid,
                    tr("This threat model counts for its release already: there is nothing to "
                       "confirm."));
    ThreatModelRecord record = stored;
    record.confirmedBy = change.account().displayName;
    record.confirmedAt = change.now();
    TRY(updateRecord(change, stored, record));
    return noteModel(change, &stored, record);
}

Result<ThreatsFound> ThreatModelRepository::hold(Change &change, ThreatModelId id,
                                                 const ThreatLibrary &library, qint64 revision)
{
    const ThreatModelRepository repository(change.database());
    TRY_ASSIGN(const ThreatModelRecord stored, repository.record(id));
    if (stored.revision != revision)
        return modelConflict();
    ThreatModelRecord record = stored;
    record.libraryKey = library.key;
    record.libraryVersion = library.version;
    if (record == stored)
        return fail(ErrorKind::Invalid,
                    tr("This threat model is held against %1@%2 already.")
                        .arg(library.key, library.version));
    TRY(updateRecord(change, stored, record));
    TRY_ASSIGN(const ThreatModel model, repository.drawing(id));
    TRY_ASSIGN(const auto found, followDrawing(change, record, model));
    TRY(noteModel(change, &stored, record, countsOf(model, found)));
    return found.threats;
}

Result<void> ThreatModelRepository::look(Change &change, ThreatModelId id,
                                         const QStringList &subjects, qint64 revision)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ThreatModelRecord record, ThreatModelRepository(database).record(id));
    if (record.revision != revision)
        return modelConflict();
    TRY_ASSIGN(const std::vector<ModelPart> parts, ThreatModelRepository(database).parts(id));
    TRY(checkScopeReasons(database, id, parts, subjects));
    QStringList names;
    for (const QString &subject : subjects) {
        const auto part = std::ranges::find(parts, subject, &ModelPart::subject);
        if (part == parts.end())
            return fail(ErrorKind::NotFound,
                        tr("What you looked at is no longer in this threat model."));
        if (part->isLookedAt())
            continue;
        TRY_ASSIGN(auto marking,
                   database.prepare(
                       "INSERT INTO threat_model_look (model_id, subject, sha256, looked_by, "
                       "looked_at) SELECT model_id, subject, sha256, ?, ? FROM threat_model_part "
                       "WHERE model_id = ? AND subject = ? "
                       "ON CONFLICT (model_id, subject) DO UPDATE SET sha256 = excluded.sha256, "
                       "looked_by = excluded.looked_by, looked_at = excluded.looked_at"));
        marking.bind(change.account().displayName, change.now(), id, subject);
        TRY(marking.run());
        names += part->name.isEmpty() ? subject : part->name;
    }
    if (names.isEmpty())
        return {};
    TRY(touch(change, id));
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(database, id));
    change.record({Entity::ThreatModel, id.value, place.release.value, place.app.value}, record.uid,
                  {},
                  {{QStringLiteral("release"), place.releaseName},
                   {QStringLiteral("looked_at"), names.join(QStringLiteral(", "))}});
    return {};
}

Result<void> ThreatModelRepository::touch(Change &change, ThreatModelId id)
{
    TRY_ASSIGN(auto stamping,
               change.database().prepare("UPDATE threat_model SET stamp = ? WHERE id = ?"));
    stamping.bind(change.newUid(), id);
    return stamping.run();
}

void ThreatModelRepository::install(Workspace &workspace)
{
    workspace.addDerivation(
        [](Change &change, const std::vector<EntityChange> &changes) -> Result<void> {
            // What follows is noted in the same list, so it is walked over beforehand.
            std::vector<qint64> apps;
            std::vector<qint64> evidence;
            for (const EntityChange &each : changes) {
                if (each.entity == Entity::App)
                    apps.push_back(each.id);
                else if (each.entity == Entity::Evidence)
                    evidence.push_back(each.id);
            }
            // How long a test proves something stands with its evidence.
            for (const qint64 piece : evidence) {
                TRY_ASSIGN(const auto models, modelsTestedWith(change.database(), piece));
                for (const ThreatModelId model : models)
                    TRY(touch(change, model));
            }
            for (const qint64 app : apps) {
                TRY_ASSIGN(auto rows,
                           change.database().prepare(
                               "SELECT d.id FROM threat_model d JOIN app_release r "
                               "ON r.id = d.release_id WHERE r.app_id = ? ORDER BY d.id"));
                rows.bind(app);
                std::vector<ThreatModelId> models;
                while (rows.next())
                    models.push_back(rows.id<ThreatModelId>(0));
                TRY(rows.finished());
                for (const ThreatModelId model : models)
                    TRY(regenerate(change, model));
            }
            return {};
        });
}

} // namespace gatehouse
