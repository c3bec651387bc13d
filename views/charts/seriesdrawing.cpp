#include "views/charts/seriesdrawing.h"

#include "views/charts/chartink.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QTextOption>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

/// How much of its category a bar, or a group of them, takes up at most; and how much of the whole
/// chart: one or two alone are no walls.
constexpr double mostOfCategory = 0.72;
constexpr double mostOfChart = 0.15;
constexpr double rankedRow = 28;
constexpr double leastHeight = 220;
/// Beyond so many days not every point of a line carries its sign, but as many as tell it from
/// others without colour.
constexpr int mostSigns = 40;
constexpr int fewSigns = 8;
constexpr double unknownLength = 16;
constexpr double pointReach = 7;

double textWidth(const QFontMetricsF &metrics, const QString &text)
{
    return std::ceil(metrics.horizontalAdvance(text));
}

} // namespace

SeriesDrawing::SeriesDrawing(const std::shared_ptr<const Chart> &chart, const ChartLook &look)
    : ChartDrawing(chart, look), m_plot(new QChart)
{
    for (std::size_t at = 0; at < m_chart.series.size(); ++at) {
        if (isShown(at))
            m_shown.push_back(static_cast<int>(at));
    }
    m_scene.addItem(m_plot);
    const double most = scaled(mostOnAxis());
    bool whole = !m_chart.share;
    for (const ChartSeries &series : m_chart.series) {
        for (const ChartPoint &point : series.points)
            whole = whole && std::floor(point.value.value_or(0)) == point.value.value_or(0);
    }
    const double tick = m_chart.share ? 25 : axisStep(most, whole);
    m_top = m_chart.share ? 100 : std::max(tick, std::ceil(most / tick) * tick);
    m_values = new QValueAxis;
    m_values->setRange(0, m_top);
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    m_values->setTickInterval(tick);
    m_values->setLabelsVisible(false); // ours are said as all other numbers are
    m_plot->addAxis(m_values, isLying() ? Qt::AlignBottom : Qt::AlignLeft);
    if (isTrend())
        makeLines();
    else
        makeBars();
    dress();
}

SeriesDrawing::~SeriesDrawing() = default;

double SeriesDrawing::mostOnAxis() const
{
    double most = 0;
    for (int point = 0; point < pointCount(m_chart); ++point) {
        double sum = 0;
        for (const int series : m_shown) {
            const double value = valueOf(m_chart, {series, point}).value_or(0);
            sum = isStacked() ? sum + value : std::max(sum, value);
        }
        most = std::max(most, sum);
    }
    return most;
}

ChartInk SeriesDrawing::inkAt(ChartSpot spot) const
{
    const ChartSeries &series = m_chart.series[static_cast<std::size_t>(spot.series)];
    const auto at = static_cast<std::size_t>(spot.point);
    const auto own = at < series.points.size() ? series.points[at].tone : std::nullopt;
    return inkOf(own.value_or(series.tone), scheme());
}

double SeriesDrawing::barShare() const
{
    const auto beside = isStacked() ? std::size_t(1) : m_shown.size();
    return std::min(mostOfCategory, mostOfChart * double(beside) * pointCount(m_chart));
}

void SeriesDrawing::makeBars()
{
    QAbstractBarSeries *bars = nullptr;
    if (m_chart.shape == ChartShape::Bars)
        bars = new QBarSeries;
    else if (isLying())
        bars = new QHorizontalStackedBarSeries;
    else
        bars = new QStackedBarSeries;
    bars->setBarWidth(barShare());
    const int points = pointCount(m_chart);
    for (const int series : m_shown) {
        auto *set = new QBarSet(m_chart.series[static_cast<std::size_t>(series)].key);
        for (int at = 0; at < points; ++at) {
            // The first of a ranking stands on top; an axis counts from below.
            const int point = isLying() ? points - 1 - at : at;
            set->append(scaled(valueOf(m_chart, {series, point}).value_or(0)));
        }
        const ChartInk ink = inkAt({series, -1});
        set->setBrush(ink.ground.isValid() ? QBrush(ink.ground) : QBrush(Qt::NoBrush));
        set->setPen(QPen(ink.line, 1));
        bars->append(set);
    }
    m_plot->addSeries(bars);
    auto *categories = new QBarCategoryAxis;
    QStringList keys;
    for (int point = 0; point < points; ++point)
        keys += QString::number(point);
    categories->append(keys);
    categories->setLabelsVisible(false);
    categories->setGridLineVisible(false);
    categories->setLinePen(QPen(scheme().fieldBorder, 1));
    m_plot->addAxis(categories, isLying() ? Qt::AlignLeft : Qt::AlignBottom);
    bars->attachAxis(categories);
    bars->attachAxis(m_values);
}

void SeriesDrawing::makeLines()
{
    auto *days = new QValueAxis;
    const double first = m_chart.days.empty() ? 0 : double(m_chart.days.front().toJulianDay());
    const double last = m_chart.days.empty() ? 1 : double(m_chart.days.back().toJulianDay());
    days->setRange(first, std::max(last, first + 1));
    days->setLabelsVisible(false);
    days->setGridLineVisible(false);
    days->setLinePen(QPen(scheme().fieldBorder, 1));
    m_plot->addAxis(days, Qt::AlignBottom);
    for (const int at : m_shown) {
        const ChartInk ink = inkAt({at, -1});
        QLineSeries *line = nullptr;
        for (int point = 0; point < pointCount(m_chart); ++point) {
            const auto value = valueOf(m_chart, {at, point});
            if (!value) {
                line = nullptr; // a gap: nothing is drawn where nothing is known
                continue;
            }
            if (!line) {
                line = new QLineSeries;
                line->setPen(QPen(ink.line, 2, ink.stroke));
                m_plot->addSeries(line);
                line->attachAxis(days);
                line->attachAxis(m_values);
            }
            line->append(double(m_chart.days[static_cast<std::size_t>(point)].toJulianDay()),
                         scaled(*value));
        }
    }
}

void SeriesDrawing::dress()
{
    m_plot->legend()->hide();
    m_plot->setBackgroundVisible(false);
    m_plot->setPlotAreaBackgroundVisible(false);
    m_plot->setMargins({});
    m_values->setGridLinePen(QPen(scheme().border, 1));
    m_values->setLinePen(QPen(scheme().fieldBorder, 1));
}

double SeriesDrawing::heightFor(double) const
{
    const double rows = isLying() ? pointCount(m_chart) * rankedRow + 48 : 0;
    return std::max(leastHeight, rows);
}

void SeriesDrawing::arrange(const QSizeF &room)
{
    m_content = {room.width(),
                 isLying() ? std::max(room.height(), heightFor(room.width())) : room.height()};
    const QFontMetricsF metrics(m_look.font);
    const double line = metrics.height();
    const QString top = wording().value(m_chart.share ? 1.0 : m_top);
    double left = textWidth(metrics, top) + 2 * space::s;
    double below = line + space::s;
    if (isLying()) {
        double longest = 0;
        for (int point = 0; point < pointCount(m_chart); ++point)
            longest = std::max(longest, textWidth(metrics, wording().point(point)));
        left = std::min(longest, m_content.width() * 0.4) + space::m;
    }
    // The unit stands above the axis of values, or at the end of a lying one.
    const double above = isLying() ? space::s : line + space::s;
    const double right = isLying() ? textWidth(metrics, top) + space::l : space::m;
    if (!isLying() && !isTrend()) {
        const double each = (m_content.width() - left - right) / std::max(1, pointCount(m_chart));
        m_names = barNames(m_chart, m_look.language, m_look.font, each);
        below = m_names.lines() * line + space::s;
    }
    if (isLying())
        below += line;
    m_area = QRectF(left, above, std::max(20.0, m_content.width() - left - right),
                    std::max(20.0, m_content.height() - above - below));
    m_scene.setSceneRect(QRectF(QPointF(), m_content));
    m_plot->setPlotArea(m_area);
    m_plot->resize(m_content);
    // Nothing waits for the event loop: what is painted on paper has none.
    m_plot->layout()->setGeometry(QRectF(QPointF(), m_content));
    placeMarks();
}

/// The middle of a category or a day along its axis.
double SeriesDrawing::along(int point) const
{
    if (!isTrend()) {
        const double whole = isLying() ? m_area.height() : m_area.width();
        return (isLying() ? m_area.top() : m_area.left())
            + whole * (point + 0.5) / std::max(1, pointCount(m_chart));
    }
    const double first = double(m_chart.days.front().toJulianDay());
    const double span = std::max(1.0, double(m_chart.days.back().toJulianDay()) - first);
    const double day = double(m_chart.days[static_cast<std::size_t>(point)].toJulianDay());
    return m_area.left() + m_area.width() * (day - first) / span;
}

std::optional<double> SeriesDrawing::coverageAt(ChartSpot spot) const
{
    if (!marksCoverage(m_chart))
        return std::nullopt;
    const auto &points = m_chart.series[static_cast<std::size_t>(spot.series)].points;
    return points[static_cast<std::size_t>(spot.point)].beside;
}

void SeriesDrawing::placeMarks()
{
    m_marks.clear();
    const int points = pointCount(m_chart);
    const double room = (isLying() ? m_area.height() : m_area.width()) / std::max(1, points);
    const double group = room * barShare();
    const double perValue = (isLying() ? m_area.width() : m_area.height()) / m_top;
    for (int point = 0; point < points; ++point) {
        const double middle = along(point);
        double sum = 0;
        for (std::size_t place = 0; place < m_shown.size(); ++place) {
            const ChartSpot spot{m_shown[place], point};
            const auto value = valueOf(m_chart, spot);
            const double length = scaled(value.value_or(0)) * perValue;
            if (isTrend()) {
                const double y = value ? m_area.bottom() - length : m_area.bottom();
                m_marks.push_back(
                    {spot,
                     QRectF(middle - pointReach, y - pointReach, 2 * pointReach, 2 * pointReach),
                     value});
                continue;
            }
            const double drawn = value ? length : unknownLength;
            if (isLying()) {
                m_marks.push_back(
                    {spot, QRectF(m_area.left() + sum, middle - group / 2, drawn, group), value});
            } else if (isStacked()) {
                m_marks.push_back(
                    {spot, QRectF(middle - group / 2, m_area.bottom() - sum - drawn, group, drawn),
                     value});
            } else {
                const double each = group / double(m_shown.size());
                m_marks.push_back({spot,
                                   QRectF(middle - group / 2 + each * double(place),
                                          m_area.bottom() - drawn, each, drawn),
                                   value, coverageAt(spot)});
            }
            sum += length;
        }
    }
}

void SeriesDrawing::paint(QPainter &painter)
{
    painter.save();
    painter.translate(-m_offset);
    m_scene.render(&painter, m_scene.sceneRect(), m_scene.sceneRect());
    painter.setFont(m_look.font);
    for (const Mark &mark : m_marks) {
        if (isTrend())
            paintPoint(painter, mark);
        else if (!mark.value)
            paintUnknown(painter, mark);
        else if (!mark.rect.isEmpty())
            paintSurface(painter, mark.rect, inkAt(mark.spot));
        if (mark.value && mark.coverage)
            paintCoverage(painter, mark);
    }
    if (isTrend()) {
        paintDays(painter);
    } else {
        paintNumbers(painter);
        paintCategories(painter);
    }
    paintValues(painter);
    painter.restore();
}

/// The numbers of the axis of values, and their unit: above it, or at the end of a lying one.
void SeriesDrawing::paintValues(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.font);
    painter.setPen(scheme().muted);
    for (double value = 0; value <= m_top * 1.001; value += m_values->tickInterval()) {
        const QString text = wording().value(m_chart.share ? value / 100 : value);
        const double share = value / m_top;
        if (isLying()) {
            const double width = textWidth(metrics, text) + 2;
            painter.drawText(QRectF(m_area.left() + share * m_area.width() - width / 2,
                                    m_area.bottom() + space::xs, width, metrics.height()),
                             Qt::AlignCenter, text);
        } else {
            painter.drawText(
                QRectF(0, m_area.bottom() - share * m_area.height() - metrics.height() / 2,
                       m_area.left() - space::xs - 2, metrics.height()),
                Qt::AlignRight | Qt::AlignVCenter, text);
        }
    }
    const QString unit = wording().unit();
    if (isLying())
        painter.drawText(QRectF(m_area.left(), m_content.height() - metrics.height(),
                                m_area.width(), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, unit);
    else
        painter.drawText(QRectF(0, 0, m_content.width(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, unit);
}

void SeriesDrawing::paintPoint(QPainter &painter, const Mark &mark) const
{
    if (!mark.value)
        return;
    const auto known = [&](int point) {
        return valueOf(m_chart, {mark.spot.series, point}).has_value();
    };
    const bool alone = !known(mark.spot.point - 1) && !known(mark.spot.point + 1);
    const int last = pointCount(m_chart) - 1;
    const int every = last < mostSigns ? 1 : last / fewSigns;
    if (alone || (last - mark.spot.point) % every == 0)
        paintSign(painter, mark.rect.center(), inkAt(mark.spot), scheme().surface);
}

/// Of the bar, or of the coverage where that is higher.
double SeriesDrawing::topOf(const Mark &mark) const
{
    return std::min(mark.rect.top(), m_area.bottom() - mark.coverage.value_or(0) * m_area.height());
}

/// How much of it is assessed at all, as a line across the bar or above it, by the same axis.
void SeriesDrawing::paintCoverage(QPainter &painter, const Mark &mark) const
{
    const double level = m_area.bottom() - std::clamp(*mark.coverage, 0.0, 1.0) * m_area.height();
    const QRectF line(mark.rect.left() + 1, std::round(level), mark.rect.width() - 2, 2);
    // It stands out from any bar, and from the ground above one.
    painter.fillRect(line.adjusted(0, -1, 0, 1), scheme().surface);
    painter.fillRect(line, scheme().text);
}

void SeriesDrawing::paintUnknown(QPainter &painter, const Mark &mark) const
{
    paintSurface(painter, mark.rect, inkOf(ChartTone::Unknown, scheme()));
    painter.setPen(scheme().muted);
    painter.drawText(mark.rect.adjusted(-8, -8, 8, 8), Qt::AlignCenter, QStringLiteral("?"));
}

/// At the end of each bar its number, and of a stack the sum of what is shown.
void SeriesDrawing::paintNumbers(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.font);
    painter.setPen(scheme().text);
    const double room = (isLying() ? m_area.height() : m_area.width())
        / std::max(1, pointCount(m_chart) * (isStacked() ? 1 : int(m_shown.size())));
    for (std::size_t at = 0; at < m_marks.size(); ++at) {
        const Mark &mark = m_marks[at];
        double value = mark.value.value_or(0);
        if (isStacked()) {
            const bool last =
                at + 1 == m_marks.size() || m_marks[at + 1].spot.point != mark.spot.point;
            if (!last)
                continue;
            value = 0;
            for (const int series : m_shown)
                value += valueOf(m_chart, {series, mark.spot.point}).value_or(0);
        }
        if (!mark.value && value == 0)
            continue;
        const QString text = wording().value(value);
        const double width = textWidth(metrics, text);
        if (isLying() ? metrics.height() > room + 4 : width > room)
            continue;
        const QRectF rect = isLying()
            ? QRectF(mark.rect.right() + space::xs, mark.rect.center().y() - metrics.height() / 2,
                     width + 2, metrics.height())
            : QRectF(mark.rect.center().x() - width / 2 - 1, topOf(mark) - metrics.height() - 1,
                     width + 2, metrics.height());
        painter.drawText(rect, Qt::AlignCenter, text);
    }
}

void SeriesDrawing::paintCategories(QPainter &painter) const
{
    if (!isLying())
        return paintBarNames(painter);
    const QFontMetricsF metrics(m_look.font);
    painter.setPen(scheme().text);
    const int points = pointCount(m_chart);
    const double room = m_area.height() / std::max(1, points);
    for (int point = 0; point < points; ++point) {
        const QRectF rect(0, along(point) - room / 2, m_area.left() - space::s, room);
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(wording().point(point), Qt::ElideRight, rect.width()));
    }
}

void SeriesDrawing::paintBarNames(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.font);
    painter.setPen(scheme().text);
    const int points = pointCount(m_chart);
    const double room = m_area.width() / std::max(1, points);
    const double top = m_area.bottom() + space::xs;
    QTextOption lines(Qt::AlignHCenter | Qt::AlignTop);
    lines.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    double free = -1;
    for (int point = 0; point < points; ++point) {
        const QString name = m_names.names[point];
        const double width = textWidth(metrics, name);
        if (room < leastNamed) {
            // Where there are many, those that fit are named; the others say theirs when pointed
            // at.
            const QRectF rect(along(point) - width / 2, top, width, metrics.height());
            if (rect.left() < free)
                continue;
            free = rect.right() + space::s;
            painter.drawText(rect, Qt::AlignCenter, name);
        } else if (m_names.inTurns) {
            const double most = std::min(width + 2, 2 * room - nameGap);
            const double left =
                std::clamp(along(point) - most / 2, 0.0, std::max(0.0, m_content.width() - most));
            const double height = m_names.linesEach * metrics.height();
            const QRectF rect(left, top + (point % 2) * height, most, height);
            if (m_names.areWhole)
                painter.drawText(rect, name, lines);
            else
                painter.drawText(rect.adjusted(0, 0, 0, metrics.height() - height), Qt::AlignCenter,
                                 metrics.elidedText(name, Qt::ElideRight, most));
        } else {
            painter.drawText(QRectF(along(point) - (room - nameGap) / 2, top, room - nameGap,
                                    2 * metrics.height()),
                             name, lines);
        }
    }
}

/// Days that stand apart far enough, the last one always.
void SeriesDrawing::paintDays(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.font);
    painter.setPen(scheme().muted);
    double free = m_content.width();
    for (int point = pointCount(m_chart) - 1; point >= 0; --point) {
        const QString text = wording().point(point);
        const double width = textWidth(metrics, text);
        const double left =
            std::clamp(along(point) - width / 2, 0.0, std::max(0.0, m_content.width() - width));
        if (left + width > free)
            continue;
        painter.drawText(QRectF(left, m_area.bottom() + space::xs, width + 1, metrics.height()),
                         Qt::AlignLeft | Qt::AlignTop, text);
        free = left - 2 * space::l;
    }
}

QRectF SeriesDrawing::rectOf(ChartSpot spot) const
{
    const auto found = std::ranges::find(m_marks, spot, &Mark::spot);
    if (found == m_marks.end())
        return {};
    // A bar of nothing can be stood on too.
    QRectF rect = found->rect;
    if (rect.height() < 3)
        rect.adjust(0, -3, 0, 0);
    if (rect.width() < 3)
        rect.adjust(0, 0, 3, 0);
    return rect.translated(-m_offset);
}

std::optional<ChartSpot> SeriesDrawing::spotAt(const QPointF &at) const
{
    const QPointF point = at + m_offset;
    const Mark *nearest = nullptr;
    double least = 0;
    for (const Mark &mark : m_marks) {
        if (!isTrend()) {
            if (mark.rect.adjusted(-1, -1, 1, 1).contains(point))
                return mark.spot;
            continue;
        }
        const QPointF way = mark.rect.center() - point;
        const double distance = way.x() * way.x() + way.y() * way.y();
        if (mark.value && (!nearest || distance < least)) {
            nearest = &mark;
            least = distance;
        }
    }
    return nearest && least <= 4 * pointReach * pointReach ? std::optional(nearest->spot)
                                                           : std::nullopt;
}

std::optional<ChartSpot> SeriesDrawing::step(std::optional<ChartSpot> from, int key) const
{
    const int points = pointCount(m_chart);
    if (m_shown.empty() || points == 0)
        return std::nullopt;
    const auto here = from ? std::ranges::find(m_shown, from->series) : m_shown.end();
    if (here == m_shown.end())
        return ChartSpot{m_shown.front(), 0};
    int place = static_cast<int>(here - m_shown.begin());
    int point = from->point;
    const auto last = static_cast<int>(m_shown.size()) - 1;
    // Along the axis of categories, or across it from series to series: upwards as they stand.
    const int across = isLying() ? (key == Qt::Key_Right) - (key == Qt::Key_Left)
                                 : (key == Qt::Key_Up) - (key == Qt::Key_Down);
    const int onwards = isLying() ? (key == Qt::Key_Down) - (key == Qt::Key_Up)
                                  : (key == Qt::Key_Right) - (key == Qt::Key_Left);
    if (key == Qt::Key_Home)
        point = 0;
    else if (key == Qt::Key_End)
        point = points - 1;
    else if (across == 0 && onwards == 0)
        return std::nullopt;
    place = std::clamp(place + across, 0, last);
    point = std::clamp(point + onwards, 0, points - 1);
    return ChartSpot{m_shown[static_cast<std::size_t>(place)], point};
}

} // namespace gatehouse
