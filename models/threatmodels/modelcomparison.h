#pragma once

#include "models/threatmodels/modelchange.h"

namespace gatehouse {

/// The threat model of a release held against that of another.
struct ModelComparison {
    ThreatModel drawing; ///< of both, see overlaid()
    /// What differs in meaning, threats and countermeasures after what is drawn; then what is only
    /// drawn elsewhere.
    std::vector<ModelChange> changes;
    QHash<QString, QString> subjects; ///< a threat's lineage → uid of its element or flow

    /// `release` now against `earlier`, threats as they stand on a day. NotFound where one of the
    /// two has no model.
    static Result<ModelComparison> of(const Database &database, ReleaseId release,
                                      ReleaseId earlier, QDate today);
};

} // namespace gatehouse
