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

/// A series of a trend, and where its numbers lead.
struct TrendLine {
    QString key;
    LocalizedText name;
    ChartTone tone = ChartTone::First;
    std::function<int(const DailyCounts &)> value; ///< what to take of a day's counts
    ChartPlace place = {};
};
/// Adds it with these values, one a day of the chart; each leads to the list of its day.
void addTrendLine(Chart &chart, const TrendLine &line, const std::vector<int> &values);

/// The days that end the weeks of the year up to the reading's day, from the first that is known
/// on, and before them the day that the first week follows; fewer than two where there is none.
Result<std::vector<QDate>> weeksOfTheYear(const PortfolioReading &reading);
/// Gives a trend the days that end them, and what it says where all of them have nothing. Says
/// whether there is any.
Result<bool> beginTrend(const PortfolioReading &reading, Chart &chart);
/// A point a week over them: how many there were at its end.
Result<void> fillTrend(const PortfolioReading &reading, Chart &chart,
                       const std::vector<TrendLine> &lines);

} // namespace gatehouse
