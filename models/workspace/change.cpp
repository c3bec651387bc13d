#include "models/workspace/change.h"

#include "models/auditchain/auditlog.h"
#include "models/base/listing.h"

#include <QUuid>

namespace gatehouse {

Change::Change(Workspace &workspace, Account account, const Action &action)
    : m_workspace(&workspace), m_account(std::move(account)),
      m_action(QString::fromLatin1(action.key)), m_now(workspace.clock().now())
{
}

Change::Change(Change &&other) noexcept
    : m_workspace(other.m_workspace), m_account(std::move(other.m_account)),
      m_action(std::move(other.m_action)), m_now(std::move(other.m_now)),
      m_records(std::move(other.m_records)), m_changes(std::move(other.m_changes)),
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
    const bool may =
        action.ofOneself ? session.account.active : session.account.may(action.permission);
    if (!may) {
        QStringList roles;
        for (const Role role : allValues<Role>()) {
            if (grants(role, action.permission))
                roles += label(role);
        }
        return fail(ErrorKind::Refused,
                    tr("%1 may not do this (%2). Roles that may: %3.")
                        .arg(session.account.displayName, label(action.permission), listed(roles)));
    }
    if (session.workspace.isReadOnly())
        return fail(ErrorKind::Unwritable,
                    tr("This workspace is open for reading only, so nothing can be changed."));
    TRY(session.workspace.database().begin());
    return Change(session.workspace, session.account, action);
}

const Database &Change::database() const
{
    return m_workspace->database();
}

const std::vector<PasswordFollower> &Change::passwordFollowers() const
{
    return m_workspace->passwordFollowers();
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
    for (const Workspace::Derivation &derivation : m_workspace->m_derivations)
        TRY(derivation(*this, m_changes));
    TRY_ASSIGN(const qint64 sequence,
               AuditLog(database())
                   .append(now(), m_account.uid, m_account.displayName, m_action, m_records));
    TRY(database().commit());
    m_open = false;
    m_workspace->announce(sequence, {m_action, m_changes, sequence});
    return {};
}

} // namespace gatehouse
