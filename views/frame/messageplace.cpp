#include "views/frame/messageplace.h"

#include "views/design/messagebar.h"

#include <QApplication>
#include <QCursor>
#include <QEvent>
#include <QVBoxLayout>

namespace gatehouse {

MessagePlace::MessagePlace(QWidget *page, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_page(page), m_messages(messages), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(page);
    messages->setParent(this);
    messages->setVisible(!messages->texts().isEmpty());
    // Those of the page and of the messages among them: wheel and keys go to whatever stands in the
    // page.
    qApp->installEventFilter(this);
}

int MessagePlace::wantedHeight() const
{
    if (m_messages->isHidden())
        return 0;
    const int asked = m_messages->heightForWidth(width());
    return asked > 0 ? asked : m_messages->sizeHint().height();
}

void MessagePlace::place()
{
    const int height = wantedHeight();
    m_messages->setGeometry(0, this->height() - height, width(), height);
    m_messages->raise();
    if (!isPointedAt())
        settle();
}

void MessagePlace::settle()
{
    const int room = wantedHeight();
    if (m_layout->contentsMargins().bottom() == room)
        return;
    m_layout->setContentsMargins(0, 0, 0, room);
    m_layout->activate();
}

bool MessagePlace::isPointedAt() const
{
    return isVisible() && window()->isActiveWindow()
        && rect().contains(mapFromGlobal(QCursor::pos()));
}

void MessagePlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool MessagePlace::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest:
    case QEvent::Show:
    case QEvent::Hide:
        if (watched == m_messages)
            place();
        break;
    case QEvent::Leave:
        if (watched == m_page)
            settle();
        break;
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        if (const auto *widget = qobject_cast<QWidget *>(watched);
            widget && m_page->isAncestorOf(widget))
            settle();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
