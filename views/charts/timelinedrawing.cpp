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

/// How the days are told apart from a distance.
enum class Scale { Whole, Quarters, Months, Weeks, Days };
/// A quarter, a month, a week and a day as wide as a short word.
constexpr double perDayFrom[] = {0, 1.2, 3.6, 11, 26};

Scale scaleFrom(int distance)
{
    return static_cast<Scale>(std::clamp(distance, 0, int(std::size(perDayFrom)) - 1));
}

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
    // Closer by never shows more than from further away.
    m_perDay = std::max(m_perDay, perDayFrom[int(scaleFrom(m_distance))]);
}

int TimelineDrawing::distances() const
{
    return int(std::size(perDayFrom));
}

double TimelineDrawing::whatIsAt(double x) const
{
    return (std::max(x, m_left) - m_left + m_offset.x()) / m_perDay;
}

double TimelineDrawing::whereIs(double what) const
{
    return m_left + what * m_perDay - m_offset.x();
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
    paintScale(painter, body);
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

/// The years above, and below them as many of the months as there is room to name; from close by
/// the months above, and below them the weeks, by their Mondays, or the days.
void TimelineDrawing::paintScale(QPainter &painter, const QRectF &body) const
{
    painter.save();
    painter.setClipRect(QRectF(m_left, 0, body.width(), m_room.height()), Qt::IntersectClip);
    paintLines(painter, body);
    paintPeriods(painter);
    painter.restore();
}

void TimelineDrawing::paintLines(QPainter &painter, const QRectF &body) const
{
    const QFontMetricsF metrics(m_look.font);
    const double line = std::ceil(metrics.height());
    const Scale scale = scaleFrom(m_distance);
    // Only what is in sight: days are many.
    const QDate seen = m_first.addDays(qint64(m_offset.x() / m_perDay));
    const QDate end = std::min(m_last, seen.addDays(qint64(body.width() / m_perDay) + 2));
    const auto mark = [&](QDate day, const QString &text) {
        const double left = xOf(day);
        painter.setPen(QPen(scheme().border, 1));
        painter.drawLine(QPointF(left, line), QPointF(left, body.bottom()));
        painter.setPen(scheme().muted);
        painter.drawText(QPointF(left + 3, line + metrics.ascent()), text);
    };
    if (scale == Scale::Weeks || scale == Scale::Days) {
        const int step = scale == Scale::Weeks ? 7 : 1;
        QDate day = std::max(m_first, seen);
        if (scale == Scale::Weeks)
            day = day.addDays(1 - day.dayOfWeek());
        for (; day <= end; day = day.addDays(step)) {
            if (day >= m_first)
                mark(day, QString::number(day.day()));
        }
        return;
    }
    int step = scale == Scale::Quarters ? 3 : 1;
    while (scale == Scale::Whole && step < 12 && step * 30 * m_perDay < leastMonth)
        step = step == 1 ? 3 : step * 2;
    for (QDate month = QDate(seen.year(), seen.month(), 1); month <= end;
         month = month.addMonths(1)) {
        if ((month.month() - 1) % step == 0)
            mark(month,
                 scale == Scale::Quarters ? QStringLiteral("Q%1").arg((month.month() + 2) / 3)
                                          : QString::number(month.month()));
    }
}

void TimelineDrawing::paintPeriods(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.font);
    const Scale scale = scaleFrom(m_distance);
    const bool months = scale == Scale::Weeks || scale == Scale::Days;
    painter.setPen(scheme().text);
    const QDate seen = m_first.addDays(qint64(m_offset.x() / m_perDay));
    for (QDate first(seen.year(), months ? seen.month() : 1, 1); first <= m_last;
         first = first.addMonths(months ? 1 : 12)) {
        // It stays in sight as long as any of it does.
        const double left = std::max(xOf(std::max(m_first, first)), m_left);
        const double right = xOf(first.addMonths(months ? 1 : 12));
        if (left > m_room.width())
            return;
        const QString text =
            first.toString(months ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy"));
        if (right - left >= metrics.horizontalAdvance(text) + 2 * space::xs)
            painter.drawText(QPointF(left + 3, metrics.ascent()), text);
    }
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
        // Phases that went alike would run into one.
        if (!span.planned && rect.width() > leastSpan + 1)
            painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), scheme().surface);
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
