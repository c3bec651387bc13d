#pragma once

#include <QList>
#include <QMargins>
#include <QRect>

class QWidget;

namespace gatehouse {

/// Where a window stands at its first start: as large as wanted where there is room, in the middle
/// of the first screen, its frame included. `screens` are the available areas, the primary first;
/// without one, the wanted size stands at the origin.
QRect firstPlacement(QSize wanted, const QList<QRect> &screens, const QMargins &frame);

/// A saved place brought back onto the screens that are there: no larger than the one it covers
/// most, and wholly on it. What fits stays as it was left.
QRect broughtBack(const QRect &saved, const QList<QRect> &screens, const QMargins &frame);

/// Sets a main window down where it was left (what saveGeometry() gave; empty at the first start),
/// on the screens that are there.
void placeWindow(QWidget &window, const QByteArray &saved);

} // namespace gatehouse
