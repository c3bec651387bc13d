#include "views/threatmodels/modeldifference.h"

#include <algorithm>

namespace gatehouse {

namespace {

template<class Part>
const QString &keyOf(const Part &part)
{
    return part.uid;
}

const QString &keyOf(const Placement &part)
{
    return part.element;
}

const QString &keyOf(const Route &part)
{
    return part.flow;
}

const QString &keyOf(const BoundaryShape &part)
{
    return part.boundary;
}

template<class Part>
QStringList keysOf(const std::vector<Part> &parts)
{
    QStringList keys;
    keys.reserve(static_cast<qsizetype>(parts.size()));
    for (const Part &part : parts)
        keys += keyOf(part);
    return keys;
}

template<class Part>
bool sameOrder(const std::vector<Part> &one, const std::vector<Part> &other)
{
    return std::ranges::equal(
        one, other, {}, [](const Part &part) { return keyOf(part); },
        [](const Part &part) { return keyOf(part); });
}

template<class Part>
ListDifference<Part> differenceOf(const std::vector<Part> &before, const std::vector<Part> &after)
{
    ListDifference<Part> difference;
    if (sameOrder(before, after)) {
        for (std::size_t at = 0; at < before.size(); ++at) {
            if (!(before[at] == after[at]))
                difference.changes.insert({keyOf(before[at]), {before[at], after[at]}});
        }
        return difference;
    }
    QHash<QString, const Part *> later;
    for (const Part &part : after)
        later.insert(keyOf(part), &part);
    for (const Part &part : before) {
        const Part *other = later.take(keyOf(part));
        if (!other)
            difference.changes.insert({keyOf(part), {part, std::nullopt}});
        else if (!(*other == part))
            difference.changes.insert({keyOf(part), {part, *other}});
    }
    for (auto part = later.begin(); part != later.end(); ++part)
        difference.changes.insert({part.key(), {std::nullopt, *part.value()}});
    difference.orderBefore = keysOf(before);
    difference.orderAfter = keysOf(after);
    return difference;
}

template<class Part>
void applyTo(std::vector<Part> &parts, const ListDifference<Part> &difference, Direction direction)
{
    if (difference.isEmpty())
        return;
    const auto wanted = [&](const typename ListDifference<Part>::Change &change) -> const auto &
    {
        return direction == Direction::Forth ? change.after : change.before;
    };
    if (!difference.orderAfter) {
        for (Part &part : parts) {
            const auto change = difference.changes.find(keyOf(part));
            if (change != difference.changes.end())
                part = *wanted(change->second);
        }
        return;
    }
    QHash<QString, Part *> present;
    for (Part &part : parts)
        present.insert(keyOf(part), &part);
    const QStringList &order =
        direction == Direction::Forth ? *difference.orderAfter : *difference.orderBefore;
    std::vector<Part> result;
    result.reserve(static_cast<std::size_t>(order.size()));
    for (const QString &key : order) {
        const auto change = difference.changes.find(key);
        if (change != difference.changes.end())
            result.push_back(*wanted(change->second));
        else if (Part *part = present.value(key))
            result.push_back(std::move(*part));
    }
    parts = std::move(result);
}

template<class Part>
void appendTo(ListDifference<Part> &first, const ListDifference<Part> &next)
{
    for (const auto &[key, change] : next.changes) {
        const auto known = first.changes.find(key);
        if (known == first.changes.end())
            first.changes.insert({key, change});
        else if (known->second.before == change.after)
            first.changes.erase(known);
        else
            known->second.after = change.after;
    }
    if (!next.orderAfter)
        return;
    if (!first.orderBefore)
        first.orderBefore = next.orderBefore;
    first.orderAfter = next.orderAfter;
    if (first.orderBefore == first.orderAfter) {
        first.orderBefore.reset();
        first.orderAfter.reset();
    }
}

Diagram bare(const Diagram &diagram)
{
    Diagram about;
    about.uid = diagram.uid;
    about.name = diagram.name;
    about.description = diagram.description;
    about.inside = diagram.inside;
    return about;
}

DiagramDifference differenceOf(const Diagram &before, const Diagram &after)
{
    return {bare(before),
            bare(after),
            differenceOf(before.placements, after.placements),
            differenceOf(before.routes, after.routes),
            differenceOf(before.boundaries, after.boundaries),
            differenceOf(before.notes, after.notes)};
}

template<class Part>
QSet<QString> touched(const ListDifference<Part> &difference)
{
    QSet<QString> keys;
    for (const auto &[key, change] : difference.changes)
        keys.insert(key);
    return keys;
}

} // namespace

ModelDifference::ModelDifference(const ThreatModel &before, const ThreatModel &after)
    : m_before{before.name, before.description}, m_after{after.name, after.description},
      m_assets(differenceOf(before.assets, after.assets)),
      m_elements(differenceOf(before.elements, after.elements)),
      m_flows(differenceOf(before.flows, after.flows)),
      m_boundaries(differenceOf(before.boundaries, after.boundaries))
{
    QHash<QString, const Diagram *> later;
    for (const Diagram &diagram : after.diagrams)
        later.insert(diagram.uid, &diagram);
    for (const Diagram &diagram : before.diagrams) {
        const Diagram *other = later.take(diagram.uid);
        if (!other) {
            m_diagrams.changes.insert({diagram.uid, {diagram, std::nullopt}});
            continue;
        }
        if (DiagramDifference shown = differenceOf(diagram, *other); !shown.isEmpty())
            m_shown.insert({diagram.uid, std::move(shown)});
    }
    for (const Diagram *diagram : later)
        m_diagrams.changes.insert({diagram->uid, {std::nullopt, *diagram}});
    if (!sameOrder(before.diagrams, after.diagrams)) {
        m_diagrams.orderBefore = keysOf(before.diagrams);
        m_diagrams.orderAfter = keysOf(after.diagrams);
    }
}

bool ModelDifference::isEmpty() const
{
    return m_before == m_after && m_assets.isEmpty() && m_elements.isEmpty() && m_flows.isEmpty()
        && m_boundaries.isEmpty() && m_diagrams.isEmpty() && m_shown.empty();
}

void ModelDifference::apply(ThreatModel &model, Direction direction) const
{
    const bool forth = direction == Direction::Forth;
    model.name = (forth ? m_after : m_before).name;
    model.description = (forth ? m_after : m_before).description;
    applyTo(model.assets, m_assets, direction);
    applyTo(model.elements, m_elements, direction);
    applyTo(model.flows, m_flows, direction);
    applyTo(model.boundaries, m_boundaries, direction);
    applyTo(model.diagrams, m_diagrams, direction);
    if (m_shown.empty())
        return;
    for (Diagram &diagram : model.diagrams) {
        const auto shown = m_shown.find(diagram.uid);
        if (shown == m_shown.end())
            continue;
        const DiagramDifference &difference = shown->second;
        const Diagram &about = forth ? difference.after : difference.before;
        diagram.name = about.name;
        diagram.description = about.description;
        diagram.inside = about.inside;
        applyTo(diagram.placements, difference.placements, direction);
        applyTo(diagram.routes, difference.routes, direction);
        applyTo(diagram.boundaries, difference.boundaries, direction);
        applyTo(diagram.notes, difference.notes, direction);
    }
}

void ModelDifference::append(const ModelDifference &next)
{
    m_after = next.m_after;
    appendTo(m_assets, next.m_assets);
    appendTo(m_elements, next.m_elements);
    appendTo(m_flows, next.m_flows);
    appendTo(m_boundaries, next.m_boundaries);
    appendTo(m_diagrams, next.m_diagrams);
    for (const auto &[uid, difference] : next.m_shown) {
        const auto known = m_shown.find(uid);
        if (known == m_shown.end()) {
            m_shown.insert({uid, difference});
            continue;
        }
        DiagramDifference &mine = known->second;
        mine.after = difference.after;
        appendTo(mine.placements, difference.placements);
        appendTo(mine.routes, difference.routes);
        appendTo(mine.boundaries, difference.boundaries);
        appendTo(mine.notes, difference.notes);
        if (mine.isEmpty())
            m_shown.erase(known);
    }
}

ModelDelta ModelDifference::delta() const
{
    ModelDelta delta;
    delta.about = m_before != m_after;
    delta.assets = !m_assets.isEmpty();
    delta.elements = touched(m_elements);
    delta.flows = touched(m_flows);
    delta.boundaries = touched(m_boundaries);
    delta.diagramList = !m_diagrams.isEmpty();
    delta.diagrams = touched(m_diagrams);
    for (const auto &[uid, difference] : m_shown) {
        if (!difference.showsTheSame())
            delta.diagrams.insert(uid);
        if (difference.before != difference.after)
            delta.diagramList = true;
    }
    return delta;
}

} // namespace gatehouse
