#include "views/charts/timelinedrawing.h"

#include "views/charts/chartink.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double spanRow = 26;
constexpr double actualHeight = 12;
constexpr double plannedHeight = 7;
/// Fewer make a phase of two weeks too short to be told apart.
constexpr double leastPerDay = 0.7;
constexpr double mostPerDay = 8;
constexpr double leastSpan = 3;
constexpr double leastMonth = 30;

} // namespace

TimelineDrawing::TimelineDrawing(const std::shared_ptr<const Chart> &chart, const ChartLook &look)
    : ChartDrawing(chart, look), m_first(chart->day), m_last(chart->day)
{
    for (std::size_t at = 0; at < m_chart.series.size(); ++at) {
        if (isShown(at))
            m_rows.push_back(static_cast<int>(at));
        for (const ChartSpan &span : m_chart.series[at].spans) {
            m_first = std::min(m_first, span.first);
            m_last = std::max(m_last, lastDay(span));
        }
    }
    m_first = QDate(m_first.year(), m_first.month(), 1);
    m_last = QDate(m_last.year(), m_last.month(), 1).addMonths(1).addDays(-1);
}

const ChartSeries &TimelineDrawing::series(int row) const
{
    return m_chart.series[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
}

QDate TimelineDrawing::lastDay(const ChartSpan &span) const
{
    return std::max(span.first, span.last.value_or(m_chart.day));
}

double TimelineDrawing::headingHeight() const
{
    return 2 * std::ceil(QFontMetricsF(m_look.font).height()) + space::xs;
}

double TimelineDrawing::heightFor(double) const
{
    return headingHeight() + rows() * spanRow + 1;
}

void TimelineDrawing::arrange(const QSizeF &room)
{
    m_room = room;
    const QFontMetricsF metrics(m_look.font);
    double name = 0;
    for (const int row : m_rows)
        name = std::max(name, metrics.horizontalAdvance(wording().series(row)));
    m_left = std::min(name + space::m, std::max(60.0, room.width() * 0.3));
    const double days = double(m_first.daysTo(m_last)) + 1;
    m_perDay = std::clamp((room.width() - m_left - 1) / days, leastPerDay, mostPerDay);
}

QSizeF TimelineDrawing::content() const
{
    const double days = double(m_first.daysTo(m_last)) + 1;
    return {std::max(m_room.width(), m_left + days * m_perDay + 1),
            std::max(m_room.height(), heightFor(m_room.width()))};
}

double TimelineDrawing::xOf(QDate day) const
{
    return m_left + double(m_first.daysTo(day)) * m_perDay - m_offset.x();
}

QRectF TimelineDrawing::rectOf(int row, const ChartSpan &span) const
{
    const double top = headingHeight() + row * spanRow - m_offset.y();
    const double left = xOf(span.first);
    const double width = std::max(leastSpan, xOf(lastDay(span).addDays(1)) - left);
    return span.planned ? QRectF(left, top + 3 + actualHeight, width, plannedHeight)
                        : QRectF(left, top + 3, width, actualHeight);
}

void TimelineDrawing::paint(QPainter &painter)
{
    const double top = headingHeight();
    const QRectF body(m_left, top, m_room.width() - m_left, m_room.height() - top);
    painter.save();
    painter.setFont(m_look.font);
    paintMonths(painter, body);
    const int first = std::clamp(int(m_offset.y() / spanRow), 0, std::max(0, rows() - 1));
    const int last = std::min(rows() - 1, int((m_offset.y() + body.height()) / spanRow));
    painter.save();
    painter.setClipRect(body, Qt::IntersectClip);
    for (int row = first; row <= last; ++row)
        paintRow(painter, row);
    paintDay(painter, body);
    painter.restore();
    painter.setClipRect(QRectF(0, top, m_left, body.height()), Qt::IntersectClip);
    painter.setPen(scheme().text);
    const QFontMetricsF metrics(m_look.font);
    for (int row = first; row <= last; ++row) {
        const QRectF beside(0, top + row * spanRow - m_offset.y(), m_left - space::s, spanRow);
        painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(series(row).name.in(m_look.language), Qt::ElideRight,
                                            beside.width()));
    }
    painter.restore();
}

/// The years above, and below them as many of the months as there is room to name.
void TimelineDrawing::paintMonths(QPainter &painter, const QRectF &body) const
{
    const QFontMetricsF metrics(m_look.font);
    const double line = std::ceil(metrics.height());
    int step = 1;
    while (step < 12 && step * 30 * m_perDay < leastMonth)
        step = step == 1 ? 3 : step * 2;
    painter.save();
    painter.setClipRect(QRectF(m_left, 0, body.width(), m_room.height()), Qt::IntersectClip);
    for (QDate month = m_first; month <= m_last; month = month.addMonths(1)) {
        const double left = xOf(month);
        if ((month.month() - 1) % step != 0)
            continue;
        painter.setPen(QPen(scheme().border, 1));
        painter.drawLine(QPointF(left, line), QPointF(left, body.bottom()));
        painter.setPen(scheme().muted);
        painter.drawText(QPointF(left + 3, line + metrics.ascent()),
                         QString::number(month.month()));
    }
    // The year stays in sight as long as any of it does.
    for (int year = m_first.year(); year <= m_last.year(); ++year) {
        const double left = std::max(xOf(std::max(m_first, QDate(year, 1, 1))), m_left);
        const double right = xOf(QDate(year + 1, 1, 1));
        const QString text = QString::number(year);
        if (right - left < metrics.horizontalAdvance(text) + 2 * space::xs)
            continue;
        painter.setPen(scheme().text);
        painter.drawText(QPointF(left + 3, metrics.ascent()), text);
    }
    painter.restore();
}

void TimelineDrawing::paintRow(QPainter &painter, int row) const
{
    const double below = headingHeight() + (row + 1) * spanRow - m_offset.y() - 0.5;
    painter.setPen(QPen(scheme().border, 1));
    painter.drawLine(QPointF(m_left, below), QPointF(m_room.width(), below));
    for (const ChartSpan &span : series(row).spans) {
        const QRectF rect = rectOf(row, span);
        if (rect.right() < m_left || rect.left() > m_room.width())
            continue;
        const ChartInk ink = inkOf(span.tone, scheme());
        paintSurface(painter, rect, ink, span.planned);
        if (!span.last && !span.planned) {
            // It goes on: an open end, as an arrow.
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(ink.line, 1.5));
            const QPointF tip(rect.right() + 4, rect.center().y());
            painter.drawPolyline(QPolygonF{rect.topRight(), tip, rect.bottomRight()});
            painter.restore();
        }
    }
}

void TimelineDrawing::paintDay(QPainter &painter, const QRectF &body) const
{
    const double x = xOf(m_chart.day) + m_perDay / 2;
    painter.setPen(QPen(scheme().accent, 2));
    painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()));
}

QRectF TimelineDrawing::rectOf(ChartSpot spot) const
{
    const auto row = std::ranges::find(m_rows, spot.series);
    if (row == m_rows.end())
        return {};
    const int at = static_cast<int>(row - m_rows.begin());
    const auto &spans = series(at).spans;
    if (spot.point < 0 || spot.point >= static_cast<int>(spans.size()))
        return {};
    return rectOf(at, spans[static_cast<std::size_t>(spot.point)]);
}

std::optional<ChartSpot> TimelineDrawing::spotAt(const QPointF &at) const
{
    if (at.x() < m_left || at.y() < headingHeight())
        return std::nullopt;
    const int row = static_cast<int>((at.y() + m_offset.y() - headingHeight()) / spanRow);
    if (row >= rows())
        return std::nullopt;
    const auto &spans = series(row).spans;
    for (std::size_t span = 0; span < spans.size(); ++span) {
        if (rectOf(row, spans[span]).adjusted(-1, -1, 1, 1).contains(at))
            return ChartSpot{m_rows[static_cast<std::size_t>(row)], static_cast<int>(span)};
    }
    return std::nullopt;
}

/// The span of a row that lies nearest to a day.
std::optional<ChartSpot> TimelineDrawing::nearestIn(int row, QDate day) const
{
    const auto &spans = series(row).spans;
    const auto distance = [&](const ChartSpan &span) {
        return day < span.first   ? day.daysTo(span.first)
            : day > lastDay(span) ? lastDay(span).daysTo(day)
                                  : 0;
    };
    const auto nearest = std::ranges::min_element(spans, {}, distance);
    if (nearest == spans.end())
        return std::nullopt;
    return ChartSpot{m_rows[static_cast<std::size_t>(row)],
                     static_cast<int>(nearest - spans.begin())};
}

std::optional<ChartSpot> TimelineDrawing::step(std::optional<ChartSpot> from, int key) const
{
    const auto here = from ? std::ranges::find(m_rows, from->series) : m_rows.end();
    // Rows without a span are passed over.
    const auto onwards = [&](int row, int way, QDate day) -> std::optional<ChartSpot> {
        for (; row >= 0 && row < rows(); row += way) {
            if (const auto found = nearestIn(row, day))
                return found;
        }
        return from;
    };
    if (here == m_rows.end())
        return onwards(0, 1, m_chart.day);
    const int row = static_cast<int>(here - m_rows.begin());
    const int last = static_cast<int>(series(row).spans.size()) - 1;
    const QDate day =
        series(row).spans[static_cast<std::size_t>(std::clamp(from->point, 0, last))].first;
    const int page = std::max(1, static_cast<int>((m_room.height() - headingHeight()) / spanRow));
    switch (key) {
    case Qt::Key_Up:
        return onwards(row - 1, -1, day);
    case Qt::Key_Down:
        return onwards(row + 1, 1, day);
    case Qt::Key_PageUp:
        return onwards(std::max(0, row - page), 1, day);
    case Qt::Key_PageDown:
        return onwards(std::min(rows() - 1, row + page), -1, day);
    case Qt::Key_Left:
        return ChartSpot{from->series, std::max(0, from->point - 1)};
    case Qt::Key_Right:
        return ChartSpot{from->series, std::min(last, from->point + 1)};
    case Qt::Key_Home:
        return ChartSpot{from->series, 0};
    case Qt::Key_End:
        return ChartSpot{from->series, last};
    default:
        return std::nullopt;
    }
}

} // namespace gatehouse
