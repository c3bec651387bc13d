#pragma once

#include "models/dashboards/chart.h"
#include "models/dashboards/dailymeasure.h"
#include "models/dashboards/releasereading.h"

namespace gatehouse {

// What each chart says of a release, a file each (see ReleaseDashboard).

Result<void> fillReleasePhases(ReleaseReading &reading, Chart &chart);
Result<void> fillReleaseProgress(ReleaseReading &reading, Chart &chart);
Result<void> fillReleaseScores(ReleaseReading &reading, Chart &chart);
Result<void> fillReleaseFindings(ReleaseReading &reading, Chart &chart);

// What charts of a release and of an app share.

/// The days over which their trends run: from the first one to today, a day a week, today the last.
std::vector<QDate> weeksSince(QDate first, QDate today);
/// The release of this app and version, looked at by a field (see ReleasePage): its group or phase.
ChartPlace placeOfRelease(const QString &app, const QString &version, const QString &field = {},
                          const QString &value = {});
/// The phase as it is expected, from `begins` on; nothing where it is not forecast.
std::optional<ChartSpan> forecastSpan(const ChartWords &words, const PhaseForecast &forecast,
                                      Phase phase, QDate begins, const ChartPlace &place);
/// Adds to what is said about the chart what the forecast rests on.
void sayBasis(const ChartWords &words, const PhaseForecast &forecast, Chart &chart);
/// Findings opened and closed so far and open ones of high risk, one point for each of the counts.
/// `whose`: what their list is narrowed by besides.
void addFindingsLife(const ChartWords &words, const std::vector<DailyCounts> &counts,
                     const QList<QPair<QString, QString>> &whose, Chart &chart);

} // namespace gatehouse
