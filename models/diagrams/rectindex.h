#pragma once

#include <QHash>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace gatehouse {

/// Rectangles by the squares of a grid they lie in.
class RectIndex
{
public:
    explicit RectIndex(const std::vector<QRectF> &rects)
    {
        for (const QRectF &rect : rects)
            insert(rect);
    }
    void insert(const QRectF &rect)
    {
        m_rects.push_back(rect);
        each(rect, [&](const std::pair<int, int> &square) {
            m_squares[square].push_back(m_rects.size() - 1);
        });
    }

    /// How much of a rectangle the others cover.
    double covered(const QRectF &rect) const
    {
        double area = 0;
        std::vector<std::size_t> seen;
        each(rect, [&](const std::pair<int, int> &square) {
            const auto known = m_squares.constFind(square);
            if (known == m_squares.constEnd())
                return;
            for (const std::size_t at : *known) {
                if (std::ranges::find(seen, at) != seen.end())
                    continue;
                seen.push_back(at);
                const QRectF common = m_rects[at] & rect;
                area += common.width() * common.height();
            }
        });
        return area;
    }

private:
    template<class Visit>
    static void each(const QRectF &rect, Visit visit)
    {
        constexpr double side = 160;
        const int right = static_cast<int>(std::floor(rect.right() / side));
        const int bottom = static_cast<int>(std::floor(rect.bottom() / side));
        for (int x = static_cast<int>(std::floor(rect.left() / side)); x <= right; ++x) {
            for (int y = static_cast<int>(std::floor(rect.top() / side)); y <= bottom; ++y)
                visit(std::pair(x, y));
        }
    }

    std::vector<QRectF> m_rects;
    QHash<std::pair<int, int>, std::vector<std::size_t>> m_squares;
};

} // namespace gatehouse
