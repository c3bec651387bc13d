#pragma once

#include "views/charts/chartdrawing.h"

namespace gatehouse {

/// A row per series with its spans over the days: what was planned as an edge below what really
/// was, and a line through the day the chart speaks of. Names and months stay in sight; only what
/// is seen is painted. Looked at from five distances: the whole, quarters, months, weeks and days.
class TimelineDrawing final : public ChartDrawing
{
public:
    TimelineDrawing(const std::shared_ptr<const Chart> &chart, const ChartLook &look);

    double heightFor(double width) const override;
    void arrange(const QSizeF &room) override;
    QSizeF content() const override;
    double headingHeight() const override;
    int distances() const override;
    double whatIsAt(double x) const override;
    double whereIs(double what) const override;
    void paint(QPainter &painter) override;
    QRectF rectOf(ChartSpot spot) const override;
    std::optional<ChartSpot> spotAt(const QPointF &at) const override;
    std::optional<ChartSpot> step(std::optional<ChartSpot> from, int key) const override;

private:
    int rows() const { return static_cast<int>(m_rows.size()); }
    const ChartSeries &series(int row) const;
    double xOf(QDate day) const;
    QDate lastDay(const ChartSpan &span) const;
    QRectF rectOf(int row, const ChartSpan &span) const;
    void paintScale(QPainter &painter, const QRectF &body) const;
    void paintLines(QPainter &painter, const QRectF &body) const;
    void paintPeriods(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintDay(QPainter &painter, const QRectF &body) const;
    std::optional<ChartSpot> nearestIn(int row, QDate day) const;

    std::vector<int> m_rows; ///< series that are not hidden
    QSizeF m_room;
    QDate m_first; ///< of all spans, and one month's margin
    QDate m_last;
    double m_left = 0;
    double m_perDay = 1;
};

} // namespace gatehouse
