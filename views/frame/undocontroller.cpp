#include "views/frame/undocontroller.h"

#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "views/page/navigationcontext.h"
#include "views/start/workspacecontroller.h"

#include <QAction>

namespace gatehouse {

UndoController::UndoController(WorkspaceController &workspaces, NavigationContext &context,
                               QAction *undo, QObject *parent)
    : QObject(parent), m_workspaces(workspaces), m_context(context), m_undo(undo)
{
    connect(&workspaces, &WorkspaceController::changed, this, &UndoController::follow);
    connect(undo, &QAction::triggered, this, &UndoController::undoLast);
    follow();
}

void UndoController::follow()
{
    m_done.clear();
    m_undo->setEnabled(false);
    if (m_workspaces.isOpen())
        connect(&m_workspaces.workspace(), &Workspace::changed, this, &UndoController::note);
}

void UndoController::note(const ChangeEvent &event)
{
    AuditEntry entry;
    entry.action = event.action;
    if (event.sequence == 0 || m_undoing || !Undo::refusal(entry).isEmpty())
        return;
    add(event.sequence);
}

void UndoController::add(qint64 sequence)
{
    m_done.push_back(sequence);
    m_undo->setEnabled(true);
}

void UndoController::undoLast()
{
    if (m_done.empty())
        return;
    const qint64 sequence = m_done.back();
    m_done.pop_back();
    m_undo->setEnabled(!m_done.empty());
    undo(sequence);
}

void UndoController::undo(qint64 sequence)
{
    takeBack(sequence, Way::Back);
}

void UndoController::takeBack(qint64 sequence, Way way)
{
    m_undoing = true;
    const auto done = Undo::undo(m_context.session(), sequence);
    m_undoing = false;
    std::erase(m_done, sequence);
    m_undo->setEnabled(!m_done.empty());
    if (!done) {
        // Far from what was done, the reason alone says nothing.
        Error error = done.error();
        error.message = tr("It was not undone. %1").arg(error.message);
        return m_context.showError(error);
    }
    const auto newest = AuditLog(m_context.session().workspace.database()).count();
    // What was done again is the last thing done, and taken back as such.
    if (newest && way == Way::Forth)
        add(*newest);
    Message message{MessageKind::Success, *done, {}, {}, {}};
    if (newest) {
        message.actionText = way == Way::Back ? tr("Redo") : tr("Undo");
        message.action = [this, entry = *newest, back = way == Way::Forth] {
            takeBack(entry, back ? Way::Back : Way::Forth);
        };
    }
    m_context.showMessage(message);
}

} // namespace gatehouse
