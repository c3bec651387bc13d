#include "views/start/workspacecontroller.h"

#include "models/accounts/accountrepository.h"
#include "models/signatures/workspacekey.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace gatehouse {

namespace {

const auto recentSetting = QStringLiteral("recentWorkspaces");
const auto actingSetting = QStringLiteral("actingAs");
constexpr int recentKept = 12;
/// How often another program's commits are looked for.
constexpr int watchInterval = 2000;

int permissionsOf(const Account &account)
{
    const auto all = allValues<Permission>();
    return static_cast<int>(
        std::ranges::count_if(all, [&](Permission each) { return account.may(each); }));
}

/// Who acted last; else whoever may do most, so that nothing is grey to someone who just begins.
std::optional<Account> whoActs(const std::vector<Account> &accounts, const QString &last)
{
    std::optional<Account> chosen;
    for (const Account &each : accounts) {
        if (!each.active)
            continue;
        if (each.name == last)
            return each;
        if (!chosen || permissionsOf(each) > permissionsOf(*chosen))
            chosen = each;
    }
    return chosen;
}

} // namespace

WorkspaceController::WorkspaceController(QSettings &settings, std::shared_ptr<const Clock> clock,
                                         QObject *parent)
    : QObject(parent), m_settings(settings), m_clock(std::move(clock))
{
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, [this] { workspace().announceForeignChanges(); });
}

WorkspaceController::~WorkspaceController()
{
    m_watch.stop();
}

QString WorkspaceController::name() const
{
    return isOpen() ? QFileInfo(workspace().path()).completeBaseName() : QString();
}

Result<void> WorkspaceController::open(const QString &path, Database::Mode mode,
                                       const QString &account)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    TRY_ASSIGN(OpenWorkspace opened, openWorkspace(absolute, m_clock, mode));
    opened.workspace->setKeyFolder(WorkspaceKey::usualFolder());
    return take(std::move(opened), account);
}

Result<void> WorkspaceController::create(const QString &path, const QString &ownerName,
                                         const QString &ownerDisplayName)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    TRY_ASSIGN(OpenWorkspace opened,
               createWorkspace(absolute, ownerName, ownerDisplayName, m_clock));
    return take(std::move(opened), ownerName);
}

Result<void> WorkspaceController::take(OpenWorkspace opened, const QString &account)
{
    const AccountRepository repository(opened.workspace->database());
    TRY_ASSIGN(const std::vector<Account> all, repository.all());
    const QString path = opened.workspace->path();
    const QString last = m_settings.value(actingSetting).toMap().value(path).toString();

    std::optional<Account> acting = whoActs(all, last);
    if (!account.isEmpty()) {
        TRY_ASSIGN(acting, repository.byName(account));
    }
    if (!acting)
        return fail(ErrorKind::Refused,
                    tr("This workspace has no active account. Ask its administrator to activate "
                       "one with gatehouse-cli."));

    if (isOpen() && m_mayClose && !m_mayClose())
        return fail(ErrorKind::Cancelled, QString());
    close();
    m_open = std::move(opened);
    m_account = *acting;
    connect(&workspace(), &Workspace::changed, this, &WorkspaceController::accountsMayHaveChanged);
    m_watch.start();
    remember(path);
    Q_EMIT changed();
    return {};
}

void WorkspaceController::close()
{
    if (!isOpen())
        return;
    Q_EMIT closing();
    m_watch.stop();
    m_open = {};
    m_account = {};
    Q_EMIT changed();
}

Result<std::vector<Account>> WorkspaceController::accounts() const
{
    TRY_ASSIGN(std::vector<Account> all, AccountRepository(workspace().database()).all());
    std::erase_if(all, [](const Account &account) { return !account.active; });
    return all;
}

Result<void> WorkspaceController::actAs(const QString &accountName)
{
    TRY_ASSIGN(Account account, AccountRepository(workspace().database()).byName(accountName));
    QVariantMap acting = m_settings.value(actingSetting).toMap();
    acting.insert(workspace().path(), account.name);
    m_settings.setValue(actingSetting, acting);
    if (account == m_account)
        return {};
    m_account = std::move(account);
    Q_EMIT accountChanged();
    return {};
}

void WorkspaceController::accountsMayHaveChanged(const ChangeEvent &event)
{
    if (!event.touches(Entity::Account))
        return;
    const auto fresh = AccountRepository(workspace().database()).byUid(m_account.uid);
    // A failed reading is left to the page that reads next and can say so.
    if (fresh && *fresh && **fresh != m_account) {
        m_account = **fresh;
        Q_EMIT accountChanged();
    }
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
