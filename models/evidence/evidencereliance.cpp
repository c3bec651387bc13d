#include "models/evidence/evidencereliance.h"

#include "models/libraries/requirement.h"
#include "models/workspace/recordplaces.h"

namespace gatehouse {

namespace {

using RelianceKind = EvidenceReliance::Kind;

// Whoever asks wants to know that there are many, not to read each.
constexpr int mostGates = 300;

#define SUBJECT "r.id, a.code || '@' || r.version, q.id, q.clause, q.item, q.title_zh, q.title_en"
// The same of what is about no requirement, and about no release either.
#define SUBJECT_OF_NONE "r.id, a.code || '@' || r.version, NULL, '', '', '', ''"
#define OF_ORGANISATION "NULL, '', NULL, '', '', '', ''"
#define OF_RELEASE "LEFT JOIN app_release r ON r.id = "

EvidenceReliance subjectOf(RelianceKind kind, const Statement &rows)
{
    EvidenceReliance reliance;
    reliance.kind = kind;
    reliance.release = rows.id<ReleaseId>(0);
    reliance.releaseName = rows.text(1);
    reliance.requirement = rows.id<RequirementId>(2);
    Requirement cited;
    cited.clause = rows.text(3);
    cited.item = rows.text(4);
    reliance.citation = cited.citation();
    reliance.title = {rows.text(5), rows.text(6)};
    return reliance;
}

/// Rows of SUBJECT, with a number and a name behind it.
Result<void> addNamed(const Database &database, RelianceKind kind, const QByteArray &query,
                      EvidenceId id, std::vector<EvidenceReliance> &into)
{
    TRY_ASSIGN(auto rows, database.prepare(query));
    rows.bind(id);
    while (rows.next()) {
        EvidenceReliance &added = into.emplace_back(subjectOf(kind, rows));
        added.number = rows.text(7);
        added.name = rows.text(8);
    }
    return rows.finished();
}

/// Each passed gate once: a requirement that is due there was linked when it was passed.
Result<void> addGates(const Database &database, EvidenceId id, std::vector<EvidenceReliance> &into)
{
    // From the links, which are few, to the releases and their decisions: a join in any other order
    // begins with every decision there is.
    TRY_ASSIGN(auto rows,
               database.prepare(
                   "WITH linked (release_id, phases, linked_at) AS ("
                   "SELECT b.release_id, q.phases, l.linked_at FROM evidence_link l "
                   "CROSS JOIN requirement q ON q.id = l.requirement_id "
                   "CROSS JOIN release_library b ON b.release_id = l.release_id "
                   "AND b.library_id = q.library_id WHERE l.evidence_id = ?1 "
                   "UNION ALL SELECT b.release_id, q.phases, l.linked_at FROM evidence_link l "
                   "CROSS JOIN requirement q ON q.id = l.requirement_id "
                   "CROSS JOIN release_library b ON b.library_id = q.library_id "
                   "WHERE l.evidence_id = ?1 AND l.release_id IS NULL) "
                   "SELECT DISTINCT r.id, a.code || '@' || r.version, d.phase FROM linked l "
                   "CROSS JOIN gate_decision d ON d.release_id = l.release_id "
                   "JOIN app_release r ON r.id = d.release_id JOIN app a ON a.id = r.app_id "
                   "WHERE d.decision = 'passed' AND d.decided_at >= l.linked_at "
                   "AND ' ' || l.phases || ' ' LIKE '% ' || d.phase || ' %' "
                   "AND NOT EXISTS (SELECT 1 FROM gate_decision n "
                   "WHERE n.release_id = d.release_id AND n.phase = d.phase AND n.id > d.id) "
                   "ORDER BY a.code, r.id, d.phase LIMIT ?2"));
    rows.bind(id, mostGates);
    while (rows.next()) {
        EvidenceReliance &added = into.emplace_back();
        added.kind = RelianceKind::Gate;
        added.release = rows.id<ReleaseId>(0);
        added.releaseName = rows.text(1);
        added.phase = rows.key<Phase>(2);
    }
    return rows.finished();
}

} // namespace

QString EvidenceReliance::what(Language language) const
{
    if (phase)
        return label(*phase);
    return (number + u' ' + (name.isEmpty() ? title.in(language) : name)).trimmed();
}

Result<std::vector<EvidenceReliance>> evidenceReliances(const Database &database, EvidenceId id)
{
    std::vector<EvidenceReliance> reliances;
    TRY(addNamed(database, RelianceKind::Requirement,
                 "SELECT " SUBJECT ", '', '' FROM evidence_link l "
                 "JOIN requirement q ON q.id = l.requirement_id " OF_RELEASE "l.release_id "
                 "LEFT JOIN app a ON a.id = r.app_id WHERE l.evidence_id = ? "
                 "ORDER BY coalesce(l.release_id, 0), q.position",
                 id, reliances));
    TRY(addGates(database, id, reliances));
    TRY(addNamed(database, RelianceKind::Acceptance,
                 "SELECT " SUBJECT ", '', c.reason FROM evidence_link l "
                 "JOIN risk_acceptance c ON coalesce(c.release_id, 0) = coalesce(l.release_id, 0) "
                 "AND c.requirement_id = l.requirement_id "
                 "JOIN requirement q ON q.id = l.requirement_id " OF_RELEASE "l.release_id "
                 "LEFT JOIN app a ON a.id = r.app_id WHERE l.evidence_id = ? "
                 "AND NOT EXISTS (SELECT 1 FROM risk_acceptance_withdrawal w "
                 "WHERE w.acceptance_id = c.id) "
                 "AND NOT EXISTS (SELECT 1 FROM risk_acceptance n WHERE n.renews_id = c.id) "
                 "ORDER BY c.id",
                 id, reliances));
    TRY(addNamed(database, RelianceKind::Countermeasure,
                 "SELECT DISTINCT " SUBJECT ", m.number, m.title FROM countermeasure_test t "
                 "JOIN countermeasure m ON m.id = t.countermeasure_id "
                 "JOIN threat_model d ON d.id = m.model_id " OF_RELEASE "d.release_id "
                 "LEFT JOIN app a ON a.id = r.app_id "
                 "LEFT JOIN requirement q ON q.id = m.requirement_id "
                 "WHERE t.evidence_id = ? ORDER BY r.id, m.number",
                 id, reliances));
    TRY(addNamed(database, RelianceKind::Finding,
                 "WITH relying (evidence_id, finding_id) AS (SELECT evidence_id, finding_id "
                 "FROM finding_evidence UNION SELECT evidence_id, finding_id FROM finding_retest "
                 "WHERE evidence_id IS NOT NULL) "
                 "SELECT " SUBJECT ", f.number, f.title FROM relying k "
                 "JOIN finding f ON f.id = k.finding_id "
                 "JOIN requirement q ON q.id = f.requirement_id " OF_RELEASE "f.release_id "
                 "LEFT JOIN app a ON a.id = r.app_id WHERE k.evidence_id = ? ORDER BY f.id",
                 id, reliances));
    TRY(addNamed(
        database, RelianceKind::Test,
        "SELECT " SUBJECT
        ", c.number, c.title FROM test_result t JOIN test_case c ON c.id = t.case_id " OF_RELEASE
        "c.release_id LEFT JOIN app a ON a.id = r.app_id "
        "LEFT JOIN requirement q ON q.id = c.requirement_id WHERE t.evidence_id = ? "
        "AND NOT EXISTS (SELECT 1 FROM test_result n WHERE n.case_id = t.case_id "
        "AND n.id > t.id) ORDER BY c.id",
        id, reliances));
    TRY(addNamed(database, RelianceKind::Components,
                 "SELECT DISTINCT " SUBJECT_OF_NONE ", '', '' FROM report_import i "
                 "JOIN app_release r ON r.id = i.release_id JOIN app a ON a.id = r.app_id "
                 "WHERE i.evidence_id = ? AND EXISTS (SELECT 1 FROM release_component k "
                 "WHERE k.release_id = i.release_id AND k.evidence_id = i.evidence_id) "
                 "ORDER BY a.code, r.id",
                 id, reliances));
    TRY(addNamed(database, RelianceKind::CodeReview,
                 "SELECT " SUBJECT_OF_NONE ", v.number, v.scope FROM code_review v "
                 "JOIN app_release r ON r.id = v.release_id JOIN app a ON a.id = r.app_id "
                 "WHERE v.evidence_id = ? AND v.withdrawn_at = '' ORDER BY v.id",
                 id, reliances));
    TRY(addNamed(database, RelianceKind::Document,
                 "SELECT " OF_ORGANISATION ", m.number, m.title_zh FROM management_document m "
                 "WHERE m.evidence_id = ? AND m.withdrawn_at = '' ORDER BY m.id",
                 id, reliances));
    TRY(addNamed(database, RelianceKind::Contract,
                 "SELECT " OF_ORGANISATION ", c.number, c.party FROM outsourcing_contract c "
                 "WHERE c.evidence_id = ? AND c.withdrawn_at = '' ORDER BY c.id",
                 id, reliances));
    return reliances;
}

Result<ExportPlace> placeOf(const Database &database, EvidenceId id)
{
    TRY_ASSIGN(std::vector<ReleaseId> releases, releasesRestingOn(database, id));
    return ExportPlace::anyOf(std::move(releases));
}

#undef SUBJECT
#undef OF_RELEASE

} // namespace gatehouse
