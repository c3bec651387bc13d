#pragma once

#include "models/threatmodels/threatmodel.h"
#include "views/threatmodels/diagramgesture.h"

#include <QLineF>

namespace gatehouse {

class DiagramScene;
class ModelDraft;

/// Moves parts: onto the grid and in line with their neighbours. Shift keeps to one axis, Alt lets
/// them stand anywhere.
class MoveGesture final : public DiagramGesture
{
public:
    /// `reach`: how near a neighbour's line draws, in the scene's units.
    MoveGesture(ModelDraft &draft, DiagramScene &scene, QStringList uids, const QPointF &from,
                double reach);

    void move(const QPointF &to, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;
    void paint(QPainter &painter, const ColorScheme &scheme, double scale) const override;

private:
    ModelDraft &m_draft;
    DiagramScene &m_scene;
    QStringList m_uids;
    QPointF m_from;
    double m_reach;
    QRectF m_moving;
    std::vector<QRectF> m_others;
    std::vector<QLineF> m_guides;
    QPointF m_by;
};

} // namespace gatehouse
