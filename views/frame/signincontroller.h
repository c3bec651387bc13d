#pragma once

#include "views/frame/idlewatch.h"

#include <QPointer>

class QDialog;

namespace gatehouse {

class DraftGuard;
class FrontPages;
class NavigationContext;
class WorkspaceController;

/// Decides when the sign-in page stands in the place of the work: before somebody has signed in,
/// when another account is to go on, and while the window is locked. What was open stays as it is
/// behind it.
class SignInController final : public QObject
{
    Q_OBJECT
public:
    SignInController(WorkspaceController &workspaces, NavigationContext &context, FrontPages &front,
                     DraftGuard &drafts, QWidget *window);

    /// The page is shown, and nothing of the workspace.
    bool isShown() const;
    /// The work it hides is still there.
    bool hidesWork() const;
    /// The demo's accounts have a password that is no secret.
    void setDemo(const QString &path, const QString &password);
    /// Asks for another account's password, unless something unsaved is to be kept. An empty name
    /// is asked for too.
    void switchTo(const QString &account);
    void lock();
    void changePassword();
    /// Asks before the window, or the workspace, closes with work behind the page; nothing of it is
    /// named, since whoever answers has proven nothing.
    bool mayLeave();
    IdleWatch &idleWatch() { return m_idle; }

Q_SIGNALS:
    void shownChanged();

private:
    void workspaceChanged();
    void lockedChanged();
    void signedIn();
    void leave();
    void followPolicy();
    /// To a workspace of an earlier version, by the first administrator that works in it.
    void giveZone();
    void sayWhatIsToDo();
    void hideDialogs();

    WorkspaceController &m_workspaces;
    NavigationContext &m_context;
    FrontPages &m_front;
    DraftGuard &m_drafts;
    QWidget *m_window;
    IdleWatch m_idle;
    bool m_switching = false;
    QString m_demoPath;
    QString m_demoPassword;
    QList<QPointer<QDialog>> m_hidden; ///< while locked
};

} // namespace gatehouse
