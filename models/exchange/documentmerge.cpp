#include "models/exchange/documentmerge.h"

#include <QSet>

namespace gatehouse {

namespace {

/// A value by itself: somebody's edit counts, otherwise what Gatehouse had.
template<class T>
void pick(T &own, const T &unedited, const T &found)
{
    if (!(found == unedited))
        own = found;
}

void pick(ModelAnswers &own, const ModelAnswers &unedited, const ModelAnswers &found)
{
    for (auto answer = unedited.begin(); answer != unedited.end(); ++answer) {
        if (!found.contains(answer.key()))
            own.remove(answer.key());
    }
    for (auto answer = found.begin(); answer != found.end(); ++answer) {
        const auto before = unedited.constFind(answer.key());
        if (before == unedited.constEnd() || *before != *answer)
            own.insert(answer.key(), *answer);
    }
}

void pick(ModelAsset &own, const ModelAsset &unedited, const ModelAsset &found)
{
    pick(own.name, unedited.name, found.name);
    pick(own.description, unedited.description, found.description);
    pick(own.confidentiality, unedited.confidentiality, found.confidentiality);
    pick(own.integrity, unedited.integrity, found.integrity);
    pick(own.availability, unedited.availability, found.availability);
}

void pick(OutOfScope &own, const OutOfScope &unedited, const OutOfScope &found)
{
    pick(own.isOut, unedited.isOut, found.isOut);
    pick(own.reason, unedited.reason, found.reason);
}

void pick(ModelElement &own, const ModelElement &unedited, const ModelElement &found)
{
    // A type is one of a kind: who changes the kind has another type in mind.
    if (found.kind != unedited.kind)
        own.type.clear();
    pick(own.kind, unedited.kind, found.kind);
    pick(own.type, unedited.type, found.type);
    pick(own.name, unedited.name, found.name);
    pick(own.description, unedited.description, found.description);
    pick(own.answers, unedited.answers, found.answers);
    pick(own.assets, unedited.assets, found.assets);
    pick(own.outOfScope, unedited.outOfScope, found.outOfScope);
}

void pick(DataFlow &own, const DataFlow &unedited, const DataFlow &found)
{
    pick(own.type, unedited.type, found.type);
    pick(own.name, unedited.name, found.name);
    pick(own.description, unedited.description, found.description);
    pick(own.source, unedited.source, found.source);
    pick(own.target, unedited.target, found.target);
    pick(own.isBidirectional, unedited.isBidirectional, found.isBidirectional);
    pick(own.protocol, unedited.protocol, found.protocol);
    pick(own.answers, unedited.answers, found.answers);
    pick(own.assets, unedited.assets, found.assets);
    pick(own.outOfScope, unedited.outOfScope, found.outOfScope);
}

void pick(TrustBoundary &own, const TrustBoundary &unedited, const TrustBoundary &found)
{
    pick(own.name, unedited.name, found.name);
    pick(own.description, unedited.description, found.description);
}

void pick(Placement &own, const Placement &unedited, const Placement &found)
{
    pick(own.rect, unedited.rect, found.rect);
    pick(own.group, unedited.group, found.group);
}

void pick(Route &own, const Route &unedited, const Route &found)
{
    pick(own.style, unedited.style, found.style);
    // A name that was put somewhere belongs to the line as it was.
    if (found.bends != unedited.bends)
        own.label.reset();
    pick(own.bends, unedited.bends, found.bends);
    pick(own.label, unedited.label, found.label);
}

void pick(DiagramNote &own, const DiagramNote &unedited, const DiagramNote &found)
{
    pick(own.text, unedited.text, found.text);
    pick(own.rect, unedited.rect, found.rect);
}

void pick(DocumentThreat &own, const DocumentThreat &unedited, const DocumentThreat &found)
{
    pick(own.rule, unedited.rule, found.rule);
    pick(own.subject, unedited.subject, found.subject);
    pick(own.number, unedited.number, found.number);
    pick(own.title, unedited.title, found.title);
    pick(own.description, unedited.description, found.description);
    pick(own.categories, unedited.categories, found.categories);
    pick(own.inherent, unedited.inherent, found.inherent);
    pick(own.residual, unedited.residual, found.residual);
    pick(own.risk, unedited.risk, found.risk);
    pick(own.state, unedited.state, found.state);
    pick(own.reason, unedited.reason, found.reason);
    pick(own.countermeasures, unedited.countermeasures, found.countermeasures);
}

void pick(DocumentCountermeasure &own, const DocumentCountermeasure &unedited,
          const DocumentCountermeasure &found)
{
    pick(own.key, unedited.key, found.key);
    pick(own.title, unedited.title, found.title);
    pick(own.description, unedited.description, found.description);
    pick(own.stage, unedited.stage, found.stage);
    pick(own.designReference, unedited.designReference, found.designReference);
}

void pick(Diagram &own, const Diagram &unedited, const Diagram &found);

/// Parts by what identifies them. Whatever reads `found` here gives each identity once.
template<class Part>
QHash<QString, const Part *> indexed(const std::vector<Part> &parts, QString Part::*identity)
{
    QHash<QString, const Part *> index;
    for (const Part &part : parts)
        index.insert(part.*identity, &part);
    return index;
}

template<class Part>
std::vector<Part> mergeParts(const std::vector<Part> &own, const std::vector<Part> &unedited,
                             const std::vector<Part> &found, QString Part::*identity)
{
    const auto owns = indexed(own, identity);
    const auto before = indexed(unedited, identity);
    const auto now = indexed(found, identity);
    std::vector<Part> merged;
    for (const Part &part : own) {
        const Part *wasThere = before.value(part.*identity);
        const Part *isThere = now.value(part.*identity);
        if (wasThere && !isThere)
            continue; // somebody took it away
        merged.push_back(part);
        if (wasThere && isThere)
            pick(merged.back(), *wasThere, *isThere);
        else if (isThere)
            merged.back() = *isThere;
    }
    // What is in both, but not ours, is only how the format says something that is ours.
    for (const Part &part : found) {
        if (!owns.contains(part.*identity) && !before.contains(part.*identity))
            merged.push_back(part);
    }
    return merged;
}

/// The order of the file where somebody changed it, else ours.
template<class Part>
void orderAsFound(std::vector<Part> &merged, const std::vector<Part> &unedited,
                  const std::vector<Part> &found, QString Part::*identity)
{
    const auto before = indexed(unedited, identity);
    const auto now = indexed(found, identity);
    QStringList stayedBefore;
    QStringList stayedNow;
    for (const Part &part : unedited) {
        if (now.contains(part.*identity))
            stayedBefore += part.*identity;
    }
    QHash<QString, int> places;
    for (const Part &part : found) {
        places.insert(part.*identity, int(places.size()));
        if (before.contains(part.*identity))
            stayedNow += part.*identity;
    }
    if (stayedBefore == stayedNow)
        return;
    std::ranges::stable_sort(merged, {}, [&](const Part &part) {
        return places.value(part.*identity, int(places.size()));
    });
}

void pick(Diagram &own, const Diagram &unedited, const Diagram &found)
{
    pick(own.name, unedited.name, found.name);
    pick(own.description, unedited.description, found.description);
    pick(own.inside, unedited.inside, found.inside);
    own.placements =
        mergeParts(own.placements, unedited.placements, found.placements, &Placement::element);
    orderAsFound(own.placements, unedited.placements, found.placements, &Placement::element);
    own.routes = mergeParts(own.routes, unedited.routes, found.routes, &Route::flow);
    own.boundaries =
        mergeParts(own.boundaries, unedited.boundaries, found.boundaries, &BoundaryShape::boundary);
    own.notes = mergeParts(own.notes, unedited.notes, found.notes, &DiagramNote::uid);
}

/// Second and later showings of a part may have been edited as well as the first.
template<class Part>
void pickAgain(std::vector<Part> &merged, const QHash<QString, Part> &unedited,
               const QHash<QString, Part> &found)
{
    if (found.isEmpty())
        return;
    QHash<QString, Part *> parts;
    for (Part &part : merged)
        parts.insert(part.uid, &part);
    QStringList ids = found.keys();
    ids.sort();
    for (const QString &id : ids) {
        const auto before = unedited.constFind(id);
        const auto now = found.constFind(id);
        if (before == unedited.constEnd() || before->uid != now->uid)
            continue;
        if (Part *part = parts.value(now->uid))
            pick(*part, *before, *now);
    }
}

template<class Part>
QSet<QString> uidsOf(const std::vector<Part> &parts)
{
    QSet<QString> uids;
    for (const Part &part : parts)
        uids.insert(part.uid);
    return uids;
}

/// Takes away what belonged to something that is gone.
void forgetWhatIsGone(ModelDocument &document)
{
    ThreatModel &model = document.model;
    const QSet<QString> assets = uidsOf(model.assets);
    const QSet<QString> elements = uidsOf(model.elements);
    const auto keepKnown = [](QStringList &uids, const QSet<QString> &known) {
        uids.removeIf([&](const QString &uid) { return !known.contains(uid); });
    };
    for (ModelElement &element : model.elements)
        keepKnown(element.assets, assets);
    std::erase_if(model.flows, [&](const DataFlow &flow) {
        return !elements.contains(flow.source) || !elements.contains(flow.target);
    });
    for (DataFlow &flow : model.flows)
        keepKnown(flow.assets, assets);

    QHash<QString, const DataFlow *> flows;
    for (const DataFlow &flow : model.flows)
        flows.insert(flow.uid, &flow);
    const QSet<QString> boundaries = uidsOf(model.boundaries);
    for (Diagram &diagram : model.diagrams) {
        if (!elements.contains(diagram.inside))
            diagram.inside.clear();
        QSet<QString> shown;
        std::erase_if(diagram.placements, [&](const Placement &placement) {
            return !elements.contains(placement.element);
        });
        for (const Placement &placement : diagram.placements)
            shown.insert(placement.element);
        std::erase_if(diagram.routes, [&](const Route &route) {
            const DataFlow *flow = flows.value(route.flow);
            return !flow || !shown.contains(flow->source) || !shown.contains(flow->target);
        });
        std::erase_if(diagram.boundaries, [&](const BoundaryShape &shape) {
            return !boundaries.contains(shape.boundary);
        });
    }

    const QSet<QString> countermeasures = uidsOf(document.countermeasures);
    for (DocumentThreat &threat : document.threats) {
        keepKnown(threat.countermeasures, countermeasures);
        threat.countermeasures.sort();
        // Its place is gone, it is not: it is one of the whole model until somebody decides.
        if (!elements.contains(threat.subject) && !flows.contains(threat.subject)
            && !boundaries.contains(threat.subject))
            threat.subject.clear();
    }
}

} // namespace

ModelDocument mergeEdits(const ModelDocument &own, const ForeignReading &unedited,
                         const ForeignReading &found)
{
    const ThreatModel &before = unedited.document.model;
    const ThreatModel &now = found.document.model;
    ModelDocument merged;
    ThreatModel &model = merged.model;
    model.name = own.model.name;
    pick(model.name, before.name, now.name);
    model.description = own.model.description;
    pick(model.description, before.description, now.description);
    model.assets = mergeParts(own.model.assets, before.assets, now.assets, &ModelAsset::uid);
    model.elements =
        mergeParts(own.model.elements, before.elements, now.elements, &ModelElement::uid);
    pickAgain(model.elements, unedited.elementsAgain, found.elementsAgain);
    model.flows = mergeParts(own.model.flows, before.flows, now.flows, &DataFlow::uid);
    pickAgain(model.flows, unedited.flowsAgain, found.flowsAgain);
    model.boundaries =
        mergeParts(own.model.boundaries, before.boundaries, now.boundaries, &TrustBoundary::uid);
    pickAgain(model.boundaries, unedited.boundariesAgain, found.boundariesAgain);
    model.diagrams = mergeParts(own.model.diagrams, before.diagrams, now.diagrams, &Diagram::uid);
    merged.threats = mergeParts(own.threats, unedited.document.threats, found.document.threats,
                                &DocumentThreat::uid);
    merged.countermeasures =
        mergeParts(own.countermeasures, unedited.document.countermeasures,
                   found.document.countermeasures, &DocumentCountermeasure::uid);
    if (!(merged == own))
        forgetWhatIsGone(merged);
    return merged;
}

} // namespace gatehouse
