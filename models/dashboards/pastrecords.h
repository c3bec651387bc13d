#pragma once

#include "models/assessments/assessment.h"
#include "models/auditchain/auditscan.h"
#include "models/components/vulnerability.h"
#include "models/store/shadowtables.h"
#include "models/testing/testcase.h"
#include "models/threatmodels/countermeasure.h"
#include "models/threatmodels/recordedthreat.h"
#include "models/threatmodels/threatmodelrecord.h"
#include "models/workspace/recordwriter.h"

#include <QJsonObject>

#include <set>

namespace gatehouse {

/// Takes back what entries of the audit log did to records, in tables that stand for those of a
/// past day.
class PastRecords
{
public:
    PastRecords(const Database &database, const ShadowTables &tables)
        : m_database(database), m_tables(tables)
    {
    }
    const Database &database() const { return m_database; }
    const ShadowTables &tables() const { return m_tables; }

    /// Of which other counts hold on that day.
    const std::set<ReleaseId> &touched() const { return m_touched; }
    bool isTouched(ReleaseId release) const
    {
        return m_areAllTouched || m_touched.contains(release);
    }
    void touch(ReleaseId release) { m_touched.insert(release); }
    void touchAll() { m_areAllTouched = true; }

    /// Gives the id of what the record is of, 0 where it is not there. `member`: one that every
    /// record of its kind has from its beginning.
    template<class Record>
    Result<qint64> takeBack(const ScannedRecord &record, const char *member)
    {
        const RecordDescription &description = describe<Record>();
        const QByteArray table = tableOf<Record>();
        TRY_ASSIGN(const qint64 id, idOf(record, description.table()));
        touch(ReleaseId(record.release));
        if (record.isNew(member)) {
            TRY(isReplaced<Record> ? m_tables.leaveOut(description.table(), id)
                                   : run("DELETE FROM " + table + " WHERE id = ?", id));
            return id;
        }
        if (isReplaced<Record> && id != 0)
            TRY(m_tables.take(description.table(), id));
        if (id != 0) {
            Record held;
            TRY(putBack(description, table, record, id, wasRemoved(record, member), &held));
        }
        return id;
    }

    /// Not one whose only changed fields were emptied.
    static bool wasRemoved(const ScannedRecord &record, const char *member)
    {
        return record.isGone() && !memberOf(record.before, member).isNull();
    }

    template<class... Values>
    Result<void> run(const QByteArray &sql, const Values &...values) const
    {
        TRY_ASSIGN(auto statement, m_database.prepare(sql));
        statement.bind(values...);
        return statement.run();
    }
    /// The first number that is found, 0 where there is none.
    template<class... Values>
    Result<qint64> number(const QByteArray &sql, const Values &...values) const
    {
        TRY_ASSIGN(auto rows, m_database.prepare(sql));
        rows.bind(values...);
        const qint64 found = rows.next() ? rows.integer(0) : 0;
        TRY(rows.finished());
        return found;
    }
    static QJsonObject objectOf(QByteArrayView json);

private:
    /// Of hundreds of thousands, the few that differ are copied.
    template<class Record>
    static constexpr bool isReplaced =
        std::is_same_v<
            Record,
            Assessment> || std::is_same_v<Record, TestCase> || std::is_same_v<Record, ThreatModelRecord> || std::is_same_v<Record, RecordedThreat> || std::is_same_v<Record, Countermeasure> || std::is_same_v<Record, Vulnerability> || std::is_same_v<Record, VexDecision>;

    template<class Record>
    static QByteArray tableOf()
    {
        const QByteArray table = describe<Record>().table();
        return isReplaced<Record> ? ShadowTables::replacedRows(table) : table;
    }

    /// By uid, where an earlier version noted nothing else.
    Result<qint64> idOf(const ScannedRecord &record, const QByteArray &table) const;
    /// `held`: a record to take values through.
    Result<void> putBack(const RecordDescription &description, const QByteArray &table,
                         const ScannedRecord &record, qint64 id, bool wasRemoved, void *held) const;

    const Database &m_database;
    const ShadowTables &m_tables;
    std::set<ReleaseId> m_touched;
    bool m_areAllTouched = false;
};

} // namespace gatehouse
