#pragma once

#include "models/store/database.h"

namespace gatehouse {

/// Whether a workspace holds content that nobody owns, or so much unused space that giving it back
/// is worth the work.
Result<bool> needsTidying(const Database &database);

/// Takes out the content that nobody owns and gives unused space back to the disk. The connection
/// is the file's only one (Database::Mode::Exclusive), so that no intake is going on anywhere.
Result<void> tidy(const Database &alone);

} // namespace gatehouse
