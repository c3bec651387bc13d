#include "models/workbook/sheets/summarycounts.h"

namespace gatehouse {

SummaryCounts SummaryCounts::of(const AuditData &data)
{
    SummaryCounts counts{countedGroups(data), {}, data.score()};
    for (size_t i = 0; i < counts.groups.size(); ++i) {
        const ClauseGroup &group = counts.groups[i].clauseGroup;
        if (counts.sections.empty() || counts.sections.back().key != group.sectionKey)
            counts.sections.push_back(
                {group.sectionKey, group.section, group.sectionTitle, i, i, {}});
        SummarySection &section = counts.sections.back();
        section.last = i;
        section.score += counts.groups[i].score;
    }
    return counts;
}

} // namespace gatehouse
