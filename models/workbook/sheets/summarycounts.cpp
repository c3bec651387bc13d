#include "models/workbook/sheets/summarycounts.h"

namespace gatehouse {

namespace {

void accumulate(Score &sum, const Score &part)
{
    sum.applicable += part.applicable;
    sum.assessed += part.assessed;
    sum.compliant += part.compliant;
    sum.partial += part.partial;
    sum.noncompliant += part.noncompliant;
    sum.notApplicable += part.notApplicable;
    sum.highRisks += part.highRisks;
}

} // namespace

SummaryCounts SummaryCounts::of(const AuditData &data)
{
    SummaryCounts counts{countedGroups(data), {}, data.score()};
    for (size_t i = 0; i < counts.groups.size(); ++i) {
        const CountedGroup &group = counts.groups[i];
        if (counts.sections.empty() || counts.sections.back().key != group.sectionKey)
            counts.sections.push_back(
                {group.sectionKey, group.section, group.sectionTitle, i, i, {}});
        SummarySection &section = counts.sections.back();
        section.last = i;
        accumulate(section.score, group.score);
    }
    return counts;
}

} // namespace gatehouse
