#include "models/lifecycle/gate.h"

#include <algorithm>

namespace gatehouse {

bool GateStatus::criteriaHold() const
{
    return std::all_of(criteria.begin(), criteria.end(), [](const CriterionStatus &criterion) {
        return criterion.passed || !criterion.blocking;
    });
}

} // namespace gatehouse
