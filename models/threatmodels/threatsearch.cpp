#include "models/threatmodels/threatsearch.h"

#include "models/base/snippet.h"
#include "models/store/idlist.h"
#include "models/store/searchindex.h"

namespace gatehouse {

namespace {

/// Both lie in a table of their own name, with the same columns.
Result<void> searchKind(const Database &database, const QString &kind, const QString &query,
                        int limit, std::vector<FoundThreat> &found)
{
    TRY_ASSIGN(const auto hits, SearchIndex(database).search(query, kind, limit));
    std::vector<qint64> ids;
    for (const SearchIndex::Hit &hit : hits)
        ids.push_back(hit.subjectId);
    if (ids.empty())
        return {};
    const QByteArray select = "SELECT t.id, t.number, t.title, d.release_id, "
                              "a.code || '@' || r.version, t.description "
                              "FROM wanted JOIN "
        + kind.toLatin1()
        + " t ON t.id = wanted.id JOIN threat_model d ON d.id = t.model_id "
          "JOIN app_release r ON r.id = d.release_id JOIN app a ON a.id = r.app_id "
          "ORDER BY wanted.position";
    TRY_ASSIGN(auto rows, prepareByIds(database, ids, select.constData()));
    while (rows.next()) {
        FoundThreat &each = found.emplace_back();
        if (kind == QLatin1StringView("threat"))
            each.threat = rows.id<ThreatId>(0);
        else
            each.countermeasure = rows.id<CountermeasureId>(0);
        each.number = rows.text(1);
        each.title = rows.text(2);
        each.release = rows.id<ReleaseId>(3);
        each.releaseName = rows.text(4);
        each.snippet = snippetOf(rows.text(5), query);
    }
    return rows.finished();
}

} // namespace

Result<std::vector<FoundThreat>> searchThreats(const Database &database, const QString &query,
                                               int limit)
{
    std::vector<FoundThreat> found;
    TRY(searchKind(database, QStringLiteral("threat"), query, limit, found));
    TRY(searchKind(database, QStringLiteral("countermeasure"), query, limit, found));
    return found;
}

} // namespace gatehouse
