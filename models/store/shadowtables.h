#pragma once

#include "models/store/database.h"

#include <QHash>

namespace gatehouse {

/// Tables as they would be if something else were recorded, on one connection and for as long as
/// this lives: whoever reads a table by its name reads what stands here. The file, and whoever else
/// reads it, are left alone; all of it is read as it was committed at one moment.
class ShadowTables
{
public:
    /// Internal where there are some: one at a time. Within a transaction they are tables as they
    /// stand in it. Nobody writes by this connection meanwhile.
    static Result<std::unique_ptr<ShadowTables>> begin(const Database &database);
    ~ShadowTables();
    ShadowTables(const ShadowTables &) = delete;

    /// A copy of the table that can be written to by its name, found by these columns (each an
    /// index; the first one is unique where `isUnique`).
    Result<void> copy(const QByteArray &table, const QByteArrayList &indexed,
                      bool isUnique = true) const;
    /// The rows of the table that hold a condition: of a table too large to be copied.
    Result<void> narrow(const QByteArray &table, const QByteArray &condition) const;
    /// Rows of a table too large to be copied that were replaced one by one: take() copies what
    /// stands under an id, once, into the table replacedRows() names, where it can be written to.
    /// These are found by their id and by the other columns, an index each. `key`: the column that
    /// is the id, of one row or of several that are replaced together.
    Result<void> replace(const QByteArray &table, const QByteArrayList &indexed = {},
                         const QByteArray &key = "id");
    Result<void> take(const QByteArray &table, qint64 id) const;
    /// Of a table whose rows are replaced: there is none of this id.
    Result<void> leaveOut(const QByteArray &table, qint64 id) const;
    /// The same of all that hold a condition, before any of them is taken.
    Result<void> leaveOutWhere(const QByteArray &table, const QByteArray &condition) const;
    static QByteArray replacedRows(const QByteArray &table) { return "shadow_" + table; }
    /// A view of the file over the tables that stand here: its own is over those of the file.
    Result<void> lookAnew(const QByteArray &view) const;

private:
    /// Whether it was not noted before.
    Result<bool> note(const QByteArray &table, qint64 id) const;
    QByteArray keyOf(const QByteArray &table) const { return m_keys.value(table, "id"); }

    explicit ShadowTables(const Database &database) : m_database(database) { }

    const Database &m_database;
    QHash<QByteArray, QByteArray> m_keys; ///< of tables whose rows are replaced
    bool m_isReadOnly = false;
};

} // namespace gatehouse
