#include "models/evidence/evidenceintake.h"

#include "models/base/textrule.h"
#include "models/evidence/evidencepolicy.h"
#include "models/evidence/evidencerevision.h"
#include "models/evidence/organisationloss.h"
#include "models/store/searchindex.h"
#include "models/workspace/recordwriter.h"

#include <QDir>
#include <QFileInfo>

namespace gatehouse {

namespace {

constexpr int numberDigits = 4;
// Enough for the signatures of the file formats that QMimeDatabase knows.
constexpr int headSize = 16 * 1024;

/// A file name as a title: one line, and something to read.
QString titleFrom(const QString &fileName, const QString &number)
{
    QString title = fileName;
    for (QChar &character : title) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    title = title.trimmed();
    return title.isEmpty() ? number : title;
}

Result<QByteArray> headOf(const Database &database, qint64 blobId)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT substr(bytes, 1, ?) FROM blob_chunk "
                                "WHERE blob_id = ? AND position = 0"));
    rows.bind(headSize, blobId);
    QByteArray head = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    return head;
}

/// The evidence that has this content; one without an id where none has.
Result<Evidence> evidenceOf(const Database &database, const BlobStore::Stored &stored)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT id FROM evidence WHERE blob_id = ?"));
    rows.bind(stored.id);
    const EvidenceId id = rows.next() ? rows.id<EvidenceId>(0) : EvidenceId();
    TRY(rows.finished());
    return id.isValid() ? EvidenceRepository(database).evidence(id) : Evidence();
}

} // namespace

QString evidenceNumber(qint64 number)
{
    return QStringLiteral("E-%1").arg(number, numberDigits, 10, QLatin1Char('0'));
}

Result<void> followEvidence(Change &change, const Evidence *before, const Evidence &after)
{
    const Database &database = change.database();
    TRY(SearchIndex(database).put(QStringLiteral("evidence"), after.id.value,
                                  describe<Evidence>().searchText(&after)));
    TRY_ASSIGN(const JsonDifference difference, recordDifference(database, before, &after));
    change.record({Entity::Evidence, after.id.value, 0, 0}, after.uid, difference.before,
                  difference.after);
    return {};
}

Result<void> linkEvidence(Change &change, EvidenceId id, const QString &uid, const QString &number,
                          const EvidenceSubject &subject)
{
    const Database &database = change.database();
    // Not RETURNING, which makes SQLite set up a table for the answer: three times the time.
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO evidence_link (evidence_id, release_id, "
                                "requirement_id, linked_by, linked_at) VALUES (?, ?, ?, ?, ?) "
                                "ON CONFLICT DO NOTHING"));
    insert.bind(id, subject.release, subject.requirement, change.account().displayName,
                change.now());
    TRY(insert.run());
    const bool isNew = database.changedRows() > 0;
    if (isNew && !subject.release.isValid())
        TRY(noteFound(change, id, subject.requirement));
    if (isNew)
        change.record({Entity::EvidenceLink, id.value, subject.release.value, 0}, uid, {},
                      subject.toJson(number));
    return {};
}

Result<void> checkDates(const Evidence &evidence)
{
    if (!evidence.effectiveOn.isValid() || !evidence.expiresOn.isValid()
        || evidence.expiresOn >= evidence.effectiveOn)
        return {};
    return fail(ErrorKind::Invalid,
                evidence.number.isEmpty()
                    ? EvidenceRepository::tr("The evidence would expire before it takes effect. "
                                             "Correct one of the dates.")
                    : EvidenceRepository::tr("%1 would expire before it takes effect. Correct one "
                                             "of the dates.")
                          .arg(evidence.number));
}

Result<EvidenceIntake> EvidenceIntake::prepare(const Database &database, const QStringList &paths,
                                               ReleaseId release,
                                               const std::vector<RequirementId> &requirements,
                                               const QString &title, const Evidence &said)
{
    EvidenceIntake intake;
    intake.m_said = said;
    if (paths.isEmpty())
        return fail(ErrorKind::Invalid, tr("No file was chosen. Choose at least one."));
    if (!title.trimmed().isEmpty()) {
        if (paths.size() > 1)
            return fail(ErrorKind::Invalid,
                        tr("One title cannot stand for several files. Leave it out, or add the "
                           "files one by one."));
        TRY_ASSIGN(intake.m_title, TextRule({tr("The title of the evidence"), 1}).check(title));
    }
    for (const RequirementId requirement : requirements) {
        TRY_ASSIGN(EvidenceSubject subject, EvidenceSubject::find(database, release, requirement));
        intake.m_subjects.push_back(std::move(subject));
    }
    TRY(checkDates(said));
    TRY(intake.readNextNumber(database));
    return intake;
}

Result<EvidenceIntake> EvidenceIntake::prepareRevision(const Database &database,
                                                       EvidenceId replaced)
{
    EvidenceIntake intake;
    TRY_ASSIGN(const Evidence before, EvidenceRepository(database).evidence(replaced));
    TRY(checkCounts(before));
    intake.m_replaced = before;
    intake.m_title = before.title;
    intake.m_said.kind = before.kind;
    intake.m_said.source = before.source;
    intake.m_said.confidentiality = before.confidentiality;
    TRY(intake.readNextNumber(database));
    return intake;
}

Result<void> EvidenceIntake::readNextNumber(const Database &database)
{
    // Numbers are given in the order of the ids, so the last one is the highest.
    TRY_ASSIGN(auto last, database.prepare("SELECT number FROM evidence ORDER BY id DESC LIMIT 1"));
    last.bind();
    if (last.next())
        m_nextNumber = last.text(0).mid(2).toLongLong() + 1;
    return last.finished();
}

Result<void> EvidenceIntake::check(const QString &path, const BlobStore::Stored &stored)
{
    if (stored.size > 0)
        return {};
    return fail(ErrorKind::Invalid,
                tr("%1 is empty, so it proves nothing. Choose the file that holds the content.")
                    .arg(QDir::toNativeSeparators(path)));
}

Result<EvidenceRepository::Added> EvidenceIntake::file(Change &change, const QString &path,
                                                       const BlobStore::Stored &stored)
{
    TRY_ASSIGN(Evidence evidence, evidenceOf(change.database(), stored));
    const bool wasThere = evidence.id.isValid();
    if (wasThere && m_replaced)
        return fail(ErrorKind::Invalid,
                    tr("%1 holds what %2 holds already. Choose the file with the new content.")
                        .arg(QDir::toNativeSeparators(path), evidence.number));
    if (wasThere) {
        TRY(checkCounts(evidence));
    } else {
        TRY_ASSIGN(evidence, add(change, QFileInfo(path).fileName(), stored));
    }
    if (m_replaced)
        TRY(supersede(change, *m_replaced, evidence));
    for (const EvidenceSubject &subject : m_subjects)
        TRY(linkEvidence(change, evidence.id, evidence.uid, evidence.number, subject));
    return EvidenceRepository::Added{evidence.id, evidence.number, wasThere};
}

Result<Evidence> EvidenceIntake::add(Change &change, const QString &fileName,
                                     const BlobStore::Stored &stored)
{
    const Database &database = change.database();
    Evidence evidence = m_said;
    evidence.number = evidenceNumber(m_nextNumber++);
    evidence.title = evidence.number;
    TRY(checkRecord(change, evidence));
    evidence.title = m_title.isEmpty() ? titleFrom(fileName, evidence.number) : m_title;
    evidence.fileName = fileName;
    evidence.blobId = stored.id;
    evidence.size = stored.size;
    evidence.digest = stored.digest;
    evidence.addedBy = change.account().displayName;
    evidence.addedAt = change.now();
    Result<void> looked;
    evidence.mediaType = m_mediaTypes.of(fileName, [&] {
        const auto head = headOf(database, stored.id);
        if (!head)
            looked = tl::unexpected(head.error());
        return head.value_or(QByteArray());
    });
    TRY(looked);
    if (evidence.kind == EvidenceKind::Other)
        evidence.kind = evidenceKindOf(evidence.mediaType);
    if (!evidence.expiresOn.isValid())
        evidence.expiresOn = EvidencePolicy::builtIn().lastDayOf(
            evidence.kind, evidence.collectedOn.isValid() ? evidence.collectedOn : change.today());
    TRY(checkDates(evidence));
    if (m_replaced) {
        evidence.replacesId = m_replaced->id;
        evidence.replaces = m_replaced->number;
    }

    TRY(insertRecord(change, evidence));
    TRY(followEvidence(change, nullptr, evidence));
    return evidence;
}

} // namespace gatehouse
