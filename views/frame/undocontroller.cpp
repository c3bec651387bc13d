#include "views/frame/undocontroller.h"

#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "views/page/navigationcontext.h"
#include "views/start/workspacecontroller.h"

#include <QAction>
#include <QShortcut>
#include <QWidget>

namespace gatehouse {

UndoController::UndoController(WorkspaceController &workspaces, NavigationContext &context,
                               Actions actions, QObject *parent)
    : QObject(parent), m_workspaces(workspaces), m_context(context), m_actions(actions),
      m_whyNoUndo(new QShortcut(qobject_cast<QWidget *>(parent))),
      m_whyNoRedo(new QShortcut(qobject_cast<QWidget *>(parent)))
{
    m_whyNoUndo->setKeys(actions.undo->shortcuts());
    m_whyNoRedo->setKeys(actions.redo->shortcuts());
    for (const auto &[keys, action] :
         {std::pair(m_whyNoUndo, actions.undo), std::pair(m_whyNoRedo, actions.redo)}) {
        connect(keys, &QShortcut::activated, this, [this, action = action] {
            m_context.showMessage({MessageKind::Info, action->toolTip(), {}, {}, {}});
        });
    }
    connect(&workspaces, &WorkspaceController::changed, this, &UndoController::follow);
    connect(&context, &NavigationContext::sessionChanged, this, [this] {
        if (m_workspaces.isOpen() && m_workspaces.session().account.uid != m_account)
            forget();
    });
    connect(actions.undo, &QAction::triggered, this, [this] {
        if (!m_done.empty())
            undo(m_done.back());
    });
    connect(actions.redo, &QAction::triggered, this, [this] {
        if (!m_undone.empty())
            takeBack(m_undone.back(), Way::Forth);
    });
    follow();
}

void UndoController::follow()
{
    forget();
    if (m_workspaces.isOpen())
        connect(&m_workspaces.workspace(), &Workspace::changed, this, &UndoController::note);
}

void UndoController::forget()
{
    m_account = m_workspaces.isOpen() ? m_workspaces.session().account.uid : QString();
    m_done.clear();
    m_undone.clear();
    enable();
}

void UndoController::enable()
{
    offer(m_actions.undo, m_whyNoUndo, m_done);
    offer(m_actions.redo, m_whyNoRedo, m_undone);
}

void UndoController::offer(QAction *action, QShortcut *instead, const std::vector<qint64> &entries)
{
    const QString never = entries.empty() ? QString() : refusal(entries.back());
    action->setEnabled(!entries.empty() && never.isEmpty());
    action->setToolTip(never);
    // A key that does nothing says nothing.
    instead->setEnabled(!never.isEmpty());
}

QString UndoController::refusal(qint64 sequence) const
{
    const auto entries =
        AuditLog(m_context.session().workspace.database()).entries(sequence + 1, 1);
    return entries && !entries->empty() ? Undo::refusal(entries->front()) : QString();
}

void UndoController::note(const ChangeEvent &event)
{
    const Action *action = actionOf(event.action);
    const bool isWork = action && !action->ofOneself;
    if (event.sequence != 0 && !m_undoing && isWork)
        add(event.sequence);
}

void UndoController::add(qint64 sequence)
{
    m_done.push_back(sequence);
    m_undone.clear();
    enable();
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
    if (!done && way == Way::Forth) {
        Error error = done.error();
        error.message = tr("It was not done again. %1").arg(error.message);
        return m_context.showError(error);
    }
    if (!done)
        return m_context.showError(whyNot(done.error(), sequence));
    std::erase(m_done, sequence);
    std::erase(m_undone, sequence);
    const auto newest = AuditLog(m_context.session().workspace.database()).count();
    Message message{MessageKind::Success, *done, {}, {}, {}};
    if (newest) {
        // What was done again is the last thing done, and taken back as such.
        (way == Way::Forth ? m_done : m_undone).push_back(*newest);
        if (refusal(*newest).isEmpty()) {
            message.actionText = way == Way::Back ? tr("Redo") : tr("Undo");
            message.action = [this, entry = *newest, back = way == Way::Forth] {
                takeBack(entry, back ? Way::Back : Way::Forth);
            };
        }
    }
    enable();
    m_context.showMessage(message);
}

Error UndoController::whyNot(Error error, qint64 sequence) const
{
    // Far from what was done, the reason alone says nothing.
    const auto entries =
        AuditLog(m_context.session().workspace.database()).entries(sequence + 1, 1);
    error.message = entries && !entries->empty()
        ? tr("“%1” was not undone. %2").arg(actionLabel(entries->front().action), error.message)
        : tr("It was not undone. %1").arg(error.message);
    return error;
}

} // namespace gatehouse
