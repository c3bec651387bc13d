#pragma once

#include "models/base/language.h"
#include "views/design/theme.h"

#include <QAction>
#include <QList>

class QActionGroup;

namespace gatehouse {

/// The frame's own actions with their shortcuts; what they do is connected by the main window.
class FrameActions final : public QObject
{
    Q_OBJECT
public:
    /// Adds every action to `window`, so that shortcuts work wherever the focus is.
    explicit FrameActions(QWidget *window);

    QAction *newWorkspace;
    QAction *openWorkspace;
    QAction *saveCopy;
    QAction *closeWorkspace;
    QAction *setTimeZone; ///< of the workspace
    QAction *lock; ///< the window, until the password is entered again
    QAction *switchAccount;
    QAction *changePassword;
    QAction *quit;
    QAction *palette;
    QAction *search;
    QAction *undo; ///< what was done last
    QAction *redo; ///< what was undone last
    QAction *back;
    QAction *forward;
    QAction *inspector; ///< checkable
    QAction *switchLanguage;
    QAction *shortcuts;
    QAction *about;
    QActionGroup *appearances; ///< each action's data is the Appearance

    void setLanguage(Language language);
    void setAppearance(Appearance appearance);
    void setWorkspaceOpen(bool open);
    /// Only what shows and changes nothing of the workspace can be done meanwhile.
    void setLocked(bool locked);
    void retranslate();
    /// What the palette offers, and the list of shortcuts shows.
    QList<QAction *> all() const;

private:
    QAction *make(const QString &iconName, const QKeySequence &shortcut = {});

    QWidget *m_window;
    QList<QAction *> m_stopped; ///< by setLocked()
};

} // namespace gatehouse
