#pragma once

#include "models/lifecycle/gate.h"

#include <vector>

namespace gatehouse {

/// What a person standing before a gate needs to know of a criterion, in the running language.
struct CriterionGuide {
    QString asks; ///< what it counts, and what fulfils it
    /// Clauses of JR/T 0225-2021 it rests on; the counting itself is the workbench's own.
    QStringList clauses;
    std::vector<Permission> mendedWith; ///< what someone must be allowed to do to fulfil it
};

CriterionGuide guideTo(Criterion criterion, Phase phase);

} // namespace gatehouse
