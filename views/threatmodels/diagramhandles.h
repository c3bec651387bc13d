#pragma once

#include "views/design/designtokens.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace gatehouse {

class DiagramScene;

/// What can be taken hold of besides the parts themselves.
enum class HandleKind {
    Resize, ///< index: 0 to 7, clockwise from the upper left corner
    Connect, ///< index: side of the element, clockwise from above
    Bend, ///< index: of the bend
    NewBend, ///< index: where the bend would be inserted
    End, ///< of a flow; index: 0 its source, 1 its target
    LinePoint, ///< of a boundary line; index: of the point
};

struct DiagramHandle {
    HandleKind kind = HandleKind::Resize;
    QString uid;
    int index = 0;
    QPointF at;
};

/// The handles of what is selected, and those that begin a flow at the element under the mouse.
/// `scale` is how large a unit is on the screen: handles keep their size there.
std::vector<DiagramHandle> handlesOf(const DiagramScene &scene, const QString &hovered,
                                     double scale);
std::optional<DiagramHandle> handleAt(const std::vector<DiagramHandle> &handles,
                                      const QPointF &point, double scale);
void paintHandles(QPainter &painter, const std::vector<DiagramHandle> &handles,
                  const ColorScheme &scheme, double scale, const QPointF &mouse);
Qt::CursorShape cursorOf(const DiagramHandle &handle);

} // namespace gatehouse
