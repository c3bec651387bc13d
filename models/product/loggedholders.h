#pragma once

#include "models/auditchain/auditscan.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace gatehouse {

/// Whose accounts were whose, and under which names, by what the audit log has said so far: what
/// account_holder and holder_name come to at that moment (see holderOf), whatever the tables say
/// now or said then. Goes along while somebody reads the log.
class LoggedHolders
{
public:
    /// Every record of an account or a person, from the log's first entry on; others are left
    /// alone.
    void play(const ScannedRecord &record, qint64 sequence);

    /// The account shown by that name; empty: nobody's.
    QByteArray accountNamed(const QString &name) const { return m_accounts.value(name); }
    /// The one that wrote the entry.
    QByteArray accountOf(const ScannedEntry &entry) const;
    /// What an account is shown as, or else its uid.
    QString nameOf(const QByteArray &account) const;
    /// All names under which records may know whoever holds the account, former ones among them.
    const QSet<QString> &namesOf(const QByteArray &account) const;
    /// Whether two accounts are one person's.
    bool areOne(const QByteArray &one, const QByteArray &other) const;
    /// Whether two names were one person's at any time so far.
    bool wereOne(const QString &one, const QString &other) const
    {
        return one == other || m_ever.value(one).contains(other);
    }

    /// Whether one person had two accounts at that entry or since, each of them at whatever time:
    /// one may have been taken away for a while (see FormerHolders).
    bool wereOneSince(const QByteArray &one, const QByteArray &other, qint64 sequence) const;

private:
    void playAccount(const QByteArray &uid, const QJsonObject &after);
    void playPerson(const QByteArray &uid, const ScannedRecord &record);
    QSet<QByteArray> personsOf(const QByteArray &account) const;
    QSet<QByteArray> accountsOf(const QByteArray &person) const;
    void noteWhose(const QByteArray &account);
    void noteEnd(const QByteArray &account, qint64 sequence);

    QHash<QByteArray, QString> m_names; ///< by account
    QHash<QByteArray, QSet<QString>> m_formerNames; ///< by account
    QHash<QString, QByteArray> m_accounts; ///< by the name they have
    QHash<QByteArray, QString> m_persons; ///< their names
    QHash<QByteArray, QByteArray> m_holders; ///< persons, by account that is a further one
    QHash<QByteArray, QSet<QByteArray>> m_further; ///< the same by person
    QHash<QByteArray, QByteArray> m_worksWith; ///< accounts, by person
    QHash<QByteArray, QSet<QByteArray>> m_workers; ///< the same by account
    QHash<QString, QSet<QString>> m_ever;
    /// Until which entry a person had an account the last time, by account and person.
    QHash<QByteArray, QHash<QByteArray, qint64>> m_until;
    mutable QHash<QByteArray, QSet<QString>> m_known; ///< of namesOf(), since the last change
};

} // namespace gatehouse
