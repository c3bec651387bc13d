#pragma once

#include "views/charts/chartdrawing.h"

#include <QAbstractScrollArea>
#include <QPixmap>

namespace gatehouse {

/// A chart on the screen: pointed at it tells its numbers, with the arrow keys one goes from number
/// to number, and Enter or a click opens the list behind one. Follows the appearance.
class ChartView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    /// The current number stays where there still is one.
    void setChart(std::shared_ptr<const Chart> chart, Language language);
    void setHiddenKeys(const QSet<QString> &keys);
    const Chart *chart() const { return m_chart.get(); }

    std::optional<ChartSpot> current() const { return m_current; }
    void setCurrent(std::optional<ChartSpot> spot);
    /// Where a number is drawn, in the viewport's coordinates; empty where it is not.
    QRect rectOf(ChartSpot spot) const;
    /// From how many distances the chart can be looked at: 1 where there is nothing to zoom.
    int distances() const;
    int distance() const { return m_distance; }
    /// What lies at `x` stays there; without it, what lies in the middle.
    void lookFrom(int distance, std::optional<double> x = {});
    /// The height at which nothing has to be scrolled down.
    int wholeHeight() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void placeRequested(const gatehouse::ChartPlace &place, const gatehouse::LocalizedText &name);
    /// What is pointed at, or else current, in one line; empty for nothing.
    void told(const QString &line);
    void distanceChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void draw();
    void arrange();
    void reveal(ChartSpot spot);
    void tell();
    bool openPlace(ChartSpot spot);

    std::shared_ptr<const Chart> m_chart;
    Language m_language = Language::Chinese;
    QSet<QString> m_hidden;
    std::unique_ptr<ChartDrawing> m_drawing; ///< none where there is nothing to draw
    QPixmap m_painted; ///< everything but what follows mouse and keyboard
    bool m_isPainted = false;
    int m_distance = 0;
    int m_turned = 0; ///< of the wheel, not yet a step
    std::optional<ChartSpot> m_current;
    std::optional<ChartSpot> m_pointed;
};

} // namespace gatehouse
