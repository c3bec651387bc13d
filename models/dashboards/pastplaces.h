#pragma once

#include "models/dashboards/chart.h"
#include "models/dashboards/chartwords.h"

namespace gatehouse {

/// The list of what a number shows on the page of its release: the assessments of a clause group or
/// of all of it, or a gate. Of anything else nothing.
ChartPlace insteadOfRelease(const ChartPlace &place);

/// Leads the numbers of a chart of a past day to lists as of that day. What leads to a release's
/// page leads to what it rests on there; a number whose list knows no past days leads nowhere, and
/// the chart says so.
void leadToPastDay(const ChartWords &words, QDate day, Chart &chart);

} // namespace gatehouse
