#pragma once

#include "models/workbook/sheets/sheets.h"

#include <vector>

namespace gatehouse {

/// The clause groups that a chapter, or a part of one, sums up.
struct SummarySection {
    QString key; ///< ClauseGroup::sectionKey of its groups
    QString clause;
    LocalizedText title;
    size_t first = 0; ///< of SummaryCounts::groups
    size_t last = 0; ///< the last of them, itself included
    Score score;
};

/// The figures of the summary, counted once for its tables, its charts and its conclusion.
struct SummaryCounts {
    std::vector<CountedGroup> groups; ///< in order
    std::vector<SummarySection> sections; ///< in order; every group is in one
    Score total; ///< of the whole release

    static SummaryCounts of(const AuditData &data);
};

} // namespace gatehouse
