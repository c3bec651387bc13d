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

/// Runs the steps above the file's version in one transaction, each leaving its version behind.
/// Foreign keys are off meanwhile, so that a step can rebuild a table others refer to, and are
/// checked before it commits. What SQL cannot say, a script calls by name: packed_snapshot() is
/// packSnapshot(). On a failure the file is as it was. Not within a transaction.
Result<void> migrate(const Database &database, const std::vector<Migration> &migrations);

} // namespace gatehouse
