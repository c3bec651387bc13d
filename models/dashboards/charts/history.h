#pragma once

#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/portfolioreading.h"

namespace gatehouse {

/// What stood at the end of the reading's day, of the releases shown that its filter lets through.
Result<DailyCounts> countsOfTheDay(const PortfolioReading &reading);

/// One more sentence of what the chart counts.
void say(const ChartWords &words, const char *what, Chart &chart);
void say(const ChartWords &words, const char *what, const QString &argument, Chart &chart);

/// The field that asks a list for a past day.
QPair<QString, QString> asOf(QDate day);

/// A series of a trend: what to take of a day's counts.
struct TrendLine {
    QString key;
    LocalizedText name;
    ChartTone tone = ChartTone::First;
    std::function<int(const DailyCounts &)> value;
    ChartPlace place = {};
    /// Of what is told per week: the field that narrows the list to what came in these days.
    QString cameIn = {};
};
/// A point a week over the year up to the reading's day, from the first day that is known on.
/// `perWeek`: how many more in each week, not how many there were at its end.
Result<void> fillTrend(const PortfolioReading &reading, Chart &chart,
                       const std::vector<TrendLine> &lines, bool perWeek = false);

} // namespace gatehouse
