#include "models/store/idlist.h"

namespace gatehouse {

Result<Statement> prepareByIds(const Database &database, const std::vector<qint64> &ids,
                               const char *select)
{
    QByteArray list = "[";
    for (const qint64 id : ids) {
        if (list.size() > 1)
            list += ',';
        list += QByteArray::number(id);
    }
    list += ']';
    TRY_ASSIGN(
        Statement rows,
        database.prepare(
            QByteArray("WITH wanted (id, position) AS (SELECT value, key FROM json_each(?)) ")
            + select));
    rows.bind(QString::fromLatin1(list));
    return rows;
}

} // namespace gatehouse
