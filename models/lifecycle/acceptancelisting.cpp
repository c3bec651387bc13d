#include "models/lifecycle/acceptancelisting.h"

#include "models/libraries/requirement.h"

namespace gatehouse {

Result<std::vector<AcceptanceListing>> acceptanceListings(const Database &database)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "SELECT x.id, x.uid, x.release_id, x.requirement_id, x.finding_id, x.reason, "
            "x.approved_by, x.approved_at, x.expires_on, x.renews_id, coalesce(w.reason, ''), "
            "coalesce(w.withdrawn_by, ''), coalesce(w.withdrawn_at, ''), r.app_id, "
            "coalesce(a.code || '@' || r.version, ''), q.clause, q.item, q.title_zh, q.title_en, "
            "coalesce(f.number, ''), coalesce(f.title, ''), "
            "EXISTS (SELECT 1 FROM risk_acceptance n WHERE n.renews_id = x.id), "
            "coalesce(f.status = 'closed', 0) FROM risk_acceptance x "
            "JOIN requirement q ON q.id = x.requirement_id "
            "LEFT JOIN risk_acceptance_withdrawal w ON w.acceptance_id = x.id "
            "LEFT JOIN app_release r ON r.id = x.release_id LEFT JOIN app a ON a.id = r.app_id "
            "LEFT JOIN finding f ON f.id = x.finding_id ORDER BY x.id"));
    std::vector<AcceptanceListing> listings;
    while (rows.next()) {
        AcceptanceListing &listing = listings.emplace_back();
        listing.acceptance = {.id = rows.id<AcceptanceId>(0),
                              .uid = rows.text(1),
                              .release = rows.id<ReleaseId>(2),
                              .requirement = rows.id<RequirementId>(3),
                              .finding = rows.id<FindingId>(4),
                              .reason = rows.text(5),
                              .approvedBy = rows.text(6),
                              .approvedAt = rows.moment(7),
                              .expiresOn = rows.date(8),
                              .renews = rows.id<AcceptanceId>(9),
                              .withdrawalReason = rows.text(10),
                              .withdrawnBy = rows.text(11),
                              .withdrawnAt = rows.moment(12)};
        listing.app = rows.id<AppId>(13);
        listing.releaseName = rows.text(14);
        Requirement cited;
        cited.clause = rows.text(15);
        cited.item = rows.text(16);
        listing.citation = cited.citation();
        listing.requirementTitle = {rows.text(17), rows.text(18)};
        listing.finding = rows.text(19);
        listing.findingTitle = rows.text(20);
        listing.isRenewed = rows.boolean(21);
        listing.isSettled = rows.boolean(22);
    }
    TRY(rows.finished());
    return listings;
}

} // namespace gatehouse
