#pragma once

#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// One step of the schema: the script that leads from version - 1 to version.
struct Migration {
    int version = 0;
    QByteArray script;
};

/// The steps that ship (resources/schema/NNNN-*.sql, each with its .sqlite.sql part), in order.
const std::vector<Migration> &shippedMigrations();

/// The file's schema version (user_version).
Result<int> schemaVersionOf(const Database &database);

/// Runs the steps above the file's version in one transaction, each leaving its version behind,
/// and checks the foreign keys before it commits. On a failure the file is as it was.
Result<void> migrate(const Database &database, const std::vector<Migration> &migrations);

} // namespace gatehouse
