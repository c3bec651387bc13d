#include "views/threatmodels/diagramscene.h"

#include "models/diagrams/markplacement.h"
#include "views/threatmodels/boundaryitem.h"
#include "views/threatmodels/elementitem.h"
#include "views/threatmodels/flowitem.h"
#include "views/threatmodels/flowlabelitem.h"
#include "models/diagrams/labelplacement.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"
#include "views/threatmodels/noteitem.h"

#include <algorithm>

namespace gatehouse {

namespace {

// What lies above what; elements in their own order between theirs and the next.
constexpr double boundaryLevel = 0;
constexpr double flowLevel = 1;
constexpr double elementLevel = 2;
constexpr double labelLevel = 3;
constexpr double noteLevel = 4;

/// From here on names keep their places unless something comes to stand on them.
constexpr std::size_t manyRoutes = 200;

template<class Item, class Keep>
void dropItems(QHash<QString, Item *> &items, Keep isKept)
{
    for (auto item = items.begin(); item != items.end();) {
        if (isKept(item.key())) {
            ++item;
        } else {
            delete item.value();
            item = items.erase(item);
        }
    }
}

template<class Part>
QSet<QString> keysOf(const std::vector<Part> &parts, QString Part::*key)
{
    QSet<QString> keys;
    for (const Part &part : parts)
        keys.insert(part.*key);
    return keys;
}

} // namespace

DiagramScene::DiagramScene(ModelDraft &draft, QObject *parent)
    : QGraphicsScene(parent), m_draft(draft)
{
    connect(&draft, &ModelDraft::changed, this, &DiagramScene::follow);
    connect(&draft, &ModelDraft::reset, this, &DiagramScene::showAll);
    connect(&draft, &ModelDraft::diagramShown, this, &DiagramScene::showAll);
    showAll();
}

DiagramScene::~DiagramScene()
{
    // A flow takes its name along: before the scene takes its items in an order of its own.
    blockSignals(true);
    qDeleteAll(m_flows);
}

void DiagramScene::setLibrary(const ThreatLibrary *library)
{
    m_library = library;
    showAll();
}

void DiagramScene::setMarks(PartMarks marks)
{
    ModelDelta delta;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        if (m_marks.value(mark.key()) != mark.value()) {
            delta.elements.insert(mark.key());
            delta.flows.insert(mark.key());
            delta.boundaries.insert(mark.key());
        }
    }
    for (auto mark = m_marks.begin(); mark != m_marks.end(); ++mark) {
        if (!marks.contains(mark.key())) {
            delta.elements.insert(mark.key());
            delta.flows.insert(mark.key());
            delta.boundaries.insert(mark.key());
        }
    }
    m_marks = std::move(marks);
    show(Diagram(m_shown), &delta, false);
}

void DiagramScene::preview(const Diagram &diagram)
{
    show(diagram, nullptr, true);
}

void DiagramScene::endPreview()
{
    const Diagram *diagram = m_draft.diagram();
    show(diagram ? *diagram : Diagram(), nullptr, false);
}

void DiagramScene::follow(const ModelDelta &delta)
{
    indexModel();
    const Diagram *diagram = m_draft.diagram();
    show(diagram ? *diagram : Diagram(), &delta, false);
}

void DiagramScene::showAll()
{
    clearSelection();
    indexModel();
    // From nothing, so that everything is made again.
    show(Diagram(), nullptr, false);
    if (const Diagram *diagram = m_draft.diagram())
        show(*diagram, nullptr, false);
}

void DiagramScene::indexModel()
{
    m_modelElements.clear();
    m_modelFlows.clear();
    const QSet<QString> openedBefore = std::exchange(m_opened, {});
    for (const ModelElement &element : m_draft.model().elements)
        m_modelElements.insert(element.uid, &element);
    for (const DataFlow &flow : m_draft.model().flows)
        m_modelFlows.insert(flow.uid, &flow);
    for (const Diagram &diagram : m_draft.model().diagrams) {
        if (!diagram.inside.isEmpty())
            m_opened.insert(diagram.inside);
    }
    for (const QString &uid : (m_opened - openedBefore) + (openedBefore - m_opened)) {
        if (ElementItem *item = m_elements.value(uid)) {
            ElementLook look = item->look();
            look.opensInside = m_opened.contains(uid);
            item->setLook(std::move(look));
        }
    }
}

FlowEnd DiagramScene::endOf(const QString &element) const
{
    const ElementItem *item = m_elements.value(element);
    return item ? FlowEnd{item->look().rect, item->look().shape} : FlowEnd();
}

void DiagramScene::show(const Diagram &next, const ModelDelta *delta, bool isPreview)
{
    // Items that go say so one by one; it is said once, when everything stands.
    QSignalBlocker quiet(this);
    const QStringList selectedBefore = selectedUids();
    QSet<QString> moved;
    // First the lines that go, since they hold on to nothing else.
    const QSet<QString> routes = keysOf(next.routes, &Route::flow);
    dropItems(m_flows, [&](const QString &uid) { return routes.contains(uid); });
    showPlacements(next, delta, moved);
    const bool isCrossingNew = showBoundaries(next, delta);
    showNotes(next);
    QSet<QString> drawn;
    for (const Route &route : next.routes) {
        const DataFlow *flow = m_modelFlows.value(route.flow);
        if (!flow)
            continue;
        FlowItem *item = m_flows.value(route.flow);
        const bool isNew = !item;
        if (isNew) {
            item = new FlowItem(route.flow);
            item->setZValue(flowLevel);
            item->label()->setZValue(labelLevel);
            m_flows.insert(route.flow, item);
        }
        if (isNew || isCrossingNew || item->route() != route || moved.contains(flow->source)
            || moved.contains(flow->target) || (delta && delta->flows.contains(route.flow))) {
            FlowLook look =
                flowLook(*flow, endOf(flow->source), endOf(flow->target), route, next.boundaries);
            look.mark = m_marks.value(route.flow);
            item->setLook(std::move(look), route);
            drawn.insert(route.flow);
        }
        if (isNew) {
            addItem(item);
            addItem(item->label());
        }
    }
    const bool isElsewhere = isCrossingNew || !drawn.isEmpty() || !moved.isEmpty()
        || next.notes != m_shown.notes || next.placements.size() != m_shown.placements.size();
    const bool isFirst = m_shown.routes.empty();
    m_shown = next;
    if (isElsewhere && (isFirst || next.routes.size() < manyRoutes))
        placeNames({});
    else if (const QSet<QString> names = isPreview ? drawn : drawn + coveredNames(moved);
             isElsewhere && !names.isEmpty())
        placeNames(names);
    quiet.unblock();
    if (!isPreview)
        Q_EMIT drawingChanged();
    if (selectedUids() != selectedBefore)
        Q_EMIT selectionChanged();
}

void DiagramScene::showPlacements(const Diagram &next, const ModelDelta *delta,
                                  QSet<QString> &moved)
{
    const QSet<QString> placed = keysOf(next.placements, &Placement::element);
    dropItems(m_elements, [&](const QString &uid) { return placed.contains(uid); });
    const double step = 1.0 / (static_cast<double>(next.placements.size()) + 1);
    double level = elementLevel;
    for (const Placement &placement : next.placements) {
        level += step;
        const ModelElement *element = m_modelElements.value(placement.element);
        if (!element)
            continue;
        ElementItem *item = m_elements.value(placement.element);
        const bool isNew = !item;
        if (isNew) {
            item = new ElementItem(placement.element);
            m_elements.insert(placement.element, item);
        }
        if (isNew || item->look().rect != placement.rect
            || (delta && delta->elements.contains(placement.element))) {
            ElementLook look = elementLook(*element, placement.rect, m_library);
            look.mark = m_marks.value(placement.element);
            look.opensInside = m_opened.contains(placement.element);
            item->setLook(std::move(look));
            moved.insert(placement.element);
        }
        if (isNew)
            addItem(item);
        if (!qFuzzyCompare(item->zValue(), level))
            item->setZValue(level);
    }
}

bool DiagramScene::showBoundaries(const Diagram &next, const ModelDelta *delta)
{
    bool isOther = next.boundaries != m_shown.boundaries;
    const QSet<QString> shown = keysOf(next.boundaries, &BoundaryShape::boundary);
    dropItems(m_boundaries, [&](const QString &uid) { return shown.contains(uid); });
    for (const BoundaryShape &shape : next.boundaries) {
        const TrustBoundary *boundary = m_draft.model().boundary(shape.boundary);
        if (!boundary)
            continue;
        BoundaryItem *item = m_boundaries.value(shape.boundary);
        const bool isNew = !item;
        if (isNew) {
            item = new BoundaryItem(shape.boundary);
            m_boundaries.insert(shape.boundary, item);
            isOther = true;
        }
        if (isNew || item->look().shape != shape
            || (delta && delta->boundaries.contains(shape.boundary))) {
            BoundaryLook look = boundaryLook(*boundary, shape);
            look.mark = m_marks.value(shape.boundary);
            item->setLook(std::move(look));
        }
        if (isNew)
            addItem(item);
        // A box inside another lies above it.
        const QRectF rect = traceOf(shape).boundingRect();
        item->setZValue(boundaryLevel + 0.9 / (1 + rect.width() * rect.height() / 1e4));
    }
    return isOther;
}

void DiagramScene::showNotes(const Diagram &next)
{
    const QSet<QString> shown = keysOf(next.notes, &DiagramNote::uid);
    dropItems(m_notes, [&](const QString &uid) { return shown.contains(uid); });
    for (const DiagramNote &note : next.notes) {
        NoteItem *item = m_notes.value(note.uid);
        const DiagramNote *known = noteIn(std::as_const(m_shown), note.uid);
        const bool isNew = !item;
        if (isNew) {
            item = new NoteItem(note.uid);
            item->setZValue(noteLevel);
            m_notes.insert(note.uid, item);
        }
        if (isNew || !known || *known != note)
            item->setLook(noteLook(note));
        if (isNew)
            addItem(item);
    }
}

QSet<QString> DiagramScene::coveredNames(const QSet<QString> &elements) const
{
    QSet<QString> flows;
    for (const FlowItem *item : m_flows) {
        const QRectF label = item->look().labelRect();
        for (const QString &uid : elements) {
            const ElementItem *element = m_elements.value(uid);
            if (element && element->look().rect.intersects(label))
                flows.insert(item->uid());
        }
    }
    return flows;
}

void DiagramScene::placeNames(const QSet<QString> &only)
{
    std::vector<LabelRequest> requests;
    std::vector<FlowItem *> items;
    std::vector<QRectF> obstacles;
    for (const ElementItem *item : std::as_const(m_elements))
        obstacles.push_back(item->look().rect.adjusted(-3, -3, 3, 3));
    for (const BoundaryItem *item : std::as_const(m_boundaries))
        addObstacles(item->look(), obstacles);
    for (const NoteItem *item : std::as_const(m_notes))
        obstacles.push_back(item->look().rect);
    for (const Route &route : m_shown.routes) {
        FlowItem *item = m_flows.value(route.flow);
        if (!item)
            continue;
        for (const QPointF &crossing : item->look().crossings)
            obstacles.push_back(QRectF(crossing - QPointF(5, 5), QSizeF(10, 10)));
        std::optional<QPointF> fixed = route.label;
        if (!only.isEmpty() && !only.contains(route.flow))
            fixed = item->look().label;
        requests.push_back({item->look().path.trace, item->look().labelSize(), fixed});
        items.push_back(item);
    }
    const std::vector<QPointF> places = placeLabels(requests, obstacles);
    for (std::size_t at = 0; at < items.size(); ++at)
        items[at]->setLabelPlace(places[at]);
    placeMarks(items);
}

void DiagramScene::placeMarks(const std::vector<FlowItem *> &items)
{
    std::vector<QRectF> obstacles;
    for (const BoundaryItem *item : std::as_const(m_boundaries))
        obstacles.push_back(item->look().titleRect());
    for (const ElementItem *item : std::as_const(m_elements))
        obstacles.push_back(item->look().rect);
    for (const NoteItem *item : std::as_const(m_notes))
        obstacles.push_back(item->look().rect);
    std::vector<const FlowLook *> looks;
    for (const FlowItem *item : items)
        looks.push_back(&item->look());
    const std::vector<MarkCorner> corners = markCorners(looks, std::move(obstacles));
    for (std::size_t at = 0; at < items.size(); ++at)
        items[at]->setMarkCorner(corners[at]);
}

PartItem *DiagramScene::part(const QString &uid) const
{
    if (ElementItem *item = m_elements.value(uid))
        return item;
    if (FlowItem *item = m_flows.value(uid))
        return item;
    if (BoundaryItem *item = m_boundaries.value(uid))
        return item;
    return m_notes.value(uid);
}

PartItem *DiagramScene::partAt(const QPointF &point, double reach) const
{
    const QRectF around(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    for (QGraphicsItem *item : items(around, Qt::IntersectsItemBoundingRect)) {
        if (const auto *label = dynamic_cast<FlowLabelItem *>(item)) {
            if (label->flow().look().labelRect().contains(point))
                return &label->flow();
        } else if (auto *part = dynamic_cast<PartItem *>(item); part && part->hits(point, reach)) {
            return part;
        }
    }
    return nullptr;
}

ElementItem *DiagramScene::elementAt(const QPointF &point) const
{
    ElementItem *found = nullptr;
    for (ElementItem *item : m_elements) {
        if (item->look().rect.contains(point) && (!found || item->zValue() > found->zValue()))
            found = item;
    }
    return found;
}

QStringList DiagramScene::partsIn(const QRectF &rect) const
{
    QStringList uids;
    for (const Placement &placement : m_shown.placements) {
        if (rect.intersects(placement.rect))
            uids += placement.element;
    }
    for (const DiagramNote &note : m_shown.notes) {
        if (rect.intersects(note.rect))
            uids += note.uid;
    }
    // A box around everything is not meant by a band that lies inside it.
    for (const BoundaryShape &shape : m_shown.boundaries) {
        if (rect.contains(traceOf(shape).boundingRect()))
            uids += shape.boundary;
    }
    for (const FlowItem *item : m_flows) {
        if (!item->look().path.isEmpty() && rect.contains(item->look().path.trace.boundingRect()))
            uids += item->uid();
    }
    return uids;
}

QStringList DiagramScene::allParts() const
{
    QStringList uids;
    for (const Placement &placement : m_shown.placements)
        uids += placement.element;
    for (const Route &route : m_shown.routes)
        uids += route.flow;
    for (const BoundaryShape &shape : m_shown.boundaries)
        uids += shape.boundary;
    for (const DiagramNote &note : m_shown.notes)
        uids += note.uid;
    return uids;
}

QStringList DiagramScene::selectedUids() const
{
    QSet<QString> chosen;
    for (const QGraphicsItem *item : selectedItems()) {
        if (const auto *part = dynamic_cast<const PartItem *>(item))
            chosen.insert(part->uid());
    }
    if (chosen.isEmpty())
        return {};
    QStringList uids;
    for (const QString &uid : allParts()) {
        if (chosen.contains(uid))
            uids += uid;
    }
    return uids;
}

void DiagramScene::select(const QStringList &uids)
{
    const QSet<QString> wanted(uids.begin(), uids.end());
    const QStringList before = selectedUids();
    {
        const QSignalBlocker once(this);
        for (QGraphicsItem *item : selectedItems()) {
            const auto *part = dynamic_cast<const PartItem *>(item);
            if (!part || !wanted.contains(part->uid()))
                item->setSelected(false);
        }
        for (const QString &uid : uids) {
            if (PartItem *item = part(uid))
                item->setSelected(true);
        }
    }
    if (selectedUids() != before)
        Q_EMIT selectionChanged();
}

QRectF DiagramScene::drawnRect() const
{
    QRectF rect;
    for (const QGraphicsItem *item : items())
        rect |= item->boundingRect();
    return rect;
}

} // namespace gatehouse
