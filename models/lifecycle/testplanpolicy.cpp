#include "models/lifecycle/testplanpolicy.h"

#include "models/portfolio/criteriafile.h"

#include <algorithm>

namespace gatehouse {

const TestPlanPolicy &TestPlanPolicy::builtIn()
{
    static const TestPlanPolicy policy = [] {
        const QJsonObject file = criteriaFile("test-plan.json");
        TestPlanPolicy read;
        read.library = file.value(QStringLiteral("library")).toString();
        for (const QJsonValue &each : file.value(QStringLiteral("requirements")).toArray())
            read.requirements += each.toString();
        return read;
    }();
    return policy;
}

bool TestPlanPolicy::asksFor(const AssessmentSheet &sheet) const
{
    return std::ranges::any_of(sheet.rows, [&](const SheetRow &row) {
        return row.applicability.applies && row.library->key == library
            && requirements.contains(row.requirement->key);
    });
}

} // namespace gatehouse
