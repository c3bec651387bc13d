#include "views/frame/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace gatehouse {

namespace {

constexpr int lookInterval = 10'000;

} // namespace

IdleWatch::IdleWatch(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setMinutes(int minutes)
{
    m_minutes = minutes;
    m_touched = m_clock.now();
    if (minutes > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleWatch::look()
{
    if (m_minutes > 0 && m_touched.secsTo(m_clock.now()) >= qint64(m_minutes) * 60)
        Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        // What comes after the time is over does not count: the window is locked first.
        look();
        m_touched = m_clock.now();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gatehouse
