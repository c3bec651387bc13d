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
    // Releases first, then the requirement of the same key that each is held against: links are
    // found by these, never by the requirement alone.
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "SELECT e.id, e.number, e.title, a.code || '@' || r.version, r.app_id = o.app_id "
            "FROM app_release o JOIN app oa ON oa.id = o.app_id "
            "JOIN app a ON a.id = oa.id OR a.owner_unit_id = oa.owner_unit_id "
            "JOIN app_release r ON r.app_id = a.id "
            "AND (a.id = oa.id AND r.id < o.id OR a.id <> oa.id AND r.id = a.current_release_id) "
            "JOIN release_library b ON b.release_id = r.id "
            "JOIN requirement q ON q.id = ?2 "
            "JOIN requirement s ON s.library_id = b.library_id AND s.key = q.key "
            "JOIN evidence_link l ON coalesce(l.release_id, 0) = r.id AND l.requirement_id = s.id "
            "JOIN evidence e ON e.id = l.evidence_id WHERE o.id = ?1 AND e.retired_at = '' "
            "AND (e.effective_on = '' OR e.effective_on <= ?3) "
            "AND (e.expires_on = '' OR e.expires_on >= ?3) "
            "AND NOT EXISTS (SELECT 1 FROM evidence_link h WHERE coalesce(h.release_id, 0) = ?1 "
            "AND h.requirement_id = ?2 AND h.evidence_id = e.id) "
            "ORDER BY r.app_id = o.app_id DESC, r.id DESC, e.id DESC"));
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
