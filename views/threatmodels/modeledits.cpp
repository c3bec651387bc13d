#include "views/threatmodels/modeledits.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

template<class Part>
Part *partIn(std::vector<Part> &parts, QString Part::*key, const QString &uid)
{
    const auto part = std::ranges::find(parts, uid, key);
    return part == parts.end() ? nullptr : &*part;
}

template<class Part>
const Part *partIn(const std::vector<Part> &parts, QString Part::*key, const QString &uid)
{
    const auto part = std::ranges::find(parts, uid, key);
    return part == parts.end() ? nullptr : &*part;
}

QSet<QString> setOf(const QStringList &uids)
{
    return {uids.begin(), uids.end()};
}

template<class Part>
void erase(std::vector<Part> &parts, QString Part::*key, const QSet<QString> &uids)
{
    std::erase_if(parts, [&](const Part &part) { return uids.contains(part.*key); });
}

/// Routes that have lost one of their ends here.
void dropLooseRoutes(const ThreatModel &model, Diagram &diagram)
{
    QSet<QString> placed;
    for (const Placement &placement : diagram.placements)
        placed.insert(placement.element);
    QSet<QString> whole;
    for (const DataFlow &flow : model.flows) {
        if (placed.contains(flow.source) && placed.contains(flow.target))
            whole.insert(flow.uid);
    }
    std::erase_if(diagram.routes, [&](const Route &route) { return !whole.contains(route.flow); });
}

/// Whatever stood on the diagram that is taken away and stands on none now.
void dropUnshown(ThreatModel &model, const Diagram &before)
{
    QSet<QString> elements;
    QSet<QString> flows;
    QSet<QString> boundaries;
    for (const Placement &placement : before.placements)
        elements.insert(placement.element);
    for (const Route &route : before.routes)
        flows.insert(route.flow);
    for (const BoundaryShape &shape : before.boundaries)
        boundaries.insert(shape.boundary);
    for (const Diagram &diagram : model.diagrams) {
        for (const Placement &placement : diagram.placements)
            elements.remove(placement.element);
        for (const Route &route : diagram.routes)
            flows.remove(route.flow);
        for (const BoundaryShape &shape : diagram.boundaries)
            boundaries.remove(shape.boundary);
    }
    removeParts(model, QStringList((elements + flows + boundaries).values()));
}

QRectF boundsOf(const std::vector<QPointF> &points)
{
    return QPolygonF(QList<QPointF>(points.begin(), points.end())).boundingRect();
}

} // namespace

QPointF onGrid(const QPointF &point)
{
    return {std::round(point.x() / diagramGrid) * diagramGrid,
            std::round(point.y() / diagramGrid) * diagramGrid};
}

QString freshUid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString freshName(const ThreatModel &model, const QString &wanted)
{
    QSet<QString> taken;
    for (const ModelElement &element : model.elements)
        taken.insert(element.name);
    for (const TrustBoundary &boundary : model.boundaries)
        taken.insert(boundary.name);
    for (const Diagram &diagram : model.diagrams)
        taken.insert(diagram.name);
    for (const ModelAsset &asset : model.assets)
        taken.insert(asset.name);
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

QSizeF usualSize(ElementShape shape)
{
    switch (shape) {
    case ElementShape::Circle:
        return {110, 110};
    case ElementShape::Lines:
        return {140, 80};
    case ElementShape::Cylinder:
        return {130, 90};
    case ElementShape::Box:
    case ElementShape::Rounded:
        break;
    }
    return {140, 80};
}

QSizeF smallestSize()
{
    return {60, 40};
}

ModelElement *elementIn(ThreatModel &model, const QString &uid)
{
    return partIn(model.elements, &ModelElement::uid, uid);
}

DataFlow *flowIn(ThreatModel &model, const QString &uid)
{
    return partIn(model.flows, &DataFlow::uid, uid);
}

TrustBoundary *boundaryIn(ThreatModel &model, const QString &uid)
{
    return partIn(model.boundaries, &TrustBoundary::uid, uid);
}

ModelAsset *assetIn(ThreatModel &model, const QString &uid)
{
    return partIn(model.assets, &ModelAsset::uid, uid);
}

Diagram *diagramIn(ThreatModel &model, const QString &uid)
{
    return partIn(model.diagrams, &Diagram::uid, uid);
}

Placement *placementIn(Diagram &diagram, const QString &element)
{
    return partIn(diagram.placements, &Placement::element, element);
}

const Placement *placementIn(const Diagram &diagram, const QString &element)
{
    return partIn(diagram.placements, &Placement::element, element);
}

Route *routeIn(Diagram &diagram, const QString &flow)
{
    return partIn(diagram.routes, &Route::flow, flow);
}

const Route *routeIn(const Diagram &diagram, const QString &flow)
{
    return partIn(diagram.routes, &Route::flow, flow);
}

BoundaryShape *shapeIn(Diagram &diagram, const QString &boundary)
{
    return partIn(diagram.boundaries, &BoundaryShape::boundary, boundary);
}

const BoundaryShape *shapeIn(const Diagram &diagram, const QString &boundary)
{
    return partIn(diagram.boundaries, &BoundaryShape::boundary, boundary);
}

DiagramNote *noteIn(Diagram &diagram, const QString &uid)
{
    return partIn(diagram.notes, &DiagramNote::uid, uid);
}

const DiagramNote *noteIn(const Diagram &diagram, const QString &uid)
{
    return partIn(diagram.notes, &DiagramNote::uid, uid);
}

QRectF *rectIn(Diagram &diagram, const QString &uid)
{
    if (Placement *placement = placementIn(diagram, uid))
        return &placement->rect;
    if (DiagramNote *note = noteIn(diagram, uid))
        return &note->rect;
    BoundaryShape *shape = shapeIn(diagram, uid);
    return shape && shape->isBox ? &shape->rect : nullptr;
}

std::optional<QRectF> rectIn(const Diagram &diagram, const QString &uid)
{
    if (const Placement *placement = placementIn(diagram, uid))
        return placement->rect;
    if (const DiagramNote *note = noteIn(diagram, uid))
        return note->rect;
    const BoundaryShape *shape = shapeIn(diagram, uid);
    return shape && shape->isBox ? std::optional(shape->rect) : std::nullopt;
}

QRectF boundsOf(const Diagram &diagram)
{
    QRectF bounds;
    for (const Placement &placement : diagram.placements)
        bounds |= placement.rect;
    for (const DiagramNote &note : diagram.notes)
        bounds |= note.rect;
    for (const BoundaryShape &shape : diagram.boundaries)
        bounds |= shape.isBox ? shape.rect : boundsOf(shape.line);
    for (const Route &route : diagram.routes) {
        if (!route.bends.empty())
            bounds |= boundsOf(route.bends).adjusted(-1, -1, 1, 1);
    }
    return bounds;
}

Diagram &someDiagram(ThreatModel &model, const QString &uid, const QString &name)
{
    if (Diagram *diagram = diagramIn(model, uid))
        return *diagram;
    Diagram diagram;
    diagram.uid = freshUid();
    diagram.name = freshName(model, name);
    model.diagrams.push_back(std::move(diagram));
    return model.diagrams.back();
}

QString addElement(ThreatModel &model, Diagram &diagram, ModelElement element, const QRectF &rect)
{
    element.uid = freshUid();
    diagram.placements.push_back({element.uid, rect, {}});
    model.elements.push_back(std::move(element));
    return model.elements.back().uid;
}

QString addFlow(ThreatModel &model, Diagram &diagram, DataFlow flow, RouteStyle style)
{
    flow.uid = freshUid();
    Route route;
    route.flow = flow.uid;
    route.style = style;
    const Placement *source = placementIn(std::as_const(diagram), flow.source);
    const Placement *target = placementIn(std::as_const(diagram), flow.target);
    // Beside the flows that run between the two already: each a little further off the middle.
    QSet<QString> between;
    for (const DataFlow &known : model.flows) {
        if ((known.source == flow.source && known.target == flow.target)
            || (known.source == flow.target && known.target == flow.source))
            between.insert(known.uid);
    }
    const auto others = std::ranges::count_if(
        diagram.routes, [&](const Route &other) { return between.contains(other.flow); });
    if (source && target && others > 0 && style != RouteStyle::Orthogonal) {
        const QLineF straight(source->rect.center(), target->rect.center());
        const bool turned = flow.source > flow.target; // the same side for either direction
        const double side = (others % 2 ? 1 : -1) * (turned ? -1 : 1);
        const QLineF normal = straight.normalVector().unitVector();
        const double distance = side * 40.0 * static_cast<double>((others + 1) / 2);
        route.bends.push_back(
            onGrid(straight.center() + QPointF(normal.dx() * distance, normal.dy() * distance)));
    }
    diagram.routes.push_back(std::move(route));
    model.flows.push_back(std::move(flow));
    return model.flows.back().uid;
}

QString addBoundary(ThreatModel &model, Diagram &diagram, const QString &name, BoundaryShape shape)
{
    TrustBoundary boundary;
    boundary.uid = freshUid();
    boundary.name = name;
    shape.boundary = boundary.uid;
    diagram.boundaries.push_back(std::move(shape));
    model.boundaries.push_back(boundary);
    return boundary.uid;
}

QString addNote(Diagram &diagram, const QString &text, const QRectF &rect)
{
    diagram.notes.push_back({freshUid(), text, rect});
    return diagram.notes.back().uid;
}

void placeElement(ThreatModel &model, Diagram &diagram, const QString &element, const QRectF &rect)
{
    if (!model.element(element) || placementIn(std::as_const(diagram), element))
        return;
    diagram.placements.push_back({element, rect, {}});
    for (const DataFlow &flow : model.flows) {
        const bool touches = flow.source == element || flow.target == element;
        if (touches && !routeIn(std::as_const(diagram), flow.uid)
            && placementIn(std::as_const(diagram), flow.source)
            && placementIn(std::as_const(diagram), flow.target)) {
            Route route;
            route.flow = flow.uid;
            diagram.routes.push_back(std::move(route));
        }
    }
}

void takeOff(ThreatModel &model, const QString &diagramUid, const QStringList &uids)
{
    Diagram *diagram = diagramIn(model, diagramUid);
    if (!diagram)
        return;
    const Diagram before = *diagram;
    const QSet<QString> gone = setOf(uids);
    erase(diagram->placements, &Placement::element, gone);
    erase(diagram->routes, &Route::flow, gone);
    erase(diagram->boundaries, &BoundaryShape::boundary, gone);
    erase(diagram->notes, &DiagramNote::uid, gone);
    dropLooseRoutes(model, *diagram);
    dropUnshown(model, before);
}

void removeParts(ThreatModel &model, const QStringList &uids)
{
    QSet<QString> gone = setOf(uids);
    for (const DataFlow &flow : model.flows) {
        if (gone.contains(flow.source) || gone.contains(flow.target))
            gone.insert(flow.uid);
    }
    erase(model.elements, &ModelElement::uid, gone);
    erase(model.flows, &DataFlow::uid, gone);
    erase(model.boundaries, &TrustBoundary::uid, gone);
    for (Diagram &diagram : model.diagrams) {
        erase(diagram.placements, &Placement::element, gone);
        erase(diagram.routes, &Route::flow, gone);
        erase(diagram.boundaries, &BoundaryShape::boundary, gone);
        erase(diagram.notes, &DiagramNote::uid, gone);
        if (gone.contains(diagram.inside))
            diagram.inside.clear();
    }
}

void removeDiagram(ThreatModel &model, const QString &uid)
{
    const Diagram *diagram = model.diagram(uid);
    if (!diagram)
        return;
    const Diagram before = *diagram;
    erase(model.diagrams, &Diagram::uid, {uid});
    dropUnshown(model, before);
}

void removeAsset(ThreatModel &model, const QString &asset)
{
    erase(model.assets, &ModelAsset::uid, {asset});
    for (ModelElement &element : model.elements)
        element.assets.removeAll(asset);
    for (DataFlow &flow : model.flows)
        flow.assets.removeAll(asset);
}

QStringList withGroups(const Diagram &diagram, const QStringList &uids)
{
    const QSet<QString> chosen = setOf(uids);
    QSet<QString> groups;
    for (const Placement &placement : diagram.placements) {
        if (!placement.group.isEmpty() && chosen.contains(placement.element))
            groups.insert(placement.group);
    }
    QStringList all = uids;
    for (const Placement &placement : diagram.placements) {
        if (groups.contains(placement.group) && !chosen.contains(placement.element))
            all += placement.element;
    }
    return all;
}

QStringList contentsOf(const Diagram &diagram, const QString &boundary)
{
    const BoundaryShape *box = shapeIn(diagram, boundary);
    if (!box || !box->isBox)
        return {};
    QStringList inside;
    for (const Placement &placement : diagram.placements) {
        if (box->rect.contains(placement.rect))
            inside += placement.element;
    }
    for (const DiagramNote &note : diagram.notes) {
        if (box->rect.contains(note.rect))
            inside += note.uid;
    }
    for (const BoundaryShape &other : diagram.boundaries) {
        if (other.boundary != boundary
            && box->rect.contains(other.isBox ? other.rect : boundsOf(other.line)))
            inside += other.boundary;
    }
    return inside;
}

void moveParts(Diagram &diagram, const ThreatModel &model, const QStringList &uids,
               const QPointF &by)
{
    if (by.isNull())
        return;
    const QSet<QString> moved = setOf(uids);
    for (Placement &placement : diagram.placements) {
        if (moved.contains(placement.element))
            placement.rect.translate(by);
    }
    for (DiagramNote &note : diagram.notes) {
        if (moved.contains(note.uid))
            note.rect.translate(by);
    }
    for (BoundaryShape &shape : diagram.boundaries) {
        if (!moved.contains(shape.boundary))
            continue;
        shape.rect.translate(by);
        for (QPointF &point : shape.line)
            point += by;
    }
    QSet<QString> flows;
    for (const DataFlow &flow : model.flows) {
        if (moved.contains(flow.source) && moved.contains(flow.target))
            flows.insert(flow.uid);
    }
    for (Route &route : diagram.routes) {
        if (!flows.contains(route.flow))
            continue;
        for (QPointF &bend : route.bends)
            bend += by;
        if (route.label)
            *route.label += by;
    }
}

void group(Diagram &diagram, const QStringList &uids)
{
    const QSet<QString> chosen = setOf(withGroups(diagram, uids));
    const QString name = freshUid();
    for (Placement &placement : diagram.placements) {
        if (chosen.contains(placement.element))
            placement.group = name;
    }
}

void ungroup(Diagram &diagram, const QStringList &uids)
{
    const QSet<QString> chosen = setOf(withGroups(diagram, uids));
    for (Placement &placement : diagram.placements) {
        if (chosen.contains(placement.element))
            placement.group.clear();
    }
}

void align(Diagram &diagram, const ThreatModel &model, const QStringList &uids, Alignment how)
{
    QRectF all;
    for (const QString &uid : uids)
        all |= rectIn(std::as_const(diagram), uid).value_or(QRectF());
    for (const QString &uid : uids) {
        const auto rect = rectIn(std::as_const(diagram), uid);
        if (!rect)
            continue;
        QPointF by;
        switch (how) {
        case Alignment::Left:
            by.setX(all.left() - rect->left());
            break;
        case Alignment::Center:
            by.setX(all.center().x() - rect->center().x());
            break;
        case Alignment::Right:
            by.setX(all.right() - rect->right());
            break;
        case Alignment::Top:
            by.setY(all.top() - rect->top());
            break;
        case Alignment::Middle:
            by.setY(all.center().y() - rect->center().y());
            break;
        case Alignment::Bottom:
            by.setY(all.bottom() - rect->bottom());
            break;
        }
        moveParts(diagram, model, {uid}, by);
    }
}

void distribute(Diagram &diagram, const ThreatModel &model, const QStringList &uids,
                Qt::Orientation along)
{
    struct Part {
        QString uid;
        double start;
        double length;
    };
    std::vector<Part> parts;
    for (const QString &uid : uids) {
        if (const auto rect = rectIn(std::as_const(diagram), uid)) {
            const bool across = along == Qt::Horizontal;
            parts.push_back({uid, across ? rect->left() : rect->top(),
                             across ? rect->width() : rect->height()});
        }
    }
    if (parts.size() < 3)
        return;
    std::ranges::sort(parts, {}, [](const Part &part) { return part.start + part.length / 2; });
    double room = parts.back().start + parts.back().length - parts.front().start;
    for (const Part &part : parts)
        room -= part.length;
    const double gap = room / (static_cast<double>(parts.size()) - 1);
    double at = parts.front().start;
    for (const Part &part : parts) {
        const double by = std::round(at - part.start);
        moveParts(diagram, model, {part.uid},
                  along == Qt::Horizontal ? QPointF(by, 0) : QPointF(0, by));
        at += part.length + gap;
    }
}

void restack(Diagram &diagram, const QStringList &uids, Stacking how)
{
    const QSet<QString> chosen = setOf(uids);
    auto &parts = diagram.placements;
    const auto isChosen = [&](const Placement &part) { return chosen.contains(part.element); };
    switch (how) {
    case Stacking::Front:
        std::stable_partition(parts.begin(), parts.end(), std::not_fn(isChosen));
        return;
    case Stacking::Back:
        std::stable_partition(parts.begin(), parts.end(), isChosen);
        return;
    case Stacking::Forward:
        for (std::size_t at = parts.size(); at-- > 1;) {
            if (isChosen(parts[at - 1]) && !isChosen(parts[at]))
                std::swap(parts[at - 1], parts[at]);
        }
        return;
    case Stacking::Backward:
        for (std::size_t at = 1; at < parts.size(); ++at) {
            if (isChosen(parts[at]) && !isChosen(parts[at - 1]))
                std::swap(parts[at - 1], parts[at]);
        }
        return;
    }
}

} // namespace gatehouse
