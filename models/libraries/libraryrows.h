#pragma once

#include "models/store/database.h"

#include <QJsonObject>

namespace gatehouse {

/// A digest for each row of a published library, by "requirement KEY" and "group KEY", and
/// "library" for the library's own: what the log says of it, so that a row changed behind the log
/// is found and named. The first 16 hexadecimal digits of SHA-256 over the columns that libraries
/// have had from the beginning, each behind its length: a format that stays, whatever columns come
/// later.
Result<QJsonObject> libraryRows(const Database &database, LibraryId id);

} // namespace gatehouse
