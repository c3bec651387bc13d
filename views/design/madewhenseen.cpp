#include "views/design/madewhenseen.h"

#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

PlaceInWaiting::PlaceInWaiting(std::function<QWidget *(QWidget *parent)> make, QWidget *parent)
    : QWidget(parent), m_make(std::move(make))
{
}

QWidget &PlaceInWaiting::content()
{
    if (m_content)
        return *m_content;
    m_content = std::exchange(m_make, nullptr)(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_content);
    setFocusProxy(m_content);
    // What comes into a place in sight is hidden at first, and a layout places nothing that is.
    m_content->setGeometry(rect());
    m_content->show();
    return *m_content;
}

void PlaceInWaiting::showEvent(QShowEvent *event)
{
    content();
    QWidget::showEvent(event);
}

} // namespace gatehouse
