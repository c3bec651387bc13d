#pragma once

#include "models/threatmodels/threatmodel.h"
#include "views/threatmodels/modeldelta.h"

#include <map>

namespace gatehouse {

enum class Direction { Back, Forth };

/// What stands between two versions of a list: the parts that differ, and the order where it does.
/// Everything else is not kept, so that a thousand steps of a large model take little memory.
template<class Part>
struct ListDifference {
    struct Change {
        std::optional<Part> before;
        std::optional<Part> after;
    };
    std::map<QString, Change> changes; ///< by the part's key
    std::optional<QStringList> orderBefore;
    std::optional<QStringList> orderAfter;

    bool isEmpty() const { return changes.empty() && !orderAfter; }
};

/// What stands between two versions of a diagram that is in both.
struct DiagramDifference {
    Diagram before; ///< without what it shows
    Diagram after;
    ListDifference<Placement> placements;
    ListDifference<Route> routes;
    ListDifference<BoundaryShape> boundaries;
    ListDifference<DiagramNote> notes;

    bool showsTheSame() const
    {
        return placements.isEmpty() && routes.isEmpty() && boundaries.isEmpty() && notes.isEmpty();
    }
    bool isEmpty() const { return before == after && showsTheSame(); }
};

/// What stands between two versions of a model: what undo and redo apply.
class ModelDifference
{
public:
    ModelDifference() = default;
    ModelDifference(const ThreatModel &before, const ThreatModel &after);

    bool isEmpty() const;
    /// To the version before or after it; the model must be the other one.
    void apply(ThreatModel &model, Direction direction) const;
    /// Becomes the difference between what was before this one and what is after `next`.
    void append(const ModelDifference &next);
    ModelDelta delta() const;

private:
    struct About {
        QString name;
        QString description;
        bool operator==(const About &) const = default;
    };

    About m_before;
    About m_after;
    ListDifference<ModelAsset> m_assets;
    ListDifference<ModelElement> m_elements;
    ListDifference<DataFlow> m_flows;
    ListDifference<TrustBoundary> m_boundaries;
    ListDifference<Diagram> m_diagrams; ///< those that came or went, whole, and the order
    std::map<QString, DiagramDifference> m_shown; ///< of those that stay
};

} // namespace gatehouse
