#include "views/threatmodels/modelclip.h"

#include "models/threatmodels/modeljson.h"
#include "views/threatmodels/modeledits.h"

#include <QHash>
#include <QJsonDocument>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace gatehouse {

namespace {

const QString clipFormat = QStringLiteral("application/x-gatehouse-threat-model-parts+json");
const QString markMember = QStringLiteral("from");
const QString modelMember = QStringLiteral("model");

/// The uids of the model for those of the clip's assets.
QHash<QString, QString> bringAssets(ThreatModel &model, const ThreatModel &clip)
{
    QHash<QString, QString> uids;
    for (const ModelAsset &asset : clip.assets) {
        if (model.asset(asset.uid)) {
            uids.insert(asset.uid, asset.uid);
            continue;
        }
        const auto known = std::ranges::find(model.assets, asset.name, &ModelAsset::name);
        if (known != model.assets.end()) {
            uids.insert(asset.uid, known->uid);
            continue;
        }
        ModelAsset brought = asset;
        brought.uid = freshUid();
        uids.insert(asset.uid, brought.uid);
        model.assets.push_back(std::move(brought));
    }
    return uids;
}

QStringList translated(const QStringList &assets, const QHash<QString, QString> &uids)
{
    QStringList list;
    for (const QString &asset : assets) {
        if (uids.contains(asset))
            list += uids.value(asset);
    }
    list.sort();
    list.removeDuplicates();
    return list;
}

} // namespace

ThreatModel clipOf(const ThreatModel &model, const Diagram &diagram, const QStringList &uids)
{
    const QSet<QString> chosen(uids.begin(), uids.end());
    ThreatModel clip;
    Diagram shown;
    shown.uid = freshUid();
    QSet<QString> elements;
    QSet<QString> assets;
    for (const Placement &placement : diagram.placements) {
        const ModelElement *element = model.element(placement.element);
        if (!element || !chosen.contains(placement.element))
            continue;
        clip.elements.push_back(*element);
        shown.placements.push_back(placement);
        elements.insert(placement.element);
        assets.unite({element->assets.begin(), element->assets.end()});
    }
    for (const Route &route : diagram.routes) {
        const DataFlow *flow = model.flow(route.flow);
        if (!flow || !elements.contains(flow->source) || !elements.contains(flow->target))
            continue;
        clip.flows.push_back(*flow);
        shown.routes.push_back(route);
        assets.unite({flow->assets.begin(), flow->assets.end()});
    }
    for (const BoundaryShape &shape : diagram.boundaries) {
        const TrustBoundary *boundary = model.boundary(shape.boundary);
        if (!boundary || !chosen.contains(shape.boundary))
            continue;
        clip.boundaries.push_back(*boundary);
        shown.boundaries.push_back(shape);
    }
    for (const DiagramNote &note : diagram.notes) {
        if (chosen.contains(note.uid))
            shown.notes.push_back(note);
    }
    for (const ModelAsset &asset : model.assets) {
        if (assets.contains(asset.uid))
            clip.assets.push_back(asset);
    }
    clip.diagrams.push_back(std::move(shown));
    return clip;
}

QMimeData *toMime(const ModelClip &clip)
{
    auto *mime = new QMimeData;
    mime->setData(
        clipFormat,
        QJsonDocument(QJsonObject{{markMember, clip.mark}, {modelMember, toJson(clip.model)}})
            .toJson(QJsonDocument::Compact));
    QStringList names;
    for (const ModelElement &element : clip.model.elements)
        names += element.name;
    for (const TrustBoundary &boundary : clip.model.boundaries)
        names += boundary.name;
    for (const Diagram &diagram : clip.model.diagrams) {
        for (const DiagramNote &note : diagram.notes)
            names += note.text;
    }
    mime->setText(names.join(u'\n'));
    return mime;
}

std::optional<ModelClip> clipFrom(const QMimeData *mime)
{
    if (!mime || !mime->hasFormat(clipFormat))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(mime->data(clipFormat)).object();
    auto model = modelFromJson(object.value(modelMember).toObject());
    if (!model || model->diagrams.size() != 1)
        return std::nullopt;
    return ModelClip{*std::move(model), object.value(markMember).toString()};
}

QStringList paste(ThreatModel &model, Diagram &diagram, const ThreatModel &clip, PasteAs how,
                  const QPointF &by, ClipOrigin origin)
{
    if (clip.diagrams.empty())
        return {};
    const bool isBack = origin == ClipOrigin::ThisModel;
    const Diagram &source = clip.diagrams.front();
    const QHash<QString, QString> assets = bringAssets(model, clip);
    QHash<QString, QString> uids;
    QHash<QString, QString> groups;
    QStringList pasted;
    for (const Placement &from : source.placements) {
        const ModelElement *original = clip.element(from.element);
        Placement placement = from;
        placement.rect.translate(by);
        if (!placement.group.isEmpty()) {
            QString &group = groups[placement.group];
            if (group.isEmpty())
                group = freshUid();
            placement.group = group;
        }
        if (how == PasteAs::Same && model.element(from.element)) {
            uids.insert(from.element, from.element);
            pasted += from.element;
            // An element stands on a diagram once.
            if (!placementIn(std::as_const(diagram), from.element))
                diagram.placements.push_back(placement);
            continue;
        }
        ModelElement element = *original;
        element.uid = isBack && !model.element(from.element) ? from.element : freshUid();
        element.assets = translated(element.assets, assets);
        uids.insert(from.element, element.uid);
        pasted += element.uid;
        placement.element = element.uid;
        diagram.placements.push_back(placement);
        model.elements.push_back(std::move(element));
    }
    for (const Route &from : source.routes) {
        const DataFlow *original = clip.flow(from.flow);
        Route route = from;
        for (QPointF &bend : route.bends)
            bend += by;
        if (route.label)
            *route.label += by;
        const DataFlow *known = how == PasteAs::Same ? model.flow(from.flow) : nullptr;
        if (known && placementIn(std::as_const(diagram), known->source)
            && placementIn(std::as_const(diagram), known->target)) {
            pasted += from.flow;
            if (!routeIn(std::as_const(diagram), from.flow))
                diagram.routes.push_back(route);
            continue;
        }
        DataFlow flow = *original;
        flow.uid = isBack && !model.flow(from.flow) ? from.flow : freshUid();
        flow.source = uids.value(flow.source);
        flow.target = uids.value(flow.target);
        flow.assets = translated(flow.assets, assets);
        route.flow = flow.uid;
        pasted += flow.uid;
        diagram.routes.push_back(std::move(route));
        model.flows.push_back(std::move(flow));
    }
    for (const BoundaryShape &from : source.boundaries) {
        BoundaryShape shape = from;
        shape.rect.translate(by);
        for (QPointF &point : shape.line)
            point += by;
        if (how == PasteAs::Same && model.boundary(from.boundary)) {
            pasted += from.boundary;
            if (!shapeIn(std::as_const(diagram), from.boundary))
                diagram.boundaries.push_back(shape);
            continue;
        }
        const TrustBoundary *original = clip.boundary(from.boundary);
        TrustBoundary boundary = *original;
        if (!isBack || model.boundary(from.boundary))
            boundary.uid = freshUid();
        shape.boundary = boundary.uid;
        pasted += boundary.uid;
        diagram.boundaries.push_back(std::move(shape));
        model.boundaries.push_back(std::move(boundary));
    }
    for (const DiagramNote &note : source.notes)
        pasted += addNote(diagram, note.text, note.rect.translated(by));
    return pasted;
}

} // namespace gatehouse
