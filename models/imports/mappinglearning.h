#pragma once

#include "models/imports/toolmapping.h"
#include "models/libraries/libraryrepository.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What a new mapping did to the results that were imported before.
struct LearnedMapping {
    ToolMapping mapping;
    int results = 0; ///< that nothing had mapped
    int findings = 0; ///< opened for them
};

/// Adds a mapping (see ToolMappingRepository::add) and applies it to the results of its rule that
/// were imported, are still found and that nothing had mapped: each release they are of gets a
/// finding for those that failed, where the requirement applies to it. Within a Change of
/// actions::addMapping.
Result<LearnedMapping> learnMapping(Change &change, LibraryShelf &shelf,
                                    const ToolMapping &mapping);

/// Takes that back: the mapping goes, and with it the findings it opened. Conflict when somebody
/// has worked on one of them, or a later import rests on what was mapped.
Result<void> takeBackMapping(Change &change, const ToolMapping &mapping);

} // namespace gatehouse
