#pragma once

#include "models/store/database.h"

#include <QStringList>

#include <sqlite3.h>

namespace gatehouse {

/// Every statement that a connection runs while this lives.
class StatementLog
{
public:
    explicit StatementLog(const Database &database) : m_handle(database.handle())
    {
        sqlite3_trace_v2(m_handle, SQLITE_TRACE_STMT, &StatementLog::note, this);
    }
    ~StatementLog() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }
    StatementLog(const StatementLog &) = delete;
    StatementLog &operator=(const StatementLog &) = delete;

    QStringList statements;

private:
    static int note(unsigned, void *log, void *, void *sql)
    {
        static_cast<StatementLog *>(log)->statements +=
            QString::fromUtf8(static_cast<const char *>(sql)).simplified();
        return 0;
    }
    sqlite3 *m_handle;
};

} // namespace gatehouse
