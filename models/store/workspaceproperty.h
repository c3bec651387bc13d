#pragma once

#include "models/store/database.h"

namespace gatehouse {

/// What a workspace says of itself as a whole: the head of its log, its time zone. Texts by their
/// keys; whoever keeps one knows its form.
namespace WorkspaceProperty {

/// Empty where there is none.
Result<QString> read(const Database &database, const QString &key);
/// Takes the place of what stood there; inside the caller's transaction.
Result<void> write(const Database &database, const QString &key, const QString &value);

} // namespace WorkspaceProperty

} // namespace gatehouse
