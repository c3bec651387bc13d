#pragma once

#include <QByteArray>
#include <QHash>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace gatehouse {

/// The idle prepared statements of one connection, by their SQL. Preparing costs more than
/// running most of our statements, and the same few dozen run all day.
struct StatementCache {
    explicit StatementCache(sqlite3 *connection) : handle(connection) { }
    ~StatementCache();
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;

    /// An idle statement for this SQL, or nullptr.
    sqlite3_stmt *take(const QByteArray &sql);
    /// Resets the statement and keeps it; finalises it when the connection is gone.
    void giveBack(const QByteArray &sql, sqlite3_stmt *statement);
    /// Finalises every idle statement: the connection is about to close.
    void close();

    sqlite3 *handle;
    QHash<QByteArray, std::vector<sqlite3_stmt *>> idle;
};

} // namespace gatehouse
