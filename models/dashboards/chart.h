#pragma once

#include "models/base/language.h"

#include <QDate>
#include <QList>
#include <QPair>

#include <optional>
#include <vector>

namespace gatehouse {

/// How a chart is drawn; what it says does not depend on it.
enum class ChartShape {
    Bars, ///< one upright group per category, a bar per series
    StackedBars, ///< one upright bar per category, its series on top of each other
    RankedBars, ///< lying bars, longest first, one series or several stacked
    Trend, ///< a straight line per series over `days`
    HeatMap, ///< a cell per series (row) and category (column), 0 to 1
    Timeline ///< a row per series, spans over days (see ChartSpan)
};

/// What a series or a cell means; the drawing decides on colour, pattern and sign.
enum class ChartTone { Good, Fair, Warning, Bad, Running, Unknown, First, Second, Third, Fourth };

/// The list behind a number: its key ("board", "gates", "findings", "acceptances", "evidence",
/// "threats", "tests", "components", "reviews", "documents"; or "release", a release's page), and
/// by which fields it is narrowed. Empty list: the number leads nowhere.
struct ChartPlace {
    QString list;
    QList<QPair<QString, QString>> filter; ///< field key and value key
    bool operator==(const ChartPlace &) const = default;
};

struct ChartCategory {
    QString key; ///< stable, for JSON
    LocalizedText name;
    bool operator==(const ChartCategory &) const = default;
};

/// One number of a series. Without a value nothing is known: it is shown as such, never as 0.
struct ChartPoint {
    std::optional<double> value;
    ChartPlace place = {};
    std::optional<ChartTone> tone = {}; ///< of a cell; else that of the series
    std::optional<double> beside = {}; ///< 0 to 1: the coverage, told wherever a score is
    bool operator==(const ChartPoint &) const = default;
};

/// A bar of a timeline: `last` is included. Without a last day it goes on until today.
struct ChartSpan {
    QDate first;
    std::optional<QDate> last;
    ChartTone tone = ChartTone::Running;
    bool planned = false; ///< drawn beside what really was, lighter
    LocalizedText name; ///< what it is, for the tool tip and the table
    ChartPlace place = {};
    bool operator==(const ChartSpan &) const = default;
};

struct ChartSeries {
    QString key;
    LocalizedText name;
    ChartTone tone = ChartTone::First;
    std::vector<ChartPoint> points; ///< one per category, or per day of a trend
    std::vector<ChartSpan> spans = {}; ///< of a timeline only
    bool operator==(const ChartSeries &) const = default;
};

/// What one card of a dashboard says, ready to be drawn, printed, exported or told as JSON.
struct Chart {
    QString key; ///< stable: "gates-by-phase"
    ChartShape shape = ChartShape::Bars;
    LocalizedText title;
    LocalizedText about; ///< what is counted, and what is left out, in a sentence
    LocalizedText unit; ///< of the values: "releases", "findings"; empty of shares
    LocalizedText categoryTitle; ///< of the axis of categories
    bool share = false; ///< values are 0 to 1 and spoken of in percent
    QDate day; ///< as of
    std::vector<ChartCategory> categories;
    std::vector<QDate> days; ///< of a trend, ascending
    std::vector<ChartSeries> series;
    LocalizedText empty; ///< what is said where there is nothing to draw
    bool operator==(const Chart &) const = default;
};

} // namespace gatehouse
