#include "app/cli/charttable.h"

#include "app/cli/commandline.h"

namespace gatehouse {

namespace {

QString percent(double share)
{
    return QStringLiteral("%1%").arg(qRound(share * 100));
}

QString textOf(const ChartPoint &point, bool share)
{
    if (!point.value)
        return QStringLiteral("—");
    const QString value = share ? percent(*point.value) : QString::number(*point.value);
    return point.beside ? QStringLiteral("%1 (%2)").arg(value, percent(*point.beside)) : value;
}

TextTable spanTable(const Chart &chart, Language language)
{
    TextTable table({chart.categoryTitle.in(language), CommandLine::tr("Span"),
                     CommandLine::tr("From"), CommandLine::tr("To"),
                     CommandLine::tr("As planned")});
    for (const ChartSeries &series : chart.series) {
        for (const ChartSpan &span : series.spans)
            table.add({series.name.in(language), span.name.in(language),
                       span.first.toString(Qt::ISODate),
                       span.last ? span.last->toString(Qt::ISODate) : QString(),
                       span.planned ? CommandLine::tr("yes") : QString()});
    }
    return table;
}

TextTable rowsOfSeries(const Chart &chart, Language language)
{
    QStringList headings{CommandLine::tr("App")};
    for (const ChartCategory &category : chart.categories)
        headings += category.name.in(language).section(u' ', 0, 0);
    TextTable table(headings);
    for (const ChartSeries &series : chart.series) {
        QStringList cells{series.name.in(language)};
        for (const ChartPoint &point : series.points)
            cells += textOf(point, chart.share);
        table.add(cells);
    }
    return table;
}

} // namespace

TextTable tableOf(const Chart &chart, Language language)
{
    if (chart.shape == ChartShape::Timeline)
        return spanTable(chart, language);
    if (chart.shape == ChartShape::HeatMap)
        return rowsOfSeries(chart, language);
    QStringList headings{chart.days.empty() ? chart.categoryTitle.in(language)
                                            : CommandLine::tr("Day")};
    for (const ChartSeries &series : chart.series)
        headings += series.name.in(language);
    TextTable table(headings);
    for (int column = 1; column < headings.size(); ++column)
        table.alignRight({column});
    const size_t rows = std::max(chart.categories.size(), chart.days.size());
    for (size_t row = 0; row < rows; ++row) {
        QStringList cells{chart.days.empty() ? chart.categories[row].name.in(language)
                                             : chart.days[row].toString(Qt::ISODate)};
        for (const ChartSeries &series : chart.series)
            cells += textOf(series.points[row], chart.share);
        table.add(cells);
    }
    return table;
}

} // namespace gatehouse
