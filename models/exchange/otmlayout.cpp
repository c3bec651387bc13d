#include "models/exchange/otmlayout.h"

#include "models/exchange/gridlayout.h"

namespace gatehouse {

void OtmLayout::draw(const QStringList &diagramPaths, const QSet<int> &withoutPlaces)
{
    placeOnDiagrams();
    dropBareDiagrams(diagramPaths, withoutPlaces);
    placeTheRest();
    routeFlows();
}

/// Parents first.
std::vector<int> OtmLayout::byLevel() const
{
    std::vector<int> order(m_nodes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::ranges::stable_sort(order, {}, [&](int i) { return m_nodes[std::size_t(i)].level; });
    return order;
}

void OtmLayout::placeOnDiagrams()
{
    const std::vector<int> order = byLevel();
    for (const int index : order) {
        OtmNode &node = m_nodes[std::size_t(index)];
        for (auto place = node.places.begin(); place != node.places.end(); ++place) {
            for (int parent = node.parent; parent >= 0;
                 parent = m_nodes[std::size_t(parent)].parent) {
                const auto &places = m_nodes[std::size_t(parent)].places;
                const auto within = places.constFind(place.key());
                if (within == places.constEnd())
                    continue;
                place->rect.translate(within->rect.topLeft());
                break;
            }
            place->rect = m_geometry.rect(place->rect, node.path + ".representations");
        }
    }
    // A zone's box holds what belongs to it; the innermost grow first.
    for (auto index = order.rbegin(); index != order.rend(); ++index) {
        OtmNode &zone = m_nodes[std::size_t(*index)];
        if (!zone.isZone)
            continue;
        for (auto place = zone.places.begin(); place != zone.places.end(); ++place)
            growAround(zone, place.key(), place->rect);
    }
    for (OtmNode &node : m_nodes) {
        QList<int> diagrams = node.places.keys();
        std::ranges::sort(diagrams);
        for (const int diagram : diagrams)
            show(node, m_model.diagrams[std::size_t(diagram)], node.places[diagram].rect);
    }
}

void OtmLayout::growAround(const OtmNode &zone, int diagram, QRectF &rect)
{
    constexpr double margin = 10;
    bool grew = false;
    for (const int member : zone.inside) {
        const OtmNode &inner = m_nodes[std::size_t(member)];
        const auto place = inner.places.constFind(diagram);
        if (place == inner.places.constEnd()
            || (inner.isZone ? rect.contains(place->rect) : rect.contains(place->rect.center())))
            continue;
        const QRectF scene(-farthestCoordinate, -farthestCoordinate, 2 * farthestCoordinate,
                           2 * farthestCoordinate);
        rect = (rect | place->rect.adjusted(-margin, -margin, margin, margin)) & scene;
        grew = true;
    }
    if (grew)
        m_report.add(zone.path + ".representations",
                     tr("It is drawn larger than in the file, so that what belongs to it lies "
                        "inside."));
}

void OtmLayout::show(const OtmNode &node, Diagram &diagram, const QRectF &rect)
{
    if (node.isZone)
        diagram.boundaries.push_back({node.uid, true, rect, {}});
    else
        diagram.placements.push_back({node.uid, rect, {}});
}

/// Diagrams that would show nothing, since the file does not say where: what they name gets
/// another one.
void OtmLayout::dropBareDiagrams(const QStringList &diagramPaths, const QSet<int> &withoutPlaces)
{
    QSet<QString> bare;
    for (const int index : withoutPlaces) {
        const Diagram &diagram = m_model.diagrams[std::size_t(index)];
        if (!diagram.placements.empty() || !diagram.boundaries.empty())
            continue;
        bare.insert(diagram.uid);
        m_report.add(diagramPaths[index],
                     tr("The file gives nothing a place on the diagram “%1”; it is left out.")
                         .arg(diagram.name));
    }
    std::erase_if(m_model.diagrams,
                  [&](const Diagram &diagram) { return bare.contains(diagram.uid); });
}

/// What no diagram shows gets one, with whatever its flows lead to and everything around it.
void OtmLayout::placeTheRest()
{
    QHash<QString, int> byUid;
    QSet<int> chosen;
    QSet<QString> unplaced;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        byUid.insert(m_nodes[i].uid, int(i));
        if (m_nodes[i].places.isEmpty()) {
            chosen.insert(int(i));
            unplaced.insert(m_nodes[i].uid);
        }
    }
    if (chosen.isEmpty())
        return;
    for (const DataFlow &flow : m_model.flows) {
        if (unplaced.contains(flow.source))
            chosen.insert(byUid.value(flow.target));
        if (unplaced.contains(flow.target))
            chosen.insert(byUid.value(flow.source));
    }
    for (const int index : QSet<int>(chosen)) {
        for (int parent = m_nodes[std::size_t(index)].parent; parent >= 0;
             parent = m_nodes[std::size_t(parent)].parent)
            chosen.insert(parent);
    }

    std::vector<GridItem> items(m_nodes.size());
    std::vector<int> roots;
    QStringList shown;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const OtmNode &node = m_nodes[i];
        if (!chosen.contains(int(i)))
            continue;
        items[i].size = node.isZone ? QSizeF(240, 160) : QSizeF(160, 80);
        for (const int member : node.inside) {
            if (chosen.contains(member))
                items[i].inside.push_back(member);
        }
        if (node.parent < 0)
            roots.push_back(int(i));
        shown += node.uid;
    }
    layOut(items, roots, QPointF(40, 40));

    Diagram diagram;
    // Another one when it shows something else.
    diagram.uid = m_uids.claimed(m_uids.made(QStringList{"layout"} + shown), {"layout"});
    diagram.name = m_model.diagrams.empty() ? tr("Overview") : tr("Not drawn in the file");
    for (const int index : byLevel()) {
        const OtmNode &node = m_nodes[std::size_t(index)];
        if (!chosen.contains(index))
            continue;
        show(node, diagram, items[std::size_t(index)].rect);
        if (node.places.isEmpty() && !node.path.isEmpty())
            m_report.add(node.path + ".representations",
                         tr("The file gives it no place; it was put on the diagram "
                            "“%1”.")
                             .arg(diagram.name));
    }
    m_model.diagrams.push_back(std::move(diagram));
}

void OtmLayout::routeFlows()
{
    QHash<QString, std::vector<int>> leaving; // element → flows
    for (std::size_t i = 0; i < m_model.flows.size(); ++i)
        leaving[m_model.flows[i].source].push_back(int(i));
    for (Diagram &diagram : m_model.diagrams) {
        QSet<QString> shown;
        for (const Placement &placement : diagram.placements)
            shown.insert(placement.element);
        std::vector<int> flows;
        for (const Placement &placement : diagram.placements) {
            for (const int index : leaving.value(placement.element)) {
                if (shown.contains(m_model.flows[std::size_t(index)].target))
                    flows.push_back(index);
            }
        }
        std::ranges::sort(flows);
        for (const int index : flows) {
            Route route;
            route.flow = m_model.flows[std::size_t(index)].uid;
            diagram.routes.push_back(std::move(route));
        }
    }
}

} // namespace gatehouse
