#pragma once

#include "models/accounts/account.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace gatehouse {

class ElidedLabel;
class FrameActions;
class GlobalSearch;
class StateBadge;
class Theme;
class WorkspaceController;

/// The row along the top: the workspace and its menu, the way back, where one is, the search,
/// who acts, language and appearance.
class HeaderBar final : public QWidget
{
    Q_OBJECT
public:
    HeaderBar(FrameActions &actions, WorkspaceController &workspaces, Theme &theme,
              QWidget *parent = nullptr);

    void setPageTitle(const QString &title);
    GlobalSearch *search() const { return m_search; }
    /// The workspace, its account or the recent list changed.
    void follow();
    /// While nobody has proven who works there, what leads into the workspace is not shown.
    void setCovered(bool covered);

Q_SIGNALS:
    void recentRequested(const QString &path);
    void accountRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillWorkspaceMenu();
    void fillAccountMenu();
    void retranslate();

    FrameActions &m_actions;
    WorkspaceController &m_workspaces;
    Theme &m_theme;
    bool m_covered = false;
    QMenu *m_workspaceMenu;
    QMenu *m_recentMenu;
    QMenu *m_accountMenu;
    QMenu *m_appearanceMenu;
    QToolButton *m_workspace;
    QToolButton *m_account;
    QToolButton *m_appearance;
    QToolButton *m_language;
    QToolButton *m_help;
    ElidedLabel *m_title;
    StateBadge *m_readOnly;
    GlobalSearch *m_search;
    QWidget *m_back;
    QWidget *m_forward;
    QWidget *m_inspector;
};

} // namespace gatehouse
