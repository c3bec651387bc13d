#pragma once

#include "models/workbook/sheets/summarycounts.h"

namespace gatehouse {

/// The rows, 0-based, at which the blocks of the summary begin. Each block names cells of the ones
/// below it, so that they are all known before the first is written.
struct SummaryRows {
    int sectionHeading = 0; ///< column headings of the chapters' counts; the chapters follow
    int totalRow = 0; ///< behind the last chapter
    int gateHeading = 0; ///< column headings of the gates
    int chartRow = 0;
    int groupHeading = 0; ///< column headings of the clause groups' counts
    int firstGroup = 0;

    static SummaryRows of(const SummaryCounts &counts, size_t gates);
};

/// The tables of the summary: counts by chapter, the gates, counts by clause group. Where the
/// checklist is whole, the groups' counts are formulas over it, the chapters' are sums of the
/// groups', and coverage and score follow from the counts of their row; each is written with its
/// value too, for viewers that do not calculate.
class SummaryTables
{
public:
    /// Of both tables of counts; all else on the sheet is laid over them.
    enum Column {
        Clause,
        Title,
        Applicable,
        Assessed,
        Compliant,
        Partial,
        Noncompliant,
        NotAssessed,
        NotApplicable,
        HighRisks,
        Coverage,
        Value,
        ColumnCount,
    };

    /// Writes into `page`; everything given is used as long as this lives.
    SummaryTables(SheetWriter &page, const AuditData &data, const SummaryCounts &counts,
                  const SummaryRows &rows, const ChecklistRange &checklist);

    // Each begins at the writer's row, which has to be the one SummaryRows says: one above its
    // column headings, where its title goes.
    void writeSections();
    void writeGateStates();
    void writeGroups();

private:
    void writeTitle(const char *source);
    void writeHeadings();
    void writeShares(const Score &score, Look percent, Look decimal);
    void writeCounts(const CountedGroup &group);
    static int countIn(const Score &score, Column column);
    const Wording &wording() const { return m_page.wording(); }
    QString say(const char *source) const { return wording().cell(source); }

    SheetWriter &m_page;
    const AuditData &m_data;
    const SummaryCounts &m_counts;
    const SummaryRows &m_rows;
    const ChecklistRange &m_checklist;
};

} // namespace gatehouse
