#include "models/imports/importjournal.h"

#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "models/components/componentreopening.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/imports/toolresults.h"
#include "models/portfolio/releaserepository.h"
#include "models/testing/testresultrepository.h"

#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int firstNumber = 10; // of the columns: numbers and nulls from here on

const QByteArrayList &resultColumns()
{
    static const QByteArrayList columns{
        "title",          "message",     "path",         "outcome",    "severity", "cwes",
        "controls",       "suppression", "hex(content)", "mapped_by",  "line",     "is_suppressed",
        "requirement_id", "finding_id",  "last_import",  "gone_import"};
    return columns;
}

QJsonArray toJson(const std::vector<ImportJournal::OfFinding> &findings)
{
    QJsonArray array;
    for (const auto &each : findings)
        array +=
            QJsonArray{each.finding.value, each.revision, toKey(each.before), each.revisionBefore};
    return array;
}

std::vector<ImportJournal::OfFinding> findingsFrom(const QJsonValue &json)
{
    std::vector<ImportJournal::OfFinding> findings;
    for (const QJsonValue &each : json.toArray())
        findings.push_back(
            {FindingId(each[0].toInteger()), each[1].toInteger(),
             fromKey<FindingStatus>(each[2].toString()).value_or(FindingStatus::Open),
             each[3].toInteger()});
    return findings;
}

Result<void> putBack(const Database &database, const ImportJournal::OfResult &result)
{
    QByteArrayList settings;
    for (const QByteArray &column : resultColumns())
        settings += column == "hex(content)" ? QByteArray("content = ?") : column + " = ?";
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE tool_result SET " + settings.join(", ") + " WHERE id = ?"));
    writing.rewind();
    for (int column = 0; column < result.values.size(); ++column) {
        const QJsonValue value = result.values[column];
        if (value.isNull())
            writing.bindOne(column + 1, nullptr);
        else if (column >= firstNumber)
            writing.bindOne(column + 1, value.toInteger());
        else if (resultColumns()[column] == "hex(content)")
            writing.bindOne(column + 1, QByteArray::fromHex(value.toString().toLatin1()));
        else
            writing.bindOne(column + 1, value.toString());
    }
    writing.bindOne(static_cast<int>(result.values.size()) + 1, result.id);
    return writing.run();
}

/// What the audit log says of one as it is stored; nothing where none is.
Result<QJsonObject> storedDigest(const Database &database, const QString &uid)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT content FROM import_journal WHERE uid = ?"));
    rows.bind(uid);
    QJsonObject said;
    if (rows.next())
        said.insert(QStringLiteral("sha256"), ImportJournal::digestOf(rows.view(0)));
    TRY(rows.finished());
    return said;
}

} // namespace

QByteArray ImportJournal::toBytes() const
{
    QJsonArray uses;
    for (const EvidenceUse &each : links)
        uses += QJsonArray{each.evidence.value, each.release.value, each.requirement.value};
    QJsonArray changed;
    for (const OfResult &each : results)
        changed += QJsonArray{each.id, each.values};
    QJsonArray recorded;
    for (const TestResultId each : tests)
        recorded += each.value;
    QJsonObject json{{QStringLiteral("opened"), toJson(opened)},
                     {QStringLiteral("moved"), toJson(moved)},
                     {QStringLiteral("links"), uses},
                     {QStringLiteral("results"), changed},
                     {QStringLiteral("tests"), recorded},
                     {QStringLiteral("newest"), newest}};
    if (!package.isEmpty())
        json.insert(QStringLiteral("package"), package);
    if (components)
        json.insert(QStringLiteral("components"), components->toJson());
    return qCompress(canonicalJson(json), 1);
}

Result<void> ImportJournal::keep(Change &change, const QString &uid) const
{
    if (isEmpty())
        return {};
    TRY_ASSIGN(const QJsonObject before, storedDigest(change.database(), uid));
    TRY_ASSIGN(
        auto writing,
        change.database().prepare("INSERT INTO import_journal (uid, content) VALUES (?, ?) "
                                  "ON CONFLICT (uid) DO UPDATE SET content = excluded.content"));
    const QByteArray content = toBytes();
    writing.bind(uid, content);
    TRY(writing.run());
    change.record({Entity::ImportJournal}, uid, before,
                  {{QStringLiteral("sha256"), digestOf(content)}});
    return {};
}

QString ImportJournal::digestOf(QByteArrayView content)
{
    return QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, content).toHex());
}

ImportJournal ImportJournal::fromBytes(const QByteArray &bytes)
{
    ImportJournal journal;
    const QJsonObject json = QJsonDocument::fromJson(qUncompress(bytes)).object();
    journal.opened = findingsFrom(json.value(QLatin1StringView("opened")));
    journal.moved = findingsFrom(json.value(QLatin1StringView("moved")));
    for (const QJsonValue &each : json.value(QLatin1StringView("links")).toArray())
        journal.links.push_back({EvidenceId(each[0].toInteger()), ReleaseId(each[1].toInteger()),
                                 RequirementId(each[2].toInteger())});
    for (const QJsonValue &each : json.value(QLatin1StringView("results")).toArray())
        journal.results.push_back({each[0].toInteger(), each[1].toArray()});
    for (const QJsonValue &each : json.value(QLatin1StringView("tests")).toArray())
        journal.tests.emplace_back(each.toInteger());
    if (const QJsonValue rows = json.value(QLatin1StringView("components")); rows.isArray())
        journal.components = ShippedList::fromJson(rows.toArray());
    journal.package = json.value(QLatin1StringView("package")).toString();
    journal.newest = json.value(QLatin1StringView("newest")).toInteger();
    return journal;
}

Result<ImportJournal> ImportJournal::read(const Database &database, const QString &uid)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT content FROM import_journal WHERE uid = ?"));
    rows.bind(uid);
    ImportJournal journal;
    if (rows.next())
        journal = fromBytes(rows.bytes(0));
    TRY(rows.finished());
    return journal;
}

Result<void> ImportJournal::carryRevision(Change &change, FindingId finding, qint64 from, qint64 to)
{
    TRY_ASSIGN(auto rows, change.database().prepare("SELECT uid, content FROM import_journal"));
    rows.bind();
    std::vector<std::pair<QString, ImportJournal>> changed;
    while (rows.next()) {
        ImportJournal journal = fromBytes(rows.bytes(1));
        bool isNamed = false;
        for (std::vector<OfFinding> *list : {&journal.opened, &journal.moved}) {
            for (OfFinding &each : *list) {
                if (each.finding == finding && each.revision == from) {
                    each.revision = to;
                    isNamed = true;
                }
            }
        }
        if (isNamed)
            changed.emplace_back(rows.text(0), std::move(journal));
    }
    TRY(rows.finished());
    for (const auto &[uid, journal] : changed)
        TRY(journal.keep(change, uid));
    return {};
}

Result<void> ImportJournal::noteResult(const Database &database, qint64 id)
{
    static const QByteArray reading =
        "SELECT " + resultColumns().join(", ") + " FROM tool_result WHERE id = ?";
    TRY_ASSIGN(auto rows, database.prepare(reading));
    rows.bind(id);
    if (rows.next()) {
        QJsonArray values;
        for (int column = 0; column < rows.columnCount(); ++column) {
            if (rows.isNull(column))
                values += QJsonValue();
            else if (column >= firstNumber)
                values += rows.integer(column);
            else
                values += rows.text(column);
        }
        results.push_back({id, values});
    }
    return rows.finished();
}

Result<void> ImportJournal::takeBackTests(Change &change, EvidenceId report) const
{
    if (tests.empty())
        return {};
    TRY_ASSIGN(const Evidence evidence, EvidenceRepository(change.database()).evidence(report));
    const QString why = tr("The import of %1 was taken back.").arg(evidence.number);
    for (const TestResultId each : tests)
        TRY(TestResultRepository::takeBack(change, each, why));
    return {};
}

Result<void> ImportJournal::takeBackPackage(Change &change, ReleaseId id) const
{
    if (package.isEmpty())
        return {};
    TRY_ASSIGN(Release release, ReleaseRepository(change.database()).release(id));
    // What somebody has corrected since stays.
    if (release.packageSha256 != package)
        return {};
    release.packageSha256.clear();
    release.packageSm3.clear();
    return ReleaseRepository::update(change, release);
}

Result<void> ImportJournal::takeBack(Change &change, const QString &uid,
                                     const ImportedReport *report, WrittenResults written)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ImportJournal journal, read(database, uid));
    for (const OfResult &each : journal.results) {
        TRY(written.takeOfResult(each.id));
        TRY(putBack(database, each));
    }
    for (const OfFinding &each : journal.moved) {
        TRY_ASSIGN(const qint64 now,
                   FindingRepository::scanned(change, each.finding, each.before, each.revision));
        // Nobody but an import has worked on it, so an earlier one can be taken back as well.
        TRY(carryRevision(change, each.finding, each.revisionBefore, now));
    }
    for (const OfFinding &each : journal.opened) {
        TRY(written.takeOfFinding(each.finding));
        TRY_ASSIGN(auto freed,
                   database.prepare("UPDATE tool_result SET finding_id = NULL "
                                    "WHERE finding_id = ?"));
        freed.bind(each.finding);
        TRY(freed.run());
        TRY(untellFinding(change, each.finding));
        TRY(FindingRepository::takeBack(change, each.finding, each.revision));
    }
    for (const EvidenceUse &each : journal.links) {
        TRY_ASSIGN(const auto uses, EvidenceRepository(database).usesOf(each.evidence));
        if (std::ranges::find(uses, each) != uses.end())
            TRY(EvidenceRepository::unlink(change, each));
    }
    if (report) {
        TRY(journal.takeBackTests(change, report->evidence));
        TRY(journal.takeBackPackage(change, report->release));
    }
    if (report && journal.components)
        TRY(journal.components->putBack(change, report->release, report->evidence));
    TRY_ASSIGN(const QJsonObject before, storedDigest(database, uid));
    TRY_ASSIGN(auto forgetting, database.prepare("DELETE FROM import_journal WHERE uid = ?"));
    forgetting.bind(uid);
    TRY(forgetting.run());
    if (!before.isEmpty())
        change.record({Entity::ImportJournal}, uid, before, {});
    return written.note(change);
}

template<>
const RecordDescription &describe<ImportJournal>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "Content SHA-256"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description(
        {"import_journal", QT_TRANSLATE_NOOP("Entity", "How to take an import back"), nullptr,
         nullptr, fields});
    return description;
}

} // namespace gatehouse
