#include "models/evidence/evidencesuggestion.h"

#include <algorithm>

namespace gatehouse {

Result<std::vector<EvidenceSuggestion>> suggestedEvidence(const Database &database,
                                                          ReleaseId release,
                                                          RequirementId requirement, QDate today,
                                                          int limit)
{
    std::vector<EvidenceSuggestion> suggestions;
    if (!release.isValid())
        return suggestions;
    // Releases first, then the requirement of the same key that each is held against, then the
    // links of the two: a join in any other order reads every link of the workspace. A plus takes
    // the type off the release, which keeps some databases from using an index over an expression.
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "WITH beside (release_id, is_own) AS ("
            "SELECT r.id, 1 FROM app_release o JOIN app_release r "
            "ON r.app_id = o.app_id AND r.id < o.id WHERE o.id = ?1 "
            "UNION ALL SELECT a.current_release_id, 0 FROM app_release o "
            "JOIN app oa ON oa.id = o.app_id "
            "JOIN app a ON a.owner_unit_id = oa.owner_unit_id AND a.id <> oa.id WHERE o.id = ?1) "
            "SELECT e.id, e.number, e.title, a.code || '@' || r.version, n.is_own FROM beside n "
            "CROSS JOIN release_library b ON b.release_id = n.release_id "
            "CROSS JOIN requirement s ON s.library_id = b.library_id "
            "AND s.key = (SELECT key FROM requirement WHERE id = ?2) "
            "CROSS JOIN evidence_link l ON coalesce(l.release_id, 0) = +n.release_id "
            "AND l.requirement_id = s.id "
            "JOIN evidence e ON e.id = l.evidence_id JOIN app_release r ON r.id = n.release_id "
            "JOIN app a ON a.id = r.app_id WHERE e.retired_at = '' "
            "AND (e.effective_on = '' OR e.effective_on <= ?3) "
            "AND (e.expires_on = '' OR e.expires_on >= ?3) "
            "AND NOT EXISTS (SELECT 1 FROM evidence_link h WHERE coalesce(h.release_id, 0) = ?1 "
            "AND h.requirement_id = ?2 AND h.evidence_id = e.id) "
            "ORDER BY n.is_own DESC, n.release_id DESC, e.id DESC"));
    rows.bind(release, requirement, today);
    while (rows.next() && static_cast<int>(suggestions.size()) < limit) {
        const auto id = rows.id<EvidenceId>(0);
        if (std::ranges::find(suggestions, id, &EvidenceSuggestion::evidence) == suggestions.end())
            suggestions.push_back({id, rows.text(1), rows.text(2), rows.text(3), rows.boolean(4)});
    }
    TRY(rows.finished());
    return suggestions;
}

} // namespace gatehouse
