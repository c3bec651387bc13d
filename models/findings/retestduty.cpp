#include "models/findings/retestduty.h"

#include "models/workspace/formerholders.h"

namespace gatehouse {

namespace {

// A translation context of its own: this is a plain function.
class RetestDuty
{
    Q_DECLARE_TR_FUNCTIONS(RetestDuty)
};

/// The same of whoever held the account since.
Result<void> checkNobodyHadAssessed(const Database &database, const Account &account,
                                    const Finding &finding)
{
    TRY_ASSIGN(const FormerHolders former, FormerHolders::of(database, account.id));
    if (former.isEmpty())
        return {};
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "WITH judged (id) AS (SELECT id FROM assessment "
            "WHERE coalesce(release_id, 0) = ?1 AND requirement_id = ?2), said (id, judgement, "
            "recorded_by, assessor, outside_body, assessed_on) AS (SELECT id, judgement, "
            "recorded_by, assessor, outside_body, assessed_on FROM assessment UNION ALL SELECT "
            "assessment_id, judgement, recorded_by, assessor, outside_body, assessed_on FROM "
            "assessment_history) SELECT recorded_by, assessed_on FROM said WHERE id IN judged "
            "AND judgement <> 'not_assessed' UNION SELECT assessor, assessed_on FROM said "
            "WHERE id IN judged AND judgement <> 'not_assessed' AND outside_body = 0"));
    rows.bind(finding.release.value, finding.requirement);
    while (rows.next()) {
        if (former.isNamed(rows.text(0), rows.date(1)))
            return tl::unexpected(FormerHolders::refusal(account.displayName, rows.text(0)));
    }
    return rows.finished();
}

} // namespace

Result<void> checkMayRetest(const Database &database, const Account &account,
                            const Finding &finding)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "WITH holder (name) AS (SELECT name FROM holder_name WHERE account_id = ?1), "
            "judged (id) AS (SELECT id FROM assessment "
            "WHERE coalesce(release_id, 0) = ?2 AND requirement_id = ?3) "
            "SELECT 1 FROM assessment WHERE id IN judged AND judgement <> 'not_assessed' "
            "AND (recorded_by IN holder OR (assessor IN holder AND outside_body = 0)) "
            "UNION ALL SELECT 1 FROM assessment_history WHERE assessment_id IN judged "
            "AND judgement <> 'not_assessed' "
            "AND (recorded_by IN holder OR (assessor IN holder AND outside_body = 0)) LIMIT 1"));
    rows.bind(account.id, finding.release.value, finding.requirement);
    const bool assessed = rows.next();
    TRY(rows.finished());
    if (!assessed)
        return checkNobodyHadAssessed(database, account, finding);
    return fail(ErrorKind::Refused,
                RetestDuty::tr("%1 assessed the requirement of %2 and does not re-test it. Have "
                               "somebody else record the re-test.")
                    .arg(account.displayName, finding.number));
}

} // namespace gatehouse
