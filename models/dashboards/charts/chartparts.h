#pragma once

#include "models/dashboards/portfolioreading.h"

namespace gatehouse {

/// A place with one field to narrow its list by.
inline ChartPlace placeIn(const QString &list, const QString &field, const QString &value)
{
    return {list, {{field, value}}};
}
inline ChartPlace placeIn(const QString &list, const QString &field, const QString &value,
                          const QString &otherField, const QString &otherValue)
{
    return {list, {{field, value}, {otherField, otherValue}}};
}

/// Adds a series of zeros, one per category.
ChartSeries &addSeries(Chart &chart, const QString &key, const LocalizedText &name, ChartTone tone);
/// One more of the point.
void count(ChartPoint &point, double by = 1);

/// Adds a category for each value of an enumeration.
template<class E>
void addCategories(Chart &chart, const ChartWords &words)
{
    for (const E value : allValues<E>())
        chart.categories.push_back({toKey(value), words.label(value)});
}

ChartTone chartToneOf(Risk risk);
ChartTone chartToneOf(GateState state);
ChartTone chartToneOf(ThreatState state);
/// Of a share of 1 by the grades of the conclusion; Unknown where there is none.
ChartTone chartToneOfScore(std::optional<double> share);

/// What lies ahead, by how far: past, within 7, 30 and 90 days, and after that.
enum class Horizon { Past, Week, Month, Quarter, Later };
inline constexpr Horizon horizons[] = {Horizon::Past, Horizon::Week, Horizon::Month,
                                       Horizon::Quarter, Horizon::Later};
/// Of a last day: Past from the day after on.
Horizon horizonOf(QDate lastDay, QDate today);
QString horizonKey(Horizon horizon); ///< "past", "7", "30", "90", "later"
ChartTone chartToneOf(Horizon horizon);

/// The rows of a ranking by how much stands in all series, most first, the first `most` of them.
struct Ranked {
    ChartCategory category;
    std::vector<ChartPoint> points; ///< one per series
    double total() const;
};
void rank(Chart &chart, std::vector<Ranked> rows, size_t most);

} // namespace gatehouse
