#include "tests/support/testworkspace.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/credentials.h"

#include <QFile>

namespace gatehouse {

QString testPassword()
{
    return QStringLiteral("open-sesame-2026");
}

NewOwner testOwner(const QString &name, const QString &displayName)
{
    static const PasswordDigest digest = need(digestOf(Secret(testPassword()), 2));
    NewOwner owner{name, displayName, digest, {}};
    owner.policy.cost = PasswordDigest::leastCost;
    return owner;
}

void giveTestPassword(Change &change, AccountId account)
{
    need(Credentials::setInitial(change, account, testOwner().password));
}

TestWorkspace::TestWorkspace()
    : m_clock(std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)))
{
    m_workspace = need(Workspace::create(path(), testOwner(), m_clock));
    Change adding = change("test.accounts");
    for (const Role role : allValues<Role>()) {
        Account account;
        account.name = toKey(role);
        account.displayName = QString::fromLatin1(entryOf(role).label);
        account.roles = {role};
        need(AccountAdministration::add(adding, account));
    }
    need(adding.commit());
}

QString TestWorkspace::write(const QString &name, const QByteArray &content) const
{
    QFile target(file(name));
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(target.fileName()));
    return target.fileName();
}

Session TestWorkspace::session(Role role)
{
    return {*m_workspace, need(AccountRepository(m_workspace->database()).byName(toKey(role)))};
}

Change TestWorkspace::change(const char *action)
{
    const Session owner{
        *m_workspace,
        need(AccountRepository(m_workspace->database()).byName(QStringLiteral("owner")))};
    return need(Change::begin(owner, {action, Permission::AdministerWorkspace}));
}

} // namespace gatehouse
