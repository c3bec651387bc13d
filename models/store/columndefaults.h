#pragma once

#include "models/store/database.h"

namespace gatehouse {

/// What a row has in each of these columns where nothing is said of them, as an SQL literal each:
/// also what a step of the migrations gave the rows that were there. NULL where nothing is.
Result<QByteArrayList> columnDefaults(const Database &database, const char *table,
                                      const QByteArrayList &columns);

} // namespace gatehouse
