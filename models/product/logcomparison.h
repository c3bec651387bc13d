#pragma once

#include "models/product/earlierlog.h"
#include "models/product/logcheck.h"
#include "models/product/playedlog.h"
#include "models/records/field.h"

namespace gatehouse {

/// A column as the log writes what it holds; not by way of the member, since a key that no
/// enumeration knows is to be found, not to end the reading.
QJsonValue storedJson(const Field &field, const Statement &rows, int column);

/// The played log beside what is stored. A record is named first (`said`, `meet`, `at`), then held
/// against the log field by field; what does not agree is collected in `report`.
class LogComparison
{
public:
    explicit LogComparison(const Database &database) : m_database(database) { }

    PlayedLog log;
    LogCheck::Report report;
    bool isUpgraded = false; ///< see LogCheck::Report
    bool isDerived = false; ///< the records that are looked at: see Subject
    bool isFilledIn = false; ///< the field that is looked at was, by a rule

    /// The record that is spoken of from here on; see PlayedLog::keyOf().
    void at(const QByteArray &key) { m_key = key; }
    const QByteArray &key() const { return m_key; }
    /// What the log says of a record that is compared already.
    PlayedLog::Record *said(const QByteArray &key);
    /// What the log says of a record that is there; nullptr, and a mismatch, for nothing.
    PlayedLog::Record *meet(const QByteArray &key);
    /// The same of the workspace itself, of which a log need not say anything.
    PlayedLog::Record *meetWorkspace(const QByteArray &key);

    /// `fresh`: what the field has where nobody has said anything of it.
    void compare(const PlayedLog::Record &logged, const QString &field, const QJsonValue &stored,
                 const QJsonValue &fresh = {});
    /// What was written last counts, so nothing may change places with what was written before.
    void compareNumber(const PlayedLog::Record &logged, qint64 id);

    /// `overtakenBy`: see LogMismatch.
    void add(const QString &field, const QJsonValue &stored, const QJsonValue &isThere,
             qint64 overtakenBy = 0);
    /// Of what an earlier version's log need not say: so many values.
    void addUnlessUpgraded(const QString &field, const QJsonValue &stored, qint64 values = 1);
    /// Of what the log comes to without saying it; `entry`: the one by which it does.
    void addExpected(const QString &field, const QJsonValue &stored, const QJsonValue &expected,
                     qint64 entry = 0);
    /// What was changed behind the log before a Change made it part of what it wrote.
    void addOvertaken();
    /// What the log knows and no table holds.
    void meetTheRest();

    /// What a record is called outside; its table is read once. Empty: there is none.
    Result<QString> uidOf(const char *table, qint64 id);

private:
    const Database &m_database;
    EarlierLog m_earlier{log};
    QHash<QByteArray, QHash<qint64, QString>> m_uids; ///< by table
    QByteArray m_key;
};

} // namespace gatehouse
