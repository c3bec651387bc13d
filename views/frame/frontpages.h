#pragma once

#include "views/start/signinpage.h"

#include <QObject>

class QStackedWidget;

namespace gatehouse {

class Dialogs;
class MessageBar;
class StartPage;
class WorkspaceController;

/// What stands in the window's place while nobody works in a workspace: the start page, and the one
/// that asks who is there. Each is made when it is first needed: who opens a workspace from a file
/// manager sees no start page.
class FrontPages final : public QObject
{
    Q_OBJECT
public:
    /// The pages are put into `places`. Without `offersDemo` the start page has no demo button.
    FrontPages(WorkspaceController &workspaces, Dialogs &dialogs, bool offersDemo,
               QStackedWidget *places);

    struct Question {
        SignInPage::Reason reason = SignInPage::Reason::Opening;
        QString account; ///< stands there already, where it is known
        QString note; ///< see SignInPage::setNote
    };

    StartPage &start();
    SignInPage &signIn();
    /// What the page asks from now on, or once it is there.
    void ask(const Question &question);
    SignInPage::Reason reason() const { return m_question.reason; }
    /// Where what happens without a workspace is said: on the one of the two that is to be seen.
    MessageBar &messages();
    /// What was said on the start page is done with.
    void clearMessages();

Q_SIGNALS:
    void openRequested(const QString &path);
    void browseRequested();
    void demoRequested();
    /// See SignInPage::cancelled.
    void signInCancelled();

private:
    WorkspaceController &m_workspaces;
    Dialogs &m_dialogs;
    bool m_offersDemo;
    QStackedWidget *m_places;
    Question m_question;
    StartPage *m_start = nullptr;
    SignInPage *m_signIn = nullptr;
};

} // namespace gatehouse
