#include "views/charts/heatmapdrawing.h"

#include "views/charts/chartink.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double heatRow = 24;
constexpr double leastCell = 34;
constexpr double mostCell = 120;
constexpr double mostHeading = 110;

} // namespace

HeatMapDrawing::HeatMapDrawing(const std::shared_ptr<const Chart> &chart, const ChartLook &look)
    : ChartDrawing(chart, look)
{
    double most = 0;
    for (std::size_t at = 0; at < m_chart.series.size(); ++at) {
        if (isShown(at))
            m_rows.push_back(static_cast<int>(at));
        for (const ChartPoint &point : m_chart.series[at].points)
            most = std::max(most, point.value.value_or(0));
    }
    m_most = m_chart.share || most <= 0 ? 1 : most;
    for (std::size_t percent = 0; percent <= 100; ++percent) {
        m_grounds[percent] = heatOf(double(percent) / 100, scheme());
        m_inks[percent] = textOn(m_grounds[percent], scheme());
        m_percents[percent].setText(QString::number(percent));
        m_percents[percent].setTextFormat(Qt::PlainText);
        m_percents[percent].setPerformanceHint(QStaticText::AggressiveCaching);
        m_percents[percent].prepare({}, m_look.font);
    }
}

HeatMapDrawing::Measures HeatMapDrawing::measure(double width) const
{
    Measures at;
    const QFontMetricsF metrics(m_look.font);
    double name = 0;
    for (const int row : m_rows)
        name = std::max(name, metrics.horizontalAdvance(wording().series(row)));
    at.left = std::min(name + space::m, std::max(60.0, width * 0.35));
    double heading = 0;
    for (int column = 0; column < columns(); ++column)
        heading = std::max(heading, metrics.horizontalAdvance(wording().point(column)));
    at.cellWidth = std::clamp((width - at.left - 1) / std::max(1, columns()), leastCell, mostCell);
    at.upright = heading + space::s > at.cellWidth;
    at.top = at.upright ? std::min(heading, mostHeading) + space::s : metrics.height() + space::s;
    return at;
}

double HeatMapDrawing::heightFor(double width) const
{
    return measure(width).top + rows() * heatRow + 1;
}

double HeatMapDrawing::rowHeight() const
{
    return heatRow;
}

void HeatMapDrawing::arrange(const QSizeF &room)
{
    m_room = room;
    m_at = measure(room.width());
}

QSizeF HeatMapDrawing::content() const
{
    return {std::max(m_room.width(), m_at.left + columns() * m_at.cellWidth + 1),
            std::max(m_room.height(), m_at.top + rows() * heatRow + 1)};
}

QRectF HeatMapDrawing::cell(int row, int column) const
{
    return {m_at.left + column * m_at.cellWidth - m_offset.x(),
            m_at.top + row * heatRow - m_offset.y(), m_at.cellWidth - 1, heatRow - 1};
}

void HeatMapDrawing::paint(QPainter &painter)
{
    if (rows() == 0 || columns() == 0)
        return;
    const QRectF body(m_at.left, m_at.top, m_room.width() - m_at.left, m_room.height() - m_at.top);
    const auto span = [](double offset, double length, double each, int count) {
        return std::pair(std::clamp(int(offset / each), 0, count - 1),
                         std::clamp(int((offset + length) / each), 0, count - 1));
    };
    const auto [firstRow, lastRow] = span(m_offset.y(), body.height(), heatRow, rows());
    const auto [firstColumn, lastColumn] =
        span(m_offset.x(), body.width(), m_at.cellWidth, columns());
    painter.save();
    painter.setFont(m_look.font);
    painter.save();
    painter.setClipRect(body, Qt::IntersectClip);
    for (int row = firstRow; row <= lastRow; ++row) {
        const auto &points =
            m_chart.series[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])].points;
        for (int column = firstColumn; column <= lastColumn; ++column) {
            const auto at = static_cast<std::size_t>(column);
            paintCell(painter, cell(row, column), at < points.size() ? points[at] : ChartPoint());
        }
    }
    painter.restore();
    paintColumnNames(painter, firstColumn, lastColumn);
    paintRowNames(painter, firstRow, lastRow);
    painter.restore();
}

void HeatMapDrawing::paintCell(QPainter &painter, const QRectF &rect, const ChartPoint &point) const
{
    if (!point.value) {
        painter.setPen(QPen(scheme().border, 1));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(scheme().muted);
        painter.drawText(rect, Qt::AlignCenter, QStringLiteral("?"));
        return;
    }
    const auto percent =
        static_cast<std::size_t>(std::clamp(std::lround(*point.value / m_most * 100), 0L, 100L));
    painter.fillRect(rect, m_grounds[percent]);
    painter.setPen(m_inks[percent]);
    if (m_chart.share) {
        const QSizeF size = m_percents[percent].size();
        painter.drawStaticText(rect.center() - QPointF(size.width() / 2, size.height() / 2),
                               m_percents[percent]);
    } else {
        painter.drawText(rect, Qt::AlignCenter, wording().value(point.value));
    }
    if (point.beside) {
        // How much of it is assessed at all, as a line along the foot of the cell.
        const double length = (rect.width() - 4) * std::clamp(*point.beside, 0.0, 1.0);
        painter.fillRect(QRectF(rect.left() + 2, rect.bottom() - 3, length, 2), m_inks[percent]);
    }
    if (point.tone == ChartTone::Bad || point.tone == ChartTone::Warning) {
        // A whole corner for what is bad, an empty one for a warning.
        const QPointF corner = rect.topRight();
        const QPolygonF mark{corner, corner - QPointF(9, 0), corner + QPointF(0, 9)};
        const ChartInk ink = inkOf(*point.tone, scheme());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink.line, 1.2));
        painter.setBrush(point.tone == ChartTone::Bad ? ink.line : scheme().surface);
        painter.drawPolygon(mark);
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void HeatMapDrawing::paintColumnNames(QPainter &painter, int first, int last) const
{
    painter.save();
    painter.setClipRect(QRectF(m_at.left, 0, m_room.width() - m_at.left, m_at.top),
                        Qt::IntersectClip);
    painter.setPen(scheme().muted);
    const QFontMetricsF metrics(m_look.font);
    for (int column = first; column <= last; ++column) {
        const QRectF below = cell(0, column);
        const double length = m_at.upright ? m_at.top - space::s : m_at.cellWidth - space::xs;
        const QString text = metrics.elidedText(wording().point(column), Qt::ElideRight, length);
        if (!m_at.upright) {
            painter.drawText(QRectF(below.left(), 0, m_at.cellWidth, m_at.top - space::xs),
                             Qt::AlignHCenter | Qt::AlignBottom, text);
            continue;
        }
        painter.save();
        painter.translate(below.center().x(), m_at.top - space::xs);
        painter.rotate(-90);
        painter.drawText(QRectF(0, -metrics.height() / 2, m_at.top, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.restore();
    }
    painter.restore();
}

void HeatMapDrawing::paintRowNames(QPainter &painter, int first, int last) const
{
    painter.save();
    painter.setClipRect(QRectF(0, m_at.top, m_at.left, m_room.height() - m_at.top),
                        Qt::IntersectClip);
    painter.setPen(scheme().text);
    const QFontMetricsF metrics(m_look.font);
    for (int row = first; row <= last; ++row) {
        const QRectF beside(0, cell(row, 0).top(), m_at.left - space::s, heatRow);
        const QString name = wording().series(m_rows[static_cast<std::size_t>(row)]);
        painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, beside.width()));
    }
    painter.restore();
}

QRectF HeatMapDrawing::rectOf(ChartSpot spot) const
{
    const auto row = std::ranges::find(m_rows, spot.series);
    if (row == m_rows.end() || spot.point < 0 || spot.point >= columns())
        return {};
    return cell(static_cast<int>(row - m_rows.begin()), spot.point);
}

std::optional<ChartSpot> HeatMapDrawing::spotAt(const QPointF &at) const
{
    if (at.x() < m_at.left || at.y() < m_at.top)
        return std::nullopt;
    const int column = static_cast<int>((at.x() + m_offset.x() - m_at.left) / m_at.cellWidth);
    const int row = static_cast<int>((at.y() + m_offset.y() - m_at.top) / heatRow);
    if (row >= rows() || column >= columns())
        return std::nullopt;
    return ChartSpot{m_rows[static_cast<std::size_t>(row)], column};
}

std::optional<ChartSpot> HeatMapDrawing::step(std::optional<ChartSpot> from, int key) const
{
    if (rows() == 0 || columns() == 0)
        return std::nullopt;
    const auto here = from ? std::ranges::find(m_rows, from->series) : m_rows.end();
    if (here == m_rows.end())
        return ChartSpot{m_rows.front(), 0};
    const int page = std::max(1, static_cast<int>((m_room.height() - m_at.top) / heatRow) - 1);
    int row = static_cast<int>(here - m_rows.begin());
    int column = from->point;
    switch (key) {
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_PageDown:
        row += page;
        break;
    case Qt::Key_Left:
        --column;
        break;
    case Qt::Key_Right:
        ++column;
        break;
    case Qt::Key_Home:
        column = 0;
        break;
    case Qt::Key_End:
        column = columns() - 1;
        break;
    default:
        return std::nullopt;
    }
    row = std::clamp(row, 0, rows() - 1);
    return ChartSpot{m_rows[static_cast<std::size_t>(row)], std::clamp(column, 0, columns() - 1)};
}

} // namespace gatehouse
