#include "models/evidence/evidencesearch.h"

#include "models/base/snippet.h"
#include "models/libraries/requirement.h"
#include "models/store/idlist.h"
#include "models/store/searchindex.h"

namespace gatehouse {

Result<std::vector<FoundEvidence>> searchEvidence(const Database &database, const QString &query,
                                                  int limit)
{
    TRY_ASSIGN(const auto hits,
               SearchIndex(database).search(query, QStringLiteral("evidence"), limit));
    std::vector<qint64> ids;
    for (const SearchIndex::Hit &hit : hits)
        ids.push_back(hit.subjectId);
    std::vector<FoundEvidence> found;
    if (ids.empty())
        return found;
    TRY_ASSIGN(auto rows,
               prepareByIds(database, ids,
                            "SELECT e.id, e.number, e.title, l.id, l.release_id, l.requirement_id, "
                            "a.code || '@' || r.version, q.clause, q.item, e.file_name, e.note "
                            "FROM wanted JOIN evidence e ON e.id = wanted.id "
                            "LEFT JOIN evidence_link l ON l.id = "
                            "(SELECT min(id) FROM evidence_link WHERE evidence_id = e.id) "
                            "LEFT JOIN requirement q ON q.id = l.requirement_id "
                            "LEFT JOIN app_release r ON r.id = l.release_id "
                            "LEFT JOIN app a ON a.id = r.app_id ORDER BY wanted.position"));
    while (rows.next()) {
        FoundEvidence &evidence = found.emplace_back();
        evidence.id = rows.id<EvidenceId>(0);
        evidence.number = rows.text(1);
        evidence.title = rows.text(2);
        evidence.isUsed = rows.integer(3) > 0;
        evidence.release = rows.id<ReleaseId>(4);
        evidence.requirement = rows.id<RequirementId>(5);
        evidence.releaseName = rows.text(6);
        Requirement cited;
        cited.clause = rows.text(7);
        cited.item = rows.text(8);
        evidence.citation = evidence.isUsed ? cited.citation() : QString();
        evidence.snippet = snippetOf(rows.text(9) + u'\n' + rows.text(10), query);
    }
    TRY(rows.finished());
    return found;
}

} // namespace gatehouse
