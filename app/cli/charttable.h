#pragma once

#include "app/cli/texttable.h"
#include "models/base/language.h"
#include "models/dashboards/chart.h"

namespace gatehouse {

/// A chart as a table: a row for every category, day or span, a column for every series; of a heat
/// map a row for every series. Shares are in percent, a score has its coverage in brackets, and
/// what is not known is a dash.
TextTable tableOf(const Chart &chart, Language language);

} // namespace gatehouse
