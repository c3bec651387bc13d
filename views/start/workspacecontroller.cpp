#include "views/start/workspacecontroller.h"

#include "models/accounts/accountrepository.h"
#include "models/base/processzone.h"
#include "models/product/zonechange.h"
#include "models/signatures/workspacekey.h"
#include "models/workspace/workspacezone.h"
#include "views/page/passwordwork.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace gatehouse {

namespace {

const auto recentSetting = QStringLiteral("recentWorkspaces");
constexpr int recentKept = 12;
/// How often it is looked for what other programs did to the file.
constexpr int watchInterval = 2000;

Result<void> enterZone(const QString &id)
{
    if (!id.isEmpty())
        return ProcessZone::enter(id);
    ProcessZone::leave();
    return {};
}

} // namespace

WorkspaceController::WorkspaceController(QSettings &settings, std::shared_ptr<const Clock> clock,
                                         QObject *parent)
    : QObject(parent), m_settings(settings), m_clock(std::move(clock))
{
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &WorkspaceController::watch);
}

WorkspaceController::~WorkspaceController()
{
    m_watch.stop();
}

QString WorkspaceController::name() const
{
    return m_open.workspace ? QFileInfo(workspace().path()).completeBaseName() : QString();
}

Result<void> WorkspaceController::open(const QString &path, Database::Mode mode,
                                       const QString &account)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    OpenWorkspace opened;
    {
        // The one that is open until now may be kept, and goes on in its own.
        const ZoneStay meanwhile;
        TRY(WorkspaceZone::enter(absolute));
        TRY_ASSIGN(opened, openWorkspace(absolute, m_clock, mode));
    }
    opened.workspace->setKeyFolder(WorkspaceKey::usualFolder());
    const AccountRepository repository(opened.workspace->database());
    if (!account.isEmpty())
        TRY(repository.byName(account));
    TRY_ASSIGN(const std::vector<Account> all, repository.all());
    if (std::ranges::none_of(all, &Account::active))
        return fail(ErrorKind::Refused,
                    tr("This workspace has no active account. Ask its administrator to activate "
                       "one with gatehouse-cli."));
    TRY(take(std::move(opened)));
    m_suggested = account;
    Q_EMIT changed();
    return {};
}

Result<void> WorkspaceController::create(const QString &path, const NewOwner &owner,
                                         const QString &timeZone)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    OpenWorkspace opened;
    {
        const ZoneStay meanwhile;
        TRY(ProcessZone::enter(timeZone.isEmpty() ? ProcessZone::id() : timeZone));
        TRY_ASSIGN(opened, createWorkspace(absolute, owner, m_clock));
    }
    opened.workspace->setKeyFolder(WorkspaceKey::usualFolder());
    TRY(take(std::move(opened)));
    return actAs(owner.name);
}

Result<void> WorkspaceController::take(OpenWorkspace opened)
{
    if (m_open.workspace && m_mayClose && !m_mayClose())
        return fail(ErrorKind::Cancelled, QString());
    TRY_ASSIGN(const QString zone, WorkspaceZone::load(opened.workspace->database()));
    close();
    TRY(enterZone(zone));
    m_open = std::move(opened);
    connect(&workspace(), &Workspace::changed, this, &WorkspaceController::zoneMayHaveChanged);
    connect(&workspace(), &Workspace::changed, this, &WorkspaceController::reachMayHaveChanged);
    m_watch.start();
    remember(workspace().path());
    return {};
}

void WorkspaceController::close()
{
    if (!m_open.workspace)
        return;
    Q_EMIT closing();
    m_watch.stop();
    m_open = {};
    m_account = {};
    m_reach.reset();
    m_locked = false;
    m_replaced = false;
    m_suggested.clear();
    ProcessZone::leave();
    Q_EMIT changed();
}

void WorkspaceController::watch()
{
    workspace().announceForeignChanges();
    const bool isReplaced = workspace().database().isReplaced();
    if (std::exchange(m_replaced, isReplaced) != isReplaced && isReplaced)
        Q_EMIT replaced();
}

Result<void> WorkspaceController::changeTimeZone(const QString &id)
{
    TRY(gatehouse::changeTimeZone(session(), id));
    Q_EMIT workspace().changed({});
    return {};
}

Result<std::vector<Account>> WorkspaceController::accounts() const
{
    TRY_ASSIGN(std::vector<Account> all, AccountRepository(workspace().database()).all());
    std::erase_if(all, [](const Account &account) { return !account.active; });
    return all;
}

Result<Account> WorkspaceController::accountNamed(const QString &name) const
{
    const auto account = AccountRepository(workspace().database()).byName(name);
    // Which accounts there are is nobody's business who is none of them.
    if (!account)
        return fail(ErrorKind::Refused, tr("The account or the password is wrong."));
    return account;
}

Result<PasswordState> WorkspaceController::signIn(const QString &accountName,
                                                  const Secret &password)
{
    TRY_ASSIGN(const Account account, accountNamed(accountName));
    // Who comes back to a window that locked itself goes on with what they began.
    const auto entering = m_locked && account.id == m_account.id ? Entering::Again : Entering::Anew;
    TRY_ASSIGN(const PasswordState state,
               PasswordWork::signIn({workspace(), account}, password, entering));
    // What cannot be written cannot be changed first.
    if (state != PasswordState::Valid && !workspace().isReadOnly())
        return state;
    TRY(actAs(accountName));
    return PasswordState::Valid;
}

Result<void> WorkspaceController::changePassword(const QString &accountName, const Secret &old,
                                                 const Secret &fresh)
{
    TRY_ASSIGN(const Account account, accountNamed(accountName));
    const Session session{workspace(), account};
    TRY(old.isEmpty() ? PasswordWork::give(session, account, fresh)
                      : PasswordWork::changeOwn(session, old, fresh));
    return actAs(accountName);
}

Result<bool> WorkspaceController::needsFirstPassword() const
{
    TRY_ASSIGN(const bool has, CredentialRepository(workspace().database()).hasAdministrator());
    return !has;
}

Result<void> WorkspaceController::actAs(const QString &accountName)
{
    TRY_ASSIGN(Account account, AccountRepository(workspace().database()).byName(accountName));
    const bool wasWaiting = isWaiting();
    TRY_ASSIGN(AccountReach reach, AccountReach::of(workspace().database(), account));
    const bool isOther = account != m_account;
    m_account = std::move(account);
    m_reach = std::make_shared<AccountReach>(std::move(reach));
    m_suggested.clear();
    if (wasWaiting)
        Q_EMIT changed();
    else if (isOther)
        Q_EMIT accountChanged();
    if (std::exchange(m_locked, false))
        Q_EMIT lockedChanged();
    Q_EMIT signedIn();
    return {};
}

void WorkspaceController::lock()
{
    if (!isOpen() || m_locked)
        return;
    m_locked = true;
    Q_EMIT lockedChanged();
}

void WorkspaceController::zoneMayHaveChanged(const ChangeEvent &event)
{
    if (!event.touches(Entity::Workspace))
        return;
    const auto zone = WorkspaceZone::load(workspace().database());
    if (!zone || zone->isEmpty() || *zone == ProcessZone::id())
        return;
    // Where this computer does not know it every Change is refused, and says why.
    if (enterZone(*zone))
        Q_EMIT workspace().changed({});
}

void WorkspaceController::reachMayHaveChanged(const ChangeEvent &event)
{
    if (!m_account.id.isValid())
        return;
    // Roles for parts follow the apps, and the units they belong to.
    const bool movesPlaces =
        !m_account.grants.empty() && (event.touches(Entity::App) || event.touches(Entity::Unit));
    if (!event.touches(Entity::Account) && !movesPlaces)
        return;
    const Database &database = workspace().database();
    // A failed reading is left to the page that reads next and can say so.
    const auto account = AccountRepository(database).byUid(m_account.uid);
    if (!account || !*account)
        return;
    auto reach = AccountReach::of(database, **account);
    if (!reach || *reach == *m_reach)
        return;
    m_account = **account;
    m_reach = std::make_shared<AccountReach>(*std::move(reach));
    Q_EMIT accountChanged();
}

std::vector<RecentWorkspace> WorkspaceController::recent() const
{
    std::vector<RecentWorkspace> all;
    const auto stored = m_settings.value(recentSetting).toList();
    for (const QVariant &each : stored) {
        const QVariantMap map = each.toMap();
        all.push_back({map.value(QStringLiteral("path")).toString(),
                       fromTimestamp(map.value(QStringLiteral("openedAt")).toString())});
    }
    return all;
}

void WorkspaceController::forget(const QString &path)
{
    QVariantList kept;
    const auto stored = m_settings.value(recentSetting).toList();
    for (const QVariant &each : stored) {
        if (each.toMap().value(QStringLiteral("path")).toString() != path)
            kept.append(each);
    }
    m_settings.setValue(recentSetting, kept);
    Q_EMIT recentChanged();
}

void WorkspaceController::remember(const QString &path)
{
    forget(path);
    QVariantList stored = m_settings.value(recentSetting).toList();
    stored.prepend(QVariantMap{{QStringLiteral("path"), path},
                               {QStringLiteral("openedAt"), toTimestamp(m_clock->now())}});
    while (stored.size() > recentKept)
        stored.removeLast();
    m_settings.setValue(recentSetting, stored);
    Q_EMIT recentChanged();
}

} // namespace gatehouse
