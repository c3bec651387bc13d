#include "models/lifecycle/acceptancepolicy.h"

#include "models/portfolio/criteriafile.h"

namespace gatehouse {

const AcceptancePolicy &AcceptancePolicy::builtIn()
{
    static const AcceptancePolicy policy = [] {
        const QJsonObject file = criteriaFile("acceptance.json");
        return AcceptancePolicy{file.value(QStringLiteral("longest_months")).toInt(),
                                file.value(QStringLiteral("usual_days")).toInt()};
    }();
    return policy;
}

} // namespace gatehouse
