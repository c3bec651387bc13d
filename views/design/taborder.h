#pragma once

#include <QList>

class QWidget;

namespace gatehouse {

/// What the Tab key stops at in `root`, as it is read: rows of layouts from above and from the
/// start, whatever was made first. What is hidden or disabled is left out.
QList<QWidget *> stopsInReadingOrder(QWidget *root);
/// Gives the keys to the one after that which has them, or before it, around the ends; false where
/// none of them, and nothing inside of one, has the keys.
bool goOn(const QList<QWidget *> &stops, QWidget *from, bool next);

} // namespace gatehouse
