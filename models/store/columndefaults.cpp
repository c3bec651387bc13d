#include "models/store/columndefaults.h"

#include <QHash>

namespace gatehouse {

Result<QByteArrayList> columnDefaults(const Database &database, const char *table,
                                      const QByteArrayList &columns)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT name, dflt_value FROM pragma_table_info(?) "
                                "WHERE dflt_value IS NOT NULL"));
    rows.bind(table);
    QHash<QByteArray, QByteArray> known;
    while (rows.next())
        known.insert(rows.bytes(0), rows.bytes(1));
    TRY(rows.finished());
    QByteArrayList defaults;
    for (const QByteArray &column : columns)
        defaults += known.value(column, "NULL");
    return defaults;
}

} // namespace gatehouse
