#include "models/exchange/gridlayout.h"

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double gap = 60;
constexpr double frame = 40;

/// Gives every item its size and its place within what it is inside of; returns the room they take.
QSizeF arrange(std::vector<GridItem> &items, const std::vector<int> &members)
{
    double area = 0;
    double widest = 0;
    for (const int member : members) {
        GridItem &item = items[std::size_t(member)];
        QSizeF size = item.size;
        if (!item.inside.empty())
            size = size.expandedTo(arrange(items, item.inside) + QSizeF(2 * frame, 2 * frame));
        item.rect = QRectF(QPointF(), size);
        area += (size.width() + gap) * (size.height() + gap);
        widest = std::max(widest, size.width());
    }
    const double width = std::max(widest, std::sqrt(area) * 1.2);
    QSizeF room;
    QPointF next;
    double rowHeight = 0;
    for (const int member : members) {
        QRectF &rect = items[std::size_t(member)].rect;
        if (next.x() > 0 && next.x() + rect.width() > width) {
            next = QPointF(0, next.y() + rowHeight + gap);
            rowHeight = 0;
        }
        rect.moveTopLeft(next);
        rowHeight = std::max(rowHeight, rect.height());
        room = room.expandedTo(QSizeF(rect.right(), rect.bottom()));
        next.rx() += rect.width() + gap;
    }
    return room;
}

void move(std::vector<GridItem> &items, const std::vector<int> &members, QPointF by)
{
    for (const int member : members) {
        GridItem &item = items[std::size_t(member)];
        item.rect.translate(by);
        move(items, item.inside, item.rect.topLeft() + QPointF(frame, frame));
    }
}

} // namespace

void layOut(std::vector<GridItem> &items, const std::vector<int> &roots, QPointF corner)
{
    arrange(items, roots);
    move(items, roots, corner);
}

} // namespace gatehouse
