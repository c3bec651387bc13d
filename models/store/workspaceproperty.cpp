#include "models/store/workspaceproperty.h"

#include "models/store/statement.h"

namespace gatehouse::WorkspaceProperty {

Result<QString> read(const Database &database, const QString &key)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT value FROM workspace_property WHERE key = ?"));
    rows.bind(key);
    const QString value = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return value;
}

Result<void> write(const Database &database, const QString &key, const QString &value)
{
    TRY_ASSIGN(auto writing,
               database.prepare("INSERT INTO workspace_property (key, value) VALUES (?, ?) "
                                "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    writing.bind(key, value);
    return writing.run();
}

} // namespace gatehouse::WorkspaceProperty
