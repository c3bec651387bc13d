#include "views/frame/frontpages.h"

#include "views/design/messagebar.h"
#include "views/start/startpage.h"
#include "views/start/workspacecontroller.h"

#include <QStackedWidget>

namespace gatehouse {

FrontPages::FrontPages(WorkspaceController &workspaces, Dialogs &dialogs, bool offersDemo,
                       QStackedWidget *places)
    : QObject(places), m_workspaces(workspaces), m_dialogs(dialogs), m_offersDemo(offersDemo),
      m_places(places)
{
}

StartPage &FrontPages::start()
{
    if (!m_start) {
        m_start = new StartPage(m_workspaces, m_dialogs, m_offersDemo, m_places);
        connect(m_start, &StartPage::openRequested, this, &FrontPages::openRequested);
        connect(m_start, &StartPage::browseRequested, this, &FrontPages::browseRequested);
        connect(m_start, &StartPage::demoRequested, this, &FrontPages::demoRequested);
        m_places->addWidget(m_start);
    }
    return *m_start;
}

SignInPage &FrontPages::signIn()
{
    if (!m_signIn) {
        m_signIn = new SignInPage(m_workspaces, m_places);
        connect(m_signIn, &SignInPage::cancelled, this, &FrontPages::signInCancelled);
        m_places->addWidget(m_signIn);
        ask(m_question);
    }
    return *m_signIn;
}

void FrontPages::ask(const Question &question)
{
    m_question = question;
    if (!m_signIn)
        return;
    m_signIn->setNote(question.note);
    m_signIn->begin(question.reason, question.account);
}

MessageBar &FrontPages::messages()
{
    return m_workspaces.isWaiting() ? *signIn().messages() : *start().messages();
}

void FrontPages::clearMessages()
{
    if (m_start)
        m_start->messages()->clear();
}

} // namespace gatehouse
