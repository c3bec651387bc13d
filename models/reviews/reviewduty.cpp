#include "models/reviews/reviewduty.h"

namespace gatehouse {

namespace {

// A translation context of its own: this is a plain function.
class ReviewDuty
{
    Q_DECLARE_TR_FUNCTIONS(ReviewDuty)
};

} // namespace

Result<void> checkMayReview(const Database &database, const Account &account,
                            const Assessment &assessment, const QString &citation)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "WITH holder (name) AS (SELECT name FROM holder_name WHERE account_id = ?1), "
            "judged (id) AS (SELECT ?2 UNION SELECT e.id FROM assessment a JOIN assessment e "
            "ON coalesce(e.release_id, 0) = coalesce(a.carried_from, a.release_id, 0) "
            "AND e.requirement_id = a.requirement_id AND e.phase = a.confirms "
            "WHERE a.id = ?2 AND a.confirms <> '') "
            "SELECT 1 FROM assessment WHERE id IN judged AND judgement <> 'not_assessed' "
            "AND (recorded_by IN holder OR (assessor IN holder AND outside_body = 0)) "
            "UNION ALL SELECT 1 FROM assessment_history WHERE assessment_id IN judged "
            "AND judgement <> 'not_assessed' "
            "AND (recorded_by IN holder OR (assessor IN holder AND outside_body = 0)) "
            "UNION ALL SELECT 1 FROM assessment_review WHERE assessment_id = ?2 "
            "AND act = 'submitted' AND acted_by IN holder LIMIT 1"));
    rows.bind(account.id, assessment.id);
    const bool isOwn = rows.next();
    TRY(rows.finished());
    if (!isOwn)
        return {};
    return fail(ErrorKind::Refused,
                ReviewDuty::tr("%1 assessed, confirmed or submitted %2 and does not review it. "
                               "Have another reviewer look at it.")
                    .arg(account.displayName, citation));
}

} // namespace gatehouse
