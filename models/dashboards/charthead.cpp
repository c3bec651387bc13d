#include "models/dashboards/charthead.h"

#include "models/dashboards/chartwords.h"

namespace gatehouse {

Chart ChartHead::begin(const ChartWords &words, QDate day) const
{
    Chart chart;
    chart.key = QLatin1StringView(key);
    chart.shape = shape;
    chart.title = words.words(title);
    chart.about = words.words(about);
    chart.unit = words.words(unit);
    chart.categoryTitle = words.words(categoryTitle);
    chart.share = !unit && shape != ChartShape::Timeline;
    chart.day = day;
    chart.empty = words.words(empty);
    return chart;
}

} // namespace gatehouse
