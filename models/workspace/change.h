#pragma once

#include "models/workspace/permissionscope.h"
#include "models/signatures/signingkey.h"
#include "models/workspace/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

/// What is about to be done: a stable key for the log ("app.add"), the permission it needs, and
/// what a person calls it (English source, context "Action").
struct Action {
    const char *key;
    Permission permission;
    const char *label = "";
    /// Of an account with itself, which needs no permission: its own password, its own failures to
    /// enter it. What is written in one touches nothing else.
    bool ofOneself = false;
};

/// The only way to write. begin() opens the transaction and checks the permission of the account as
/// it stands in it; writing functions of the repositories take a Change; commit() checks that what
/// was written lies where the account may do so, lets the derivations catch up, appends the audit
/// entry to the chain, commits, and only then announces. A Change that goes out of scope
/// uncommitted leaves nothing behind.
///
///     TRY_ASSIGN(auto change, Change::begin(session, {"app.add", Permission::ManagePortfolio}));
///     TRY_ASSIGN(const AppId id, AppRepository::add(change, app));
///     TRY(change.commit());
class Change
{
    Q_DECLARE_TR_FUNCTIONS(Change)
public:
    /// Fails with Refused when the account, as it is stored now, lacks the permission or is
    /// inactive, and where the file's views and triggers are not this version's (see SchemaWatch);
    /// Unwritable when the workspace is read-only, Busy when another program is writing. That the
    /// process works in the workspace's time zone is asked by commit() (see WorkspaceZone).
    static Result<Change> begin(const Session &session, const Action &action);
    ~Change();
    Change(Change &&) noexcept;
    Change &operator=(Change &&) = delete;

    const Database &database() const;
    const std::vector<PasswordFollower> &passwordFollowers() const;
    const Account &account() const { return m_account; }
    /// Whether the account may do something in an app besides what this Change is for. Never
    /// account().may(), which asks for somewhere at least: who may do it in one app only would
    /// do it in every one.
    Result<bool> mayIn(AppId app, Permission permission) const;
    /// The moment it began, the same however often it is asked: what is written, what is logged
    /// and the entry itself carry one time.
    QDateTime now() const { return m_now; }
    /// That moment's day in the workspace's time zone.
    QDate today() const { return m_today; }
    /// A new UUID, lower case without braces.
    QString newUid() const;

    /// Notes one thing written: for the audit entry (`before` empty when it is new, `after`
    /// empty when it is gone) and for the event.
    void record(const EntityChange &what, const QString &uid, const QJsonObject &before,
                const QJsonObject &after);

    /// What was noted so far, in that order, as the audit entry will have it (see auditRecord).
    const QJsonArray &records() const { return m_records; }

    /// Has a signer's key sign the log's head as this Change leaves it: for decisions. Otherwise
    /// the workspace's own key does, whenever so many entries have come since it was signed last
    /// (see AuditCheckpoints::interval).
    void checkpointWith(const UnlockedKey &key) { m_signer = key; }

    /// A Change with nothing recorded commits nothing and is no error. Refused where something of
    /// it lies outside of what the account's roles count for (see PermissionScope).
    Result<void> commit();

private:
    Change(Workspace &workspace, Account account, PermissionScope scope, const Action &action);

    /// What is to sign the entry that comes next; nothing where none is due.
    Result<std::optional<UnlockedKey>> dueSigner();

    Workspace *m_workspace;
    Account m_account;
    PermissionScope m_scope;
    QString m_action;
    QDateTime m_now;
    QDate m_today;
    QJsonArray m_records;
    std::vector<EntityChange> m_changes;
    std::optional<UnlockedKey> m_signer;
    bool m_open = true;
};

} // namespace gatehouse
