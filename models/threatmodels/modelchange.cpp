#include "models/threatmodels/modelchange.h"

namespace gatehouse {

namespace {

/// What is called the same in both languages.
LocalizedText same(const QString &text)
{
    return {text, text};
}

template<class Value>
void noteField(QStringList &fields, const char *field, const Value &before, const Value &after)
{
    if (!(before == after))
        fields += QString::fromLatin1(field);
}

void noteAnswers(QStringList &fields, const ModelAnswers &before, const ModelAnswers &after)
{
    QSet<QString> questions;
    for (const ModelAnswers *answers : {&before, &after}) {
        const QStringList keys = answers->keys();
        questions += QSet<QString>(keys.begin(), keys.end());
    }
    QStringList differing;
    for (const QString &question : std::as_const(questions)) {
        const auto was = before.constFind(question);
        const auto is = after.constFind(question);
        const bool isSame =
            (was == before.cend()) == (is == after.cend()) && (was == before.cend() || *was == *is);
        if (!isSame)
            differing += QStringLiteral("answers.") + question;
    }
    differing.sort();
    fields += differing;
}

template<class Part>
void noteNames(QStringList &fields, const Part &before, const Part &after)
{
    noteField(fields, "name", before.name, after.name);
    noteField(fields, "description", before.description, after.description);
}

template<class Part>
void noteThinking(QStringList &fields, const Part &before, const Part &after)
{
    noteField(fields, "type", before.type, after.type);
    noteField(fields, "assets", before.assets, after.assets);
    noteField(fields, "out_of_scope", before.outOfScope, after.outOfScope);
    noteAnswers(fields, before.answers, after.answers);
}

/// A model beside what follows from its drawing.
struct Placed {
    const ThreatModel &model;
    ModelGeometry geometry;
    QHash<QString, QStringList> boundariesAround; ///< by element

    explicit Placed(const ThreatModel &placed) : model(placed), geometry(geometryOf(placed))
    {
        for (auto each = geometry.inside.cbegin(); each != geometry.inside.cend(); ++each) {
            for (const QString &element : *each)
                boundariesAround[element] += each.key();
        }
        for (QStringList &around : boundariesAround)
            around.sort();
    }
};

QStringList fieldsOf(const ModelAsset &before, const ModelAsset &after, const Placed &,
                     const Placed &)
{
    QStringList fields;
    noteNames(fields, before, after);
    noteField(fields, "confidentiality", before.confidentiality, after.confidentiality);
    noteField(fields, "integrity", before.integrity, after.integrity);
    noteField(fields, "availability", before.availability, after.availability);
    return fields;
}

QStringList fieldsOf(const ModelElement &before, const ModelElement &after, const Placed &was,
                     const Placed &is)
{
    QStringList fields;
    noteNames(fields, before, after);
    noteField(fields, "kind", before.kind, after.kind);
    noteThinking(fields, before, after);
    noteField(fields, "inside", was.boundariesAround.value(before.uid),
              is.boundariesAround.value(after.uid));
    return fields;
}

QStringList fieldsOf(const DataFlow &before, const DataFlow &after, const Placed &was,
                     const Placed &is)
{
    QStringList fields;
    noteNames(fields, before, after);
    noteField(fields, "source", before.source, after.source);
    noteField(fields, "target", before.target, after.target);
    noteField(fields, "bidirectional", before.isBidirectional, after.isBidirectional);
    noteField(fields, "protocol", before.protocol, after.protocol);
    noteThinking(fields, before, after);
    noteField(fields, "crossings", was.geometry.crossings.value(before.uid),
              is.geometry.crossings.value(after.uid));
    return fields;
}

QStringList fieldsOf(const TrustBoundary &before, const TrustBoundary &after, const Placed &,
                     const Placed &)
{
    QStringList fields;
    noteNames(fields, before, after);
    return fields;
}

template<class Part>
void compareParts(ModelPartKind kind, const std::vector<Part> &before,
                  const std::vector<Part> &after, const Placed &was, const Placed &is,
                  std::vector<ModelChange> &into)
{
    QHash<QString, const Part *> known;
    for (const Part &part : before)
        known.insert(part.uid, &part);
    for (const Part &part : after) {
        const Part *earlier = known.take(part.uid);
        if (!earlier) {
            into.push_back({kind, PartChange::Added, part.uid, same(part.name), {}});
            continue;
        }
        QStringList fields = fieldsOf(*earlier, part, was, is);
        if (!fields.isEmpty())
            into.push_back(
                {kind, PartChange::Changed, part.uid, same(part.name), std::move(fields)});
    }
    for (const Part &part : before) {
        if (known.contains(part.uid))
            into.push_back({kind, PartChange::Removed, part.uid, same(part.name), {}});
    }
}

LocalizedText nameOf(const ThreatRow &row)
{
    const LocalizedText title = row.title();
    return {row.threat.number + QLatin1Char(' ') + title.zh,
            row.threat.number + QLatin1Char(' ') + title.en};
}

LocalizedText nameOf(const CountermeasureRow &row)
{
    return same(row.countermeasure.number + QLatin1Char(' ') + row.countermeasure.title);
}

/// By number, so that the rows of two registers can be held against each other.
QStringList answersOf(const ThreatRow &row, const ThreatRegister &threats)
{
    QStringList numbers;
    for (const std::size_t position : row.countermeasures)
        numbers += threats.countermeasures[position].countermeasure.number;
    numbers.sort();
    return numbers;
}

void compareThreatRows(const ThreatRegister &before, const ThreatRegister &after,
                       std::vector<ModelChange> &into)
{
    QHash<QString, const ThreatRow *> known;
    for (const ThreatRow &row : before.threats) {
        if (row.counts())
            known.insert(row.threat.lineage, &row);
    }
    for (const ThreatRow &row : after.threats) {
        const QString &lineage = row.threat.lineage;
        const ThreatRow *earlier = known.take(lineage);
        if (!row.counts()) {
            if (earlier)
                into.push_back(
                    {ModelPartKind::Threat, PartChange::Removed, lineage, nameOf(row), {}});
            continue;
        }
        if (!earlier) {
            into.push_back({ModelPartKind::Threat, PartChange::Added, lineage, nameOf(row), {}});
            continue;
        }
        QStringList fields;
        noteField(fields, "state", earlier->state, row.state);
        noteField(fields, "risk", earlier->inherentRisk, row.inherentRisk);
        noteField(fields, "residual_risk", earlier->residualRisk, row.residualRisk);
        noteField(fields, "countermeasures", answersOf(*earlier, before), answersOf(row, after));
        noteField(fields, "reason", earlier->threat.answerReason, row.threat.answerReason);
        if (!fields.isEmpty())
            into.push_back({ModelPartKind::Threat, PartChange::Changed, lineage, nameOf(row),
                            std::move(fields)});
    }
    for (const ThreatRow &row : before.threats) {
        if (known.contains(row.threat.lineage))
            into.push_back(
                {ModelPartKind::Threat, PartChange::Removed, row.threat.lineage, nameOf(row), {}});
    }
}

void compareCountermeasures(const ThreatRegister &before, const ThreatRegister &after,
                            std::vector<ModelChange> &into)
{
    constexpr auto kind = ModelPartKind::Countermeasure;
    QHash<QString, const CountermeasureRow *> known;
    for (const CountermeasureRow &row : before.countermeasures)
        known.insert(row.countermeasure.lineage, &row);
    for (const CountermeasureRow &row : after.countermeasures) {
        const QString &lineage = row.countermeasure.lineage;
        const CountermeasureRow *earlier = known.take(lineage);
        if (!earlier) {
            into.push_back({kind, PartChange::Added, lineage, nameOf(row), {}});
            continue;
        }
        QStringList fields;
        const Countermeasure &was = earlier->countermeasure;
        const Countermeasure &is = row.countermeasure;
        noteField(fields, "title", was.title, is.title);
        noteField(fields, "description", was.description, is.description);
        noteField(fields, "stage", earlier->stage, row.stage);
        noteField(fields, "design_reference", was.designReference, is.designReference);
        noteField(fields, "requirement", earlier->requirementKey, row.requirementKey);
        if (!fields.isEmpty())
            into.push_back({kind, PartChange::Changed, lineage, nameOf(row), std::move(fields)});
    }
    for (const CountermeasureRow &row : before.countermeasures) {
        if (known.contains(row.countermeasure.lineage))
            into.push_back(
                {kind, PartChange::Removed, row.countermeasure.lineage, nameOf(row), {}});
    }
}

/// Notes which of both stand otherwise; a group is how they move, not where they stand.
template<class Shape, class Place>
void noteMoved(const std::vector<Shape> &before, const std::vector<Shape> &after,
               QString Shape::*uid, const Place &place, QSet<QString> &moved)
{
    QHash<QString, const Shape *> known;
    for (const Shape &shape : before)
        known.insert(shape.*uid, &shape);
    for (const Shape &shape : after) {
        const Shape *earlier = known.value(shape.*uid);
        if (earlier && place(*earlier) != place(shape))
            moved.insert(shape.*uid);
    }
}

} // namespace

std::vector<ModelChange> movedParts(const ThreatModel &before, const ThreatModel &after)
{
    QSet<QString> moved;
    for (const Diagram &diagram : after.diagrams) {
        const Diagram *earlier = before.diagram(diagram.uid);
        if (!earlier)
            continue;
        noteMoved(
            earlier->placements, diagram.placements, &Placement::element,
            [](const Placement &placement) { return placement.rect; }, moved);
        const auto whole = [](const auto &shape) { return shape; };
        noteMoved(earlier->routes, diagram.routes, &Route::flow, whole, moved);
        noteMoved(earlier->boundaries, diagram.boundaries, &BoundaryShape::boundary, whole, moved);
    }
    for (const ModelChange &change : compareModels(before, after))
        moved.remove(change.uid);
    std::vector<ModelChange> changes;
    const auto add = [&](ModelPartKind kind, const auto &parts) {
        for (const auto &part : parts) {
            if (moved.contains(part.uid))
                changes.push_back({kind, PartChange::Moved, part.uid, same(part.name), {}});
        }
    };
    add(ModelPartKind::Element, after.elements);
    add(ModelPartKind::Flow, after.flows);
    add(ModelPartKind::Boundary, after.boundaries);
    return changes;
}

std::vector<ModelChange> compareModels(const ThreatModel &before, const ThreatModel &after)
{
    const Placed was(before);
    const Placed is(after);
    std::vector<ModelChange> differences;
    compareParts(ModelPartKind::Asset, before.assets, after.assets, was, is, differences);
    compareParts(ModelPartKind::Element, before.elements, after.elements, was, is, differences);
    compareParts(ModelPartKind::Flow, before.flows, after.flows, was, is, differences);
    compareParts(ModelPartKind::Boundary, before.boundaries, after.boundaries, was, is,
                 differences);
    return differences;
}

std::vector<ModelChange> compareRegisters(const ThreatRegister &before, const ThreatRegister &after)
{
    std::vector<ModelChange> differences;
    compareThreatRows(before, after, differences);
    compareCountermeasures(before, after, differences);
    return differences;
}

} // namespace gatehouse
