#include "views/frame/headerbar.h"

#include "models/base/listing.h"
#include "models/base/processzone.h"
#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/icons.h"
#include "views/design/searchfield.h"
#include "views/badges/statebadge.h"
#include "views/design/theme.h"
#include "views/design/toolbuttons.h"
#include "views/frame/frameactions.h"
#include "views/palette/globalsearch.h"
#include "views/start/workspacecontroller.h"

#include <QActionGroup>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>

namespace gatehouse {

namespace {

/// A menu shows the text as it is: an ampersand in a name is no mnemonic.
QString literal(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

HeaderBar::HeaderBar(FrameActions &actions, WorkspaceController &workspaces, Theme &theme,
                     QWidget *parent)
    : QWidget(parent), m_actions(actions), m_workspaces(workspaces), m_theme(theme),
      m_workspaceMenu(new QMenu(this)), m_recentMenu(new QMenu(this)),
      m_accountMenu(new QMenu(this)), m_appearanceMenu(new QMenu(this)),
      m_workspace(menuButton(QStringLiteral("gatehouse-symbolic"), m_workspaceMenu, this)),
      m_account(menuButton(QStringLiteral("person"), m_accountMenu, this)),
      m_appearance(menuButton(QStringLiteral("theme-light"), m_appearanceMenu, this)),
      m_title(new ElidedLabel({}, this)), m_readOnly(new StateBadge(this)),
      m_search(new GlobalSearch(this))
{
    setProperty("look", "header");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(metric::headerHeight);

    m_workspace->setProperty("look", "workspace");
    m_workspace->setObjectName(QStringLiteral("workspaceMenu"));
    m_account->setObjectName(QStringLiteral("accountChooser"));
    m_appearance->setObjectName(QStringLiteral("appearanceChooser"));
    m_appearance->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_appearance->setProperty("look", "bare");
    m_appearanceMenu->addActions(actions.appearances->actions());
    m_language = toolButton(actions.switchLanguage, this);
    m_language->setObjectName(QStringLiteral("languageSwitch"));
    auto *helpMenu = new QMenu(this);
    helpMenu->addActions({actions.palette, actions.shortcuts, actions.about});
    m_help = menuButton(QStringLiteral("help"), helpMenu, this);
    m_help->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_help->setProperty("look", "bare");
    m_back = iconButton(actions.back, this);
    m_forward = iconButton(actions.forward, this);
    m_inspector = iconButton(actions.inspector, this);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_title->setMuted(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(340);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_workspace);
    row->addWidget(m_readOnly);
    row->addSpacing(space::s);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(space::xs);
    row->addWidget(m_title, 2);
    row->addStretch(0); // takes the room only while title and search are hidden
    row->addWidget(m_search, 3);
    row->addSpacing(space::s);
    row->addWidget(m_account);
    row->addWidget(m_language);
    row->addWidget(m_appearance);
    row->addWidget(m_help);
    row->addWidget(m_inspector);

    m_workspaceMenu->setToolTipsVisible(true); // why something there is grey
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, &HeaderBar::fillWorkspaceMenu);
    connect(m_accountMenu, &QMenu::aboutToShow, this, &HeaderBar::fillAccountMenu);
    connect(&theme, &Theme::changed, this, &HeaderBar::follow);
    follow();
}

void HeaderBar::setPageTitle(const QString &title)
{
    m_title->setText(title);
}

void HeaderBar::follow()
{
    const bool open = m_workspaces.isOpen() && !m_covered;
    for (QWidget *widget : {m_back, m_forward, m_inspector, static_cast<QWidget *>(m_search),
                            static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_title)})
        widget->setVisible(open);
    m_readOnly->setVisible(open && m_workspaces.workspace().isReadOnly());
    m_appearance->setIcon(
        icon(m_theme.isDark() ? QStringLiteral("theme-dark") : QStringLiteral("theme-light")));
    m_actions.setAppearance(m_theme.appearance());
    retranslate();
}

void HeaderBar::setCovered(bool covered)
{
    m_covered = covered;
    follow();
}

void HeaderBar::fillWorkspaceMenu()
{
    m_recentMenu->clear();
    for (const RecentWorkspace &recent : m_workspaces.recent()) {
        QAction *action = m_recentMenu->addAction(literal(QFileInfo(recent.path).fileName()));
        action->setToolTip(recent.path);
        connect(action, &QAction::triggered, this,
                [this, path = recent.path] { Q_EMIT recentRequested(path); });
    }
    m_recentMenu->setToolTipsVisible(true);
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty() && !(m_covered && m_workspaces.isOpen()));
    m_workspaceMenu->clear();
    m_workspaceMenu->addActions({m_actions.newWorkspace, m_actions.openWorkspace});
    m_workspaceMenu->addMenu(m_recentMenu);
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addActions({m_actions.saveCopy, m_actions.closeWorkspace});
    if (m_workspaces.isOpen()) {
        m_workspaceMenu->addSeparator();
        m_workspaceMenu->addAction(tr("Time zone: %1").arg(ProcessZone::id()))->setEnabled(false);
        m_workspaceMenu->addAction(m_actions.setTimeZone);
    }
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addAction(m_actions.quit);
}

void HeaderBar::fillAccountMenu()
{
    m_accountMenu->clear();
    const auto accounts = m_workspaces.accounts();
    if (!accounts) {
        m_accountMenu->addAction(accounts.error().message)->setEnabled(false);
        return;
    }
    auto *group = new QActionGroup(m_accountMenu);
    for (const Account &account : *accounts) {
        QAction *action = m_accountMenu->addAction(
            literal(tr("%1 — %2").arg(account.displayName, listed(account.roles))));
        action->setCheckable(true);
        action->setChecked(account.id == m_workspaces.account().id);
        action->setData(account.name);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, name = account.name] { Q_EMIT accountRequested(name); });
    }
    m_accountMenu->addSeparator();
    m_accountMenu->addActions({m_actions.lock, m_actions.switchAccount, m_actions.changePassword});
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HeaderBar::retranslate()
{
    const bool open = m_workspaces.isOpen() || m_workspaces.isWaiting();
    // A name of 300 characters must not push everything else out.
    const QString name = open ? m_workspaces.name() : tr("Gatehouse");
    m_workspace->setText(literal(fontMetrics().elidedText(name, Qt::ElideMiddle, 220)));
    m_workspace->setToolTip(open ? m_workspaces.workspace().path() : tr("Workspace"));
    m_workspace->setAccessibleName(tr("Workspace menu: %1").arg(name));
    const Account &account = m_workspaces.account();
    m_account->setText(literal(fontMetrics().elidedText(account.displayName, Qt::ElideRight, 180)));
    m_account->setToolTip(tr("Acting as %1 (%2)").arg(account.displayName, listed(account.roles)));
    m_account->setAccessibleName(tr("Acting as %1").arg(account.displayName));
    m_appearance->setToolTip(tr("Appearance"));
    m_appearance->setAccessibleName(tr("Appearance"));
    m_help->setToolTip(tr("Help"));
    m_help->setAccessibleName(tr("Help"));
    m_recentMenu->setTitle(tr("Open &recent"));
    m_readOnly->setBadge({tr("Read only"), QStringLiteral("lock"), Tone::Warning});
}

} // namespace gatehouse
