#pragma once

#include "views/charts/chartdrawing.h"

#include <QStaticText>

#include <array>

namespace gatehouse {

/// A cell per row and category: shares as shades of one hue with the number in them, what is
/// unknown hollow, and a corner mark where a cell says more than its share (see ChartPoint::tone).
/// The names of rows and columns stay in sight; only what is seen is painted.
class HeatMapDrawing final : public ChartDrawing
{
public:
    HeatMapDrawing(const std::shared_ptr<const Chart> &chart, const ChartLook &look);

    double heightFor(double width) const override;
    void arrange(const QSizeF &room) override;
    QSizeF content() const override;
    double headingHeight() const override { return m_at.top; }
    double rowHeight() const override;
    void paint(QPainter &painter) override;
    QRectF rectOf(ChartSpot spot) const override;
    std::optional<ChartSpot> spotAt(const QPointF &at) const override;
    std::optional<ChartSpot> step(std::optional<ChartSpot> from, int key) const override;

private:
    int rows() const { return static_cast<int>(m_rows.size()); }
    int columns() const { return static_cast<int>(m_chart.categories.size()); }
    struct Measures {
        double left = 0; ///< of the cells
        double top = 0;
        double cellWidth = 0;
        bool upright = false; ///< the names of the columns are
    };
    Measures measure(double width) const;
    QRectF cell(int row, int column) const;
    void paintCell(QPainter &painter, const QRectF &rect, const ChartPoint &point) const;
    void paintColumnNames(QPainter &painter, int first, int last) const;
    void paintRowNames(QPainter &painter, int first, int last) const;

    std::vector<int> m_rows; ///< series that are not hidden
    QSizeF m_room;
    Measures m_at;
    double m_most = 1; ///< what the darkest shade stands for
    std::array<QColor, 101> m_grounds; ///< by percent of it
    std::array<QColor, 101> m_inks;
    std::array<QStaticText, 101> m_percents; ///< of shares: laid out once
};

} // namespace gatehouse
