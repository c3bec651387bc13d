#include "views/frame/windowplacement.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr QSize wantedSize(1440, 900);
constexpr QSize leastSize(1000, 600);

qint64 areaOf(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

/// The room inside a frame on a screen.
QRect roomOn(const QRect &screen, const QMargins &frame)
{
    return screen.marginsRemoved(frame);
}

QList<QRect> availableScreens()
{
    QList<QRect> areas;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const bool primary = screen == QGuiApplication::primaryScreen();
        areas.insert(primary ? 0 : areas.size(), screen->availableGeometry());
    }
    return areas;
}

} // namespace

QRect firstPlacement(QSize wanted, const QList<QRect> &screens, const QMargins &frame)
{
    QRect place(QPoint(0, 0), wanted);
    if (screens.isEmpty())
        return place;
    const QRect room = roomOn(screens.first(), frame);
    place.setSize(wanted.boundedTo(room.size()));
    place.moveCenter(room.center());
    return place;
}

QRect broughtBack(const QRect &saved, const QList<QRect> &screens, const QMargins &frame)
{
    if (screens.isEmpty())
        return saved;
    const QRect screen = *std::ranges::max_element(
        screens, {}, [&](const QRect &each) { return areaOf(each.intersected(saved)); });
    const QRect room = roomOn(screen, frame);
    QRect place(saved.topLeft(), saved.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() - place.height() + 1));
    return place;
}

void placeWindow(QWidget &window, const QByteArray &saved)
{
    const QList<QRect> screens = availableScreens();
    // The frame's own size is known only once it stands; its title bar is what counts.
    const QMargins frame(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight), 0, 0);
    const QRect first = firstPlacement(wantedSize, screens, frame);
    window.setMinimumSize(leastSize.boundedTo(first.size()));
    if (!window.restoreGeometry(saved))
        window.setGeometry(first);
    else if (!window.isMaximized() && !window.isFullScreen())
        window.setGeometry(broughtBack(window.geometry(), screens, frame));
}

} // namespace gatehouse
