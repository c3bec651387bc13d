#pragma once

#include "models/workspace/recordwriter.h"

namespace gatehouse {

// What the repositories of this folder have in common: their records are rows of one table each.

/// All rows; `rest` is what follows the table in the query.
template<class Record>
Result<std::vector<Record>> recordedRows(const Database &database, const QByteArray &rest)
{
    const RecordDescription &record = describe<Record>();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + record.selection() + " FROM " + record.table() + ' '
                                + record.alias() + ' ' + rest));
    return readRecords<Record>(std::move(rows));
}

/// NotFound with `missing` where there is none.
template<class Record>
Result<Record> recordedRow(const Database &database, qint64 id, const QString &missing)
{
    const RecordDescription &record = describe<Record>();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + record.selection() + " FROM " + record.table() + ' '
                                + record.alias() + " WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        return readRecord<Record>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, missing);
}

/// Notes for the log; nullptr on either side: it was not there, or is gone.
template<class Record>
Result<void> noteRow(Change &change, Entity entity, const Record *before, const Record *after,
                     AppId app = {})
{
    TRY_ASSIGN(const JsonDifference difference, recordDifference(change.database(), before, after));
    const Record &record = after ? *after : *before;
    change.record({entity, record.id.value, 0, app.value}, record.uid, difference.before,
                  difference.after);
    return {};
}

template<class Record>
Result<void> deleteRow(Change &change, const Record &record)
{
    TRY_ASSIGN(auto remove,
               change.database().prepare(QByteArray("DELETE FROM ") + describe<Record>().table()
                                         + " WHERE id = ?"));
    remove.bind(record.id);
    return remove.run();
}

} // namespace gatehouse
