#include "models/threatmodels/modelcounterparts.h"

#include "models/base/folding.h"

#include <QSet>

namespace gatehouse {

namespace {

/// Pairs what the two sides call the same, if only one on each does; `uid` and `name` of a part,
/// the name of the earlier side in the words of the later.
template<class Part, class Uid, class NameBefore, class NameAfter>
QHash<QString, QString> paired(const std::vector<Part> &before, const std::vector<Part> &after,
                               const Uid &uid, const NameBefore &nameBefore,
                               const NameAfter &nameAfter)
{
    QSet<QString> uidsBefore;
    QSet<QString> uidsAfter;
    for (const Part &part : before)
        uidsBefore.insert(uid(part));
    for (const Part &part : after)
        uidsAfter.insert(uid(part));
    QHash<QString, QStringList> named;
    for (const Part &part : after) {
        if (const QString name = nameAfter(part);
            !name.isEmpty() && !uidsBefore.contains(uid(part)))
            named[name] += uid(part);
    }
    QHash<QString, QStringList> asked;
    for (const Part &part : before) {
        if (const QString name = nameBefore(part);
            !name.isEmpty() && !uidsAfter.contains(uid(part)))
            asked[name] += uid(part);
    }
    QHash<QString, QString> pairs;
    for (auto each = asked.cbegin(); each != asked.cend(); ++each) {
        const QStringList there = named.value(each.key());
        if (each->size() == 1 && there.size() == 1)
            pairs.insert(each->constFirst(), there.constFirst());
    }
    return pairs;
}

template<class Part, class Name>
QHash<QString, QString> paired(const std::vector<Part> &before, const std::vector<Part> &after,
                               const Name &name)
{
    return paired(
        before, after, [](const Part &part) { return part.uid; }, name, name);
}

QString foldedName(const auto &part)
{
    return folded(part.name.simplified());
}

} // namespace

ModelCounterparts::ModelCounterparts(const ThreatModel &before, const ThreatModel &after)
{
    m_uids.insert(
        paired(before.assets, after.assets, [](const auto &part) { return foldedName(part); }));
    m_uids.insert(paired(before.elements, after.elements, [](const ModelElement &element) {
        const QString name = foldedName(element);
        return name.isEmpty() ? name : toKey(element.kind) + u'/' + name;
    }));
    m_uids.insert(paired(before.boundaries, after.boundaries,
                         [](const auto &part) { return foldedName(part); }));
    m_uids.insert(
        paired(before.diagrams, after.diagrams, [](const auto &part) { return foldedName(part); }));
    // A flow may have no name; its ends say which it is.
    const auto flowName = [](const DataFlow &flow, const QString &source, const QString &target) {
        return QStringList{source, target, foldedName(flow)}.join(u'/');
    };
    m_uids.insert(paired(
        before.flows, after.flows, [](const DataFlow &flow) { return flow.uid; },
        [&](const DataFlow &flow) { return flowName(flow, of(flow.source), of(flow.target)); },
        [&](const DataFlow &flow) { return flowName(flow, flow.source, flow.target); }));
}

ThreatModel ModelCounterparts::drawing(ThreatModel before) const
{
    const auto rename = [this](QString &uid) { uid = of(uid); };
    const auto renameAll = [this](QStringList &uids) {
        for (QString &uid : uids)
            uid = of(uid);
        uids.sort();
    };
    for (ModelAsset &asset : before.assets)
        rename(asset.uid);
    for (ModelElement &element : before.elements) {
        rename(element.uid);
        renameAll(element.assets);
    }
    for (DataFlow &flow : before.flows) {
        rename(flow.uid);
        rename(flow.source);
        rename(flow.target);
        renameAll(flow.assets);
    }
    for (TrustBoundary &boundary : before.boundaries)
        rename(boundary.uid);
    for (Diagram &diagram : before.diagrams) {
        rename(diagram.uid);
        rename(diagram.inside);
        for (Placement &placement : diagram.placements)
            rename(placement.element);
        for (Route &route : diagram.routes)
            rename(route.flow);
        for (BoundaryShape &shape : diagram.boundaries)
            rename(shape.boundary);
    }
    return before;
}

ThreatRegister ModelCounterparts::threats(ThreatRegister before, const ThreatRegister &after) const
{
    const auto lineageOfThreat = [](const ThreatRow &row) { return row.threat.lineage; };
    const auto found = [](const ThreatRow &row, const QString &subject) {
        return row.threat.isOwn() ? QString() : row.threat.rule + u'/' + subject;
    };
    const auto threats = paired(
        before.threats, after.threats, lineageOfThreat,
        [&](const ThreatRow &row) { return found(row, of(row.threat.subject)); },
        [&](const ThreatRow &row) { return found(row, row.threat.subject); });
    for (ThreatRow &row : before.threats) {
        row.threat.lineage = threats.value(row.threat.lineage, row.threat.lineage);
        row.threat.subject = of(row.threat.subject);
    }
    const auto key = [](const CountermeasureRow &row) { return row.countermeasure.key; };
    const auto countermeasures = paired(
        before.countermeasures, after.countermeasures,
        [](const CountermeasureRow &row) { return row.countermeasure.lineage; }, key, key);
    for (CountermeasureRow &row : before.countermeasures) {
        QString &lineage = row.countermeasure.lineage;
        lineage = countermeasures.value(lineage, lineage);
    }
    return before;
}

} // namespace gatehouse
