#include "models/dashboards/pastday.h"

#include "models/dashboards/pastcomponents.h"
#include "models/dashboards/pastreviews.h"
#include "models/dashboards/pastthreats.h"
#include "models/evidence/evidence.h"
#include "models/findings/finding.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/storedgate.h"
#include "models/management/document.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"

namespace gatehouse {

namespace {

constexpr ReferenceTarget requirementTarget{"requirement", "key", ""};
constexpr ReferenceTarget evidenceTarget{"evidence", "number", ""};

/// Takes entries back, the newest first, until those of a day are reached.
class Taking
{
public:
    static Result<Taking> begin(ShadowTables &tables, PastRecords &records, const QByteArray &after)
    {
        TRY_ASSIGN(PastThreats threats, PastThreats::begin(tables, records, after));
        TRY_ASSIGN(PastComponents components, PastComponents::begin(tables, records));
        TRY_ASSIGN(PastReviews reviews, PastReviews::begin(tables, records, after));
        return Taking(records, std::move(threats), std::move(components), std::move(reviews));
    }

    Result<void> backTo(QDate day)
    {
        LocalDates localDates;
        ScannedEntry entry;
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT content FROM audit_entry WHERE sequence > 0 "
                                      "ORDER BY sequence DESC"));
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

    const PastComponents &components() const { return m_components; }

private:
    struct Sides {
        QJsonObject before;
        QJsonObject after;
    };

    Result<void> takeBack(const ScannedRecord &record)
    {
        if (record.entity == "assessment")
            return takeBackAssessment(record);
        if (record.entity == "finding")
            return takeBackFinding(record);
        if (record.entity == "evidence")
            return takeBackEvidence(record);
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
        TRY_ASSIGN(const bool isOfThreats, m_threats.takeBack(record));
        if (isOfThreats)
            return {};
        TRY_ASSIGN(const bool isOfComponents, m_components.takeBack(record));
        if (isOfComponents)
            return {};
        TRY_ASSIGN(const bool isOfReviews, m_reviews.takeBack(record));
        if (isOfReviews)
            return {};
        // What is only ever added is told by its own moment.
        if (record.entity == "gate_decision" || record.entity == "risk_acceptance"
            || record.entity == "test_result")
            m_records.touch(ReleaseId(record.release));
        return {};
    }

    template<class Record>
    Result<void> takeBackRecord(const ScannedRecord &record, const char *member)
    {
        TRY(m_records.takeBack<Record>(record, member));
        return {};
    }

    /// The log calls open again what was open again on its day; what is stored of an acceptance
    /// that ran out stays, and held on the days before.
    Result<void> takeBackFinding(const ScannedRecord &record)
    {
        TRY_ASSIGN(const qint64 id, m_records.takeBack<Finding>(record, "status"));
        return m_records.run("UPDATE finding SET status = 'risk_accepted' "
                             "WHERE id = ? AND status = 'open' AND accepted_until <> ''",
                             id);
    }

    /// Reviews speak of revisions, and each change raises that by one.
    Result<void> takeBackAssessment(const ScannedRecord &record)
    {
        TRY_ASSIGN(const qint64 id, m_records.takeBack<Assessment>(record, "judgement"));
        constexpr qsizetype empty = 2;
        if (record.isNew("judgement") || record.isGone() || record.before.size() <= empty)
            return {};
        return m_records.run("UPDATE shadow_assessment SET revision = revision - 1 WHERE id = ?",
                             id);
    }

    /// What rests on a piece of evidence has other counts while that holds otherwise.
    Result<void> takeBackEvidence(const ScannedRecord &record)
    {
        TRY_ASSIGN(const qint64 id, m_records.takeBack<Evidence>(record, "added_at"));
        if (record.isNew("added_at"))
            return {};
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT DISTINCT release_id FROM evidence_link "
                                      "WHERE evidence_id = ? AND release_id IS NOT NULL"));
        rows.bind(id);
        while (rows.next())
            m_records.touch(rows.id<ReleaseId>(0));
        TRY(rows.finished());
        return m_threats.retest(id);
    }

    Result<void> takeBackApp(const ScannedRecord &record)
    {
        TRY_ASSIGN(const qint64 app, m_records.takeBack<App>(record, "code"));
        TRY_ASSIGN(auto releases,
                   m_database.prepare("SELECT id FROM app_release WHERE app_id = ?"));
        releases.bind(app);
        while (releases.next())
            m_records.touch(releases.id<ReleaseId>(0));
        TRY(releases.finished());
        const Sides sides{PastRecords::objectOf(record.before),
                          PastRecords::objectOf(record.after)};
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
                TRY(run("UPDATE profile_answer SET answered_by = ?, answered_at = ? "
                        "WHERE app_id = ? AND flag = ?",
                        was.toString(), someMoment(was), app, flag));
            } else if (fact == QStringLiteral("confirmed_by")) {
                TRY(run("UPDATE profile_answer SET confirmed_by = ?, confirmed_at = ? "
                        "WHERE app_id = ? AND flag = ?",
                        was.toString(), someMoment(was), app, flag));
            }
        }
        return {};
    }

    /// When somebody did what the log names them for is not logged beside it; that they did is all
    /// that counts.
    QString someMoment(const QJsonValue &who) const
    {
        return who.toString().isEmpty() ? QString() : m_at;
    }

    Result<void> takeBackRelease(const ScannedRecord &record)
    {
        TRY_ASSIGN(const qint64 release, m_records.takeBack<Release>(record, "version"));
        m_records.touch(ReleaseId(release));
        const Sides sides{PastRecords::objectOf(record.before),
                          PastRecords::objectOf(record.after)};
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
        m_records.touch(ReleaseId(record.release));
        const QJsonObject before = PastRecords::objectOf(record.before);
        if (record.isNew("applies"))
            return run("DELETE FROM applicability_decision WHERE release_id = ? "
                       "AND requirement_id = ?",
                       record.release, record.id);
        if (PastRecords::wasRemoved(record, "applies"))
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
        const QJsonObject link = PastRecords::objectOf(isNew ? record.after : record.before);
        TRY_ASSIGN(const qint64 requirement,
                   idBehind(m_database, requirementTarget,
                            link.value(QLatin1StringView("requirement_uid")).toString()));
        TRY_ASSIGN(const qint64 evidence,
                   record.id != 0
                       ? Result<qint64>(record.id)
                       : idBehind(m_database, evidenceTarget, QString::fromUtf8(record.uid)));
        m_records.touch(ReleaseId(record.release));
        if (isNew)
            return run("DELETE FROM evidence_link WHERE evidence_id = ? "
                       "AND coalesce(release_id, 0) = ? AND requirement_id = ?",
                       evidence, record.release, requirement);
        return run("INSERT INTO evidence_link (evidence_id, release_id, requirement_id, linked_by, "
                   "linked_at) VALUES (?, ?, ?, '', '')",
                   evidence, ReleaseId(record.release), requirement);
    }

    template<class... Values>
    Result<void> run(const QByteArray &sql, const Values &...values)
    {
        return m_records.run(sql, values...);
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

    Taking(PastRecords &records, PastThreats threats, PastComponents components,
           PastReviews reviews)
        : m_database(records.database()), m_records(records), m_threats(std::move(threats)),
          m_components(std::move(components)), m_reviews(std::move(reviews))
    {
    }

    const Database &m_database;
    PastRecords &m_records;
    PastThreats m_threats;
    PastComponents m_components;
    PastReviews m_reviews;
    QString m_at; ///< of the entry that is taken back
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
    PastRecords records(database, *tables);
    TRY_ASSIGN(Taking taking, Taking::begin(*tables, records, after));
    TRY(taking.backTo(day));
    // Counts of the release that each app showed; those of others nobody asks for.
    TRY_ASSIGN(auto shown,
               database.prepare("SELECT current_release_id FROM app "
                                "WHERE current_release_id IS NOT NULL"));
    std::vector<ReleaseId> counted;
    while (shown.next()) {
        const auto release = shown.id<ReleaseId>(0);
        if (records.isTouched(release))
            counted.push_back(release);
    }
    TRY(shown.finished());
    for (const ReleaseId release : counted)
        TRY(GateRollup::refresh(database, shelf, release));
    return std::unique_ptr<PastDay>(new PastDay(std::move(tables), taking.components().unknown()));
}

} // namespace gatehouse
