#include "views/design/refreshwhenseen.h"

#include <QEvent>
#include <QWidget>

namespace gatehouse {

RefreshWhenSeen::RefreshWhenSeen(QWidget *widget, std::function<void()> refresh)
    : QObject(widget), m_widget(widget), m_refresh(std::move(refresh))
{
    widget->installEventFilter(this);
}

void RefreshWhenSeen::request()
{
    m_pending = true;
    if (m_widget->isVisible())
        settle();
}

bool RefreshWhenSeen::settle()
{
    if (!m_pending)
        return false;
    m_pending = false;
    m_refresh();
    return true;
}

bool RefreshWhenSeen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_widget && event->type() == QEvent::Show)
        settle();
    return QObject::eventFilter(watched, event);
}

} // namespace gatehouse
