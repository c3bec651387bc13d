#pragma once

#include "models/store/database.h"

namespace gatehouse {

/// Where the file's schema is not the one that the migrations make.
struct SchemaDifference {
    enum class Kind { Missing, Added, Changed };
    Kind kind = Kind::Missing;
    QString type; ///< "table", "index", "trigger" or "view"
    QString name;
    bool operator==(const SchemaDifference &) const = default;
};

/// Holds the file's schema against one that the shipped migrations make anew. A trigger that was
/// dropped refuses nothing any longer, and an added one may write what nobody logged: neither is
/// seen in the rows.
class SchemaCheck
{
    Q_DECLARE_TR_FUNCTIONS(SchemaCheck)
public:
    /// By type and name; what SQLite keeps for itself (its statistics, an index of a UNIQUE) is not
    /// looked at.
    static Result<std::vector<SchemaDifference>> run(const Database &database);
    /// What a person reads of one.
    static QString sentence(const SchemaDifference &difference);
};

} // namespace gatehouse
