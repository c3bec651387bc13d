#include "models/threatmodels/countermeasurerepository.h"

#include "models/store/searchindex.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/workspace/evidencereach.h"
#include "models/workspace/recordplaces.h"
#include "models/workspace/recordwriter.h"

#include <map>

namespace gatehouse {

namespace {

const QString numberSeparator = QStringLiteral(", ");

QByteArray selectCountermeasures(const char *rest)
{
    return "SELECT " + describe<Countermeasure>().selection() + " FROM countermeasure m " + rest;
}

QString countermeasureNumber(int number)
{
    return QStringLiteral("C-%1").arg(number, 4, 10, QLatin1Char('0'));
}

/// Gives the numbers after the last one of the model; the first of them. Once for all, since that
/// writes the row its drawing stands in.
Result<int> nextCountermeasureNumbers(Change &change, ThreatModelId model, int count)
{
    TRY_ASSIGN(auto counting,
               change.database().prepare(
                   "UPDATE threat_model SET last_countermeasure = last_countermeasure + ? "
                   "WHERE id = ? RETURNING last_countermeasure"));
    counting.bind(count, model);
    const int last = counting.next() ? static_cast<int>(counting.integer(0)) : count;
    TRY(counting.finished());
    return last - count + 1;
}

/// Adds threats and tests to countermeasures of one model, in two queries for however many.
Result<void> complete(const Database &database, ThreatModelId model,
                      std::vector<Countermeasure> &countermeasures)
{
    std::map<CountermeasureId, Countermeasure *> byId;
    for (Countermeasure &each : countermeasures)
        byId.emplace(each.id, &each);
    TRY_ASSIGN(auto links,
               database.prepare("SELECT k.countermeasure_id, k.threat_id "
                                "FROM countermeasure m JOIN threat_countermeasure k "
                                "ON k.countermeasure_id = m.id WHERE m.model_id = ? "
                                "ORDER BY k.countermeasure_id, k.threat_id"));
    links.bind(model);
    while (links.next()) {
        if (const auto found = byId.find(links.id<CountermeasureId>(0)); found != byId.end())
            found->second->threats.push_back(links.id<ThreatId>(1));
    }
    TRY(links.finished());
    TRY_ASSIGN(
        auto tests,
        database.prepare(
            "SELECT k.countermeasure_id, k.evidence_id, e.number, "
            "e.effective_on, e.expires_on, k.passed, k.record, k.tested_by, "
            "k.tested_at, e.retired_at <> '' FROM countermeasure m JOIN countermeasure_test k "
            "ON k.countermeasure_id = m.id JOIN evidence e "
            "ON e.id = k.evidence_id WHERE m.model_id = ? ORDER BY k.id"));
    tests.bind(model);
    while (tests.next()) {
        const auto found = byId.find(tests.id<CountermeasureId>(0));
        if (found == byId.end())
            continue;
        found->second->tests.push_back({tests.id<EvidenceId>(1), tests.text(2), tests.date(3),
                                        tests.date(4), tests.boolean(5), tests.text(6),
                                        tests.text(7), tests.moment(8), tests.boolean(9)});
    }
    return tests.finished();
}

Result<Countermeasure> completed(const Database &database, Countermeasure countermeasure)
{
    std::vector<Countermeasure> one{std::move(countermeasure)};
    TRY(complete(database, one.front().model, one));
    return std::move(one.front());
}

/// Number and model of a threat; NotFound where there is none.
Result<std::pair<QString, ThreatModelId>> placeOf(const Database &database, ThreatId id)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT number, model_id FROM threat WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        return std::pair(rows.text(0), rows.id<ThreatModelId>(1));
    TRY(rows.finished());
    return fail(ErrorKind::NotFound,
                CountermeasureRepository::tr("There is no such threat in this workspace."));
}

/// Notes what became of one; whoever writes many of a model says once that it is another now.
Result<void> noteCountermeasure(Change &change, const Countermeasure *before,
                                const Countermeasure &after, const QJsonObject &more = {})
{
    const Database &database = change.database();
    TRY(SearchIndex(database).put(QStringLiteral("countermeasure"), after.id.value,
                                  describe<Countermeasure>().searchText(&after)));
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(database, after.model));
    TRY_ASSIGN(JsonDifference difference, recordDifference(database, before, &after));
    difference.after.insert(QStringLiteral("number"), after.number);
    difference.after.insert(QStringLiteral("release"), place.releaseName);
    if (!before)
        difference.after.insert(QStringLiteral("lineage_uid"), after.lineage);
    if (!before || before->threats != after.threats) {
        if (before) {
            TRY_ASSIGN(const QString were,
                       CountermeasureRepository(database).numbersOf(before->threats));
            difference.before.insert(QStringLiteral("threats"), were);
        }
        TRY_ASSIGN(const QString are, CountermeasureRepository(database).numbersOf(after.threats));
        difference.after.insert(QStringLiteral("threats"), are);
    }
    for (auto member = more.begin(); member != more.end(); ++member)
        difference.after.insert(member.key(), member.value());
    change.record({Entity::Countermeasure, after.id.value, place.release.value, place.app.value},
                  after.uid, difference.before, difference.after);
    return {};
}

Result<void> followCountermeasure(Change &change, const Countermeasure *before,
                                  const Countermeasure &after, const QJsonObject &more = {})
{
    TRY(ThreatModelRepository::touch(change, after.model));
    return noteCountermeasure(change, before, after, more);
}

Result<void> checkCountermeasure(const Change &change, Countermeasure &countermeasure)
{
    TRY(checkRecord(change, countermeasure));
    if (countermeasure.stage == CountermeasureStage::Verified)
        return fail(ErrorKind::Invalid,
                    CountermeasureRepository::tr("A countermeasure is verified by a test that "
                                                 "passes. Record the test with its evidence."));
    if (countermeasure.stage >= CountermeasureStage::Designed
        && countermeasure.designReference.isEmpty())
        return fail(ErrorKind::Invalid,
                    CountermeasureRepository::tr("Say where “%1” stands in the design: a document "
                                                 "and its section.")
                        .arg(countermeasure.title));
    std::ranges::sort(countermeasure.threats);
    auto &threats = countermeasure.threats;
    threats.erase(std::unique(threats.begin(), threats.end()), threats.end());
    for (const ThreatId id : countermeasure.threats) {
        TRY_ASSIGN(const auto place, placeOf(change.database(), id));
        if (place.second != countermeasure.model)
            return fail(ErrorKind::Invalid,
                        CountermeasureRepository::tr("%1 is a threat of another threat model.")
                            .arg(place.first));
    }
    return {};
}

Result<void> writeThreats(const Database &database, CountermeasureId id,
                          const std::vector<ThreatId> &threats)
{
    TRY_ASSIGN(auto clearing,
               database.prepare("DELETE FROM threat_countermeasure WHERE countermeasure_id = ?"));
    clearing.bind(id);
    TRY(clearing.run());
    for (const ThreatId threat : threats) {
        TRY_ASSIGN(auto adding,
                   database.prepare("INSERT INTO threat_countermeasure "
                                    "(threat_id, countermeasure_id) VALUES (?, ?)"));
        adding.bind(threat, id);
        TRY(adding.run());
    }
    return {};
}

/// Takes title, description and requirement from the library where nothing else is said.
Result<void> takeFromLibrary(const Database &database, const ThreatModelRecord &model,
                             Countermeasure &countermeasure)
{
    if (countermeasure.key.isEmpty())
        return {};
    TRY_ASSIGN(const ThreatLibrary *library,
               ThreatLibraryRepository(database).library(model.libraryKey, model.libraryVersion));
    const LibraryCountermeasure *known = library->countermeasure(countermeasure.key);
    if (!known)
        return fail(ErrorKind::NotFound,
                    CountermeasureRepository::tr("The threat library has no countermeasure “%1”.")
                        .arg(countermeasure.key));
    if (countermeasure.title.trimmed().isEmpty())
        countermeasure.title = known->title.zh;
    if (!countermeasure.requirement.isValid() && !known->requirements.isEmpty()) {
        TRY_ASSIGN(auto rows,
                   database.prepare("SELECT q.id FROM requirement q JOIN release_library b "
                                    "ON b.library_id = q.library_id "
                                    "WHERE b.release_id = ? AND q.key = ?"));
        rows.bind(model.release, known->requirements.front());
        if (rows.next())
            countermeasure.requirement = rows.id<RequirementId>(0);
        TRY(rows.finished());
    }
    return {};
}

Result<std::vector<CountermeasureId>> insertCountermeasures(Change &change, ThreatModelId model,
                                                            std::vector<Countermeasure> added)
{
    std::vector<CountermeasureId> ids;
    if (added.empty())
        return ids;
    const Database &database = change.database();
    TRY_ASSIGN(const ThreatModelRecord record, ThreatModelRepository(database).record(model));
    for (Countermeasure &each : added) {
        TRY(takeFromLibrary(database, record, each));
        TRY(checkCountermeasure(change, each));
    }
    TRY_ASSIGN(int number,
               nextCountermeasureNumbers(change, model, static_cast<int>(added.size())));
    for (Countermeasure &each : added) {
        each.number = countermeasureNumber(number++);
        each.lineage = each.uid.isEmpty() ? change.newUid() : each.uid;
        each.uid = change.newUid();
        each.tests.clear();
        each.addedBy = change.account().displayName;
        each.addedAt = change.now();
        TRY(insertRecord(change, each));
        TRY(writeThreats(database, each.id, each.threats));
        TRY(noteCountermeasure(change, nullptr, each));
        ids.push_back(each.id);
    }
    return ids;
}

/// Notes it; that the model is another now says whoever calls.
Result<void> updateCountermeasure(Change &change, const Countermeasure &stored,
                                  const Countermeasure &countermeasure)
{
    const Database &database = change.database();
    if (countermeasure.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    CountermeasureRepository::tr("%1 was changed by somebody else in the meantime. "
                                                 "Look at what it says now, then change it again.")
                        .arg(stored.number));
    Countermeasure changed = withEdits(stored, countermeasure);
    changed.requirement = countermeasure.requirement;
    changed.threats = countermeasure.threats;
    TRY(checkCountermeasure(change, changed));
    if (changed == stored)
        return {};
    TRY(updateRecord(change, stored, changed));
    if (changed.threats != stored.threats) {
        TRY(writeThreats(database, changed.id, changed.threats));
        // Links are part of what two people might edit, whether a column differs or not.
        TRY_ASSIGN(auto moving,
                   database.prepare("UPDATE countermeasure SET revision = ? WHERE id = ?"));
        moving.bind(stored.revision + 1, changed.id);
        TRY(moving.run());
    }
    return noteCountermeasure(change, &stored, changed);
}

} // namespace

Result<std::vector<Countermeasure>> CountermeasureRepository::ofModel(ThreatModelId model) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectCountermeasures("WHERE m.model_id = ? ORDER BY m.number")));
    rows.bind(model);
    TRY_ASSIGN(auto countermeasures, readRecords<Countermeasure>(std::move(rows)));
    TRY(complete(m_database, model, countermeasures));
    return countermeasures;
}

Result<std::vector<Countermeasure>> CountermeasureRepository::searchable() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectCountermeasures("ORDER BY m.id")));
    rows.bind();
    return readRecords<Countermeasure>(std::move(rows));
}

Result<Countermeasure> CountermeasureRepository::countermeasure(CountermeasureId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectCountermeasures("WHERE m.id = ?")));
    rows.bind(id);
    if (rows.next()) {
        TRY_ASSIGN(Countermeasure found, readRecord<Countermeasure>(rows));
        return completed(m_database, std::move(found));
    }
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("There is no such countermeasure in this workspace."));
}

Result<Countermeasure> CountermeasureRepository::byNumber(ThreatModelId model,
                                                          const QString &number) const
{
    QString digits = number.trimmed();
    if (digits.startsWith(QStringLiteral("C-"), Qt::CaseInsensitive))
        digits.remove(0, 2);
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectCountermeasures("WHERE m.model_id = ? AND m.number = ?")));
    rows.bind(model, countermeasureNumber(digits.toInt()));
    if (rows.next()) {
        TRY_ASSIGN(Countermeasure found, readRecord<Countermeasure>(rows));
        return completed(m_database, std::move(found));
    }
    TRY(rows.finished());
    return fail(ErrorKind::NotFound,
                tr("There is no countermeasure %1 in this threat model. Numbers look like C-0001.")
                    .arg(number));
}

Result<AppliedAnswers> CountermeasureRepository::applied(ThreatModelId model,
                                                         const ThreatLibrary &library) const
{
    AppliedAnswers applied;
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT DISTINCT t.subject, m.library_key "
                           "FROM countermeasure m JOIN threat_countermeasure k "
                           "ON k.countermeasure_id = m.id JOIN threat t ON t.id = k.threat_id "
                           "WHERE m.model_id = ? AND m.stage IN ('designed', 'implemented') "
                           "AND m.library_key <> '' AND t.subject <> '' "
                           "ORDER BY t.subject, m.library_key"));
    rows.bind(model);
    while (rows.next()) {
        const LibraryCountermeasure *known = library.countermeasure(rows.text(1));
        if (known && !known->sets.isEmpty())
            applied[rows.text(0)] += known->sets;
    }
    TRY(rows.finished());
    return applied;
}

Result<QString> CountermeasureRepository::numbersOf(const std::vector<ThreatId> &threats) const
{
    QStringList numbers;
    for (const ThreatId id : threats) {
        TRY_ASSIGN(const auto place, placeOf(m_database, id));
        numbers += place.first;
    }
    return numbers.join(numberSeparator);
}

Result<std::vector<ThreatId>>
CountermeasureRepository::threatsNumbered(ThreatModelId model, const QString &numbers) const
{
    std::vector<ThreatId> threats;
    for (const QString &number : numbers.split(numberSeparator, Qt::SkipEmptyParts)) {
        TRY_ASSIGN(const RecordedThreat threat,
                   ThreatRepository(m_database).byNumber(model, number));
        threats.push_back(threat.id);
    }
    return threats;
}

Result<CountermeasureId> CountermeasureRepository::add(Change &change,
                                                       Countermeasure countermeasure)
{
    TRY_ASSIGN(const auto added, putAll(change, countermeasure.model, {countermeasure}, {}));
    return added.front();
}

Result<void> CountermeasureRepository::update(Change &change, const Countermeasure &countermeasure)
{
    TRY(putAll(change, countermeasure.model, {}, {countermeasure}));
    return {};
}

Result<std::vector<CountermeasureId>>
CountermeasureRepository::putAll(Change &change, ThreatModelId model,
                                 const std::vector<Countermeasure> &added,
                                 const std::vector<Countermeasure> &changed)
{
    TRY_ASSIGN(auto ids, insertCountermeasures(change, model, added));
    std::map<CountermeasureId, Countermeasure> stored;
    if (!changed.empty()) {
        TRY_ASSIGN(auto all, CountermeasureRepository(change.database()).ofModel(model));
        for (Countermeasure &each : all)
            stored.emplace(each.id, std::move(each));
    }
    for (const Countermeasure &each : changed) {
        const auto known = stored.find(each.id);
        if (known == stored.end())
            return fail(ErrorKind::NotFound,
                        tr("There is no such countermeasure in this workspace."));
        TRY(updateCountermeasure(change, known->second, each));
    }
    if (!added.empty() || !changed.empty()) {
        TRY(ThreatModelRepository::touch(change, model));
        TRY(ThreatModelRepository::regenerate(change, model));
    }
    return ids;
}

Result<void> CountermeasureRepository::test(Change &change, CountermeasureId id,
                                            EvidenceId evidence, bool passed, const QString &record)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Countermeasure stored, CountermeasureRepository(database).countermeasure(id));
    if (stored.stage != CountermeasureStage::Implemented)
        return fail(
            ErrorKind::Invalid,
            tr("%1 is not implemented yet, so there is nothing to test.").arg(stored.number));
    const QString found = record.trimmed();
    if (found.isEmpty())
        return fail(ErrorKind::Invalid, tr("Say what the test of %1 found.").arg(stored.number));
    TRY_ASSIGN(const QString evidenceNumber, gatehouse::evidenceNumber(database, evidence));
    if (evidenceNumber.isEmpty())
        return fail(ErrorKind::NotFound,
                    tr("Add the evidence of the test first: a report, a log, a picture."));
    TRY(checkReachesEvidence(change, evidence));
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO countermeasure_test (countermeasure_id, evidence_id, "
                                "passed, record, tested_by, tested_at) VALUES (?, ?, ?, ?, ?, ?)"));
    adding.bind(id, evidence, passed, found, change.account().displayName, change.now());
    TRY(adding.run());
    return followCountermeasure(change, &stored, stored,
                                {{QStringLiteral("test_passed"), passed},
                                 {QStringLiteral("test_record"), found},
                                 {QStringLiteral("evidence"), evidenceNumber}});
}

Result<void> CountermeasureRepository::carry(Change &change, CountermeasureId id, RequirementId to)
{
    TRY_ASSIGN(const Countermeasure stored,
               CountermeasureRepository(change.database()).countermeasure(id));
    Countermeasure carried = stored;
    carried.requirement = to;
    TRY(updateRecord(change, stored, carried));
    return followCountermeasure(change, &stored, carried);
}

Result<void> CountermeasureRepository::carryAll(Change &change, ThreatModelId from,
                                                ThreatModelId to)
{
    const Database &database = change.database();
    // By lineage: the copies of threats have it from those they were copied from.
    TRY_ASSIGN(const auto before, ThreatRepository(database).ofModel(from));
    TRY_ASSIGN(const auto after, ThreatRepository(database).ofModel(to));
    QHash<QString, ThreatId> byLineage;
    for (const RecordedThreat &threat : after)
        byLineage.insert(threat.lineage, threat.id);
    std::map<ThreatId, ThreatId> copies;
    for (const RecordedThreat &threat : before)
        copies.emplace(threat.id, byLineage.value(threat.lineage));
    TRY_ASSIGN(auto countermeasures, CountermeasureRepository(database).ofModel(from));
    for (Countermeasure &each : countermeasures) {
        for (ThreatId &threat : each.threats)
            threat = copies[threat];
        each.id = {};
        each.uid = change.newUid();
        each.model = to;
        each.revision = 1;
        TRY(insertRecord(change, each));
        TRY(writeThreats(database, each.id, each.threats));
        TRY(noteCountermeasure(change, nullptr, each));
    }
    return ThreatModelRepository::touch(change, to);
}

} // namespace gatehouse
