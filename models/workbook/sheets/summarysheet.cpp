#include "models/workbook/sheets/summarycharts.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace gatehouse {

namespace {

/// What a landscape page holds, in points.
constexpr double pageHeight = 500;

class SummaryPage
{
public:
    SummaryPage(Book &book, const AuditSheets &sheets, const AuditData &data,
                const ChecklistRange &checklist)
        : m_data(data), m_checklist(checklist), m_page(book, sheets.summary),
          m_counts(SummaryCounts::of(data)), m_rows(SummaryRows::of(m_counts, data.gates.size()))
    {
        m_page.setWidths({9, 33, 9, 9, 9, 10, 10, 10, 10, 9, 10, 9});
    }

    void write()
    {
        SummaryTables tables(m_page, m_data, m_counts, m_rows, m_checklist);
        writeHead();
        writeFigures();
        tables.writeSections();
        tables.writeGateStates();
        const double heightWithGates = m_page.totalHeight();
        writeSummaryCharts(m_page, m_counts, m_rows);
        m_page.skip(m_rows.groupHeading - 1 - m_page.row());
        tables.writeGroups();
        setPages(heightWithGates);
    }

private:
    const Wording &wording() const { return m_page.wording(); }

    void writeHead()
    {
        m_page.put(
            0, wording().line(QT_TRANSLATE_NOOP("Workbook", "Summary: coverage, score and gates")),
            Look::Title);
        m_page.endRow(26);
        m_page.merge(
            0, SummaryTables::ColumnCount - 1,
            wording().cell(wording().words(
                QT_TRANSLATE_NOOP("Workbook",
                                  "Score by scheme %1: compliant counts 1, partially compliant "
                                  "0.5, non-compliant 0, over the assessed items with equal "
                                  "weights. Items that do not apply are left out; an item not "
                                  "assessed never counts as passed, so coverage stands beside "
                                  "every score. The scheme is internal: the standard gives none."),
                {verbatim(QLatin1StringView(Score::scheme))})),
            Look::Note);
        m_page.endRow();
        if (m_checklist.isWhole) {
            m_page.merge(
                0, SummaryTables::ColumnCount - 1,
                wording().cell(wording().words(
                    QT_TRANSLATE_NOOP("Workbook",
                                      "The counts are formulas over the sheet “%1” and its hidden "
                                      "last column, which names the clause group of each row."),
                    {verbatim(m_checklist.sheet)})),
                Look::Note);
        }
        m_page.endRow();
    }

    /// The figures a reader looks for first, as large as they deserve.
    void writeFigures()
    {
        struct Figure {
            int first;
            int last;
            LocalizedText label;
            QByteArray formula;
            double value;
            Look look;
            CellTone tone;
        };
        const auto words = [this](const char *source) { return wording().words(source); };
        const auto total = [this](SummaryTables::Column column) {
            return "=" + relativeCell(m_rows.totalRow, column);
        };
        const CellTone high = m_counts.total.highRisks ? CellTone::Bad : CellTone::Good;
        const int open = m_data.openFindings();
        const std::vector<Figure> figures{
            {0, 1, words(QT_TRANSLATE_NOOP("Workbook", "Coverage")), total(SummaryTables::Coverage),
             m_counts.total.coverage().value_or(0), Look::FigurePercent, CellTone::Neutral},
            {2, 3, words(QT_TRANSLATE_NOOP("Workbook", "Score")), total(SummaryTables::Value),
             m_counts.total.value().value_or(0), Look::Figure, CellTone::Neutral},
            {4, 5, words(QT_TRANSLATE_NOOP("Workbook", "Open high risks")),
             total(SummaryTables::HighRisks), double(m_counts.total.highRisks), Look::FigureCount,
             high},
            {6,
             7,
             words(QT_TRANSLATE_NOOP("Workbook", "Open findings")),
             {},
             double(open),
             Look::FigureCount,
             open ? CellTone::Caution : CellTone::Good},
            {8,
             9,
             words(QT_TRANSLATE_NOOP("Workbook", "Pieces of evidence")),
             {},
             double(m_data.evidence.size()),
             Look::FigureCount,
             CellTone::Neutral},
            {10,
             11,
             wording().words(QT_TRANSLATE_NOOP("Workbook", "Gates passed of %1"),
                             {verbatim(qint64(m_data.gates.size()))}),
             {},
             double(m_data.gatesPassed()),
             Look::FigureCount,
             CellTone::Neutral},
        };
        for (const Figure &figure : figures)
            m_page.merge(figure.first, figure.last, wording().cell(figure.label),
                         Look::FigureLabel);
        m_page.endRow(20);
        for (const Figure &figure : figures) {
            lxw_format *format = figure.tone == CellTone::Neutral
                ? m_page.style().format(figure.look)
                : m_page.style().coloured(figure.look, figure.tone);
            m_page.merge(figure.first, figure.last, QString(), format);
            const auto row = lxw_row_t(m_page.row());
            const auto column = lxw_col_t(figure.first);
            if (figure.formula.isEmpty())
                worksheet_write_number(m_page.handle(), row, column, figure.value, format);
            else
                worksheet_write_formula_num(m_page.handle(), row, column,
                                            figure.formula.constData(), format, figure.value);
        }
        m_page.endRow(32);
        const ToldState conclusion = gatehouse::conclusion(wording(), m_data);
        m_page.merge(0, SummaryTables::ColumnCount - 1, wording().cell(conclusion.text),
                     Look::CountCentre, conclusion.tone);
        m_page.endRow(22);
        m_page.gap(10.0);
    }

    /// What stays in sight, where printed pages end, and the filter of the clause groups.
    void setPages(double heightWithGates)
    {
        lxw_worksheet *sheet = m_page.handle();
        const auto heading = lxw_row_t(m_rows.groupHeading);
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_repeat_rows(sheet, heading, heading);
        // The gates go to the next page where the first has no room for all of them.
        const int firstBreak =
            heightWithGates > pageHeight ? m_rows.gateHeading - 1 : m_rows.chartRow;
        lxw_row_t breaks[] = {lxw_row_t(firstBreak), heading - 1, 0};
        worksheet_set_h_pagebreaks(sheet, breaks);
        const int last =
            std::max(m_rows.firstGroup + int(m_counts.groups.size()) - 1, m_rows.groupHeading);
        worksheet_autofilter(sheet, heading, 0, lxw_row_t(last), SummaryTables::ColumnCount - 1);
    }

    const AuditData &m_data;
    const ChecklistRange &m_checklist;
    SheetWriter m_page;
    SummaryCounts m_counts;
    SummaryRows m_rows;
};

} // namespace

void writeSummary(Book &book, const AuditSheets &sheets, const AuditData &data,
                  const ChecklistRange &checklist)
{
    SummaryPage(book, sheets, data, checklist).write();
}

} // namespace gatehouse
