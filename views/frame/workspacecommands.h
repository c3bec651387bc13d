#pragma once

#include "models/product/workspacecheck.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace gatehouse {

class DraftGuard;
class FrameContext;
class FrontPages;
class WorkspaceController;

/// Where the demo portfolio is kept and how it is made; `build` leaves nothing there but a whole
/// one. Without it none is offered.
struct DemoPortfolio {
    QString path;
    std::function<Result<void>(const QString &path, Progress &progress)> build;
    QString password; ///< of all its accounts; no secret
};

/// What the workspace menu does: new, open, save a copy, demo.
class WorkspaceCommands final : public QObject
{
    Q_OBJECT
public:
    WorkspaceCommands(WorkspaceController &workspaces, FrameContext &context, FrontPages &front,
                      DraftGuard &drafts, DemoPortfolio demo, QWidget *window);

    /// Closes the open workspace and shows the form for a new one.
    void beginNew();
    /// Closes the open workspace, unless something unsaved keeps it open.
    void close();
    /// Asks for a file and opens it.
    void askAndOpen();
    /// Opens a file; a failure leaves the open workspace as it is and is said in the frame. One of
    /// an earlier version is brought up to date by a job before.
    void open(const QString &path, const QString &account = {});
    /// Opens the demo portfolio, building it first if it is not there yet.
    void openDemo(const QString &account = {});
    /// Asks where to and writes a consistent copy there.
    void saveCopy();
    /// Says what a person should know of a workspace that was just opened.
    void greet();

private:
    void upgrade(const QString &path, const QString &account);
    void openAsItIs(const QString &path, const QString &account);
    void sayUpgraded(const QString &copy);
    void sayReplaced();
    void check();
    void sayFound(const std::vector<WorkspaceCheck::Look> &looks);

    WorkspaceController &m_workspaces;
    FrameContext &m_context;
    FrontPages &m_front;
    DraftGuard &m_drafts;
    DemoPortfolio m_demo;
    QWidget *m_window;
    QString
        m_upgraded; ///< where the copy of a file lies that was brought up to date, till it is said
    /// The check reads much of the file: once the first page stands.
    QTimer m_checkSoon;
};

} // namespace gatehouse
