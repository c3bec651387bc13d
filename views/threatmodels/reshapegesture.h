#pragma once

#include "models/threatmodels/threatmodel.h"
#include "views/threatmodels/diagramgesture.h"

#include <functional>

namespace gatehouse {

class DiagramScene;
class ModelDraft;

/// Drags one point of the diagram: a corner, a bend, a name.
class ReshapeGesture final : public DiagramGesture
{
public:
    /// Changes the diagram as the point at `to` wants it; called with the diagram as it was before.
    using Reshape = std::function<void(Diagram &, const QPointF &to, Qt::KeyboardModifiers)>;
    ReshapeGesture(ModelDraft &draft, DiagramScene &scene, QString step, Reshape reshape);

    void move(const QPointF &to, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;

    /// The ready ones. A corner or side is counted clockwise from the upper left; Shift keeps the
    /// proportions.
    static Reshape resize(const QString &uid, int handle);
    static Reshape bend(const QString &flow, int index);
    static Reshape newBend(const QString &flow, int place);
    static Reshape label(const QString &flow, const QPointF &offset);
    static Reshape linePoint(const QString &boundary, int index);

private:
    ModelDraft &m_draft;
    DiagramScene &m_scene;
    QString m_step;
    Reshape m_reshape;
    std::optional<Diagram> m_result;
};

} // namespace gatehouse
