#include "models/threatmodels/modeljson.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <cmath>

namespace gatehouse {

namespace {

/// Walks a model once, and stops at the first thing that does not hold.
class ModelCheck
{
    Q_DECLARE_TR_FUNCTIONS(ModelCheck)
public:
    explicit ModelCheck(const ThreatModel &model) : m_model(model) { }

    Result<void> run()
    {
        TRY(texts(tr("The model"), m_model.name, m_model.description));
        TRY(parts(m_model.assets, tr("assets"), m_assets));
        TRY(parts(m_model.elements, tr("elements"), m_elements));
        TRY(parts(m_model.flows, tr("flows"), m_flows));
        TRY(parts(m_model.boundaries, tr("boundaries"), m_boundaries));
        QSet<QString> diagrams;
        TRY(parts(m_model.diagrams, tr("diagrams"), diagrams));
        for (const ModelElement &element : m_model.elements)
            TRY(handled(element));
        for (const DataFlow &flow : m_model.flows) {
            TRY(handled(flow));
            if (!m_elements.contains(flow.source) || !m_elements.contains(flow.target))
                return invalid(tr("The flow “%1” lacks one of its ends.").arg(flow.name));
            m_ends.insert(flow.uid, &flow);
        }
        for (const Diagram &diagram : m_model.diagrams)
            TRY(shown(diagram));
        return {};
    }

private:
    static tl::unexpected<Error> invalid(const QString &sentence)
    {
        return fail(ErrorKind::Invalid, sentence);
    }

    static Result<void> texts(const QString &what, const QString &name, const QString &description)
    {
        if (name.size() > longestModelName)
            return invalid(
                tr("%1: a name takes at most %n character(s).", nullptr, longestModelName)
                    .arg(what));
        if (description.size() > longestModelText)
            return invalid(
                tr("%1: a description takes at most %n character(s).", nullptr, longestModelText)
                    .arg(what));
        return {};
    }

    template<class Part>
    Result<void> parts(const std::vector<Part> &all, const QString &what, QSet<QString> &uids)
    {
        if (all.size() > mostModelParts)
            return invalid(
                tr("A model holds at most %n of each: there are more %1.", nullptr, mostModelParts)
                    .arg(what));
        for (const Part &part : all) {
            TRY(texts(tr("“%1”").arg(part.name.left(longestModelName)), part.name,
                      part.description));
            TRY(once(part.uid));
            uids.insert(part.uid);
        }
        return {};
    }

    /// A uid is that of one part, of whatever kind.
    Result<void> once(const QString &uid)
    {
        if (uid.isEmpty() || uid.size() > longestModelName)
            return invalid(tr("A part of the model has no identity of its own."));
        if (m_uids.contains(uid))
            return invalid(tr("Two parts of the model have the same identity, %1.").arg(uid));
        m_uids.insert(uid);
        return {};
    }

    template<class Part>
    Result<void> handled(const Part &part) const
    {
        for (int i = 0; i < part.assets.size(); ++i) {
            if (!m_assets.contains(part.assets[i]))
                return invalid(
                    tr("“%1” handles an asset that is not in the model.").arg(part.name));
            if (i > 0 && part.assets[i - 1] >= part.assets[i])
                return invalid(tr("“%1” names an asset twice.").arg(part.name));
        }
        if (part.outOfScope.reason.size() > longestModelText)
            return invalid(tr("The reason why “%1” is out of scope is too long.").arg(part.name));
        return {};
    }

    static bool isWithin(double coordinate)
    {
        return std::isfinite(coordinate) && std::abs(coordinate) <= farthestCoordinate;
    }

    static Result<void> placed(const QPointF &point, const Diagram &diagram)
    {
        if (!isWithin(point.x()) || !isWithin(point.y()))
            return invalid(tr("Something on the diagram “%1” lies too far away to be drawn.")
                               .arg(diagram.name));
        return {};
    }

    static Result<void> placed(const QRectF &rect, const Diagram &diagram)
    {
        TRY(placed(rect.topLeft(), diagram));
        TRY(placed(rect.bottomRight(), diagram));
        if (!(rect.width() > 0) || !(rect.height() > 0))
            return invalid(tr("Something on the diagram “%1” has no size.").arg(diagram.name));
        return {};
    }

    static Result<void> placed(const std::vector<QPointF> &points, const Diagram &diagram)
    {
        if (points.size() > mostBends)
            return invalid(
                tr("A line on the diagram “%1” has more than %n point(s).", nullptr, mostBends)
                    .arg(diagram.name));
        for (const QPointF &point : points)
            TRY(placed(point, diagram));
        return {};
    }

    /// What a diagram shows is there, and shown once.
    static Result<void> stands(const QString &uid, const QSet<QString> &known, QSet<QString> &seen,
                               const Diagram &diagram)
    {
        if (!known.contains(uid))
            return invalid(
                tr("The diagram “%1” shows something that is not in the model.").arg(diagram.name));
        if (seen.contains(uid))
            return invalid(tr("The diagram “%1” shows the same thing twice.").arg(diagram.name));
        seen.insert(uid);
        return {};
    }

    Result<void> shown(const Diagram &diagram)
    {
        if (!diagram.inside.isEmpty() && !m_elements.contains(diagram.inside))
            return invalid(tr("The diagram “%1” is inside an element that is not in the model.")
                               .arg(diagram.name));
        if (std::max({diagram.placements.size(), diagram.routes.size(), diagram.boundaries.size(),
                      diagram.notes.size()})
            > mostModelParts)
            return invalid(tr("The diagram “%1” shows too much.").arg(diagram.name));
        QSet<QString> seen;
        for (const Placement &placement : diagram.placements) {
            TRY(stands(placement.element, m_elements, seen, diagram));
            TRY(placed(placement.rect, diagram));
        }
        for (const Route &route : diagram.routes) {
            TRY(stands(route.flow, m_flows, seen, diagram));
            const DataFlow &flow = *m_ends.value(route.flow);
            if (!seen.contains(flow.source) || !seen.contains(flow.target))
                return invalid(tr("The flow “%1” is shown without one of its ends on “%2”.")
                                   .arg(flow.name, diagram.name));
            TRY(placed(route.bends, diagram));
            if (route.label)
                TRY(placed(*route.label, diagram));
        }
        for (const BoundaryShape &shape : diagram.boundaries) {
            TRY(stands(shape.boundary, m_boundaries, seen, diagram));
            if (shape.isBox) {
                TRY(placed(shape.rect, diagram));
            } else {
                if (shape.line.size() < 2)
                    return invalid(
                        tr("A boundary on the diagram “%1” has no line.").arg(diagram.name));
                TRY(placed(shape.line, diagram));
            }
        }
        for (const DiagramNote &note : diagram.notes) {
            TRY(once(note.uid));
            TRY(placed(note.rect, diagram));
            if (note.text.size() > longestModelText)
                return invalid(tr("A note on the diagram “%1” is too long.").arg(diagram.name));
        }
        return {};
    }

    const ThreatModel &m_model;
    QSet<QString> m_uids;
    QSet<QString> m_assets;
    QSet<QString> m_elements;
    QSet<QString> m_flows;
    QSet<QString> m_boundaries;
    QHash<QString, const DataFlow *> m_ends;
};

} // namespace

Result<void> checkModel(const ThreatModel &model)
{
    return ModelCheck(model).run();
}

} // namespace gatehouse
