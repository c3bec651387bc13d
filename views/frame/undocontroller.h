#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QAction;

namespace gatehouse {

class NavigationContext;
class WorkspaceController;
struct ChangeEvent;
struct Error;

/// The frame's undo and redo: take back what was done last in this window by the account that acts,
/// one Change at a time, and do it again. What can never be taken back stays the last thing done:
/// nothing before it is touched in its place.
class UndoController final : public QObject
{
    Q_OBJECT
public:
    struct Actions {
        QAction *undo; ///< enabled while something was done
        QAction *redo; ///< enabled while something was taken back, and nothing done since
    };
    UndoController(WorkspaceController &workspaces, NavigationContext &context, Actions actions,
                   QObject *parent);

    /// Takes an entry of the log back and says so, or why not.
    void undo(qint64 sequence);
    /// What a job of this window wrote over a connection of its own.
    void add(qint64 sequence);
    /// The last thing done; 0 when there is none.
    qint64 last() const { return m_done.empty() ? 0 : m_done.back(); }

private:
    enum class Way { Back, Forth };
    void takeBack(qint64 sequence, Way way);
    /// Another workspace, or another account.
    void follow();
    void forget();
    void note(const ChangeEvent &event);
    Error whyNot(Error error, qint64 sequence) const;
    void enable();

    WorkspaceController &m_workspaces;
    NavigationContext &m_context;
    Actions m_actions;
    QString m_account; ///< whose they are
    std::vector<qint64> m_done; ///< entries of this window, the latest last
    std::vector<qint64> m_undone; ///< entries that took one of them back, the latest last
    bool m_undoing = false;
};

} // namespace gatehouse
