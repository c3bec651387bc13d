#include "models/workbook/sheets/summarycharts.h"

#include <xlsxwriter.h>

namespace gatehouse {

namespace {

/// How large a chart over columns [first, last] is drawn, in pixels.
lxw_chart_options frame(const SheetWriter &page, int first, int last, double points)
{
    constexpr double naturalWidth = 480;
    constexpr double naturalHeight = 288;
    lxw_chart_options options{};
    options.x_offset = 2;
    options.y_offset = 4;
    options.x_scale = (page.width(first, last) * 7 + 5 * (last - first + 1) - 6) / naturalWidth;
    options.y_scale = (points * 96 / 72 - 8) / naturalHeight;
    return options;
}

void setFont(lxw_chart *chart)
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

lxw_chart_series *addSeries(const SheetWriter &page, lxw_chart *chart, int headingRow, int column,
                            int first, int last, uint32_t colour)
{
    const QString sheet = Book::nameOf(page.handle());
    lxw_chart_series *series = chart_add_series(
        chart, ("=" + rangeIn(sheet, SummaryTables::Clause, first, last)).constData(),
        ("=" + rangeIn(sheet, column, first, last)).constData());
    const QByteArray name = sheet.toUtf8();
    chart_series_set_name_range(series, name.constData(), lxw_row_t(headingRow), lxw_col_t(column));
    lxw_chart_fill fill{};
    fill.color = colour;
    chart_series_set_fill(series, &fill);
    return series;
}

} // namespace

void writeSummaryCharts(SheetWriter &page, const SummaryCounts &counts, const SummaryRows &rows)
{
    constexpr double chapterHeight = 215;
    constexpr double groupHeight = 265;
    page.gap(10.0);
    lxw_worksheet *sheet = page.handle();
    if (!counts.groups.empty()) {
        lxw_chart *chapters = workbook_add_chart(page.book().handle(), LXW_CHART_COLUMN);
        const int first = rows.sectionHeading + 1;
        addSeries(page, chapters, rows.sectionHeading, SummaryTables::Coverage, first,
                  rows.totalRow - 1, 0x9DB7D9);
        addSeries(page, chapters, rows.sectionHeading, SummaryTables::Value, first,
                  rows.totalRow - 1, WorkbookStyle::navy);
        chart_title_set_name(
            chapters,
            page.wording()
                .line(QT_TRANSLATE_NOOP("Workbook", "Coverage and score by chapter"))
                .toUtf8()
                .constData());
        chart_axis_set_min(chapters->y_axis, 0);
        chart_axis_set_max(chapters->y_axis, 100);
        chart_axis_set_num_format(chapters->y_axis, "0");
        chart_set_series_gap(chapters, 90);
        setFont(chapters);
        lxw_chart_options options = frame(page, 0, SummaryTables::ColumnCount - 1, chapterHeight);
        worksheet_insert_chart_opt(sheet, lxw_row_t(page.row()), 0, chapters, &options);
        page.gap(chapterHeight);

        lxw_chart *groups = workbook_add_chart(page.book().handle(), LXW_CHART_COLUMN_STACKED);
        const int last = rows.firstGroup + int(counts.groups.size()) - 1;
        addSeries(page, groups, rows.groupHeading, SummaryTables::Compliant, rows.firstGroup, last,
                  0x3E9B63);
        addSeries(page, groups, rows.groupHeading, SummaryTables::Partial, rows.firstGroup, last,
                  0xE3A72F);
        addSeries(page, groups, rows.groupHeading, SummaryTables::Noncompliant, rows.firstGroup,
                  last, 0xC63A33);
        addSeries(page, groups, rows.groupHeading, SummaryTables::NotAssessed, rows.firstGroup,
                  last, 0xC3CBD6);
        chart_title_set_name(groups,
                             page.wording()
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
        options = frame(page, 0, SummaryTables::ColumnCount - 1, groupHeight);
        worksheet_insert_chart_opt(sheet, lxw_row_t(page.row()), 0, groups, &options);
        page.gap(groupHeight);
    }
}

} // namespace gatehouse
