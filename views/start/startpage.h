#pragma once

#include "models/base/result.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace gatehouse {

class Dialogs;
class FileDrop;
class MessageBar;
class NewWorkspaceForm;
class WorkspaceController;

/// What stands in the window while no workspace is open: recent ones, a new one, another file,
/// the demo portfolio. What goes wrong with a file is said here.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    /// Without `offersDemo` there is no demo button.
    StartPage(WorkspaceController &workspaces, Dialogs &dialogs, bool offersDemo,
              QWidget *parent = nullptr);

    MessageBar *messages() const { return m_messages; }
    /// Shows the form for a new workspace.
    void beginNew();

Q_SIGNALS:
    void openRequested(const QString &path);
    void browseRequested();
    void demoRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Result<void> create();
    void listRecent();
    /// Made once it is asked for: most who see the page open what is there.
    NewWorkspaceForm &form();
    QWidget *recentRow(const QString &path, const QString &when, bool exists);
    void retranslate();

    WorkspaceController &m_workspaces;
    MessageBar *m_messages;
    FileDrop *m_drop;
    QStackedWidget *m_right;
    Dialogs &m_dialogs;
    NewWorkspaceForm *m_form = nullptr;
    QWidget *m_recentPanel;
    QVBoxLayout *m_recentList;
    QLabel *m_picture;
    QLabel *m_name;
    QLabel *m_sentence;
    QLabel *m_recentHeading;
    QLabel *m_noRecent;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_demo;
};

} // namespace gatehouse
