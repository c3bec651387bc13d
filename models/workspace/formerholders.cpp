#include "models/workspace/formerholders.h"

#include "models/auditchain/auditscan.h"
#include "models/base/clock.h"
#include "models/store/database.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace gatehouse {

namespace {

/// Milliseconds that a form may take to ask.
constexpr qint64 mostWaiting = 2;

/// An account and a person, by their uids.
using Link = std::pair<QString, QString>;

/// Accounts that were taken from people, as far as the log was read.
struct TakenAway {
    qint64 sequence = 0; ///< of the last entry that was read
    QByteArray digest; ///< of that entry: the log is still the one that was read
    QByteArray latest; ///< moment that any entry has had so far
    std::map<Link, QDateTime> until; ///< the last time
    QHash<QString, QString> gone; ///< names of people that were removed
};

QJsonObject objectOf(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

/// Few entries speak of an account or a person, and to look through one takes ten times as long as
/// to look for that: a quotation mark within a text is escaped, so no text reads like it.
bool mayTakeAway(QByteArrayView content)
{
    static constexpr std::string_view sought[] = {R"("entity":"account")", R"("entity":"person")"};
    using Searcher = std::boyer_moore_horspool_searcher<std::string_view::const_iterator>;
    static const Searcher account(sought[0].begin(), sought[0].end());
    static const Searcher person(sought[1].begin(), sought[1].end());
    const std::string_view text(content.data(), static_cast<size_t>(content.size()));
    return std::search(text.begin(), text.end(), account) != text.end()
        || std::search(text.begin(), text.end(), person) != text.end();
}

/// As ScannedEntry has it.
QByteArrayView momentOf(QByteArrayView content)
{
    constexpr QByteArrayView member(R"("at":")");
    const qsizetype start = content.indexOf(member);
    if (start < 0)
        return {};
    const QByteArrayView rest = content.sliced(start + member.size());
    return rest.first(std::max<qsizetype>(rest.indexOf('"'), 0));
}

void play(const ScannedRecord &record, TakenAway &taken)
{
    const bool isAccount = record.entity == "account";
    if (!isAccount && record.entity != "person")
        return;
    const QString own = QString::fromUtf8(record.uid);
    // Whatever account they had left when they went.
    if (!isAccount && record.isGone())
        taken.gone.insert(own, objectOf(record.before).value(QLatin1StringView("name")).toString());
    const QByteArrayView other = memberOf(record.before, isAccount ? "holder_uid" : "account_uid");
    if (other.isEmpty())
        return;
    const QString linked = QString::fromUtf8(other);
    taken.until[isAccount ? Link(own, linked) : Link(linked, own)] =
        fromTimestamp(QString::fromLatin1(taken.latest));
}

/// Whether it came to the log's end before the time was over.
Result<bool> readOn(const Database &database, TakenAway &taken, const QDeadlineTimer &deadline)
{
    TRY_ASSIGN(auto known, database.prepare("SELECT digest FROM audit_entry WHERE sequence = ?"));
    known.bind(taken.sequence);
    const bool isTheSame = taken.sequence == 0 || (known.next() && known.view(0) == taken.digest);
    TRY(known.finished());
    if (!isTheSame)
        taken = {};
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT sequence, digest, content FROM audit_entry WHERE sequence "
                                "> ? ORDER BY sequence"));
    rows.bind(taken.sequence);
    ScannedEntry entry;
    while (rows.next()) {
        taken.sequence = rows.integer(0);
        taken.digest = rows.bytes(1);
        const QByteArrayView content = rows.view(2);
        // One form for all moments, so that text compares as time does.
        if (const QByteArrayView at = momentOf(content); at > QByteArrayView(taken.latest))
            taken.latest = at.toByteArray();
        if (!mayTakeAway(content)) {
            if (deadline.hasExpired())
                return false;
            continue;
        }
        entry.scan(content);
        for (const ScannedRecord &record : entry.records)
            play(record, taken);
        if (deadline.hasExpired())
            return false;
    }
    TRY(rows.finished());
    return true;
}

/// What this program has read of the logs of the workspaces it has open. Whoever asks asks often,
/// and what was read of a log stays as it is.
class ReadLogs
{
public:
    static ReadLogs &ofProgram()
    {
        static ReadLogs logs;
        return logs;
    }

    Result<TakenAway> of(const Database &database)
    {
        const QMutexLocker lock(&m_mutex);
        TakenAway &taken = m_logs[database.path()];
        TRY(readOn(database, taken, QDeadlineTimer(QDeadlineTimer::Forever)));
        return taken;
    }

    Result<bool> readSome(const Database &database)
    {
        if (!m_mutex.tryLock())
            return false;
        auto isRead = readOn(database, m_logs[database.path()], QDeadlineTimer(mostWaiting));
        m_mutex.unlock();
        return isRead;
    }

private:
    QMutex m_mutex;
    std::map<QString, TakenAway> m_logs; ///< by path
};

void extend(QHash<QString, QDateTime> &times, const QString &what, const QDateTime &until)
{
    QDateTime &time = times[what];
    if (!time.isValid() || time < until)
        time = until;
}

bool reaches(const QHash<QString, QDateTime> &times, const QString &what, const QDateTime &since)
{
    const auto found = times.constFind(what);
    return found != times.constEnd() && *found >= since;
}

Result<QHash<QString, QStringList>> namesOf(const Database &database)
{
    QHash<QString, QStringList> names;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT uid, display_name FROM account UNION SELECT a.uid, f.name "
                                "FROM account_former_name f JOIN account a ON a.id = f.account_id "
                                "UNION SELECT uid, name FROM person"));
    rows.bind();
    while (rows.next())
        names[rows.text(0)] += rows.text(1);
    TRY(rows.finished());
    return names;
}

} // namespace

Result<FormerHolders> FormerHolders::of(const Database &database, AccountId account)
{
    TRY_ASSIGN(const TakenAway taken, ReadLogs::ofProgram().of(database));
    FormerHolders former;
    if (taken.until.empty())
        return former;
    QString own;
    {
        TRY_ASSIGN(auto row, database.prepare("SELECT uid FROM account WHERE id = ?"));
        row.bind(account);
        own = row.next() ? row.text(0) : QString();
        TRY(row.finished());
    }
    // Where it is so now there is no end.
    const QDateTime always(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
    std::map<Link, QDateTime> until = taken.until;
    {
        TRY_ASSIGN(auto links,
                   database.prepare("SELECT a.uid, p.uid FROM account_holder h JOIN account a ON "
                                    "a.id = h.account_id JOIN person p ON p.id = h.person_id"));
        links.bind();
        while (links.next())
            until[{links.text(0), links.text(1)}] = always;
        TRY(links.finished());
    }
    TRY_ASSIGN(const auto names, namesOf(database));
    for (const auto &[link, ownUntil] : until) {
        if (link.first != own)
            continue;
        const QString &person = link.second;
        if (ownUntil != always) {
            for (const QString &name : names.value(person, {taken.gone.value(person)}))
                extend(former.m_names, name, ownUntil);
        }
        for (const auto &[other, otherUntil] : until) {
            const QDateTime both = std::min(ownUntil, otherUntil);
            if (other.second != person || other.first == own || both == always)
                continue;
            extend(former.m_accounts, other.first, both);
            for (const QString &name : names.value(other.first))
                extend(former.m_names, name, both);
        }
    }
    return former;
}

Result<bool> FormerHolders::isAtHand(const Database &database)
{
    return ReadLogs::ofProgram().readSome(database);
}

bool FormerHolders::has(const QString &accountUid, const QDateTime &since) const
{
    return reaches(m_accounts, accountUid, since);
}

bool FormerHolders::isNamed(const QString &name, const QDateTime &since) const
{
    return reaches(m_names, name, since);
}

bool FormerHolders::isNamed(const QString &name, QDate since) const
{
    return isNamed(name, QDateTime(since, QTime(0, 0)));
}

Error FormerHolders::refusal(const QString &acting, const QString &name)
{
    return {ErrorKind::Refused,
            tr("By the audit log %1 was an account of the same person as %2 when that was done or "
               "at some time since, so it does not count as another's here. Have another person do "
               "it, or have what %2 did done anew.")
                .arg(acting, name),
            {}};
}

Result<void> FormerHolders::check(const Database &database, AccountId account,
                                  const QString &acting, const QString &name,
                                  const QDateTime &since)
{
    TRY_ASSIGN(const FormerHolders former, of(database, account));
    if (former.isNamed(name, since))
        return tl::unexpected(refusal(acting, name));
    return {};
}

} // namespace gatehouse
