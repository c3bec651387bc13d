#include "models/threatmodels/modellayout.h"

#include "models/threatmodels/dotlayout.h"

#include <QHash>
#include <QLineF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

// Scene units are Graphviz's points; lengths of nodes are given in inches of 72.
constexpr double inch = 72;
constexpr double grid = 10;
/// Around what stands in a box, and above it for its name.
constexpr double boxMargin = 30;

double onGrid(double value)
{
    return std::round(value / grid) * grid;
}

bool holds(const QRectF &outer, const QRectF &inner)
{
    return outer.contains(inner.center())
        && outer.width() * outer.height() > inner.width() * inner.height();
}

/// A box and what is arranged in it.
struct Box {
    std::size_t shape = 0; ///< in Diagram::boundaries
    int parent = -1;
    bool isEmpty = true;
    QByteArrayList nodes; ///< that stand in it and in no smaller one
};

class Arrangement
{
public:
    Arrangement(const ThreatModel &model, const Diagram &diagram)
        : m_model(model), m_diagram(diagram)
    {
    }

    Result<Diagram> run(Progress *progress)
    {
        m_text = "digraph diagram {\nrankdir=LR nodesep=0.7 ranksep=1.9 splines=polyline\n"
                 "node [shape=box label=\"\" fixedsize=true]\n";
        addBoxes();
        addNodes();
        writeBoxesIn(-1);
        addEdges();
        m_text += "}\n";
        TRY_ASSIGN(m_layout, dotLayout(m_text, progress));
        Diagram arranged = m_diagram;
        takeNodes(arranged);
        takeBoxes(arranged);
        takeEdges(arranged);
        spreadEdges(arranged);
        takeLines(arranged);
        takeRest(arranged);
        return arranged;
    }

private:
    void addBoxes()
    {
        for (std::size_t at = 0; at < m_diagram.boundaries.size(); ++at) {
            if (m_diagram.boundaries[at].isBox)
                m_boxes.push_back({at, -1, true, {}});
        }
        // The largest first, so that whatever a box stands in is there before it.
        std::ranges::sort(m_boxes, std::greater(), [&](const Box &box) {
            const QRectF &rect = m_diagram.boundaries[box.shape].rect;
            return rect.width() * rect.height();
        });
        for (std::size_t at = 0; at < m_boxes.size(); ++at) {
            Box &box = m_boxes[at];
            for (std::size_t outer = at; outer-- > 0;) {
                if (holds(rectOf(m_boxes[outer]), rectOf(box))) {
                    box.parent = static_cast<int>(outer);
                    break;
                }
            }
        }
    }

    const QRectF &rectOf(const Box &box) const { return m_diagram.boundaries[box.shape].rect; }

    static QByteArray nodeName(std::size_t at)
    {
        return "n" + QByteArray::number(static_cast<qulonglong>(at));
    }
    static QByteArray clusterName(std::size_t at)
    {
        return "cluster" + QByteArray::number(static_cast<qulonglong>(at));
    }

    void addNodes()
    {
        for (std::size_t at = 0; at < m_diagram.placements.size(); ++at) {
            const Placement &placement = m_diagram.placements[at];
            const QByteArray name = nodeName(at);
            m_text += name + " [width=" + QByteArray::number(placement.rect.width() / inch)
                + " height=" + QByteArray::number(placement.rect.height() / inch) + "]\n";
            m_nodes.insert(placement.element, name);
            // The smallest box around its middle is the last.
            for (std::size_t box = m_boxes.size(); box-- > 0;) {
                if (!rectOf(m_boxes[box]).contains(placement.rect.center()))
                    continue;
                m_boxes[box].nodes.push_back(name);
                for (int outer = static_cast<int>(box); outer >= 0;
                     outer = m_boxes[static_cast<std::size_t>(outer)].parent)
                    m_boxes[static_cast<std::size_t>(outer)].isEmpty = false;
                break;
            }
        }
    }

    /// An empty box would be arranged as a point, so it is not shown to Graphviz.
    void writeBoxesIn(int parent)
    {
        for (std::size_t at = 0; at < m_boxes.size(); ++at) {
            const Box &box = m_boxes[at];
            if (box.parent != parent || box.isEmpty)
                continue;
            m_text += "subgraph " + clusterName(at) + " {\nmargin=" + QByteArray::number(boxMargin)
                + "\n" + box.nodes.join(' ') + "\n";
            writeBoxesIn(static_cast<int>(at));
            m_text += "}\n";
        }
    }

    void addEdges()
    {
        for (const DataFlow &flow : m_model.flows)
            m_flows.insert(flow.uid, &flow);
        for (const Route &route : m_diagram.routes) {
            const DataFlow *flow = m_flows.value(route.flow);
            const QByteArray tail = flow ? m_nodes.value(flow->source) : QByteArray();
            const QByteArray head = flow ? m_nodes.value(flow->target) : QByteArray();
            if (tail.isEmpty() || head.isEmpty() || tail == head)
                continue;
            const QByteArray name = "e" + QByteArray::number(m_edges.size());
            m_edges.insert(route.flow, name);
            // An answer does not decide what stands first: the question does.
            const bool isAnswer = m_pairs.contains({flow->target, flow->source});
            m_text += tail + " -> " + head + " [id=" + name + (isAnswer ? " constraint=false" : "")
                + "]\n";
            m_pairs.insert({flow->source, flow->target});
        }
    }

    void takeNodes(Diagram &arranged) const
    {
        for (Placement &placement : arranged.placements) {
            const QPointF middle = m_layout.nodes.value(m_nodes.value(placement.element));
            placement.rect.moveTo(onGrid(middle.x() - placement.rect.width() / 2),
                                  onGrid(middle.y() - placement.rect.height() / 2));
        }
    }

    void takeBoxes(Diagram &arranged) const
    {
        for (std::size_t at = 0; at < m_boxes.size(); ++at) {
            if (m_boxes[at].isEmpty)
                continue;
            const QRectF bounds = m_layout.clusters.value(clusterName(at));
            arranged.boundaries[m_boxes[at].shape].rect =
                QRectF(QPointF(onGrid(bounds.left()), onGrid(bounds.top())),
                       QPointF(onGrid(bounds.right()), onGrid(bounds.bottom())));
        }
    }

    void takeEdges(Diagram &arranged) const
    {
        QHash<QString, QRectF> rects;
        for (const Placement &placement : arranged.placements)
            rects.insert(placement.element, placement.rect);
        for (Route &route : arranged.routes) {
            route.bends.clear();
            route.label.reset();
            QList<QPointF> corners = m_layout.edges.value(m_edges.value(route.flow));
            if (corners.size() < 2)
                continue;
            const DataFlow *flow = m_flows.value(route.flow);
            corners.first() = rects.value(flow->source).center();
            corners.last() = rects.value(flow->target).center();
            simplify(corners, 0, corners.size() - 1, route.bends);
        }
    }

    /// Flows between the same two that would lie on each other: a bend apart.
    void spreadEdges(Diagram &arranged) const
    {
        QHash<QString, QRectF> rects;
        for (const Placement &placement : arranged.placements)
            rects.insert(placement.element, placement.rect);
        QHash<std::pair<QString, QString>, int> straight;
        for (Route &route : arranged.routes) {
            const DataFlow *flow = m_flows.value(route.flow);
            if (!flow || !route.bends.empty() || flow->source == flow->target)
                continue;
            const bool isTurned = flow->target < flow->source;
            const QString first = isTurned ? flow->target : flow->source;
            const QString second = isTurned ? flow->source : flow->target;
            const int others = straight[{first, second}]++;
            if (others == 0)
                continue;
            const QLineF line(rects.value(first).center(), rects.value(second).center());
            const QLineF normal = line.normalVector().unitVector();
            const double distance = (others % 2 ? 40.0 : -40.0) * ((others + 1) / 2);
            route.bends.emplace_back(onGrid(line.center().x() + normal.dx() * distance),
                                     onGrid(line.center().y() + normal.dy() * distance));
        }
    }

    /// The corners that the line cannot do without (Douglas and Peucker).
    static void simplify(const QList<QPointF> &corners, qsizetype from, qsizetype to,
                         std::vector<QPointF> &bends)
    {
        constexpr double tolerance = 14;
        qsizetype farthest = 0;
        double most = tolerance;
        const QLineF chord(corners[from], corners[to]);
        for (qsizetype at = from + 1; at < to; ++at) {
            const double distance = chord.length() <= 0
                ? QLineF(corners[at], corners[from]).length()
                : std::abs(chord.dx() * (corners[at].y() - chord.y1())
                           - chord.dy() * (corners[at].x() - chord.x1()))
                    / chord.length();
            if (distance > most) {
                most = distance;
                farthest = at;
            }
        }
        if (farthest == 0)
            return;
        simplify(corners, from, farthest, bends);
        bends.emplace_back(onGrid(corners[farthest].x()), onGrid(corners[farthest].y()));
        simplify(corners, farthest, to, bends);
    }

    /// A line comes to stand between what it parted before, where that can still be parted so.
    void takeLines(Diagram &arranged) const
    {
        for (std::size_t at = 0; at < arranged.boundaries.size(); ++at) {
            const BoundaryShape &before = m_diagram.boundaries[at];
            if (before.isBox || before.line.size() < 2)
                continue;
            const QLineF line(before.line.front(), before.line.back());
            QRectF sides[2];
            for (std::size_t part = 0; part < arranged.placements.size(); ++part) {
                const QPointF way = m_diagram.placements[part].rect.center() - before.line.front();
                const bool isLeft = line.dx() * way.y() - line.dy() * way.x() < 0;
                sides[isLeft ? 0 : 1] |= arranged.placements[part].rect;
            }
            if (sides[0].isEmpty() || sides[1].isEmpty())
                continue;
            std::vector<QPointF> &points = arranged.boundaries[at].line;
            const QRectF all = (sides[0] | sides[1]).adjusted(-40, -40, 40, 40);
            for (const auto &[first, second] :
                 {std::pair(sides[0], sides[1]), std::pair(sides[1], sides[0])}) {
                if (first.right() < second.left()) {
                    const double x = onGrid((first.right() + second.left()) / 2);
                    points = {{x, onGrid(all.top())}, {x, onGrid(all.bottom())}};
                } else if (first.bottom() < second.top()) {
                    const double y = onGrid((first.bottom() + second.top()) / 2);
                    points = {{onGrid(all.left()), y}, {onGrid(all.right()), y}};
                }
            }
        }
    }

    /// What Graphviz did not see: in rows below the rest.
    void takeRest(Diagram &arranged) const
    {
        QRectF used;
        for (const Placement &placement : arranged.placements)
            used |= placement.rect;
        for (const Box &box : m_boxes) {
            if (!box.isEmpty)
                used |= arranged.boundaries[box.shape].rect;
        }
        std::vector<QRectF *> rest;
        for (const Box &box : m_boxes) {
            if (box.isEmpty)
                rest.push_back(&arranged.boundaries[box.shape].rect);
        }
        for (DiagramNote &note : arranged.notes)
            rest.push_back(&note.rect);
        constexpr double gap = 40;
        const double widest = std::max(used.width(), 800.0);
        double x = used.left();
        double y = used.bottom() + gap;
        double rowHeight = 0;
        for (QRectF *rect : rest) {
            if (x > used.left() && x + rect->width() > used.left() + widest) {
                x = used.left();
                y += rowHeight + gap;
                rowHeight = 0;
            }
            rect->moveTo(std::ceil(x / grid) * grid, std::ceil(y / grid) * grid);
            x = rect->right() + gap;
            rowHeight = std::max(rowHeight, rect->height());
        }
    }

    const ThreatModel &m_model;
    const Diagram &m_diagram;
    QByteArray m_text; ///< the graph in Graphviz's language
    DotLayout m_layout;
    std::vector<Box> m_boxes; ///< the largest first
    QHash<QString, const DataFlow *> m_flows;
    QHash<QString, QByteArray> m_nodes; ///< an element's name in the graph
    QHash<QString, QByteArray> m_edges; ///< a flow's name in the graph
    QSet<std::pair<QString, QString>> m_pairs; ///< source and target of the edges
};

} // namespace

Result<Diagram> arrangedDiagram(const ThreatModel &model, const Diagram &diagram,
                                Progress *progress)
{
    if (diagram.placements.empty())
        return diagram;
    return Arrangement(model, diagram).run(progress);
}

} // namespace gatehouse
