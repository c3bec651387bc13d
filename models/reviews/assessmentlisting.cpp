#include "models/reviews/assessmentlisting.h"

#include "models/store/idlist.h"

namespace gatehouse {

Result<std::vector<AssessmentListing>> assessmentListings(const Database &database,
                                                          const std::vector<qint64> &ids)
{
    TRY_ASSIGN(auto rows,
               prepareByIds(
                   database, ids,
                   "SELECT a.id, p.id, a.release_id, a.requirement_id, p.code, p.name, r.version, "
                   "q.clause, q.item, q.title_zh, q.title_en, a.judgement, a.risk, a.record, "
                   "(SELECT count(*) FROM evidence_link e JOIN evidence v ON v.id = e.evidence_id "
                   "WHERE coalesce(e.release_id, 0) = coalesce(a.release_id, 0) "
                   "AND e.requirement_id = a.requirement_id AND v.retired_at = ''), a.assessor, "
                   "a.assessed_on, "
                   "a.phase, s.act, s.assessment_revision = a.revision, s.acted_at "
                   "FROM wanted JOIN assessment a ON a.id = wanted.id "
                   "LEFT JOIN standing_review s ON s.id = (SELECT max(l.id) FROM standing_review l "
                   "WHERE l.assessment_id = a.id) "
                   "JOIN requirement q ON q.id = a.requirement_id "
                   "LEFT JOIN app_release r ON r.id = a.release_id "
                   "LEFT JOIN app p ON p.id = r.app_id ORDER BY wanted.position"));
    std::vector<AssessmentListing> listings;
    listings.reserve(ids.size());
    while (rows.next()) {
        AssessmentListing &listing = listings.emplace_back();
        listing.id = rows.id<AssessmentId>(0);
        listing.app = rows.id<AppId>(1);
        listing.release = rows.id<ReleaseId>(2);
        listing.requirement = rows.id<RequirementId>(3);
        listing.appCode = rows.text(4);
        listing.appName = rows.text(5);
        listing.version = rows.text(6);
        Requirement cited;
        cited.clause = rows.text(7);
        cited.item = rows.text(8);
        listing.citation = cited.citation();
        listing.title = {rows.text(9), rows.text(10)};
        listing.judgement = rows.key<Judgement>(11);
        listing.risk = rows.key<Risk>(12);
        listing.record = rows.text(13);
        listing.evidenceCount = static_cast<int>(rows.integer(14));
        listing.assessor = rows.text(15);
        listing.assessedOn = rows.date(16);
        if (!rows.view(17).isEmpty())
            listing.phase = rows.key<Phase>(17);
        if (!rows.isNull(18)) {
            listing.review = reviewStateOf(rows.key<ReviewAct>(18), rows.boolean(19));
            listing.stepped = rows.moment(20);
        }
    }
    TRY(rows.finished());
    return listings;
}

} // namespace gatehouse
