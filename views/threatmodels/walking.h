#pragma once

#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// How the keyboard gets about on a diagram.
enum class Heading { Left, Right, Up, Down };

/// What can be walked to, as a page is read: rows from above, each from the left; first the
/// elements, then boundaries and notes.
QStringList readingOrder(const Diagram &diagram);
/// The element at the other end of a flow that leads that way; empty where none does.
QString nextAlongFlow(const ThreatModel &model, const Diagram &diagram, const QString &from,
                      Heading heading);
/// The nearest element that lies that way; empty where none does.
QString nearestTowards(const Diagram &diagram, const QString &from, Heading heading);
/// The flows at an element, clockwise from the right.
QStringList flowsAround(const ThreatModel &model, const Diagram &diagram, const QString &element);
/// Where an element of this size stands clear of everything: right of `beside`, else below it.
QRectF freePlace(const Diagram &diagram, const QRectF &beside, const QSizeF &size);
/// The same around a point.
QRectF freePlaceAround(const Diagram &diagram, const QPointF &middle, const QSizeF &size);

} // namespace gatehouse
