#include "app/cli/json/chart.h"

#include "app/cli/json/values.h"

namespace gatehouse {

namespace {

QString shapeKey(ChartShape shape)
{
    switch (shape) {
    case ChartShape::Bars:
        return QStringLiteral("bars");
    case ChartShape::StackedBars:
        return QStringLiteral("stacked_bars");
    case ChartShape::RankedBars:
        return QStringLiteral("ranked_bars");
    case ChartShape::Trend:
        return QStringLiteral("trend");
    case ChartShape::HeatMap:
        return QStringLiteral("heat_map");
    case ChartShape::Timeline:
        break;
    }
    return QStringLiteral("timeline");
}

QJsonValue numberOrNull(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

void put(QJsonObject &object, const ChartPlace &place)
{
    if (place.list.isEmpty())
        return;
    QJsonObject filter;
    for (const auto &[field, value] : place.filter)
        filter.insert(field, value);
    object.insert(QStringLiteral("list"), place.list);
    object.insert(QStringLiteral("filter"), filter);
}

QJsonObject describe(const ChartPoint &point)
{
    QJsonObject object{{QStringLiteral("value"), numberOrNull(point.value)}};
    if (point.beside)
        object.insert(QStringLiteral("coverage"), *point.beside);
    put(object, point.place);
    return object;
}

QJsonObject describe(const ChartSpan &span)
{
    QJsonObject object{{QStringLiteral("first"), orNull(span.first)},
                       {QStringLiteral("last"), orNull(span.last.value_or(QDate()))},
                       {QStringLiteral("planned"), span.planned}};
    putBoth(object, QStringLiteral("name"), span.name);
    put(object, span.place);
    return object;
}

QJsonObject describe(const ChartSeries &series)
{
    QJsonObject object{{QStringLiteral("key"), series.key}};
    putBoth(object, QStringLiteral("name"), series.name);
    object.insert(QStringLiteral("points"),
                  arrayOf(series.points, [](const ChartPoint &each) { return describe(each); }));
    if (!series.spans.empty())
        object.insert(QStringLiteral("spans"),
                      arrayOf(series.spans, [](const ChartSpan &each) { return describe(each); }));
    return object;
}

} // namespace

QJsonObject toJson(const Chart &chart)
{
    QJsonObject object{{QStringLiteral("key"), chart.key},
                       {QStringLiteral("shape"), shapeKey(chart.shape)},
                       {QStringLiteral("share"), chart.share},
                       {QStringLiteral("day"), orNull(chart.day)}};
    putBoth(object, QStringLiteral("title"), chart.title);
    putBoth(object, QStringLiteral("about"), chart.about);
    putBoth(object, QStringLiteral("unit"), chart.unit);
    putBoth(object, QStringLiteral("category_title"), chart.categoryTitle);
    putBoth(object, QStringLiteral("empty"), chart.empty);
    object.insert(QStringLiteral("categories"),
                  arrayOf(chart.categories, [](const ChartCategory &each) {
                      QJsonObject category{{QStringLiteral("key"), each.key}};
                      putBoth(category, QStringLiteral("name"), each.name);
                      return category;
                  }));
    object.insert(QStringLiteral("days"),
                  arrayOf(chart.days, [](QDate day) { return orNull(day); }));
    object.insert(QStringLiteral("series"),
                  arrayOf(chart.series, [](const ChartSeries &each) { return describe(each); }));
    return object;
}

} // namespace gatehouse
