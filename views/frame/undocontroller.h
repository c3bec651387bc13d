#pragma once

#include <QObject>

#include <vector>

class QAction;

namespace gatehouse {

class NavigationContext;
class WorkspaceController;
struct ChangeEvent;

/// The frame's undo: takes back what was done last in this window, one Change at a time.
class UndoController final : public QObject
{
    Q_OBJECT
public:
    /// `undo` is enabled while there is something to take back.
    UndoController(WorkspaceController &workspaces, NavigationContext &context, QAction *undo,
                   QObject *parent);

    /// Takes an entry of the log back and says so, or why not.
    void undo(qint64 sequence);
    /// What a job of this window wrote over a connection of its own.
    void add(qint64 sequence);
    /// The last thing done that may be taken back; 0 when there is none.
    qint64 last() const { return m_done.empty() ? 0 : m_done.back(); }

private:
    enum class Way { Back, Forth };
    void takeBack(qint64 sequence, Way way);
    void follow();
    void note(const ChangeEvent &event);
    void undoLast();

    WorkspaceController &m_workspaces;
    NavigationContext &m_context;
    QAction *m_undo;
    std::vector<qint64> m_done; ///< entries of this window, the latest last
    bool m_undoing = false;
};

} // namespace gatehouse
