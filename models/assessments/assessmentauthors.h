#pragma once

#include "models/assessments/assessment.h"
#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// Who a judgement is by: who recorded it, or the assessor it names, where that is nobody from
/// outside.
struct AssessmentAuthor {
    QString name;
    QDate assessedOn;
};

/// Those of assessments in every state they ever had; one that judges nothing is by nobody.
Result<std::vector<AssessmentAuthor>> authorsOf(const Database &database,
                                                const std::vector<AssessmentId> &assessments);

} // namespace gatehouse
