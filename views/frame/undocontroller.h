#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QShortcut;

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
        /// Enabled while something was done last that can be taken back; else it says why not.
        QAction *undo;
        /// Enabled while something was taken back that can be done again, and nothing done since.
        QAction *redo;
    };
    UndoController(WorkspaceController &workspaces, NavigationContext &context, Actions actions,
                   QObject *parent);

    /// Takes an entry of the log back and says so, or why not.
    void undo(qint64 sequence);
    /// Why an entry of the log can never be taken back, or done again where it took something back
    /// (see Undo::refusal); empty where that may be offered.
    QString refusal(qint64 sequence) const;
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
    /// An action, and what its keys say while it has a reason not to be there.
    void offer(QAction *action, QShortcut *instead, const std::vector<qint64> &entries);

    WorkspaceController &m_workspaces;
    NavigationContext &m_context;
    Actions m_actions;
    QShortcut *m_whyNoUndo; ///< while there is something to say
    QShortcut *m_whyNoRedo;
    QString m_account; ///< whose they are
    std::vector<qint64> m_done; ///< entries of this window, the latest last
    std::vector<qint64> m_undone; ///< entries that took one of them back, the latest last
    bool m_undoing = false;
};

} // namespace gatehouse
