#pragma once

#include "models/threatmodels/threatregister.h"
#include "models/workspace/workspace.h"

namespace gatehouse {

/// What comes of a model that is begun anew with another drawing, such as another template's: what
/// is called the same keeps its identity (see ModelCounterparts), and so the threats at it keep
/// what was said of them. The others stay on record as gone, and come back with their elements.
struct ModelRestart {
    ThreatModel drawing; ///< with the identities of what is in the place of it
    /// Threats that somebody rated, answered, added or countered, and that stay.
    std::vector<ThreatRow> kept;
    std::vector<ThreatRow> lost; ///< those that have no place in the drawing

    /// Tries it, and writes nothing. `now`: the drawing that stands. Refused to who may not draw,
    /// Conflict where `threats` are no longer those of the model as it stands.
    static Result<ModelRestart> look(const Session &session, const ThreatRegister &threats,
                                     const ThreatModel &now, const ThreatModel &wanted);
};

} // namespace gatehouse
