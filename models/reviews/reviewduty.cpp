#include "models/reviews/reviewduty.h"

#include "models/workspace/formerholders.h"

namespace gatehouse {

namespace {

// A translation context of its own: this is a plain function.
class ReviewDuty
{
    Q_DECLARE_TR_FUNCTIONS(ReviewDuty)
};

/// The same of whoever held the account since.
Result<void> checkWasNobodysOwn(const Database &database, const Account &account,
                                const Assessment &assessment)
{
    TRY_ASSIGN(const FormerHolders former, FormerHolders::of(database, account.id));
    if (former.isEmpty())
        return {};
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "WITH judged (id) AS (SELECT ?1 UNION SELECT e.id FROM assessment a JOIN assessment e "
            "ON coalesce(e.release_id, 0) = coalesce(a.carried_from, a.release_id, 0) "
            "AND e.requirement_id = a.requirement_id AND e.phase = a.confirms "
            "WHERE a.id = ?1 AND a.confirms <> ''), said (id, judgement, recorded_by, assessor, "
            "outside_body, assessed_on) AS (SELECT id, judgement, recorded_by, assessor, "
            "outside_body, assessed_on FROM assessment UNION ALL SELECT assessment_id, judgement, "
            "recorded_by, assessor, outside_body, assessed_on FROM assessment_history) "
            "SELECT recorded_by, assessed_on, '' FROM said WHERE id IN judged "
            "AND judgement <> 'not_assessed' UNION SELECT assessor, assessed_on, '' FROM said "
            "WHERE id IN judged AND judgement <> 'not_assessed' AND outside_body = 0 "
            "UNION SELECT acted_by, '', acted_at FROM assessment_review WHERE assessment_id = ?1 "
            "AND act = 'submitted'"));
    rows.bind(assessment.id);
    while (rows.next()) {
        const QString name = rows.text(0);
        const QDate day = rows.date(1);
        if (day.isValid() ? former.isNamed(name, day) : former.isNamed(name, rows.moment(2)))
            return tl::unexpected(FormerHolders::refusal(account.displayName, name));
    }
    return rows.finished();
}

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
        return checkWasNobodysOwn(database, account, assessment);
    return fail(ErrorKind::Refused,
                ReviewDuty::tr("%1 assessed, confirmed or submitted %2 and does not review it. "
                               "Have another reviewer look at it.")
                    .arg(account.displayName, citation));
}

} // namespace gatehouse
