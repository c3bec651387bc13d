#include "models/dashboards/pastday.h"

#include "models/assessments/assessment.h"
#include "models/auditchain/auditscan.h"
#include "models/evidence/evidence.h"
#include "models/findings/finding.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/storedgate.h"
#include "models/management/document.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "models/testing/testcase.h"
#include "models/workspace/recordwriter.h"

#include <QJsonDocument>

#include <set>

namespace gatehouse {

namespace {

const QLatin1StringView uidMember("_uid");
constexpr ReferenceTarget requirementTarget{"requirement", "key", ""};
constexpr ReferenceTarget evidenceTarget{"evidence", "number", ""};

/// Takes entries back, the newest first, until those of a day are reached.
class Taking
{
public:
    Taking(const Database &database, const ShadowTables &tables)
        : m_database(database), m_tables(tables)
    {
    }

    Result<void> backTo(QDate day)
    {
        LocalDates localDates;
        ScannedEntry entry;
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT content FROM audit_entry ORDER BY sequence DESC"));
        rows.bind();
        while (rows.next()) {
            entry.scan(rows.view(0));
            if (localDates.of(entry.at) <= day)
                return {};
            m_at = QString::fromLatin1(entry.at);
            for (auto record = entry.records.rbegin(); record != entry.records.rend(); ++record)
                TRY(takeBack(*record));
        }
        return rows.finished();
    }

    /// Of which other counts hold now.
    const std::set<ReleaseId> &touched() const { return m_touched; }

private:
    struct Sides {
        QJsonObject before;
        QJsonObject after;
    };

    Result<void> takeBack(const ScannedRecord &record)
    {
        if (record.entity == "assessment")
            return takeBackRecord<Assessment>(record, "judgement");
        if (record.entity == "finding")
            return takeBackRecord<Finding>(record, "status");
        if (record.entity == "evidence")
            return takeBackRecord<Evidence>(record, "added_at");
        if (record.entity == "document")
            return takeBackRecord<Document>(record, "kind");
        if (record.entity == "test_case")
            return takeBackRecord<TestCase>(record, "method");
        if (record.entity == "app")
            return takeBackApp(record);
        if (record.entity == "release")
            return takeBackRelease(record);
        if (record.entity == "applicability_decision")
            return takeBackApplicability(record);
        if (record.entity == "evidence_link")
            return takeBackLink(record);
        // What is only ever added is told by its own moment.
        if (record.entity == "gate_decision" || record.entity == "risk_acceptance"
            || record.entity == "test_result")
            m_touched.insert(ReleaseId(record.release));
        return {};
    }

    /// Of hundreds of thousands, the few that differ are copied.
    template<class Record>
    static constexpr bool isReplaced =
        std::is_same_v<Record, Assessment> || std::is_same_v<Record, TestCase>;

    template<class Record>
    static QByteArray tableOf()
    {
        const QByteArray table = describe<Record>().table();
        return isReplaced<Record> ? ShadowTables::replacedRows(table) : table;
    }

    /// Not one whose only changed fields were emptied.
    static bool wasRemoved(const ScannedRecord &record, const char *member)
    {
        return record.isGone() && !memberOf(record.before, member).isNull();
    }

    /// `member`: one that every record of its kind has from its beginning.
    template<class Record>
    Result<qint64> takeBackRecord(const ScannedRecord &record, const char *member, qint64 *found)
    {
        const RecordDescription &description = describe<Record>();
        const QByteArray table = tableOf<Record>();
        TRY_ASSIGN(const qint64 id, idOf(record, description.table()));
        if (found)
            *found = id;
        m_touched.insert(ReleaseId(record.release));
        if (record.isNew(member)) {
            TRY(isReplaced<Record> ? m_tables.leaveOut(description.table(), id)
                                   : run("DELETE FROM " + table + " WHERE id = ?", id));
            return id;
        }
        if (isReplaced<Record> && id != 0)
            TRY(m_tables.take(description.table(), id));
        if (id != 0)
            TRY(putBack<Record>(record, id, wasRemoved(record, member)));
        return id;
    }
    template<class Record>
    Result<void> takeBackRecord(const ScannedRecord &record, const char *member)
    {
        TRY(takeBackRecord<Record>(record, member, nullptr));
        return {};
    }

    template<class Record>
    Result<void> putBack(const ScannedRecord &record, qint64 id, bool wasRemoved)
    {
        const RecordDescription &description = describe<Record>();
        const QByteArray table = tableOf<Record>();
        if (wasRemoved) {
            TRY_ASSIGN(auto inserting,
                       m_database.prepare("INSERT INTO " + table
                                          + " (id, uid, revision) VALUES (?, ?, 1)"));
            inserting.bind(id, QString::fromUtf8(record.uid));
            TRY(inserting.run());
        }
        Record held;
        const QJsonObject before = objectOf(record.before);
        for (auto member = before.begin(); member != before.end(); ++member) {
            const Field *field = description.find(member.key());
            if (!field || !field->isWritten() || !field->set)
                continue;
            if (field->kind == FieldKind::Reference) {
                const auto uid = before.constFind(member.key() + uidMember);
                if (uid == before.constEnd())
                    continue; // a name of what the record is about
                TRY_ASSIGN(const qint64 referred,
                           idBehind(m_database, *field->target, uid->toString()));
                field->set(&held, referred);
            } else if (const auto value = fieldValueOf(*field, member.value())) {
                field->set(&held, *value);
            } else {
                continue;
            }
            TRY_ASSIGN(auto writing,
                       m_database.prepare("UPDATE " + table + " SET " + field->columnName()
                                          + " = ? WHERE id = ?"));
            field->bind(&held, writing, 1);
            writing.bindOne(2, id);
            TRY(writing.run());
        }
        return {};
    }

    Result<void> takeBackApp(const ScannedRecord &record)
    {
        qint64 app = 0;
        TRY(takeBackRecord<App>(record, "code", &app));
        TRY_ASSIGN(auto releases,
                   m_database.prepare("SELECT id FROM app_release WHERE app_id = ?"));
        releases.bind(app);
        while (releases.next())
            m_touched.insert(releases.id<ReleaseId>(0));
        TRY(releases.finished());
        const Sides sides{objectOf(record.before), objectOf(record.after)};
        for (const QString &name : membersOf(sides, QStringLiteral("profile."))) {
            const QString flag = name.section(u'.', 1, 1);
            const QString fact = name.section(u'.', 2);
            const QJsonValue was = sides.before.value(name);
            if (fact.isEmpty() && !was.isBool()) {
                TRY(run("DELETE FROM profile_answer WHERE app_id = ? AND flag = ?", app, flag));
            } else if (fact.isEmpty()) {
                TRY(run("INSERT INTO profile_answer (app_id, flag, holds, reason, answered_by, "
                        "answered_at, confirmed_by, confirmed_at) VALUES (?, ?, ?, '', '', '', '', "
                        "'') ON CONFLICT (app_id, flag) DO UPDATE SET holds = excluded.holds",
                        app, flag, was.toBool()));
            } else if (fact == QStringLiteral("reason")) {
                TRY(run("UPDATE profile_answer SET reason = ? WHERE app_id = ? AND flag = ?",
                        was.toString(), app, flag));
            } else if (fact == QStringLiteral("answered_by")) {
                TRY(run("UPDATE profile_answer SET answered_by = ? WHERE app_id = ? AND flag = ?",
                        was.toString(), app, flag));
            } else if (fact == QStringLiteral("confirmed_by")) {
                // When it was is not logged beside it; that it was is all that counts.
                TRY(run("UPDATE profile_answer SET confirmed_by = ?, confirmed_at = ? "
                        "WHERE app_id = ? AND flag = ?",
                        was.toString(), was.toString().isEmpty() ? QString() : m_at, app, flag));
            }
        }
        return {};
    }

    Result<void> takeBackRelease(const ScannedRecord &record)
    {
        qint64 release = 0;
        TRY(takeBackRecord<Release>(record, "version", &release));
        m_touched.insert(ReleaseId(release));
        const Sides sides{objectOf(record.before), objectOf(record.after)};
        for (const QString &name : membersOf(sides, QStringLiteral("planned_on."))) {
            const QString phase = name.section(u'.', 1);
            const QString was = sides.before.value(name).toString();
            TRY(run("DELETE FROM release_phase_plan WHERE release_id = ? AND phase = ?", release,
                    phase));
            if (!was.isEmpty())
                TRY(run("INSERT INTO release_phase_plan (release_id, phase, planned_on) "
                        "VALUES (?, ?, ?)",
                        release, phase, was));
        }
        const QJsonValue baseline = sides.before.value(QLatin1StringView("baseline"));
        if (!baseline.isArray())
            return {};
        TRY(run("DELETE FROM release_library WHERE release_id = ?", release));
        for (const QJsonValue &library : baseline.toArray())
            TRY(run("INSERT INTO release_library (release_id, library_id) "
                    "SELECT ?, id FROM library WHERE key || '@' || version = ?",
                    release, library.toString()));
        return {};
    }

    Result<void> takeBackApplicability(const ScannedRecord &record)
    {
        m_touched.insert(ReleaseId(record.release));
        const QJsonObject before = objectOf(record.before);
        if (record.isNew("applies"))
            return run("DELETE FROM applicability_decision WHERE release_id = ? "
                       "AND requirement_id = ?",
                       record.release, record.id);
        if (wasRemoved(record, "applies"))
            TRY(run("INSERT INTO applicability_decision (release_id, requirement_id, applies, "
                    "reason, decided_by, decided_at, confirmed_by, confirmed_at) "
                    "VALUES (?, ?, 0, '', '', '', '', '')",
                    record.release, record.id));
        static constexpr const char *texts[] = {"reason", "decided_by", "decided_at",
                                                "confirmed_by", "confirmed_at"};
        for (const char *column : texts) {
            const QJsonValue was = before.value(QLatin1StringView(column));
            if (was.isString())
                TRY(run(QByteArray("UPDATE applicability_decision SET ") + column
                            + " = ? WHERE release_id = ? AND requirement_id = ?",
                        was.toString(), record.release, record.id));
        }
        const QJsonValue applied = before.value(QLatin1StringView("applies"));
        return applied.isBool() ? run("UPDATE applicability_decision SET applies = ? "
                                      "WHERE release_id = ? AND requirement_id = ?",
                                      applied.toBool(), record.release, record.id)
                                : Result<void>();
    }

    Result<void> takeBackLink(const ScannedRecord &record)
    {
        const bool isNew = !record.isGone();
        const QJsonObject link = objectOf(isNew ? record.after : record.before);
        TRY_ASSIGN(const qint64 requirement,
                   idBehind(m_database, requirementTarget,
                            link.value(QLatin1StringView("requirement_uid")).toString()));
        TRY_ASSIGN(const qint64 evidence,
                   record.id != 0
                       ? Result<qint64>(record.id)
                       : idBehind(m_database, evidenceTarget, QString::fromUtf8(record.uid)));
        m_touched.insert(ReleaseId(record.release));
        if (isNew)
            return run("DELETE FROM evidence_link WHERE evidence_id = ? "
                       "AND coalesce(release_id, 0) = ? AND requirement_id = ?",
                       evidence, record.release, requirement);
        return run("INSERT INTO evidence_link (evidence_id, release_id, requirement_id, linked_by, "
                   "linked_at) VALUES (?, ?, ?, '', '')",
                   evidence, ReleaseId(record.release), requirement);
    }

    /// By uid, where an earlier version noted nothing else; 0 where it is not there.
    Result<qint64> idOf(const ScannedRecord &record, const QByteArray &table)
    {
        if (record.id != 0)
            return record.id;
        TRY_ASSIGN(auto rows, m_database.prepare("SELECT id FROM " + table + " WHERE uid = ?"));
        rows.bind(QString::fromUtf8(record.uid));
        const qint64 id = rows.next() ? rows.integer(0) : 0;
        TRY(rows.finished());
        return id;
    }

    template<class... Values>
    Result<void> run(const QByteArray &sql, const Values &...values)
    {
        TRY_ASSIGN(auto statement, m_database.prepare(sql));
        statement.bind(values...);
        return statement.run();
    }

    static QJsonObject objectOf(QByteArrayView json)
    {
        return QJsonDocument::fromJson(json.toByteArray()).object();
    }
    /// Those of either side that begin so, in order, each once.
    static std::set<QString> membersOf(const Sides &sides, const QString &prefix)
    {
        std::set<QString> names;
        for (const QJsonObject *side : {&sides.before, &sides.after}) {
            for (const QString &name : side->keys()) {
                if (name.startsWith(prefix))
                    names.insert(name);
            }
        }
        return names;
    }

    const Database &m_database;
    const ShadowTables &m_tables;
    QString m_at; ///< of the entry that is taken back
    std::set<ReleaseId> m_touched;
};

/// The first moment after a day, as it is stored.
QByteArray momentAfter(QDate day)
{
    return '\'' + toTimestamp(day.addDays(1).startOfDay()).toLatin1() + '\'';
}

} // namespace

Result<std::unique_ptr<PastDay>> PastDay::show(const Database &database, LibraryShelf &shelf,
                                               QDate day)
{
    TRY_ASSIGN(auto tables, ShadowTables::begin(database));
    const QByteArray after = momentAfter(day);
    TRY(tables->copy("app", {"id", "code"}));
    TRY(tables->copy("profile_answer", {"app_id, flag"}));
    TRY(tables->copy("app_release", {"id", "app_id"}));
    TRY(tables->copy("release_phase_plan", {"release_id, phase"}));
    TRY(tables->copy("release_library", {"release_id, library_id"}));
    TRY(tables->copy("applicability_decision", {"release_id, requirement_id"}));
    TRY(tables->copy("finding", {"id", "release_id, requirement_id"}));
    TRY(tables->copy("evidence", {"id"}));
    TRY(tables->copy("evidence_link", {"coalesce(release_id, 0), requirement_id", "evidence_id"},
                     false));
    TRY(tables->copy("management_document", {"id"}));
    TRY(tables->copy("release_rollup", {"release_id"}));
    TRY(tables->replace("assessment", {"coalesce(release_id, 0)"}));
    TRY(tables->replace("test_case", {"release_id, requirement_id"}));
    TRY(tables->narrow("test_result", "tested_at < " + after));
    TRY(tables->narrow("gate_decision", "decided_at < " + after));
    TRY(tables->narrow("risk_acceptance", "approved_at < " + after));
    TRY(tables->narrow("risk_acceptance_withdrawal", "withdrawn_at < " + after));
    Taking taking(database, *tables);
    TRY(taking.backTo(day));
    // Counts of the release that each app showed; those of others nobody asks for.
    TRY_ASSIGN(auto shown,
               database.prepare("SELECT current_release_id FROM app "
                                "WHERE current_release_id IS NOT NULL"));
    std::vector<ReleaseId> counted;
    while (shown.next()) {
        const auto release = shown.id<ReleaseId>(0);
        if (taking.touched().contains(release))
            counted.push_back(release);
    }
    TRY(shown.finished());
    for (const ReleaseId release : counted)
        TRY(GateRollup::refresh(database, shelf, release));
    return std::unique_ptr<PastDay>(new PastDay(std::move(tables)));
}

} // namespace gatehouse
