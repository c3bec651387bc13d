#pragma once

#include "models/lifecycle/gate.h"
#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// What the design gate asks of a threat model (JR/T 0225—2021, 7.3.3): one for this release; every
/// element and flow in scope looked at as it is; every threat answered; no high threat that neither
/// stands answered in the design nor is accepted. Without a model only the first can be told, and
/// fails.
std::vector<CriterionStatus> threatCriteria(const ThreatRegister *threats);

/// Whether a criterion is one of these.
constexpr bool asksForThreatModel(Criterion criterion)
{
    return criterion >= Criterion::ThreatModelPresent && criterion <= Criterion::HighThreatsClosed;
}

/// High, and neither answered in the design nor accepted or not applicable.
bool isHighOpen(const ThreatRow &row);

} // namespace gatehouse
