#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// What undo, bulk edit and exports do with threats and countermeasures.
Subject threatSubject();
Subject countermeasureSubject();
/// The same for drafts of threat libraries and their entries.
Subject threatLibraryDraftSubject();
Subject libraryPartSubject();

} // namespace gatehouse
