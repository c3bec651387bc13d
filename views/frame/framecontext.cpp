#include "views/frame/framecontext.h"

#include "views/design/messagebar.h"
#include "views/frame/frontpages.h"
#include "views/frame/jobrunner.h"
#include "views/frame/languagecontroller.h"
#include "views/frame/pagestack.h"
#include "views/frame/undocontroller.h"
#include "views/start/workspacecontroller.h"

namespace gatehouse {

FrameContext::FrameContext(const Parts &parts, QObject *parent)
    : NavigationContext(parent), m_parts(parts)
{
    connect(&parts.workspaces, &WorkspaceController::accountChanged, this, [this] {
        // What was said was said to the one before; what pages say of it is said to the one after.
        const QString account = m_parts.workspaces.account().uid;
        if (std::exchange(m_account, account) != account)
            m_parts.messages.clear();
        Q_EMIT sessionChanged();
    });
    connect(&parts.languages, &LanguageController::changed, this,
            &NavigationContext::languageChanged);
    connect(&parts.workspaces, &WorkspaceController::changed, this,
            &NavigationContext::workspaceChanged);
    connect(&parts.workspaces, &WorkspaceController::changed, this, [this] {
        if (!m_parts.workspaces.isOpen())
            return;
        m_account = m_parts.workspaces.account().uid;
        connect(&m_parts.workspaces.workspace(), &Workspace::changed, this,
                [this](const ChangeEvent &event) {
                    if (event.sequence != 0)
                        letErrorsGo();
                });
    });
    connect(&parts.jobs, &JobRunner::failed, this,
            [this](const QString &, const Error &error) { showError(error); });
}

void FrameContext::setPages(PageStack *pages)
{
    m_pages = pages;
    connect(pages, &PageStack::currentPageChanged, this, [this] {
        if (std::exchange(m_page, m_pages->currentKey()) != m_pages->currentKey())
            letErrorsGo();
    });
}

void FrameContext::letErrorsGo()
{
    m_parts.messages.dropErrors();
}

bool FrameContext::open(const Destination &destination)
{
    return m_pages && m_pages->open(destination);
}

bool FrameContext::openPage(const QString &key)
{
    return m_pages && m_pages->openPage(key);
}

void FrameContext::offerUndo(const QString &done, qint64 entry)
{
    const qint64 sequence = entry > 0 ? entry : m_undo->last();
    Message message{MessageKind::Success, done, {}, {}, {}};
    if (m_undo->refusal(sequence).isEmpty()) {
        message.actionText = tr("Undo");
        message.action = [this, sequence] { undo(sequence); };
    }
    showMessage(message);
}

void FrameContext::noteDone(qint64 entry)
{
    m_undo->add(entry);
}

void FrameContext::undo(qint64 sequence)
{
    m_undo->undo(sequence);
}

void FrameContext::showMessage(const Message &message)
{
    if (message.kind == MessageKind::Success)
        letErrorsGo();
    (m_parts.workspaces.isOpen() ? m_parts.messages : m_parts.front.messages()).post(message);
}

Session FrameContext::session() const
{
    return m_parts.workspaces.session();
}

std::shared_ptr<const AccountReach> FrameContext::reach() const
{
    return m_parts.workspaces.reach();
}

LibraryShelf &FrameContext::shelf() const
{
    return m_parts.workspaces.shelf();
}

Language FrameContext::language() const
{
    return m_parts.languages.language();
}

void FrameContext::startJob(Job job)
{
    m_parts.jobs.start(std::move(job));
}

} // namespace gatehouse
