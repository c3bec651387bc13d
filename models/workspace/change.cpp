#include "models/workspace/change.h"

#include "models/accounts/accountrepository.h"
#include "models/accounts/heldpost.h"
#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/workspace/assignedfindings.h"
#include "models/workspace/headsigner.h"
#include "models/workspace/keyadministration.h"
#include "models/workspace/workspacezone.h"

#include <QUuid>

namespace gatehouse {

namespace {

/// As it stands now. Of a workspace that is being made, whoever makes it: nobody is there yet.
Result<Account> storedAccount(const Database &database, const Account &acting)
{
    const AccountRepository accounts(database);
    if (acting.id.isValid())
        return accounts.account(acting.id);
    TRY_ASSIGN(const std::vector<Account> all, accounts.all());
    if (all.empty())
        return acting;
    return fail(ErrorKind::Refused, Change::tr("This account is not in the workspace."));
}

Result<void> checkMay(const Database &database, const Account &account, const Action &action)
{
    const Permission permission = action.permission;
    if (action.ofOneself ? account.active : account.may(permission))
        return {};
    // What of them is then written is looked at when it is (see PermissionScope).
    if (account.active && AssignedFindings::letBegin(action)) {
        TRY_ASSIGN(const bool isAssigned, AssignedFindings::hasAny(database, account));
        if (isAssigned)
            return {};
    }
    return fail(ErrorKind::Refused, PermissionScope::notAtAll(account, permission));
}

} // namespace

Change::Change(Workspace &workspace, Account account, PermissionScope scope, const Action &action)
    : m_workspace(&workspace), m_account(std::move(account)), m_scope(std::move(scope)),
      m_action(QString::fromLatin1(action.key)), m_now(workspace.clock().now()),
      m_today(m_now.toLocalTime().date())
{
}

Change::Change(Change &&other) noexcept
    : m_workspace(other.m_workspace), m_account(std::move(other.m_account)),
      m_scope(std::move(other.m_scope)), m_action(std::move(other.m_action)),
      m_now(std::move(other.m_now)), m_today(other.m_today), m_records(std::move(other.m_records)),
      m_changes(std::move(other.m_changes)), m_signer(std::move(other.m_signer)),
      m_open(std::exchange(other.m_open, false))
{
}

Change::~Change()
{
    if (m_open)
        m_workspace->database().rollback();
}

Result<Change> Change::begin(const Session &session, const Action &action)
{
    if (session.workspace.isReadOnly())
        return fail(ErrorKind::Unwritable,
                    tr("This workspace is open for reading only, so nothing can be changed."));
    const Database &database = session.workspace.database();
    TRY(checkMay(database, session.account, action));
    TRY_ASSIGN(auto transaction, Transaction::begin(database));
    // Whoever has to sign in first to see what is amiss may.
    if (!action.ofOneself)
        TRY(session.workspace.m_schema.check(database));
    // What was taken from the account since it signed in is no longer its.
    TRY_ASSIGN(Account account, storedAccount(database, session.account));
    TRY(checkMay(database, account, action));
    PermissionScope scope = action.ofOneself
        ? PermissionScope::ofOneself(account, action.permission)
        : PermissionScope::of(account, action.permission);
    transaction.release();
    return Change(session.workspace, std::move(account), std::move(scope), action);
}

const Database &Change::database() const
{
    return m_workspace->database();
}

const std::vector<PasswordFollower> &Change::passwordFollowers() const
{
    return m_workspace->passwordFollowers();
}

Result<bool> Change::mayIn(AppId app, Permission permission) const
{
    return PermissionScope::of(m_account, permission).covers(database(), app);
}

QString Change::newUid() const
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void Change::record(const EntityChange &what, const QString &uid, const QJsonObject &before,
                    const QJsonObject &after)
{
    m_records.append(auditRecord(what, uid, before, after));
    m_changes.push_back(what);
}

Result<void> Change::commit()
{
    if (m_changes.empty()) {
        m_open = false;
        m_workspace->database().rollback();
        return {};
    }
    // At the end, once: the window may have gone to another workspace while a job was writing.
    TRY(WorkspaceZone::check(database()));
    TRY(m_scope.check(database(), m_changes, m_records));
    for (const Workspace::Derivation &derivation : m_workspace->m_derivations)
        TRY(derivation(*this, m_changes));
    TRY_ASSIGN(const std::optional<UnlockedKey> signer, dueSigner());
    const QString checkpoint = signer ? newUid() : QString();
    if (signer)
        record({Entity::AuditCheckpoint, 0, 0, 0}, checkpoint, {},
               {{QStringLiteral("key"), signer->record.uid}});
    const AuditLog log(database());
    TRY_ASSIGN(const AuditLog::Head before, log.head());
    TRY_ASSIGN(const auto head, HeadSigner::begin(*this, m_workspace->keyFolder(), before));
    TRY_ASSIGN(const std::vector<HeldPost> posts, postsAt(database(), m_account.id, now()));
    TRY_ASSIGN(const AuditLog::Head entry,
               log.appendTo(before, now(), m_account.uid, m_account.displayName, m_action,
                            m_records, postTitles(posts).zh, head ? head->relay() : QJsonObject()));
    if (signer)
        TRY(AuditCheckpoints::append(database(), checkpoint, *signer, entry, now()));
    if (head)
        TRY(head->sign(database(), entry, now()));
    TRY(database().commit());
    m_open = false;
    m_workspace->announce(entry.sequence, {m_action, m_changes, entry.sequence});
    return {};
}

Result<std::optional<UnlockedKey>> Change::dueSigner()
{
    if (m_signer || m_workspace->keyFolder().isEmpty())
        return m_signer;
    TRY_ASSIGN(const bool isDue, AuditCheckpoints::isDue(database()));
    if (!isDue)
        return std::optional<UnlockedKey>();
    // A key that cannot be read keeps nobody from working: the check of the log says how far it is
    // signed.
    const auto key = KeyAdministration::workspaceKey(*this, m_workspace->keyFolder());
    return key ? std::optional(*key) : std::nullopt;
}

} // namespace gatehouse
