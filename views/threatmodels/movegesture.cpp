#include "views/threatmodels/movegesture.h"

#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"
#include "views/threatmodels/snapping.h"

#include <QCoreApplication>
#include <QPainter>
#include <QSet>

#include <cmath>

namespace gatehouse {

MoveGesture::MoveGesture(ModelDraft &draft, DiagramScene &scene, QStringList uids,
                         const QPointF &from, double reach)
    : m_draft(draft), m_scene(scene), m_uids(std::move(uids)), m_from(from), m_reach(reach)
{
    const Diagram &diagram = scene.shown();
    const QSet<QString> moving(m_uids.begin(), m_uids.end());
    for (const QString &uid : std::as_const(m_uids)) {
        if (const auto rect = rectIn(diagram, uid))
            m_moving |= *rect;
        else if (const BoundaryShape *shape = shapeIn(diagram, uid))
            m_moving |= traceOf(*shape).boundingRect();
    }
    for (const Placement &placement : diagram.placements) {
        if (!moving.contains(placement.element))
            m_others.push_back(placement.rect);
    }
    for (const DiagramNote &note : diagram.notes) {
        if (!moving.contains(note.uid))
            m_others.push_back(note.rect);
    }
}

void MoveGesture::move(const QPointF &to, Qt::KeyboardModifiers modifiers)
{
    QPointF by = to - m_from;
    if (modifiers & Qt::ShiftModifier) {
        if (std::abs(by.x()) >= std::abs(by.y()))
            by.setY(0);
        else
            by.setX(0);
    }
    m_guides.clear();
    if (modifiers & Qt::AltModifier) {
        by = {std::round(by.x()), std::round(by.y())};
    } else {
        Snapped snapped = snapMove(m_moving, by, m_others, m_reach);
        if (modifiers & Qt::ShiftModifier) {
            if (by.x() == 0)
                snapped.by.setX(0);
            if (by.y() == 0)
                snapped.by.setY(0);
        }
        by = snapped.by;
        m_guides = std::move(snapped.guides);
    }
    if (by == m_by)
        return;
    m_by = by;
    if (const Diagram *diagram = m_draft.diagram()) {
        Diagram next = *diagram;
        moveParts(next, m_draft.model(), m_uids, m_by);
        m_scene.preview(next);
    }
}

void MoveGesture::finish()
{
    const bool isMoved =
        m_draft.edit(QCoreApplication::translate("ModelSteps", "Move"), [this](ThreatModel &model) {
            if (Diagram *diagram = diagramIn(model, m_draft.diagramUid()))
                moveParts(*diagram, m_draft.model(), m_uids, m_by);
        });
    if (!isMoved)
        m_scene.endPreview();
}

void MoveGesture::cancel()
{
    m_scene.endPreview();
}

void MoveGesture::paint(QPainter &painter, const ColorScheme &scheme, double scale) const
{
    painter.setPen(QPen(scheme.tone(Tone::Rejected).ink, 1 / scale, Qt::DashLine));
    for (const QLineF &guide : m_guides)
        painter.drawLine(guide);
}

} // namespace gatehouse
