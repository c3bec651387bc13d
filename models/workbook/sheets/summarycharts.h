#pragma once

#include "models/workbook/sheets/summarytables.h"

namespace gatehouse {

/// Draws the charts of the summary below each other, of what its tables hold: coverage and score
/// by chapter, judgements by clause group. Begins at the writer's row with a gap and leaves the
/// rows the charts cover behind it; where nothing is counted there is only the gap.
void writeSummaryCharts(SheetWriter &page, const SummaryCounts &counts, const SummaryRows &rows);

} // namespace gatehouse
