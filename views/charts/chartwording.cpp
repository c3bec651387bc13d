#include "views/charts/chartwording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

const ChartSeries *seriesAt(const Chart &chart, int series)
{
    return series >= 0 && series < static_cast<int>(chart.series.size())
        ? &chart.series[static_cast<std::size_t>(series)]
        : nullptr;
}

const ChartPoint *pointAt(const Chart &chart, ChartSpot spot)
{
    const ChartSeries *series = seriesAt(chart, spot.series);
    return series && spot.point >= 0 && spot.point < static_cast<int>(series->points.size())
        ? &series->points[static_cast<std::size_t>(spot.point)]
        : nullptr;
}

const ChartSpan *spanAt(const Chart &chart, ChartSpot spot)
{
    const ChartSeries *series = seriesAt(chart, spot.series);
    return series && spot.point >= 0 && spot.point < static_cast<int>(series->spans.size())
        ? &series->spans[static_cast<std::size_t>(spot.point)]
        : nullptr;
}

} // namespace

bool hasContent(const Chart &chart)
{
    // That nothing is known is to be seen where it is not known.
    if (chart.shape == ChartShape::HeatMap)
        return !chart.series.empty() && !chart.categories.empty();
    return std::ranges::any_of(chart.series, [&](const ChartSeries &series) {
        return !series.spans.empty()
            || std::ranges::any_of(series.points, [&](const ChartPoint &point) {
                   return point.value && (chart.share || *point.value != 0);
               });
    });
}

bool marksCoverage(const Chart &chart)
{
    return chart.shape == ChartShape::Bars && !chart.series.empty()
        && std::ranges::all_of(chart.series, [](const ChartSeries &series) {
               return std::ranges::any_of(
                   series.points, [](const ChartPoint &point) { return point.beside.has_value(); });
           });
}

const ChartPlace *placeOf(const Chart &chart, ChartSpot spot)
{
    if (chart.shape == ChartShape::Timeline) {
        const ChartSpan *span = spanAt(chart, spot);
        return span ? &span->place : nullptr;
    }
    const ChartPoint *point = pointAt(chart, spot);
    return point ? &point->place : nullptr;
}

std::optional<double> valueOf(const Chart &chart, ChartSpot spot)
{
    const ChartPoint *point = pointAt(chart, spot);
    return point ? point->value : std::nullopt;
}

int pointCount(const Chart &chart)
{
    return static_cast<int>(chart.shape == ChartShape::Trend ? chart.days.size()
                                                             : chart.categories.size());
}

QString ChartWording::empty() const
{
    const QString said = m_chart.empty.in(m_language);
    return said.isEmpty() ? tr("There is nothing to show here yet.") : said;
}

QString ChartWording::unit() const
{
    const QString unit = m_chart.unit.in(m_language);
    return unit.isEmpty() && m_chart.share ? tr("Share") : unit;
}

QString ChartWording::series(int series) const
{
    const ChartSeries *found = seriesAt(m_chart, series);
    return found ? found->name.in(m_language) : QString();
}

QString ChartWording::point(int point) const
{
    if (point < 0 || point >= pointCount(m_chart))
        return {};
    const auto at = static_cast<std::size_t>(point);
    return m_chart.shape == ChartShape::Trend ? m_chart.days[at].toString(Qt::ISODate)
                                              : m_chart.categories[at].name.in(m_language);
}

QString ChartWording::value(std::optional<double> value) const
{
    if (!value)
        return tr("unknown");
    if (m_chart.share)
        return QStringLiteral("%1%").arg(std::lround(*value * 100));
    const bool whole = std::abs(*value - std::round(*value)) < 1e-9;
    return localeOf(m_language).toString(*value, 'f', whole ? 0 : 1);
}

QString ChartWording::valueOf(ChartSpot spot) const
{
    const ChartPoint *at = pointAt(m_chart, spot);
    if (!at)
        return {};
    if (!at->beside)
        return value(at->value);
    return tr("%1 (coverage %2)")
        .arg(value(at->value), QStringLiteral("%1%").arg(std::lround(*at->beside * 100)));
}

QString ChartWording::days(const ChartSpan &span) const
{
    const QString first = span.first.toString(Qt::ISODate);
    const QString from = span.last ? tr("%1 to %2").arg(first, span.last->toString(Qt::ISODate))
                                   : tr("since %1").arg(first);
    return span.planned ? tr("planned %1").arg(from) : from;
}

QString ChartWording::name(ChartSpot spot) const
{
    if (m_chart.shape == ChartShape::Timeline) {
        const ChartSpan *span = spanAt(m_chart, spot);
        return span ? tr("%1 · %2").arg(series(spot.series), span->name.in(m_language)) : QString();
    }
    // One series alone has said its name in the title.
    if (m_chart.series.size() == 1)
        return point(spot.point);
    return m_chart.shape == ChartShape::HeatMap
        ? tr("%1 · %2").arg(series(spot.series), point(spot.point))
        : tr("%1 · %2").arg(point(spot.point), series(spot.series));
}

QString ChartWording::spot(ChartSpot spot) const
{
    if (const ChartSpan *span = spanAt(m_chart, spot))
        return tr("%1: %2").arg(name(spot), days(*span));
    const ChartPoint *at = pointAt(m_chart, spot);
    if (!at)
        return {};
    const QString unit = m_chart.share ? QString() : m_chart.unit.in(m_language);
    const QString number = unit.isEmpty() || !at->value
        ? valueOf(spot)
        : tr("%1 %2", "a number and its unit").arg(valueOf(spot), unit);
    return tr("%1: %2").arg(name(spot), number);
}

LocalizedText nameOf(const Chart &chart, ChartSpot spot)
{
    const auto named = [&](Language language) {
        const ChartWording wording(chart, language);
        // Beside its list nobody sees the title of the chart, and a day alone says nothing.
        if (chart.shape == ChartShape::Trend && chart.series.size() == 1)
            return ChartWording::tr("%1 · %2").arg(wording.point(spot.point),
                                                   wording.series(spot.series));
        return wording.name(spot);
    };
    return {named(Language::Chinese), named(Language::English)};
}

} // namespace gatehouse
