#include "models/threatmodels/modellayout.h"

#include <QCoreApplication>
#include <QHash>
#include <QLineF>
#include <QSet>

#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>

namespace gatehouse {

namespace {

// Scene units are Graphviz's points; lengths of nodes are given in inches of 72.
constexpr double inch = 72;
constexpr double grid = 10;
/// Around what stands in a box, and above it for its name.
constexpr double boxMargin = 30;

struct ContextEnd {
    void operator()(GVC_t *context) const { gvFreeContext(context); }
};
struct GraphEnd {
    void operator()(Agraph_t *graph) const { agclose(graph); }
};

/// Graphviz wants writable C strings, and copies them.
char *text(QByteArray &bytes)
{
    return bytes.data();
}

void set(void *object, const char *name, const QByteArray &value)
{
    QByteArray key(name);
    QByteArray content(value);
    QByteArray none("");
    agsafeset(object, text(key), text(content), text(none));
}

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
    Agraph_t *cluster = nullptr;
    bool isEmpty = true;
};

class Arrangement
{
    Q_DECLARE_TR_FUNCTIONS(Arrangement)
public:
    Arrangement(const ThreatModel &model, const Diagram &diagram)
        : m_model(model), m_diagram(diagram)
    {
    }

    Result<Diagram> run()
    {
        static std::mutex one;
        const std::lock_guard lock(one);
        agseterr(AGMAX); // what it would say on the console says nothing to a person
        const std::unique_ptr<GVC_t, ContextEnd> context(gvContext());
        QByteArray name("diagram");
        const std::unique_ptr<Agraph_t, GraphEnd> graph(agopen(text(name), Agdirected, nullptr));
        if (!context || !graph)
            return failed();
        m_graph = graph.get();
        set(m_graph, "rankdir", "LR");
        set(m_graph, "nodesep", "0.7");
        set(m_graph, "ranksep", "1.9");
        set(m_graph, "splines", "polyline");
        addBoxes();
        addNodes();
        addEdges();
        if (gvLayout(context.get(), m_graph, "dot") != 0)
            return failed();
        m_height = GD_bb(m_graph).UR.y;
        Diagram arranged = m_diagram;
        takeNodes(arranged);
        takeBoxes(arranged);
        takeEdges(arranged);
        spreadEdges(arranged);
        takeLines(arranged);
        takeRest(arranged);
        gvFreeLayout(context.get(), m_graph);
        return arranged;
    }

private:
    tl::unexpected<Error> failed() const
    {
        return fail(ErrorKind::Internal, tr("The diagram could not be arranged."),
                    QStringLiteral("graphviz"));
    }

    void addBoxes()
    {
        for (std::size_t at = 0; at < m_diagram.boundaries.size(); ++at) {
            if (m_diagram.boundaries[at].isBox)
                m_boxes.push_back({at, -1, nullptr, true});
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
            Agraph_t *parent =
                box.parent < 0 ? m_graph : m_boxes[static_cast<std::size_t>(box.parent)].cluster;
            QByteArray name = "cluster" + QByteArray::number(static_cast<int>(at));
            box.cluster = agsubg(parent, text(name), 1);
            set(box.cluster, "margin", QByteArray::number(boxMargin));
        }
    }

    const QRectF &rectOf(const Box &box) const { return m_diagram.boundaries[box.shape].rect; }

    void addNodes()
    {
        for (std::size_t at = 0; at < m_diagram.placements.size(); ++at) {
            const Placement &placement = m_diagram.placements[at];
            Agraph_t *home = m_graph;
            // The smallest box around its middle is the last.
            for (std::size_t box = m_boxes.size(); box-- > 0;) {
                if (rectOf(m_boxes[box]).contains(placement.rect.center())) {
                    home = m_boxes[box].cluster;
                    for (int outer = static_cast<int>(box); outer >= 0;
                         outer = m_boxes[static_cast<std::size_t>(outer)].parent)
                        m_boxes[static_cast<std::size_t>(outer)].isEmpty = false;
                    break;
                }
            }
            QByteArray name = "n" + QByteArray::number(static_cast<int>(at));
            Agnode_t *node = agnode(home, text(name), 1);
            set(node, "shape", "box");
            set(node, "label", "");
            set(node, "fixedsize", "true");
            set(node, "width", QByteArray::number(placement.rect.width() / inch));
            set(node, "height", QByteArray::number(placement.rect.height() / inch));
            m_nodes.insert(placement.element, node);
        }
        // An empty box would be arranged as a point.
        for (Box &box : m_boxes) {
            if (box.isEmpty)
                agdelsubg(agparent(box.cluster), box.cluster);
        }
    }

    void addEdges()
    {
        for (const DataFlow &flow : m_model.flows)
            m_flows.insert(flow.uid, &flow);
        for (const Route &route : m_diagram.routes) {
            const DataFlow *flow = m_flows.value(route.flow);
            Agnode_t *tail = flow ? m_nodes.value(flow->source) : nullptr;
            Agnode_t *head = flow ? m_nodes.value(flow->target) : nullptr;
            if (!tail || !head || tail == head)
                continue;
            QByteArray name = "e" + route.flow.toUtf8();
            Agedge_t *edge = agedge(m_graph, tail, head, text(name), 1);
            m_edges.insert(route.flow, edge);
            // An answer does not decide what stands first: the question does.
            if (m_pairs.contains({flow->target, flow->source}))
                set(edge, "constraint", "false");
            m_pairs.insert({flow->source, flow->target});
        }
    }

    /// Graphviz counts upwards from below.
    QPointF point(const pointf &at) const { return {at.x, m_height - at.y}; }

    void takeNodes(Diagram &arranged) const
    {
        for (Placement &placement : arranged.placements) {
            Agnode_t *node = m_nodes.value(placement.element);
            const QPointF middle = point(ND_coord(node));
            placement.rect.moveTo(onGrid(middle.x() - placement.rect.width() / 2),
                                  onGrid(middle.y() - placement.rect.height() / 2));
        }
    }

    void takeBoxes(Diagram &arranged) const
    {
        for (const Box &box : m_boxes) {
            if (box.isEmpty)
                continue;
            const boxf bounds = GD_bb(box.cluster);
            const QPointF upper = point({bounds.LL.x, bounds.UR.y});
            const QPointF lower = point({bounds.UR.x, bounds.LL.y});
            arranged.boundaries[box.shape].rect =
                QRectF(QPointF(onGrid(upper.x()), onGrid(upper.y())),
                       QPointF(onGrid(lower.x()), onGrid(lower.y())));
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
            Agedge_t *edge = m_edges.value(route.flow);
            const splines *line = edge ? ED_spl(edge) : nullptr;
            if (!line || line->size == 0)
                continue;
            QList<QPointF> corners;
            for (std::size_t piece = 0; piece < static_cast<std::size_t>(line->size); ++piece) {
                const bezier &part = line->list[piece];
                for (int at = 0; at < part.size; at += 3)
                    corners += point(part.list[at]);
            }
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
    Agraph_t *m_graph = nullptr;
    double m_height = 0;
    std::vector<Box> m_boxes; ///< the largest first
    QHash<QString, const DataFlow *> m_flows;
    QHash<QString, Agnode_t *> m_nodes;
    QHash<QString, Agedge_t *> m_edges;
    QSet<std::pair<QString, QString>> m_pairs; ///< source and target of the edges
};

} // namespace

Result<Diagram> arrangedDiagram(const ThreatModel &model, const Diagram &diagram)
{
    if (diagram.placements.empty())
        return diagram;
    return Arrangement(model, diagram).run();
}

} // namespace gatehouse
