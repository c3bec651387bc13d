#pragma once

#include "models/dashboards/chart.h"

#include <QCoreApplication>

namespace gatehouse {

/// One number of a chart: a series and its category, day or span.
struct ChartSpot {
    int series = -1;
    int point = -1;
    bool operator==(const ChartSpot &) const = default;
};

/// What the parts of a chart are called and say, in one language.
class ChartWording
{
    Q_DECLARE_TR_FUNCTIONS(ChartWording)
public:
    /// The chart outlives this.
    ChartWording(const Chart &chart, Language language) : m_chart(chart), m_language(language) { }

    QString title() const { return m_chart.title.in(m_language); }
    QString about() const { return m_chart.about.in(m_language); }
    /// What is said where there is nothing to draw.
    QString empty() const;
    /// Of the axis of values; what they are shares of is in the title.
    QString unit() const;
    QString series(int series) const;
    /// The category, or the day of a trend.
    QString point(int point) const;
    /// "12", "85%", or that it is unknown.
    QString value(std::optional<double> value) const;
    /// The value of a spot with the coverage beside it, where there is one.
    QString valueOf(ChartSpot spot) const;
    /// What a spot is called, without its number.
    QString name(ChartSpot spot) const;
    /// Everything of one number, in one line.
    QString spot(ChartSpot spot) const;
    /// The days of a span, planned or as they were.
    QString days(const ChartSpan &span) const;

private:
    const Chart &m_chart;
    Language m_language;
};

/// What a spot is called where its chart is not to be seen, without its number; in both languages.
LocalizedText nameOf(const Chart &chart, ChartSpot spot);
/// Whether there is anything to draw: a value other than 0, a cell, known or not, a span.
bool hasContent(const Chart &chart);
/// Whether bars of scores carry their coverage each: no series of its own tells it.
bool marksCoverage(const Chart &chart);
/// The place behind a number; nullptr where there is no such number.
const ChartPlace *placeOf(const Chart &chart, ChartSpot spot);
/// The value of a spot; nothing where it is not known or not there.
std::optional<double> valueOf(const Chart &chart, ChartSpot spot);
/// How many points a series of this chart has: categories or days.
int pointCount(const Chart &chart);

} // namespace gatehouse
