#include "models/reports/sheets/sheets.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace gatehouse {

namespace {

/// Columns of both tables of counts.
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

/// What a landscape page holds, in points.
constexpr double pageHeight = 500;

QByteArray quoted(const QString &text)
{
    QString doubled = text;
    return '"' + doubled.replace(u'"', QLatin1StringView("\"\"")).toUtf8() + '"';
}

/// The rows of a section among the groups: [first, last].
struct Section {
    QString key;
    QString clause;
    LocalizedText title;
    size_t first = 0;
    size_t last = 0;
    Score score;
};

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

int countIn(const Score &score, Column column)
{
    switch (column) {
    case Applicable:
        return score.applicable;
    case Assessed:
        return score.assessed;
    case Compliant:
        return score.compliant;
    case Partial:
        return score.partial;
    case Noncompliant:
        return score.noncompliant;
    case NotAssessed:
        return score.applicable - score.assessed;
    case NotApplicable:
        return score.notApplicable;
    case HighRisks:
        return score.highRisks;
    default:
        return 0;
    }
}

class SummaryPage
{
public:
    SummaryPage(Book &book, const AuditSheets &sheets, const AuditData &data,
                const ChecklistRange &checklist)
        : m_data(data), m_checklist(checklist), m_page(book, sheets.summary),
          m_groups(countedGroups(data)), m_score(data.score())
    {
        for (size_t i = 0; i < m_groups.size(); ++i) {
            const CountedGroup &group = m_groups[i];
            if (m_sections.empty() || m_sections.back().key != group.sectionKey)
                m_sections.push_back(
                    {group.sectionKey, group.section, group.sectionTitle, i, i, {}});
            m_sections.back().last = i;
            accumulate(m_sections.back().score, group.score);
        }
        m_page.setWidths({9, 33, 9, 9, 9, 10, 10, 10, 10, 9, 10, 9});
    }

    void write()
    {
        // Each block names cells of the ones below it, so the rows are laid out first.
        m_sectionHeading = 8;
        m_totalRow = m_sectionHeading + 1 + int(m_sections.size());
        m_gateHeading = m_totalRow + 3;
        m_chartRow = m_gateHeading + int(m_data.gates.size()) + 2;
        m_groupHeading = m_chartRow + 4;
        m_firstGroup = m_groupHeading + 1;

        writeHead();
        writeFigures();
        writeSections();
        writeGateStates();
        m_heightWithGates = m_page.totalHeight();
        writeCharts();
        writeGroups();

        lxw_worksheet *sheet = m_page.handle();
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_repeat_rows(sheet, lxw_row_t(m_groupHeading), lxw_row_t(m_groupHeading));
        // The gates go to the next page where the first has no room for all of them.
        const int firstBreak = m_heightWithGates > pageHeight ? m_gateHeading - 1 : m_chartRow;
        lxw_row_t breaks[] = {lxw_row_t(firstBreak), lxw_row_t(m_groupHeading - 1), 0};
        worksheet_set_h_pagebreaks(sheet, breaks);
        const int last = std::max(m_firstGroup + int(m_groups.size()) - 1, m_groupHeading);
        worksheet_autofilter(sheet, lxw_row_t(m_groupHeading), 0, lxw_row_t(last), ColumnCount - 1);
    }

private:
    const Wording &wording() const { return m_page.wording(); }
    QString say(const char *source) const { return wording().cell(source); }

    void writeHead()
    {
        m_page.put(
            0, wording().line(QT_TRANSLATE_NOOP("Workbook", "Summary: coverage, score and gates")),
            Look::Title);
        m_page.endRow(26);
        m_page.merge(
            0, ColumnCount - 1,
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
                0, ColumnCount - 1,
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
        const auto total = [this](Column column) { return "=" + relativeCell(m_totalRow, column); };
        const CellTone high = m_score.highRisks ? CellTone::Bad : CellTone::Good;
        const int open = m_data.openFindings();
        const std::vector<Figure> figures{
            {0, 1, words(QT_TRANSLATE_NOOP("Workbook", "Coverage")), total(Coverage),
             m_score.coverage().value_or(0), Look::FigurePercent, CellTone::Neutral},
            {2, 3, words(QT_TRANSLATE_NOOP("Workbook", "Score")), total(Value),
             m_score.value().value_or(0), Look::Figure, CellTone::Neutral},
            {4, 5, words(QT_TRANSLATE_NOOP("Workbook", "Open high risks")), total(HighRisks),
             double(m_score.highRisks), Look::FigureCount, high},
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
        const ToldState conclusion = gatehouse::conclusion(wording(), m_score);
        m_page.merge(0, ColumnCount - 1, wording().cell(conclusion.text), Look::CountCentre,
                     conclusion.tone);
        m_page.endRow(22);
        m_page.gap(10.0);
    }

    void writeHeadings()
    {
        const auto label = [this](Judgement judgement) {
            return wording().cell(wording().label(judgement));
        };
        const QString headings[ColumnCount] = {
            say(QT_TRANSLATE_NOOP("Workbook", "Clause")),
            say(QT_TRANSLATE_NOOP("Workbook", "Clause group")),
            say(QT_TRANSLATE_NOOP("Workbook", "Applicable")),
            say(QT_TRANSLATE_NOOP("Workbook", "Assessed")),
            label(Judgement::Compliant),
            label(Judgement::Partial),
            label(Judgement::Noncompliant),
            label(Judgement::NotAssessed),
            label(Judgement::NotApplicable),
            wording().cell(wording().label(Risk::High)),
            say(QT_TRANSLATE_NOOP("Workbook", "Coverage")),
            say(QT_TRANSLATE_NOOP("Workbook", "Score")),
        };
        for (int column = 0; column < ColumnCount; ++column)
            m_page.put(column, headings[column], Look::Heading);
        m_page.endRow(24);
    }

    void section(const char *source)
    {
        m_page.merge(0, ColumnCount - 1, wording().line(source), Look::Section);
        m_page.endRow(22);
    }

    /// Coverage and score of a row, calculated from its counts.
    void writeShares(const Score &score, Look percent, Look decimal)
    {
        const int row = m_page.row();
        const auto cell = [row](Column column) { return relativeCell(row, column); };
        const QString none = QStringLiteral("—");
        const QByteArray coverage = "=IF(" + cell(Applicable) + "=0,\"—\",100*" + cell(Assessed)
            + "/" + cell(Applicable) + ")";
        const QByteArray value = "=IF(" + cell(Assessed) + "=0,\"—\",100*(" + cell(Compliant)
            + "+0.5*" + cell(Partial) + ")/" + cell(Assessed) + ")";
        if (score.coverage())
            m_page.formula(row, Coverage, coverage, *score.coverage(), percent);
        else
            m_page.formula(row, Coverage, coverage, none, percent);
        if (score.value())
            m_page.formula(row, Value, value, *score.value(), decimal);
        else
            m_page.formula(row, Value, value, none, decimal);
    }

    void writeSections()
    {
        section(QT_TRANSLATE_NOOP("Workbook", "By chapter"));
        writeHeadings();
        const auto sum = [this](const Section &section, int column) {
            return "=SUM(" + relativeCell(m_firstGroup + int(section.first), column) + ":"
                + relativeCell(m_firstGroup + int(section.last), column) + ")";
        };
        for (const Section &section : m_sections) {
            m_page.put(Clause, section.clause, Look::CountText);
            m_page.put(Title, wording().cell(section.title), Look::CountText);
            for (int column = Applicable; column <= HighRisks; ++column)
                m_page.formula(m_page.row(), column, sum(section, column),
                               countIn(section.score, Column(column)), Look::Count);
            writeShares(section.score, Look::CountPercent, Look::CountDecimal);
            m_page.endRow(17);
        }
        const int first = m_sectionHeading + 1;
        m_page.put(Clause, QString(), Look::TotalText);
        m_page.put(Title, say(QT_TRANSLATE_NOOP("Workbook", "Total")), Look::TotalText);
        for (int column = Applicable; column <= HighRisks; ++column) {
            const QByteArray formula = "=SUM(" + relativeCell(first, column) + ":"
                + relativeCell(m_totalRow - 1, column) + ")";
            if (m_sections.empty())
                m_page.put(column, 0, Look::Total);
            else
                m_page.formula(m_page.row(), column, formula, countIn(m_score, Column(column)),
                               Look::Total);
        }
        writeShares(m_score, Look::TotalPercent, Look::TotalDecimal);
        m_page.endRow(20);
        m_page.gap(10.0);
    }

    void writeGateStates()
    {
        section(QT_TRANSLATE_NOOP("Workbook", "Lifecycle gates"));
        const std::vector<std::pair<int, const char *>> headings{
            {0, QT_TRANSLATE_NOOP("Workbook", "Phase")},
            {2, QT_TRANSLATE_NOOP("Workbook", "State")},
            {4, QT_TRANSLATE_NOOP("Workbook", "Planned")},
            {6, QT_TRANSLATE_NOOP("Workbook", "Decided at")},
            {8, QT_TRANSLATE_NOOP("Workbook", "Decided by")},
            {10, QT_TRANSLATE_NOOP("Workbook", "Criteria met")},
        };
        for (const auto &[column, source] : headings)
            m_page.merge(column, column + 1, say(source), Look::Heading);
        m_page.endRow(20);
        for (const GateStatus &gate : m_data.gates) {
            const auto met = std::count_if(gate.criteria.begin(), gate.criteria.end(),
                                           [](const CriterionStatus &one) { return one.passed; });
            const bool decided = gate.decision.has_value();
            QString planned = gate.plannedOn.toString(Qt::ISODate);
            if (gate.late)
                planned += u' ' + wording().line(QT_TRANSLATE_NOOP("Workbook", "(late)"));
            m_page.merge(0, 1, wording().line(wording().label(gate.phase)), Look::CountText);
            const ToldState state = gateState(wording(), m_data, gate);
            m_page.merge(2, 3, wording().line(state.text), Look::CountCentre, state.tone);
            m_page.merge(4, 5, planned, Look::CountCentre);
            m_page.merge(6, 7,
                         decided ? gate.decision->decidedAt.toLocalTime().toString(
                             QStringLiteral("yyyy-MM-dd HH:mm"))
                                 : QString(),
                         Look::CountCentre);
            m_page.merge(8, 9, decided ? gate.decision->decidedBy : QString(), Look::CountCentre);
            m_page.merge(10, 11, QStringLiteral("%1 / %2").arg(met).arg(gate.criteria.size()),
                         Look::CountCentre);
            m_page.endRow(17);
        }
    }

    /// How large a chart over columns [first, last] is drawn, in pixels.
    lxw_chart_options frame(int first, int last, double points) const
    {
        constexpr double naturalWidth = 480;
        constexpr double naturalHeight = 288;
        lxw_chart_options options{};
        options.x_offset = 2;
        options.y_offset = 4;
        options.x_scale =
            (m_page.width(first, last) * 7 + 5 * (last - first + 1) - 6) / naturalWidth;
        options.y_scale = (points * 96 / 72 - 8) / naturalHeight;
        return options;
    }

    static void setFont(lxw_chart *chart)
    {
        lxw_chart_font small{};
        small.size = 9;
        lxw_chart_font title{};
        title.size = 12;
        title.bold = LXW_EXPLICIT_FALSE;
        title.color = WorkbookStyle::navy;
        chart_axis_set_num_font(chart->x_axis, &small);
        chart_axis_set_num_font(chart->y_axis, &small);
        chart_legend_set_font(chart, &small);
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
        chart_title_set_name_font(chart, &title);
        lxw_chart_line grid{};
        grid.color = WorkbookStyle::rule;
        grid.width = 0.5;
        chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
        lxw_chart_line edge{};
        edge.color = WorkbookStyle::rule;
        edge.width = 0.75;
        chart_chartarea_set_line(chart, &edge);
    }

    lxw_chart_series *addSeries(lxw_chart *chart, int headingRow, int column, int first, int last,
                                uint32_t colour)
    {
        const QString sheet = Book::nameOf(m_page.handle());
        lxw_chart_series *series =
            chart_add_series(chart, ("=" + rangeIn(sheet, Clause, first, last)).constData(),
                             ("=" + rangeIn(sheet, column, first, last)).constData());
        const QByteArray name = sheet.toUtf8();
        chart_series_set_name_range(series, name.constData(), lxw_row_t(headingRow),
                                    lxw_col_t(column));
        lxw_chart_fill fill{};
        fill.color = colour;
        chart_series_set_fill(series, &fill);
        return series;
    }

    void writeCharts()
    {
        constexpr double chapterHeight = 215;
        constexpr double groupHeight = 265;
        m_page.gap(10.0);
        lxw_worksheet *sheet = m_page.handle();
        if (!m_groups.empty()) {
            lxw_chart *chapters = workbook_add_chart(m_page.book().handle(), LXW_CHART_COLUMN);
            const int first = m_sectionHeading + 1;
            addSeries(chapters, m_sectionHeading, Coverage, first, m_totalRow - 1, 0x9DB7D9);
            addSeries(chapters, m_sectionHeading, Value, first, m_totalRow - 1,
                      WorkbookStyle::navy);
            chart_title_set_name(
                chapters,
                wording()
                    .line(QT_TRANSLATE_NOOP("Workbook", "Coverage and score by chapter"))
                    .toUtf8()
                    .constData());
            chart_axis_set_min(chapters->y_axis, 0);
            chart_axis_set_max(chapters->y_axis, 100);
            chart_axis_set_num_format(chapters->y_axis, "0");
            chart_set_series_gap(chapters, 90);
            setFont(chapters);
            lxw_chart_options options = frame(0, ColumnCount - 1, chapterHeight);
            worksheet_insert_chart_opt(sheet, lxw_row_t(m_page.row()), 0, chapters, &options);
            m_page.gap(chapterHeight);

            lxw_chart *groups =
                workbook_add_chart(m_page.book().handle(), LXW_CHART_COLUMN_STACKED);
            const int last = m_firstGroup + int(m_groups.size()) - 1;
            addSeries(groups, m_groupHeading, Compliant, m_firstGroup, last, 0x3E9B63);
            addSeries(groups, m_groupHeading, Partial, m_firstGroup, last, 0xE3A72F);
            addSeries(groups, m_groupHeading, Noncompliant, m_firstGroup, last, 0xC63A33);
            addSeries(groups, m_groupHeading, NotAssessed, m_firstGroup, last, 0xC3CBD6);
            chart_title_set_name(
                groups,
                wording()
                    .line(QT_TRANSLATE_NOOP("Workbook", "Judgements by clause group"))
                    .toUtf8()
                    .constData());
            chart_axis_set_num_format(groups->y_axis, "0");
            chart_set_series_gap(groups, 40);
            setFont(groups);
            // Some thirty clause numbers stand side by side only when they are turned.
            lxw_chart_font turned{};
            turned.size = 8;
            turned.rotation = -90;
            chart_axis_set_num_font(groups->x_axis, &turned);
            options = frame(0, ColumnCount - 1, groupHeight);
            worksheet_insert_chart_opt(sheet, lxw_row_t(m_page.row()), 0, groups, &options);
            m_page.gap(groupHeight);
        }
    }

    void writeGroups()
    {
        m_page.skip(m_groupHeading - 1 - m_page.row());
        section(QT_TRANSLATE_NOOP("Workbook", "By clause group"));
        writeHeadings();
        for (const CountedGroup &group : m_groups) {
            m_page.put(Clause, group.clause, Look::CountText);
            m_page.put(Title, wording().cell(group.title), Look::CountText);
            writeCounts(group);
            writeShares(group.score, Look::CountPercent, Look::CountDecimal);
            m_page.endRow();
        }
    }

    void writeCounts(const CountedGroup &group)
    {
        const int row = m_page.row();
        const auto put = [&](Column column, const QByteArray &formula) {
            if (m_checklist.isWhole)
                m_page.formula(row, column, formula, countIn(group.score, column), Look::Count);
            else
                m_page.put(column, countIn(group.score, column), Look::Count);
        };
        const auto range = [this](int column) {
            return rangeIn(m_checklist.sheet, column, m_checklist.firstRow, m_checklist.lastRow);
        };
        const auto cell = [row](Column column) { return relativeCell(row, column); };
        const QByteArray ofGroup = range(m_checklist.groupColumn) + "," + quoted(group.key);
        const auto judged = [&](Column column) {
            return "COUNTIFS(" + ofGroup + "," + range(m_checklist.judgementColumn) + ","
                + absoluteCell(m_groupHeading, column);
        };
        const QByteArray high = "," + range(m_checklist.riskColumn) + ","
            + absoluteCell(m_groupHeading, HighRisks) + ")";
        for (const Column column : {Compliant, Partial, Noncompliant, NotAssessed, NotApplicable})
            put(column, "=" + judged(column) + ")");
        put(Assessed, "=" + cell(Compliant) + "+" + cell(Partial) + "+" + cell(Noncompliant));
        put(Applicable, "=" + cell(Assessed) + "+" + cell(NotAssessed));
        put(HighRisks, "=" + judged(Partial) + high + "+" + judged(Noncompliant) + high);
    }

    const AuditData &m_data;
    const ChecklistRange &m_checklist;
    SheetWriter m_page;
    std::vector<CountedGroup> m_groups;
    std::vector<Section> m_sections;
    Score m_score;
    double m_heightWithGates = 0;
    int m_sectionHeading = 0;
    int m_totalRow = 0;
    int m_gateHeading = 0;
    int m_chartRow = 0;
    int m_groupHeading = 0;
    int m_firstGroup = 0;
};

} // namespace

void writeSummary(Book &book, const AuditSheets &sheets, const AuditData &data,
                  const ChecklistRange &checklist)
{
    SummaryPage(book, sheets, data, checklist).write();
}

} // namespace gatehouse
