#include "models/exchange/foreigngeometry.h"

#include <cmath>

namespace gatehouse {

double ForeignGeometry::coordinate(double value, const QString &path)
{
    if (std::isfinite(value) && std::abs(value) <= farthestCoordinate)
        return value;
    m_report.add(path, tr("It lies too far out and was moved to the edge of the drawing."));
    if (std::isnan(value))
        return 0;
    return value < 0 ? -farthestCoordinate : farthestCoordinate;
}

QPointF ForeignGeometry::point(double x, double y, const QString &path)
{
    return {coordinate(x, path), coordinate(y, path)};
}

QRectF ForeignGeometry::rect(QRectF rect, const QString &path)
{
    constexpr double least = 1;
    const auto fits = [](double start, double length) {
        return std::isfinite(start) && std::isfinite(length) && length >= least
            && start >= -farthestCoordinate && start + length <= farthestCoordinate;
    };
    if (fits(rect.x(), rect.width()) && fits(rect.y(), rect.height()))
        return rect;
    m_report.add(path, tr("It has no usable place or size; it was given one within the drawing."));
    const auto put = [](double start, double length) {
        if (!std::isfinite(start))
            start = 0;
        if (!(length >= least)) // also what is no number
            length = least;
        start = std::clamp(start, -farthestCoordinate, farthestCoordinate - least);
        return std::pair(start, std::min(length, farthestCoordinate - start));
    };
    const auto [x, width] = put(rect.x(), rect.width());
    const auto [y, height] = put(rect.y(), rect.height());
    return {x, y, width, height};
}

std::optional<QPointF> ForeignGeometry::point(const JsonNode &object, const QString &path)
{
    ForeignFields fields(object, path, m_report);
    const auto x = fields.number("x");
    const auto y = fields.number("y");
    if (!x || !y)
        return std::nullopt;
    return point(*x, *y, path);
}

std::optional<QRectF> ForeignGeometry::rect(ForeignFields &fields, QSizeF usual)
{
    ForeignFields position(fields.object("position"), fields.pathOf("position"), m_report);
    ForeignFields size(fields.object("size"), fields.pathOf("size"), m_report);
    const auto x = position.number("x");
    const auto y = position.number("y");
    const auto width = size.number("width");
    const auto height = size.number("height");
    if (!x || !y)
        return std::nullopt;
    return rect(QRectF(*x, *y, width.value_or(usual.width()), height.value_or(usual.height())),
                fields.pathOf("position"));
}

} // namespace gatehouse
