#include "models/lifecycle/acceptancelisting.h"

#include "models/libraries/requirement.h"
#include "models/lifecycle/acceptancerows.h"

namespace gatehouse {

Result<std::vector<AcceptanceListing>> acceptanceListings(const Database &database)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "SELECT " ACCEPTANCE_COLUMNS ", r.app_id, coalesce(p.code || '@' || r.version, ''), "
            "q.clause, q.item, q.title_zh, q.title_en, coalesce(f.number, ''), "
            "coalesce(f.title, ''), EXISTS (SELECT 1 FROM risk_acceptance n "
            "WHERE n.renews_id = a.id), coalesce(f.status = 'closed', 0) FROM " ACCEPTANCE_TABLES
            "JOIN requirement q ON q.id = a.requirement_id "
            "LEFT JOIN app_release r ON r.id = a.release_id LEFT JOIN app p ON p.id = r.app_id "
            "LEFT JOIN finding f ON f.id = a.finding_id ORDER BY a.id"));
    std::vector<AcceptanceListing> listings;
    while (rows.next()) {
        AcceptanceListing &listing = listings.emplace_back();
        listing.acceptance = acceptanceIn(rows);
        int column = acceptanceColumns;
        listing.app = rows.id<AppId>(column++);
        listing.releaseName = rows.text(column++);
        Requirement cited;
        cited.clause = rows.text(column++);
        cited.item = rows.text(column++);
        listing.citation = cited.citation();
        listing.requirementTitle.zh = rows.text(column++);
        listing.requirementTitle.en = rows.text(column++);
        listing.finding = rows.text(column++);
        listing.findingTitle = rows.text(column++);
        listing.isRenewed = rows.boolean(column++);
        listing.isSettled = rows.boolean(column);
    }
    TRY(rows.finished());
    return listings;
}

} // namespace gatehouse
