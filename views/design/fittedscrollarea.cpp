#include "views/design/fittedscrollarea.h"

#include "views/design/designtokens.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

namespace gatehouse {

FittedScrollArea::FittedScrollArea(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setWidget(content);
    // It lies on whatever it stands on.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize FittedScrollArea::sizeHint() const
{
    const QWidget &content = *widget();
    const int height = content.hasHeightForWidth() ? content.heightForWidth(viewport()->width())
                                                   : content.sizeHint().height();
    return {content.sizeHint().width(), height};
}

QSize FittedScrollArea::minimumSizeHint() const
{
    return {0, std::min(sizeHint().height(), 2 * metric::rowHeight)};
}

bool FittedScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void FittedScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

} // namespace gatehouse
