#include "models/lifecycle/resultagepolicy.h"

#include "models/portfolio/criteriafile.h"

namespace gatehouse {

const ResultAgePolicy &ResultAgePolicy::builtIn()
{
    static const ResultAgePolicy policy{
        criteriaFile("organisation-results.json").value(QStringLiteral("longest_months")).toInt()};
    return policy;
}

} // namespace gatehouse
