#pragma once

#include "views/threatmodels/diagramgesture.h"

#include <QString>

#include <functional>

namespace gatehouse {

class DiagramScene;

/// Draws a line from an element to wherever the mouse is, for a flow to be.
class ConnectGesture final : public DiagramGesture
{
public:
    /// The element it ended at, or nothing and the point.
    using Done = std::function<void(const QString &element, const QPointF &at)>;
    ConnectGesture(DiagramScene &scene, QString from, Done done);
    ~ConnectGesture() override;

    void move(const QPointF &to, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;
    void paint(QPainter &painter, const ColorScheme &scheme, double scale) const override;

private:
    void offer(const QString &element);

    DiagramScene &m_scene;
    QString m_from;
    Done m_done;
    QString m_offered;
    QPointF m_to;
    bool m_isMoved = false;
};

} // namespace gatehouse
