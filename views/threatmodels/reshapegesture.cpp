#include "views/threatmodels/reshapegesture.h"

#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/flowitem.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"

#include <algorithm>

namespace gatehouse {

namespace {

QPointF placed(const QPointF &to, Qt::KeyboardModifiers modifiers)
{
    return modifiers & Qt::AltModifier ? QPointF(to.toPoint()) : onGrid(to);
}

/// A bend on the way between its neighbours is none.
void dropIdleBend(Route &route, int index)
{
    const auto at = static_cast<std::size_t>(index);
    if (at == 0 || at + 1 >= route.bends.size())
        return;
    const QPolygonF way{route.bends[at - 1], route.bends[at + 1]};
    if (distanceTo(way, route.bends[at]) < 4)
        route.bends.erase(route.bends.begin() + index);
}

} // namespace

ReshapeGesture::ReshapeGesture(ModelDraft &draft, DiagramScene &scene, QString step,
                               Reshape reshape)
    : m_draft(draft), m_scene(scene), m_step(std::move(step)), m_reshape(std::move(reshape))
{
}

void ReshapeGesture::move(const QPointF &to, Qt::KeyboardModifiers modifiers)
{
    const Diagram *diagram = m_draft.diagram();
    if (!diagram)
        return;
    m_result = *diagram;
    m_reshape(*m_result, to, modifiers);
    m_scene.preview(*m_result);
}

void ReshapeGesture::finish()
{
    const bool isDone = m_result && m_draft.edit(m_step, [this](ThreatModel &model) {
        if (Diagram *diagram = diagramIn(model, m_draft.diagramUid()))
            *diagram = *m_result;
    });
    if (!isDone)
        m_scene.endPreview();
}

void ReshapeGesture::cancel()
{
    m_scene.endPreview();
}

ReshapeGesture::Reshape ReshapeGesture::resize(const QString &uid, int handle)
{
    return [uid, handle](Diagram &diagram, const QPointF &to, Qt::KeyboardModifiers modifiers) {
        QRectF *rect = rectIn(diagram, uid);
        if (!rect)
            return;
        const QPointF at = placed(to, modifiers);
        const QRectF before = *rect;
        const QSizeF least = smallestSize();
        if (handle == 0 || handle == 6 || handle == 7)
            rect->setLeft(std::min(at.x(), rect->right() - least.width()));
        if (handle == 2 || handle == 3 || handle == 4)
            rect->setRight(std::max(at.x(), rect->left() + least.width()));
        if (handle == 0 || handle == 1 || handle == 2)
            rect->setTop(std::min(at.y(), rect->bottom() - least.height()));
        if (handle == 4 || handle == 5 || handle == 6)
            rect->setBottom(std::max(at.y(), rect->top() + least.height()));
        if (modifiers & Qt::ShiftModifier && handle % 2 == 0 && before.height() > 0) {
            const double height = rect->width() * before.height() / before.width();
            if (handle == 0 || handle == 2)
                rect->setTop(rect->bottom() - height);
            else
                rect->setBottom(rect->top() + height);
        }
    };
}

ReshapeGesture::Reshape ReshapeGesture::bend(const QString &flow, int index)
{
    return [flow, index](Diagram &diagram, const QPointF &to, Qt::KeyboardModifiers modifiers) {
        Route *route = routeIn(diagram, flow);
        if (!route || index >= static_cast<int>(route->bends.size()))
            return;
        route->bends[static_cast<std::size_t>(index)] = placed(to, modifiers);
        dropIdleBend(*route, index);
    };
}

ReshapeGesture::Reshape ReshapeGesture::newBend(const QString &flow, int place)
{
    return [flow, place](Diagram &diagram, const QPointF &to, Qt::KeyboardModifiers modifiers) {
        Route *route = routeIn(diagram, flow);
        if (route && place <= static_cast<int>(route->bends.size())
            && static_cast<int>(route->bends.size()) < mostBends)
            route->bends.insert(route->bends.begin() + place, placed(to, modifiers));
    };
}

ReshapeGesture::Reshape ReshapeGesture::label(const QString &flow, const QPointF &offset)
{
    return [flow, offset](Diagram &diagram, const QPointF &to, Qt::KeyboardModifiers) {
        if (Route *route = routeIn(diagram, flow))
            route->label = QPointF((to + offset).toPoint());
    };
}

ReshapeGesture::Reshape ReshapeGesture::linePoint(const QString &boundary, int index)
{
    return [boundary, index](Diagram &diagram, const QPointF &to, Qt::KeyboardModifiers modifiers) {
        BoundaryShape *shape = shapeIn(diagram, boundary);
        if (shape && index < static_cast<int>(shape->line.size()))
            shape->line[static_cast<std::size_t>(index)] = placed(to, modifiers);
    };
}

} // namespace gatehouse
