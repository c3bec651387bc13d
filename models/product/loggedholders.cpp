#include "models/product/loggedholders.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace gatehouse {

void LoggedHolders::play(const ScannedRecord &record, qint64 sequence)
{
    const QByteArray uid = record.uid.toByteArray();
    if (record.entity == "account") {
        noteEnd(uid, sequence);
        playAccount(uid, QJsonDocument::fromJson(record.after.toByteArray()).object());
        noteWhose(uid);
    } else if (record.entity == "person") {
        for (const QByteArray &account : accountsOf(uid))
            noteEnd(account, sequence);
        playPerson(uid, record);
        for (const QByteArray &account : accountsOf(uid))
            noteWhose(account);
    }
}

void LoggedHolders::playAccount(const QByteArray &uid, const QJsonObject &after)
{
    m_known.clear();
    if (const auto holder = after.constFind(QLatin1StringView("holder_uid"));
        holder != after.constEnd()) {
        m_further[m_holders.value(uid)].remove(uid);
        m_holders.insert(uid, holder->toString().toUtf8());
        m_further[m_holders.value(uid)].insert(uid);
    }
    if (const auto former = after.constFind(QLatin1StringView("former_name"));
        former != after.constEnd())
        m_formerNames[uid].insert(former->toString());
    if (const auto name = after.constFind(QLatin1StringView("display_name"));
        name != after.constEnd()) {
        if (m_accounts.value(m_names.value(uid)) == uid)
            m_accounts.remove(m_names.value(uid));
        m_names.insert(uid, name->toString());
        m_accounts.insert(name->toString(), uid);
    }
}

void LoggedHolders::playPerson(const QByteArray &uid, const ScannedRecord &record)
{
    // A log speaks of people more often than of accounts and names.
    const QByteArrayView account = memberOf(record.after, "account_uid");
    const QByteArrayView name = memberOf(record.after, "name");
    if (!record.isGone() && account.isNull() && name.isNull())
        return;
    m_known.clear();
    if (record.isGone() || !account.isNull()) {
        m_workers[m_worksWith.take(uid)].remove(uid);
        if (!record.isGone()) {
            m_worksWith.insert(uid, account.toByteArray());
            m_workers[account.toByteArray()].insert(uid);
        }
    }
    if (record.isGone())
        m_persons.remove(uid);
    else if (!name.isNull())
        m_persons.insert(uid,
                         QJsonDocument::fromJson("[\"" + name.toByteArray() + "\"]")[0].toString());
}

QByteArray LoggedHolders::accountOf(const ScannedEntry &entry) const
{
    const QByteArray name = "[\"" + entry.accountName.toByteArray() + "\"]";
    return accountNamed(QJsonDocument::fromJson(name)[0].toString());
}

QString LoggedHolders::nameOf(const QByteArray &account) const
{
    return m_names.value(account, QString::fromUtf8(account));
}

/// As account_holder has it: who works with the account, and whose further one it is.
QSet<QByteArray> LoggedHolders::personsOf(const QByteArray &account) const
{
    QSet<QByteArray> persons = m_workers.value(account);
    if (const QByteArray holder = m_holders.value(account); !holder.isEmpty())
        persons.insert(holder);
    return persons;
}

QSet<QByteArray> LoggedHolders::accountsOf(const QByteArray &person) const
{
    QSet<QByteArray> accounts = m_further.value(person);
    if (const QByteArray own = m_worksWith.value(person); !own.isEmpty())
        accounts.insert(own);
    return accounts;
}

const QSet<QString> &LoggedHolders::namesOf(const QByteArray &account) const
{
    const auto known = m_known.constFind(account);
    if (known != m_known.cend())
        return *known;
    QSet<QByteArray> accounts{account};
    QSet<QString> names;
    for (const QByteArray &person : personsOf(account)) {
        accounts += accountsOf(person);
        names.insert(m_persons.value(person));
    }
    for (const QByteArray &each : std::as_const(accounts)) {
        names.insert(m_names.value(each));
        names += m_formerNames.value(each);
    }
    names.remove(QString());
    return *m_known.insert(account, names);
}

bool LoggedHolders::areOne(const QByteArray &one, const QByteArray &other) const
{
    return one == other || personsOf(one).intersects(personsOf(other));
}

bool LoggedHolders::wereOneSince(const QByteArray &one, const QByteArray &other,
                                 qint64 sequence) const
{
    const QHash<QByteArray, qint64> others = m_until.value(other);
    const QHash<QByteArray, qint64> own = m_until.value(one);
    for (auto each = own.begin(); each != own.end(); ++each) {
        if (each.value() >= sequence && others.value(each.key(), -1) >= sequence)
            return true;
    }
    return false;
}

void LoggedHolders::noteEnd(const QByteArray &account, qint64 sequence)
{
    for (const QByteArray &person : personsOf(account))
        m_until[account][person] = sequence;
}

void LoggedHolders::noteWhose(const QByteArray &account)
{
    for (const QByteArray &person : personsOf(account))
        m_until[account][person] = std::numeric_limits<qint64>::max();
    const QSet<QString> &names = namesOf(account);
    for (const QString &name : names)
        m_ever[name] += names;
}

} // namespace gatehouse
