#pragma once

#include "models/threatmodels/threatregister.h"

#include <map>

namespace gatehouse {

/// What was considered of one category of threats at one element or flow.
struct MatrixCell {
    int threats = 0; ///< that are there; none: no rule finds any here
    int open = 0;
    ThreatState worst = ThreatState::Gone; ///< of those that are there; Gone where there is none
    bool operator==(const MatrixCell &) const = default;
};

/// One element or flow with all categories, and who looked at it.
struct MatrixRow {
    qint64 id = 0; ///< its place in the matrix, from 1
    ModelPart part; ///< with an empty subject: threats of the whole model
    std::map<ThreatCategory, MatrixCell> cells; ///< of what was found
    int threats = 0; ///< a threat of several categories counts once
    int open = 0;

    MatrixCell cell(ThreatCategory category) const;
    bool operator==(const MatrixRow &) const = default;
};

/// STRIDE and LINDDUN by element and flow: what a review of the model has considered (JR/T
/// 0225—2021, 7.3.3). In the order of the drawing; last, where there are any, the threats of the
/// whole model.
std::vector<MatrixRow> matrixOf(const ThreatRegister &threats);

/// The categories that the model's library knows or a threat of a person's own has, in their order.
std::vector<ThreatCategory> categoriesOf(const ThreatRegister &threats);

} // namespace gatehouse
