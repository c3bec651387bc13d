#include "models/store/statementcache.h"

#include <sqlite3.h>

#include <utility>

namespace gatehouse {

StatementCache::~StatementCache()
{
    close();
}

sqlite3_stmt *StatementCache::take(const QByteArray &sql)
{
    const auto found = idle.find(sql);
    if (found == idle.end() || found->empty())
        return nullptr;
    sqlite3_stmt *statement = found->back();
    found->pop_back();
    return statement;
}

void StatementCache::giveBack(const QByteArray &sql, sqlite3_stmt *statement)
{
    if (!handle) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    idle[sql].push_back(statement);
}

void StatementCache::close()
{
    for (const auto &statements : std::as_const(idle)) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    idle.clear();
    handle = nullptr;
}

} // namespace gatehouse
