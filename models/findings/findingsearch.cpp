#include "models/findings/findingsearch.h"

#include "models/base/snippet.h"
#include "models/libraries/requirement.h"
#include "models/store/idlist.h"
#include "models/store/searchindex.h"

namespace gatehouse {

Result<std::vector<FoundFinding>> searchFindings(const Database &database, const QString &query,
                                                 int limit)
{
    TRY_ASSIGN(const auto hits,
               SearchIndex(database).search(query, QStringLiteral("finding"), limit));
    std::vector<qint64> ids;
    for (const SearchIndex::Hit &hit : hits)
        ids.push_back(hit.subjectId);
    std::vector<FoundFinding> found;
    if (ids.empty())
        return found;
    TRY_ASSIGN(auto rows,
               prepareByIds(database, ids,
                            "SELECT f.id, f.number, f.title, f.release_id, f.requirement_id, "
                            "a.code || '@' || r.version, q.clause, q.item, f.description, f.advice "
                            "FROM wanted JOIN finding f ON f.id = wanted.id "
                            "JOIN requirement q ON q.id = f.requirement_id "
                            "LEFT JOIN app_release r ON r.id = f.release_id "
                            "LEFT JOIN app a ON a.id = r.app_id ORDER BY wanted.position"));
    while (rows.next()) {
        FoundFinding &finding = found.emplace_back();
        finding.id = rows.id<FindingId>(0);
        finding.number = rows.text(1);
        finding.title = rows.text(2);
        finding.release = rows.id<ReleaseId>(3);
        finding.requirement = rows.id<RequirementId>(4);
        finding.releaseName = rows.text(5);
        Requirement cited;
        cited.clause = rows.text(6);
        cited.item = rows.text(7);
        finding.citation = cited.citation();
        finding.snippet = snippetOf(rows.text(8) + u'\n' + rows.text(9), query);
    }
    TRY(rows.finished());
    return found;
}

} // namespace gatehouse
