#pragma once

#include "models/exchange/foreignfields.h"

namespace gatehouse {

/// Coordinates of another tool's file, brought within what a drawing may hold; what had to be moved
/// is reported.
class ForeignGeometry
{
    Q_DECLARE_TR_FUNCTIONS(ForeignGeometry)
public:
    explicit ForeignGeometry(LossReport &report) : m_report(report) { }

    double coordinate(double value, const QString &path);
    QPointF point(double x, double y, const QString &path);
    /// Sides of at least one unit.
    QRectF rect(QRectF rect, const QString &path);

    /// Takes x and y of such an object; nothing where one of them is missing.
    std::optional<QPointF> point(const JsonNode &object, const QString &path);
    /// Takes `position` {x, y} and `size` {width, height}; where the size is missing, this one.
    /// Nothing where the position is missing.
    std::optional<QRectF> rect(ForeignFields &fields, QSizeF usual);

private:
    LossReport &m_report;
};

} // namespace gatehouse
