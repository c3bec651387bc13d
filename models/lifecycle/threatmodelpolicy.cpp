#include "models/lifecycle/threatmodelpolicy.h"

#include "models/portfolio/criteriafile.h"

#include <algorithm>

namespace gatehouse {

const ThreatModelPolicy &ThreatModelPolicy::builtIn()
{
    static const ThreatModelPolicy policy = [] {
        const QJsonObject file = criteriaFile("threat-model.json");
        ThreatModelPolicy read;
        read.library = file.value(QStringLiteral("library")).toString();
        for (const QJsonValue &each : file.value(QStringLiteral("requirements")).toArray())
            read.requirements += each.toString();
        return read;
    }();
    return policy;
}

bool ThreatModelPolicy::asksFor(const AssessmentSheet &sheet) const
{
    return std::ranges::any_of(sheet.rows, [&](const SheetRow &row) {
        return row.applicability.applies && row.library->key == library
            && requirements.contains(row.requirement->key);
    });
}

} // namespace gatehouse
