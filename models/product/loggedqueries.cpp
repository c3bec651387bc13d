#include "models/product/loggedqueries.h"

namespace gatehouse {

std::span<const LoggedQuery> loggedQueries()
{
    static const std::vector<LoggedQuery> queries{
        {"gate_decision",
         {"phase", "decision", "statement", "decided_by", "role", "decided_at",
          "snapshot_sha256=", "submission", "@", "!"},
         "SELECT d.uid, d.phase, d.decision, d.statement, d.decided_by, d.role, d.decided_at, "
         "d.snapshot_digest, coalesce(s.uid, ''), d.release_id, d.id FROM gate_decision d LEFT "
         "JOIN "
         "gate_submission s ON s.id = d.submission_id ORDER BY d.id"},
        {"gate_submission",
         {"snapshot_sha256=", "follows", "@"},
         "SELECT s.uid, s.snapshot_digest, coalesce(d.uid, ''), s.release_id FROM gate_submission "
         "s LEFT JOIN gate_decision d ON d.id = s.follows_id ORDER BY s.id",
         false},
        {"gate_signature",
         {"snapshot_sha256=", "submission", "signature=", "@"},
         // It stands under a submission, or under the decision that it made by itself.
         "SELECT g.uid, g.snapshot_digest, CASE WHEN (g.submission_id IS NULL) = (d.id IS NULL) OR "
         "d.release_id <> g.release_id OR d.phase <> g.phase OR d.decided_at <> g.signed_at THEN "
         "'?' ELSE coalesce(s.uid, '') END, g.signature, g.release_id FROM gate_signature g LEFT "
         "JOIN gate_submission s ON s.id = g.submission_id LEFT JOIN gate_decision d ON d.id = "
         "g.decision_id ORDER BY g.id",
         false},
        {"audit_checkpoint", {"key"}, "SELECT uid, key_uid FROM audit_checkpoint ORDER BY id"},
        {"evidence_link",
         {"evidence", "requirement", "linked_by", "linked_at"},
         "SELECT e.uid || '/' || coalesce(l.release_id, 0) || '/' || q.uid, e.number, q.key, "
         "l.linked_by, l.linked_at FROM "
         "evidence_link l JOIN evidence e ON e.id = l.evidence_id JOIN requirement q ON q.id = "
         "l.requirement_id ORDER BY l.id"},
        {"applicability_decision",
         {"applies?", "reason", "decided_by", "decided_at", "confirmed_by", "confirmed_at"},
         "SELECT r.uid || '/' || q.key, d.applies, d.reason, d.decided_by, d.decided_at, "
         "d.confirmed_by, d.confirmed_at FROM applicability_decision d JOIN app_release r ON r.id "
         "= "
         "d.release_id JOIN requirement q ON q.id = d.requirement_id ORDER BY 1"},
        {"library",
         {"key", "version", "edition", "title_zh", "title_en", "content_sha256="},
         "SELECT uid, key, version, edition, title_zh, title_en, content_digest FROM library ORDER "
         "BY id"},
        {"threat_library",
         {"key", "version", "title_zh", "title_en", "content_sha256", "published_by",
          "published_at"},
         "SELECT uid, key, version, title_zh, title_en, content_sha256, published_by, published_at "
         "FROM threat_library ORDER BY id"},
        // The content that evidence leads to, and what it takes the place of.
        {"evidence",
         {"size#", "sha256=", "sm3=", "replaces", "replaced_by"},
         "SELECT e.uid, b.size, b.sha256, b.sm3, coalesce(o.number, ''), coalesce(n.number, '') "
         "FROM evidence e LEFT JOIN blob b ON b.id = e.blob_id LEFT JOIN evidence o ON o.id = "
         "e.replaces_id LEFT JOIN evidence n ON n.id = e.replaced_by_id ORDER BY e.id",
         false},
        {"finding",
         {"duplicate_of"},
         "SELECT f.uid, coalesce(o.number, '') FROM finding f LEFT JOIN finding o ON o.id = "
         "f.duplicate_of_id ORDER BY f.id",
         false},
        // Reports of one scan came in together; the log names none of them as the first.
        {"report_import",
         {"scan_id"},
         "SELECT i.uid, CASE WHEN i.scan_id IS NULL OR (s.id < i.id AND s.scan_id IS NULL AND "
         "s.release_id = i.release_id AND s.series = i.series AND s.imported_at = i.imported_at) "
         "THEN '' ELSE '?' END FROM report_import i LEFT JOIN report_import s ON s.id = i.scan_id "
         "ORDER BY i.id",
         false},
        {"risk_acceptance",
         {"finding", "requirement", "renews", "withdrawal_reason", "withdrawn_by", "withdrawn_at",
          "@"},
         "SELECT a.uid, coalesce(f.number, ''), q.key, CASE WHEN a.renews_id IS NULL THEN '' ELSE "
         "coalesce(b.expires_on, '?') END, w.reason, w.withdrawn_by, w.withdrawn_at, a.release_id "
         "FROM risk_acceptance a JOIN requirement q ON q.id = a.requirement_id LEFT JOIN finding f "
         "ON f.id = a.finding_id LEFT JOIN risk_acceptance b ON b.id = a.renews_id LEFT JOIN "
         "risk_acceptance_withdrawal w ON w.acceptance_id = a.id ORDER BY a.id",
         false},
        {"threat_library_part",
         {"position#"},
         "SELECT uid, position FROM threat_library_part ORDER BY id",
         false},
        {"evidence_doubt",
         {"evidence", "replaced_by", "assessment_revision#", "since", "confirmed_by",
          "confirmed_at", "@"},
         "SELECT coalesce(a.uid, '') || '/' || coalesce(e.uid, ''), e.number, n.number, "
         "d.assessment_revision, d.since, d.confirmed_by, d.confirmed_at, a.release_id FROM "
         "evidence_doubt d LEFT JOIN assessment a ON a.id = d.assessment_id LEFT JOIN evidence e "
         "ON e.id = d.was_id LEFT JOIN evidence n ON n.id = d.is_id ORDER BY a.id, e.id"},
        {"organisation_loss",
         {"evidence", "requirement", "since", "lost_at", "found_at"},
         "SELECT coalesce(e.uid, '') || '/' || coalesce(q.uid, '') || iif(o.since = '', '', '/' || "
         "o.since), e.number, q.key, o.since, o.lost_at, o.found_at FROM organisation_loss o LEFT "
         "JOIN evidence e ON e.id = o.evidence_id LEFT JOIN requirement q ON q.id = "
         "o.requirement_id ORDER BY e.id, q.id, o.since"},
        {"component_vulnerability",
         {"from_file?"},
         "SELECT coalesce(v.uid, '') || '/' || k.component_id, k.from_file FROM "
         "component_vulnerability k LEFT JOIN vulnerability v ON v.id = k.vulnerability_id ORDER "
         "BY v.id, k.component_id"},
        {"component_finding",
         {"@"},
         "SELECT coalesce(f.uid, '') || '/' || coalesce(v.uid, '') || '/' || t.component_id, "
         "t.release_id FROM component_finding t LEFT JOIN finding f ON f.id = t.finding_id LEFT "
         "JOIN vulnerability v ON v.id = t.vulnerability_id ORDER BY f.id, v.id, t.component_id"},
        {"vex_decision",
         {"component", "vulnerability_uid", "@"},
         "SELECT d.uid, CASE WHEN c.group_name = '' THEN '' ELSE c.group_name || ':' END || c.name "
         "|| CASE WHEN c.version = '' THEN '' ELSE ' ' || c.version END, coalesce(v.uid, ''), "
         "d.release_id FROM vex_decision d LEFT JOIN component c ON c.id = d.component_id LEFT "
         "JOIN vulnerability v ON v.id = d.vulnerability_id ORDER BY d.id",
         false},
        {"workspace",
         {"audit_digest~", "reviews_demanded_since~", "time_zone~"},
         "SELECT '', d.value, r.value, z.value FROM (SELECT 'audit_digest' AS k) w LEFT JOIN "
         "workspace_property d ON d.key = w.k LEFT JOIN workspace_property r ON r.key = "
         "'reviews_demanded_since' LEFT JOIN workspace_property z ON z.key = 'time_zone'",
         false},
    };
    return queries;
}

std::span<const SignedBeginning> signedBeginnings()
{
    static constexpr SignedBeginning beginnings[] = {
        {"evidence_link", "linked_by", "linked_at"},
        {"threat_library", "published_by", "published_at"},
    };
    return beginnings;
}

std::span<const SeriesQuery> seriesQueries()
{
    static constexpr SeriesQuery queries[] = {
        {"finding", "comment",
         "SELECT f.uid, c.text, c.written_by, c.written_at FROM finding_comment c JOIN finding f "
         "ON "
         "f.id = c.finding_id ORDER BY c.id"},
        {"finding", "retest_passed?",
         "SELECT f.uid, t.passed, t.tested_by, t.tested_at FROM finding_retest t JOIN finding f ON "
         "f.id = t.finding_id ORDER BY t.id"},
        {"finding", "retest_record",
         "SELECT f.uid, t.record, t.tested_by, t.tested_at FROM finding_retest t JOIN finding f ON "
         "f.id = t.finding_id ORDER BY t.id"},
        {"finding", "retest_evidence",
         "SELECT f.uid, e.number, t.tested_by, t.tested_at FROM finding_retest t JOIN finding f ON "
         "f.id = t.finding_id JOIN evidence e ON e.id = t.evidence_id ORDER BY t.id"},
        {"account", "former_name",
         "SELECT a.uid, n.name, n.changed_by, n.changed_at FROM account_former_name n JOIN account "
         "a ON a.id = n.account_id ORDER BY n.id"},
        {"countermeasure", "test_passed?",
         "SELECT c.uid, t.passed, t.tested_by, t.tested_at FROM countermeasure_test t JOIN "
         "countermeasure c ON c.id = t.countermeasure_id ORDER BY t.id"},
        {"countermeasure", "test_record",
         "SELECT c.uid, t.record, t.tested_by, t.tested_at FROM countermeasure_test t JOIN "
         "countermeasure c ON c.id = t.countermeasure_id ORDER BY t.id"},
        {"countermeasure", "evidence",
         "SELECT c.uid, e.number, t.tested_by, t.tested_at FROM countermeasure_test t JOIN "
         "countermeasure c ON c.id = t.countermeasure_id JOIN evidence e ON e.id = t.evidence_id "
         "ORDER BY t.id"},
    };
    return queries;
}

} // namespace gatehouse
