#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

namespace gatehouse {

class Database;

/// Who held an account before, by the audit log, and what else that person held: what holderOf()
/// and the views below it no longer know once an administrator has said that an account is somebody
/// else's.
///
/// The rule: where it takes two persons, two accounts are one person's if one person held both of
/// them when the first act was done, or at whatever time since; each account for itself, since one
/// may be taken away while the other is used. What had been handed over before the first act was
/// done is another person's, so nobody is kept from anything by whose account theirs once was: what
/// is done, submitted or assessed from then on is judged by those who hold the accounts then. Where
/// a clock was set back, a moment counts as the latest one that the log had seen by then.
class FormerHolders
{
    Q_DECLARE_TR_FUNCTIONS(FormerHolders)
public:
    /// Those of an account. Reads what this program has not read of the log before.
    static Result<FormerHolders> of(const Database &database, AccountId account);
    /// Whether all of the log was read before, or could be within a moment that nobody notices,
    /// which is then done: of() keeps nobody waiting. Else what was read meanwhile is kept, so that
    /// asking again and again gets there; and false while another thread reads.
    static Result<bool> isAtHand(const Database &database);

    bool isEmpty() const { return m_accounts.isEmpty() && m_names.isEmpty(); }
    /// Whether an account was that person's; `since`: when it acted.
    bool has(const QString &accountUid, const QDateTime &since) const;
    /// Whether a record's name was that person's; `since`: when the record was made.
    bool isNamed(const QString &name, const QDateTime &since) const;
    /// The same of what has a day only.
    bool isNamed(const QString &name, QDate since) const;

    /// Refused: `acting` does not do what another than `name` has to do.
    static Error refusal(const QString &acting, const QString &name);
    /// Refused where the record's name was that of whoever held the account.
    static Result<void> check(const Database &database, AccountId account, const QString &acting,
                              const QString &name, const QDateTime &since);

private:
    QHash<QString, QDateTime> m_accounts; ///< uids, each until when
    QHash<QString, QDateTime> m_names; ///< each until when
};

} // namespace gatehouse
