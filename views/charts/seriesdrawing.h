#pragma once

#include "views/charts/barnames.h"
#include "views/charts/chartdrawing.h"

#include <QGraphicsScene>

#include <vector>

class QChart;
class QValueAxis;

namespace gatehouse {

struct ChartInk;

/// Bars, stacked, ranked, and lines over days. Qt Charts draws the axes and the bodies; patterns,
/// signs, numbers and what is unknown lie over them, since Qt Charts knows only colours and zeros.
/// Bars begin at zero and lines are straight: nothing looks more precise than it is.
class SeriesDrawing final : public ChartDrawing
{
public:
    SeriesDrawing(const std::shared_ptr<const Chart> &chart, const ChartLook &look);
    ~SeriesDrawing() override;

    double heightFor(double width) const override;
    void arrange(const QSizeF &room) override;
    QSizeF content() const override { return m_content; }
    void paint(QPainter &painter) override;
    QRectF rectOf(ChartSpot spot) const override;
    std::optional<ChartSpot> spotAt(const QPointF &at) const override;
    std::optional<ChartSpot> step(std::optional<ChartSpot> from, int key) const override;

private:
    /// A number as it is drawn, in coordinates of the content.
    struct Mark {
        ChartSpot spot;
        QRectF rect; ///< the bar; around the point of a line
        std::optional<double> value;
        std::optional<double> coverage = {}; ///< as a share, where bars carry it
    };

    bool isLying() const { return m_chart.shape == ChartShape::RankedBars; }
    bool isTrend() const { return m_chart.shape == ChartShape::Trend; }
    bool isStacked() const { return m_chart.shape != ChartShape::Bars && !isTrend(); }
    double barShare() const;
    void makeBars();
    void makeLines();
    void dress();
    /// The value as the axis has it: shares in percent.
    double scaled(double value) const { return m_chart.share ? value * 100 : value; }
    double mostOnAxis() const;
    void placeMarks();
    double along(int point) const;
    void paintPoint(QPainter &painter, const Mark &mark) const;
    void paintCoverage(QPainter &painter, const Mark &mark) const;
    double topOf(const Mark &mark) const;
    void paintUnknown(QPainter &painter, const Mark &mark) const;
    void paintValues(QPainter &painter) const;
    void paintNumbers(QPainter &painter) const;
    void paintCategories(QPainter &painter) const;
    void paintBarNames(QPainter &painter) const;
    void paintDays(QPainter &painter) const;
    ChartInk inkAt(ChartSpot spot) const;
    std::optional<double> coverageAt(ChartSpot spot) const;

    std::vector<int> m_shown; ///< series that are not hidden
    QGraphicsScene m_scene;
    QChart *m_plot; ///< the scene's
    QValueAxis *m_values = nullptr;
    double m_top = 1; ///< of the axis of values
    QSizeF m_content;
    QRectF m_area; ///< within the axes
    std::vector<Mark> m_marks;
    BarNames m_names; ///< below upright bars, as they are arranged
};

} // namespace gatehouse
