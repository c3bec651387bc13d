#pragma once

#include "views/design/designtokens.h"

#include <QPointF>

class QPainter;

namespace gatehouse {

/// What the mouse does between press and release. Nothing is changed before finish().
class DiagramGesture
{
public:
    virtual ~DiagramGesture() = default;

    virtual void move(const QPointF &to, Qt::KeyboardModifiers modifiers) = 0;
    virtual void finish() = 0;
    virtual void cancel() = 0;
    /// What is shown above the diagram meanwhile, in the scene's coordinates.
    virtual void paint(QPainter &, const ColorScheme &, double /*scale*/) const { }
};

} // namespace gatehouse
