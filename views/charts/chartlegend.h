#pragma once

#include "views/charts/chartdrawing.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace gatehouse {

/// What a colour, pattern, sign or shade of a chart stands for.
struct LegendEntry {
    enum class Kind {
        Surface, ///< a series, or what really was
        Line, ///< a series
        Edge, ///< what was planned
        Shade, ///< of a heat map
        Corner, ///< a cell that calls for attention
        Foot, ///< the coverage in a cell
        Level, ///< the coverage of a bar
        Day, ///< the line through the day
    };
    Kind kind = Kind::Surface;
    QString text;
    ChartTone tone = ChartTone::First;
    QString key = {}; ///< of the series that is shown and left out by it
    double share = 0; ///< of a shade
    bool operator==(const LegendEntry &) const = default;
};

/// Nothing where the title says it all: one series that is nowhere unknown; nor where nothing is
/// drawn.
std::vector<LegendEntry> legendOf(const Chart &chart, Language language);
/// The height it takes in so much width.
double legendHeight(const std::vector<LegendEntry> &legend, const ChartLook &look, double width);
void paintLegend(QPainter &painter, const QRectF &rect, const std::vector<LegendEntry> &legend,
                 const ChartLook &look);

/// The legend below a chart's title. That of a series is a button that shows it and leaves it out;
/// one always stays.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);

    /// The series of these keys that are left out stay so.
    void setChart(const Chart &chart, Language language);
    const QSet<QString> &hiddenKeys() const { return m_hidden; }

Q_SIGNALS:
    void hiddenKeysChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void toggle(const QString &key, bool shown);
    void drawIcons();

    std::vector<LegendEntry> m_legend;
    QList<QToolButton *> m_buttons;
    QSet<QString> m_hidden;
};

} // namespace gatehouse
