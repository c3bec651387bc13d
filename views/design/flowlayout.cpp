#include "views/design/flowlayout.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace gatehouse {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += (width > 0 ? m_gap : 0) + item->sizeHint().width();
        height = qMax(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool really) const
{
    int y = rect.y();
    for (auto item = m_items.begin(); item != m_items.end();) {
        // The height of a row is known once all of it is.
        std::vector<std::pair<QLayoutItem *, QRect>> row;
        int x = rect.x();
        int height = 0;
        for (; item != m_items.end(); ++item) {
            if ((*item)->isEmpty())
                continue;
            const QSize size = (*item)->sizeHint();
            if (!row.empty() && x + size.width() > rect.right() + 1)
                break;
            row.emplace_back(*item, QRect(QPoint(x, y), size));
            x += size.width() + m_gap;
            height = qMax(height, size.height());
        }
        if (row.empty())
            break;
        for (const auto &[placed, place] : row) {
            if (really)
                placed->setGeometry(place.translated(0, (height - place.height()) / 2));
        }
        y += height + m_gap;
    }
    return qMax(0, y - m_gap - rect.y());
}

} // namespace gatehouse
