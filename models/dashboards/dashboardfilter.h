#pragma once

#include "models/base/phase.h"
#include "models/portfolio/app.h"

namespace gatehouse {

/// Which apps a dashboard speaks of. What is not set leaves nothing out; what the organisation
/// records once for all counts where nothing is set.
struct DashboardFilter {
    AppId app = {}; ///< this one alone
    UnitId department; ///< with the units below it
    std::optional<int> tier;
    std::optional<AppKind> kind;
    QString businessLine;
    PersonId owner; ///< who answers for the app
    std::optional<Phase> phase; ///< whose gate is the next to be passed

    bool isEmpty() const { return *this == DashboardFilter(); }
    bool operator==(const DashboardFilter &) const = default;
};

} // namespace gatehouse
