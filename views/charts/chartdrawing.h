#pragma once

#include "views/charts/chartwording.h"
#include "views/design/designtokens.h"

#include <QFont>
#include <QRectF>
#include <QSet>

#include <memory>

class QPainter;

namespace gatehouse {

/// How a chart is drawn, whatever draws it.
struct ChartLook {
    Language language = Language::Chinese;
    const ColorScheme *scheme = nullptr; ///< lives on
    QFont font;
    QSet<QString> hidden = {}; ///< keys of series that are left out
};

/// A chart, drawn: on the screen, on paper and in pictures alike. It stands in a room with its
/// origin at (0, 0); what is larger than the room is scrolled, and its headings stay in sight.
class ChartDrawing
{
public:
    /// The one for the chart's shape.
    static std::unique_ptr<ChartDrawing> of(const std::shared_ptr<const Chart> &chart,
                                            const ChartLook &look);

    ChartDrawing(const ChartDrawing &) = delete;
    ChartDrawing &operator=(const ChartDrawing &) = delete;
    virtual ~ChartDrawing() = default;

    /// The height at which nothing has to be scrolled down in a room of this width.
    virtual double heightFor(double width) const = 0;
    /// Before anything below is asked.
    virtual void arrange(const QSizeF &room) = 0;
    /// What there is, headings included; at least the room.
    virtual QSizeF content() const = 0;
    /// The headings above that stay in sight: what a next page below begins with.
    virtual double headingHeight() const { return 0; }
    /// Of the rows below them, which no end of a page cuts; 0 where there are none.
    virtual double rowHeight() const { return 0; }
    /// From how many distances it can be looked at, the whole from the first one.
    virtual int distances() const { return 1; }
    /// Holds from the next arrange() on.
    void lookFrom(int distance) { m_distance = distance; }
    /// What lies at a place across, from whatever distance it is looked at, and where that is.
    virtual double whatIsAt(double x) const { return x; }
    virtual double whereIs(double what) const { return what; }
    void scrollTo(const QPointF &offset) { m_offset = offset; }
    const QPointF &offset() const { return m_offset; }

    virtual void paint(QPainter &painter) = 0;
    /// Where a number is drawn, in the room's coordinates and perhaps outside of it; empty where
    /// it is not drawn.
    virtual QRectF rectOf(ChartSpot spot) const = 0;
    virtual std::optional<ChartSpot> spotAt(const QPointF &at) const = 0;
    /// The number an arrow key, Home or End leads to; the first one from none.
    virtual std::optional<ChartSpot> step(std::optional<ChartSpot> from, int key) const = 0;

protected:
    ChartDrawing(std::shared_ptr<const Chart> chart, const ChartLook &look)
        : m_held(std::move(chart)), m_chart(*m_held), m_look(look)
    {
    }
    ChartWording wording() const { return {m_chart, m_look.language}; }
    const ColorScheme &scheme() const { return *m_look.scheme; }
    bool isShown(std::size_t series) const
    {
        return !m_look.hidden.contains(m_chart.series[series].key);
    }

    std::shared_ptr<const Chart> m_held;
    const Chart &m_chart;
    ChartLook m_look;
    QPointF m_offset;
    int m_distance = 0;
};

/// The distance between two lines of an axis from 0 to `most`, so that there are some five: 1, 2 or
/// 5 times a power of ten, and no fraction where only whole numbers are counted.
double axisStep(double most, bool whole);

} // namespace gatehouse
