#include "views/design/wrappedlist.h"

#include <QResizeEvent>

#include <algorithm>

namespace gatehouse {

WrappedList::WrappedList(int mostLines, QWidget *parent)
    : QListWidget(parent), m_mostLines(mostLines)
{
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void WrappedList::fit()
{
    doItemsLayout();
    int height = 0;
    for (int row = 0; row < count(); ++row)
        height += visualItemRect(item(row)).height();
    const int most = m_mostLines * fontMetrics().lineSpacing();
    setFixedHeight(std::clamp(height, fontMetrics().lineSpacing(), most) + 2 * frameWidth());
}

void WrappedList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

} // namespace gatehouse
