#pragma once

#include <span>
#include <vector>

namespace gatehouse {

/// What stands in tables that no description reads as the log writes them: the record's identifier,
/// then columns named as the log names the fields. "name?" is a truth value, "name#" a number,
/// "name=" bytes that are logged in hexadecimal, "name~" a text that may be none, and "@" the id of
/// the release it belongs to, "!" its own. The workspace itself has no identifier.
struct LoggedQuery {
    const char *entity;
    std::vector<const char *> fields;
    const char *sql;
    bool isWhole = true; ///< a row is a record; else it adds to one that is compared already
};

std::span<const LoggedQuery> loggedQueries();

/// Who added a record, and when, in columns of which no entry speaks: they are those of the entry
/// that adds it.
struct SignedBeginning {
    const char *entity;
    const char *by;
    const char *at;
};

std::span<const SignedBeginning> signedBeginnings();

/// What is said of a record time and again, and never changed: rows below it, each with its value,
/// who said it and when. A "?" after the field: a truth value.
struct SeriesQuery {
    const char *entity;
    const char *field;
    const char *sql;
};

std::span<const SeriesQuery> seriesQueries();

} // namespace gatehouse
