#include "views/frame/signincontroller.h"

#include "models/base/processzone.h"
#include "models/product/zonechange.h"
#include "models/workspace/workspacezone.h"
#include "views/frame/draftguard.h"
#include "views/frame/frontpages.h"
#include "views/page/navigationcontext.h"
#include "views/page/passworddialog.h"
#include "views/page/writingjob.h"
#include "views/start/workspacecontroller.h"

#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace gatehouse {

namespace {

/// So long before a password expires that is said when signing in.
constexpr qint64 expiryNoticeDays = 7;

} // namespace

SignInController::SignInController(WorkspaceController &workspaces, NavigationContext &context,
                                   FrontPages &front, DraftGuard &drafts, QWidget *window)
    : QObject(window), m_workspaces(workspaces), m_context(context), m_front(front),
      m_drafts(drafts), m_window(window), m_idle(workspaces.clock())
{
    connect(&m_idle, &IdleWatch::idle, this, &SignInController::lock);
    connect(&front, &FrontPages::signInCancelled, this, &SignInController::leave);
    connect(&workspaces, &WorkspaceController::changed, this, &SignInController::workspaceChanged);
    connect(&workspaces, &WorkspaceController::lockedChanged, this,
            &SignInController::lockedChanged);
    connect(&workspaces, &WorkspaceController::signedIn, this, &SignInController::signedIn);
}

bool SignInController::isShown() const
{
    return m_workspaces.isWaiting() || hidesWork();
}

bool SignInController::hidesWork() const
{
    return m_workspaces.isLocked() || m_switching;
}

void SignInController::setDemo(const QString &path, const QString &password)
{
    m_demoPath = path;
    m_demoPassword = password;
}

void SignInController::switchTo(const QString &account)
{
    // What one account has entered is not saved in another's name.
    if (!m_workspaces.isOpen() || m_workspaces.isLocked() || account == m_workspaces.account().name
        || !m_drafts.settle())
        return;
    m_switching = true;
    Q_EMIT shownChanged();
    m_front.ask({SignInPage::Reason::Switching, account, {}});
}

void SignInController::lock()
{
    // A page that asks who goes on locks the work as well.
    m_switching = false;
    m_workspaces.lock();
}

void SignInController::changePassword()
{
    auto *dialog = new PasswordDialog(m_context, m_workspaces.account(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool SignInController::mayLeave()
{
    return m_context.dialogs().confirm(
        m_window,
        {tr("Close the workspace?"),
         tr("What was entered there and not saved is lost. What is recorded stays."),
         {},
         tr("&Close"),
         true});
}

void SignInController::leave()
{
    switch (m_front.reason()) {
    case SignInPage::Reason::Switching:
        m_switching = false;
        Q_EMIT shownChanged();
        return;
    case SignInPage::Reason::Locked:
        if (!mayLeave())
            return;
        break;
    case SignInPage::Reason::Opening:
        break;
    }
    m_workspaces.close();
}

void SignInController::workspaceChanged()
{
    m_switching = false;
    m_hidden.clear();
    if (!m_workspaces.isOpen())
        m_idle.setMinutes(0);
    Q_EMIT shownChanged();
    if (m_workspaces.isWaiting()) {
        const bool isDemo = !m_demoPath.isEmpty()
            && QFileInfo(m_demoPath) == QFileInfo(m_workspaces.workspace().path());
        m_front.ask({SignInPage::Reason::Opening, m_workspaces.suggestedAccount(),
                     isDemo ? tr("The demo portfolio: sign in as manager, auditor, assessor, lead, "
                                 "developer, approver or viewer. The password is %1.")
                                  .arg(m_demoPassword)
                            : QString()});
    } else if (m_workspaces.isOpen()) {
        connect(&m_workspaces.workspace(), &Workspace::changed, this,
                [this](const ChangeEvent &event) {
                    if (event.touches(Entity::PasswordPolicy))
                        followPolicy();
                });
    }
}

void SignInController::lockedChanged()
{
    if (m_workspaces.isLocked()) {
        hideDialogs();
        Q_EMIT shownChanged();
        m_front.ask({SignInPage::Reason::Locked, m_workspaces.account().name, {}});
        return;
    }
    Q_EMIT shownChanged();
    for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {})) {
        if (dialog)
            dialog->show();
    }
}

void SignInController::signedIn()
{
    if (std::exchange(m_switching, false))
        Q_EMIT shownChanged();
    followPolicy();
    giveZone();
    sayWhatIsToDo();
}

void SignInController::giveZone()
{
    Workspace &workspace = m_workspaces.workspace();
    const auto zone = WorkspaceZone::load(workspace.database());
    if (!zone || !zone->isEmpty() || workspace.isReadOnly()
        || !m_workspaces.account().mayEverywhere(Permission::AdministerWorkspace))
        return;
    // A job, since all that is kept by days is counted anew; and no job goes to another zone: the
    // process goes by the name of its own before.
    if (!ProcessZone::enter(ProcessZone::id()))
        return;
    runWriting<QString>(
        m_context, tr("Setting the time zone"), this,
        [](const Session &session, LibraryShelf &, Progress &) { return giveTimeZone(session); },
        [this](const Result<Written<QString>> &given) {
            if (given && !given->result.isEmpty())
                m_context.showMessage(
                    {MessageKind::Info,
                     tr("From now on the days of this workspace are those of the time zone %1, "
                        "wherever it is opened. The workspace's menu sets another one.")
                         .arg(given->result),
                     {},
                     {},
                     {}});
        });
}

void SignInController::followPolicy()
{
    const auto policy = CredentialRepository(m_workspaces.workspace().database()).policy();
    m_idle.setMinutes(policy ? policy->idleMinutes : PasswordPolicy().idleMinutes);
}

void SignInController::sayWhatIsToDo()
{
    const CredentialRepository credentials(m_workspaces.workspace().database());
    const auto own = credentials.of(m_workspaces.account().id);
    const auto policy = credentials.policy();
    if (own && *own && policy && !m_workspaces.workspace().isReadOnly()) {
        const QDateTime expiry = passwordExpiry(**own, *policy);
        const qint64 days = m_workspaces.clock().now().daysTo(expiry);
        if (expiry.isValid() && days <= expiryNoticeDays)
            m_context.showMessage({MessageKind::Info,
                                   tr("Your password expires in %n day(s).", nullptr,
                                      static_cast<int>(std::max<qint64>(days, 0))),
                                   {},
                                   tr("Change it"),
                                   [this] { changePassword(); }});
    }
    if (!m_workspaces.account().mayEverywhere(Permission::AdministerWorkspace))
        return;
    const auto accounts = m_workspaces.accounts();
    const auto all = credentials.all();
    if (!accounts || !all)
        return;
    const auto without = std::ranges::count_if(*accounts, [&](const Account &account) {
        return std::ranges::none_of(
            *all, [&](const Credential &credential) { return credential.account == account.id; });
    });
    if (without > 0)
        m_context.showMessage({MessageKind::Info,
                               tr("%n account(s) have no password yet, so nobody can sign in to "
                                  "them. Set one under Organisation, Accounts.",
                                  nullptr, static_cast<int>(without)),
                               {},
                               tr("Open"),
                               [this] { m_context.openPage(QStringLiteral("organisation")); }});
}

void SignInController::hideDialogs()
{
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *each : all) {
        if (!each->isVisible() || each->window() == m_window)
            continue;
        if (auto *dialog = qobject_cast<QDialog *>(each)) {
            m_hidden += dialog;
            dialog->hide();
        } else if (auto *menu = qobject_cast<QMenu *>(each)) {
            menu->close();
        }
    }
}

} // namespace gatehouse
