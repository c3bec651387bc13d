#include "models/assessments/assessmentauthors.h"

namespace gatehouse {

Result<std::vector<AssessmentAuthor>> authorsOf(const Database &database,
                                                const std::vector<AssessmentId> &assessments)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "WITH said (judgement, recorded_by, assessor, outside_body, assessed_on) AS ("
            "SELECT judgement, recorded_by, assessor, outside_body, assessed_on FROM assessment "
            "WHERE id = ?1 UNION ALL SELECT judgement, recorded_by, assessor, outside_body, "
            "assessed_on FROM assessment_history WHERE assessment_id = ?1) "
            "SELECT recorded_by, assessed_on FROM said WHERE judgement <> 'not_assessed' UNION "
            "SELECT assessor, assessed_on FROM said WHERE judgement <> 'not_assessed' "
            "AND outside_body = 0"));
    std::vector<AssessmentAuthor> authors;
    for (const AssessmentId assessment : assessments) {
        rows.bind(assessment);
        while (rows.next())
            authors.push_back({rows.text(0), rows.date(1)});
        TRY(rows.finished());
    }
    return authors;
}

} // namespace gatehouse
