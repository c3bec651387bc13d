#pragma once

#include <QList>

class QAction;
class QWidget;

namespace gatehouse {

/// What the program is, its version and its licence. Does not block; closes itself away.
void showAbout(QWidget *parent);
/// The actions that have a shortcut, with it.
void showShortcuts(QWidget *parent, const QList<QAction *> &actions);

} // namespace gatehouse
