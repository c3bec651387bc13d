#pragma once

#include "models/workspace/change.h"

namespace gatehouse {

/// Whether gates of the workspace ask for reviews, and since when: of the releases that were begun
/// from then on (see ReviewPolicy). What was begun before was agreed on without, and goes on so.
struct ReviewDemand {
    QDateTime since; ///< invalid: they do not

    static Result<ReviewDemand> load(const Database &database);
    /// From now on, or no longer. Nothing when it is so already.
    static Result<void> set(Change &change, bool asks);
    bool appliesTo(const QDateTime &begun) const { return since.isValid() && begun >= since; }
    bool operator==(const ReviewDemand &) const = default;
};

/// As the audit log names it, under the workspace.
template<>
const RecordDescription &describe<ReviewDemand>();

} // namespace gatehouse
