#pragma once

#include <QPushButton>
#include <QToolButton>

class QAction;

namespace gatehouse {

/// A button for an action, icon and text following it; reachable by Tab.
QToolButton *toolButton(QAction *action, QWidget *parent,
                        Qt::ToolButtonStyle style = Qt::ToolButtonTextBesideIcon);
/// The icon alone; the action's text is its tool tip (with the shortcut) and accessible name.
QToolButton *iconButton(QAction *action, QWidget *parent);
/// The page's one main action, filled.
QToolButton *primaryButton(QAction *action, QWidget *parent);
/// An action with others of its kind in a menu behind an arrow.
QToolButton *splitButton(QAction *action, const QList<QAction *> &others, QWidget *parent);
/// A button that only opens a menu.
QToolButton *menuButton(const QString &iconName, QMenu *menu, QWidget *parent);

/// "Save" with "Ctrl+S" in the muted form tool tips use.
QString toolTipWithShortcut(const QString &text, const QKeySequence &shortcut);

/// Picks a variant of the style sheet (its "look") and has it take effect.
void setLook(QWidget *widget, const char *look);

} // namespace gatehouse
