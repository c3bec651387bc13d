#include "models/store/shadowtables.h"

namespace gatehouse {

Result<std::unique_ptr<ShadowTables>> ShadowTables::begin(const Database &database)
{
    std::unique_ptr<ShadowTables> shadows(new ShadowTables(database));
    {
        TRY_ASSIGN(auto setting, database.prepare("PRAGMA query_only"));
        shadows->m_isReadOnly = setting.next() && setting.boolean(0);
    }
    // A reader is told not to write; what stands here is no writing to the file.
    TRY(database.execute("PRAGMA query_only = OFF"));
    TRY(database.execute("SAVEPOINT shadow_tables"));
    // It stands there as long as these do.
    if (const auto marked = database.execute("CREATE TEMP TABLE shadow_tables (id INTEGER)");
        !marked)
        return fail(ErrorKind::Internal, QString(), marked.error().cause);
    return shadows;
}

ShadowTables::~ShadowTables()
{
    // Temporary tables belong to the transaction, so they go with what was done since.
    (void)m_database.execute("ROLLBACK TO shadow_tables; RELEASE shadow_tables");
    if (m_isReadOnly)
        (void)m_database.execute("PRAGMA query_only = ON");
}

Result<void> ShadowTables::copy(const QByteArray &table, const QByteArrayList &indexed,
                                bool isUnique) const
{
    QByteArray script = "CREATE TEMP TABLE " + table + " AS SELECT * FROM main." + table + ';';
    for (qsizetype i = 0; i < indexed.size(); ++i)
        script += QByteArray("CREATE ") + (i == 0 && isUnique ? "UNIQUE " : "")
            + "INDEX temp.shadow_" + table + '_' + QByteArray::number(i) + " ON " + table + " ("
            + indexed[i] + ");";
    return m_database.execute(script);
}

Result<void> ShadowTables::narrow(const QByteArray &table, const QByteArray &condition) const
{
    return m_database.execute("CREATE TEMP VIEW " + table + " AS SELECT * FROM main." + table
                              + " WHERE " + condition);
}

Result<void> ShadowTables::replace(const QByteArray &table, const QByteArrayList &indexed,
                                   const QByteArray &key)
{
    m_keys.insert(table, key);
    const QByteArray rows = replacedRows(table);
    QByteArray script = "CREATE TEMP TABLE " + rows + " AS SELECT * FROM main." + table
        + " WHERE 0; CREATE TEMP TABLE " + rows + "_taken (id INTEGER PRIMARY KEY);";
    for (const QByteArray &columns : QByteArrayList{key} + indexed)
        script += "CREATE INDEX temp." + rows + '_' + QByteArray::number(script.size()) + " ON "
            + rows + " (" + columns + ");";
    script += "CREATE TEMP VIEW " + table + " AS SELECT * FROM main." + table
        + " kept WHERE NOT EXISTS (SELECT 1 FROM temp." + rows
        + "_taken taken WHERE taken.id = kept." + key + ") UNION ALL SELECT * FROM temp." + rows
        + ';';
    return m_database.execute(script);
}

Result<bool> ShadowTables::note(const QByteArray &table, qint64 id) const
{
    TRY_ASSIGN(auto noting,
               m_database.prepare("INSERT INTO " + replacedRows(table)
                                  + "_taken (id) VALUES (?) ON CONFLICT DO NOTHING"));
    noting.bind(id);
    TRY(noting.run());
    return m_database.changedRows() > 0;
}

Result<void> ShadowTables::take(const QByteArray &table, qint64 id) const
{
    TRY_ASSIGN(const bool isFirst, note(table, id));
    if (!isFirst)
        return {};
    TRY_ASSIGN(auto copying,
               m_database.prepare("INSERT INTO " + replacedRows(table) + " SELECT * FROM main."
                                  + table + " WHERE " + keyOf(table) + " = ?"));
    copying.bind(id);
    return copying.run();
}

Result<void> ShadowTables::leaveOut(const QByteArray &table, qint64 id) const
{
    TRY_ASSIGN(const bool isFirst, note(table, id));
    if (isFirst)
        return {};
    TRY_ASSIGN(auto removing,
               m_database.prepare("DELETE FROM " + replacedRows(table) + " WHERE " + keyOf(table)
                                  + " = ?"));
    removing.bind(id);
    return removing.run();
}

Result<void> ShadowTables::leaveOutWhere(const QByteArray &table, const QByteArray &condition) const
{
    return m_database.execute("INSERT INTO " + replacedRows(table) + "_taken (id) SELECT DISTINCT "
                              + keyOf(table) + " FROM main." + table + " WHERE " + condition
                              + " ON CONFLICT DO NOTHING");
}

Result<void> ShadowTables::lookAnew(const QByteArray &view) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT sql FROM main.sqlite_schema WHERE type = 'view' "
                                  "AND name = ?"));
    rows.bind(QString::fromLatin1(view));
    QByteArray sql = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    const QByteArray begins = "CREATE VIEW ";
    if (!sql.startsWith(begins))
        return fail(ErrorKind::Internal, QString(), QStringLiteral("no such view in the file"));
    return m_database.execute(sql.replace(0, begins.size(), "CREATE TEMP VIEW "));
}

} // namespace gatehouse
