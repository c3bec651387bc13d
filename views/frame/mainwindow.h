#pragma once

#include "views/frame/draftguard.h"
#include "views/frame/jobrunner.h"
#include "views/page/page.h"
#include "views/frame/workspacecommands.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace gatehouse {

class ActionEntries;
class CommandPalette;
class ElidedLabel;
class FrameActions;
class FrameContext;
class FrontPages;
class HeaderBar;
class InspectorDock;
class LanguageController;
class MessageBar;
class NavigationRail;
class PageStack;
class SignInController;
class SignInPage;
class StartPage;
class Theme;
class UndoController;
class WorkspaceController;
class WorkspaceEntries;

/// What the program that assembles the frame gives it. All of it outlives the window.
struct FrameServices {
    QSettings &settings;
    Theme &theme;
    LanguageController &languages;
    WorkspaceController &workspaces;
    Dialogs &dialogs;
    DemoPortfolio demo;
};

/// The frame: header, rail, current page, inspector, messages, jobs. It knows no page.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(FrameServices services, std::vector<PageEntry> pages);
    ~MainWindow() override;

    NavigationContext &context() const;
    PageStack *pages() const { return m_pages; }
    StartPage *startPage() const;
    CommandPalette *commandPalette() const { return m_palette; }
    MessageBar *messages() const { return m_messages; }
    JobRunner &jobs() { return m_jobs; }
    FrameActions *frameActions() const { return m_actions; }
    WorkspaceCommands *commands() const { return m_commands; }
    SignInPage *signInPage() const;
    SignInController *signIn() const { return m_signIn; }

    void setVisible(bool visible) override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// As the window is read: the bar above, the page, what stands beside it.
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void layOut();
    void connectActions();
    void showPlace();
    void workspaceClosing();
    void workspaceChanged();
    void pageChanged();
    void permit();
    void placeInspector();
    void updateTitle();
    void restore();

    FrameServices m_services;
    JobRunner m_jobs;
    FrameActions *m_actions;
    MessageBar *m_messages;
    QStackedWidget *m_places; ///< the workspace, or a front page
    FrontPages *m_front;
    FrameContext *m_context;
    PageStack *m_pages;
    NavigationRail *m_rail;
    HeaderBar *m_header;
    InspectorDock *m_dock;
    DraftGuard m_drafts;
    WorkspaceCommands *m_commands;
    SignInController *m_signIn;
    UndoController *m_undo;
    QWidget *m_work; ///< what stands there while somebody works in a workspace
    bool m_isSeen = false; ///< no front page is made before
    ElidedLabel *m_path;
    WorkspaceEntries *m_workspaceEntries;
    std::unique_ptr<ActionEntries> m_actionEntries;
    CommandPalette *m_palette;
};

} // namespace gatehouse
