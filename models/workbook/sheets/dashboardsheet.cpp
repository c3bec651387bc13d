#include "models/workbook/sheets/sheets.h"

#include <xlsxwriter.h>

namespace gatehouse {

namespace {

uint32_t colourOf(ChartTone tone)
{
    switch (tone) {
    case ChartTone::Second:
        return 0x9DB7D9;
    case ChartTone::Good:
        return 0x3E9B63;
    case ChartTone::Warning:
        return 0xE3A72F;
    case ChartTone::Bad:
        return 0xC63A33;
    default:
        return WorkbookStyle::navy;
    }
}

/// The dashboard of the release: each chart as a table, and below it the same as a native chart.
class DashboardPage
{
public:
    DashboardPage(Book &book, lxw_worksheet *sheet) : m_page(book, sheet)
    {
        std::vector<double> widths(size_t(lastColumn) + 1, 14);
        widths[0] = 34;
        m_page.setWidths(widths);
    }

    void write(const AuditData &data)
    {
        m_page.put(0, wording().line(QT_TRANSLATE_NOOP("Workbook", "Dashboard of the release")),
                   Look::Title);
        m_page.endRow(26);
        for (const Chart &chart : data.dashboard) {
            m_page.gap(10.0);
            m_page.merge(0, lastColumn, wording().line(chart.title), Look::Section);
            m_page.endRow(22);
            m_page.merge(0, lastColumn, wording().cell(chart.about), Look::Note);
            m_page.endRow();
            if (chart.shape == ChartShape::Timeline)
                writeSpans(chart);
            else if (chart.categories.empty() && chart.days.empty())
                writeEmpty(chart);
            else
                writeValues(chart);
        }
    }

private:
    static constexpr int lastColumn = 6;
    const Wording &wording() const { return m_page.wording(); }

    void writeEmpty(const Chart &chart)
    {
        m_page.merge(0, lastColumn, wording().cell(chart.empty), Look::Note);
        m_page.endRow();
    }

    void writeHeadings(const std::vector<LocalizedText> &headings)
    {
        for (size_t column = 0; column < headings.size(); ++column)
            m_page.put(int(column), wording().cell(headings[column]), Look::Heading);
        m_page.endRow(24);
    }

    void writeSpans(const Chart &chart)
    {
        const auto words = [this](const char *source) { return wording().words(source); };
        writeHeadings({chart.categoryTitle, words(QT_TRANSLATE_NOOP("Workbook", "What")),
                       words(QT_TRANSLATE_NOOP("Workbook", "From")),
                       words(QT_TRANSLATE_NOOP("Workbook", "To"))});
        for (const ChartSeries &series : chart.series) {
            for (const ChartSpan &span : series.spans) {
                const char *what = span.tone == ChartTone::Third
                    ? QT_TRANSLATE_NOOP("Workbook", "Forecast")
                    : span.planned ? QT_TRANSLATE_NOOP("Workbook", "As planned")
                                   : QT_TRANSLATE_NOOP("Workbook", "As it went");
                m_page.put(0, wording().line(series.name), Look::CountText);
                m_page.put(1, wording().line(what), Look::CountCentre);
                m_page.put(2, span.first.toString(Qt::ISODate), Look::CountCentre);
                m_page.put(3, span.last ? span.last->toString(Qt::ISODate) : QString(),
                           Look::CountCentre);
                m_page.endRow();
            }
        }
    }

    void writeValues(const Chart &chart)
    {
        // A score has its coverage in the column after it.
        std::vector<LocalizedText> headings{chart.categoryTitle};
        std::vector<int> columns; // of each series
        for (const ChartSeries &series : chart.series) {
            columns.push_back(int(headings.size()));
            headings.push_back(series.name);
            if (chart.share)
                headings.push_back(wording().words(QT_TRANSLATE_NOOP("Workbook", "Coverage")));
        }
        writeHeadings(headings);
        const int headingRow = m_page.row() - 1;
        const size_t rows = std::max(chart.categories.size(), chart.days.size());
        for (size_t row = 0; row < rows; ++row) {
            m_page.put(0,
                       chart.days.empty() ? wording().line(chart.categories[row].name)
                                          : chart.days[row].toString(Qt::ISODate),
                       Look::CountText);
            for (size_t series = 0; series < chart.series.size(); ++series) {
                const ChartPoint &point = chart.series[series].points[row];
                put(columns[series], point.value, chart.share, Look::CountDecimal);
                if (chart.share)
                    put(columns[series] + 1, point.beside, true, Look::CountPercent);
            }
            m_page.endRow();
        }
        draw(chart, columns, headingRow, int(rows));
    }

    void put(int column, std::optional<double> value, bool share, Look look)
    {
        if (!value)
            m_page.put(column, QStringLiteral("—"), Look::CountCentre);
        else if (share)
            m_page.put(column, *value * 100, look);
        else
            m_page.put(column, *value, Look::Count);
    }

    void draw(const Chart &chart, const std::vector<int> &columns, int headingRow, int rows)
    {
        // Clause groups stand upright below their bars, with their titles.
        const double height = chart.share ? 330 : 240;
        constexpr double naturalWidth = 480;
        constexpr double naturalHeight = 288;
        const bool isTrend = chart.shape == ChartShape::Trend;
        lxw_chart *drawn =
            workbook_add_chart(m_page.book().handle(), isTrend ? LXW_CHART_LINE : LXW_CHART_COLUMN);
        const QString sheet = Book::nameOf(m_page.handle());
        const QByteArray name = sheet.toUtf8();
        for (size_t i = 0; i < columns.size(); ++i) {
            const int column = columns[i];
            lxw_chart_series *series = chart_add_series(
                drawn, ("=" + rangeIn(sheet, 0, headingRow + 1, headingRow + rows)).constData(),
                ("=" + rangeIn(sheet, column, headingRow + 1, headingRow + rows)).constData());
            chart_series_set_name_range(series, name.constData(), lxw_row_t(headingRow),
                                        lxw_col_t(column));
            lxw_chart_fill fill{};
            fill.color = colourOf(chart.series[i].tone);
            lxw_chart_line line{};
            line.color = fill.color;
            line.width = 2;
            if (isTrend)
                chart_series_set_line(series, &line);
            else
                chart_series_set_fill(series, &fill);
        }
        chart_title_set_name(drawn, wording().line(chart.title).toUtf8().constData());
        lxw_chart_font title{};
        title.size = 12;
        title.bold = LXW_EXPLICIT_FALSE;
        title.color = WorkbookStyle::navy;
        chart_title_set_name_font(drawn, &title);
        chart_axis_set_min(drawn->y_axis, 0);
        if (chart.share)
            chart_axis_set_max(drawn->y_axis, 100);
        chart_axis_set_num_format(drawn->y_axis, "0");
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
        lxw_chart_font turned{};
        turned.size = 8;
        turned.rotation = -90;
        chart_axis_set_num_font(drawn->x_axis, &turned);
        lxw_chart_options options{};
        options.x_scale =
            (m_page.width(0, lastColumn) * 7 + 5 * (lastColumn + 1) - 6) / naturalWidth;
        options.y_scale = (height * 96 / 72 - 8) / naturalHeight;
        m_page.gap(6.0);
        worksheet_insert_chart_opt(m_page.handle(), lxw_row_t(m_page.row()), 0, drawn, &options);
        m_page.gap(height);
    }

    SheetWriter m_page;
};

} // namespace

void writeDashboard(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    DashboardPage(book, sheets.dashboard).write(data);
}

} // namespace gatehouse
